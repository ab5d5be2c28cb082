package org.reachable.scenarios.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Vocabulary;

/**
 * An entry as an agency would write it in a chronology file, a column at a time. Times are London times. Each method
 * gives a new one, so that a story can be told again with one thing different.
 */
public final class WrittenEntry {
    private static final String ID = "event_id";
    private static final String RECORDED = "recorded_at";
    private static final String REACHED = "reached";
    /** A column of no file: it is meant that it was written down before it happened. */
    private static final String AHEAD = "ahead";

    /** What the vocabulary calls the attribute, for the attributes that name other entries. */
    private enum Reference {
        ANSWERS,
        ANSWERS_FINDING,
        CORRECTS,
        DUPLICATE_OF;

        String key(Vocabulary.ReferenceKeys keys) {
            return switch (this) {
                case ANSWERS -> keys.answers();
                case ANSWERS_FINDING -> keys.answersFinding();
                case CORRECTS -> keys.corrects();
                case DUPLICATE_OF -> keys.duplicateOf();
            };
        }
    }

    private final Map<String, String> columns;
    private final Map<String, String> attributes;
    private final Map<Reference, String> references;

    private WrittenEntry(
            Map<String, String> columns, Map<String, String> attributes, Map<Reference, String> references) {
        this.columns = columns;
        this.attributes = attributes;
        this.references = references;
    }

    /** An entry of a type of the vocabulary, about a child called A, by an agency that writes such entries, not dated. */
    static WrittenEntry ofType(String type) {
        return new WrittenEntry(Map.of("event_type", type, "subject_child", "A"), Map.of(), Map.of());
    }

    /** What the entry is called; where it is not said, E1, E2 and so on in the order given. */
    public WrittenEntry called(String id) {
        return column(ID, id);
    }

    /** Who it is about. */
    public WrittenEntry about(String child) {
        return column("subject_child", child);
    }

    /** When it happened, as {@code 2021-10-28T17:40}; it was written down then, too, unless that is said apart. */
    public WrittenEntry happened(String london) {
        return column("occurred_at", london);
    }

    /** When it was written down. */
    public WrittenEntry recorded(String london) {
        return column(RECORDED, london);
    }

    /** When it was written down, which was before it happened. */
    public WrittenEntry ahead(String london) {
        return recorded(london).column(AHEAD, "yes");
    }

    /** The agency that wrote it. */
    public WrittenEntry by(String agency) {
        return column("agency", agency);
    }

    /** What happened; may hold tokens. */
    public WrittenEntry saying(String words) {
        return column("summary", words);
    }

    /** Where; may hold tokens. */
    public WrittenEntry at(String place) {
        return column("location_text", place);
    }

    /** How it ended: a code. */
    public WrittenEntry outcome(String code) {
        return column("outcome", code);
    }

    /** Another agency that really had it, and from when. May be said of several. */
    public WrittenEntry reached(String agency, String london) {
        String before = columns.getOrDefault(REACHED, "");
        return column(REACHED, (before.isEmpty() ? "" : before + "; ") + agency + "@" + london);
    }

    /** What the form asked, and what was filled in. */
    public WrittenEntry with(String key, String value) {
        if (value.contains(";")) {
            throw new IllegalArgumentException("The value of %s holds a semicolon, which ends a value".formatted(key));
        }
        return new WrittenEntry(columns, and(attributes, key, value), references);
    }

    /** The entry it answers, by what that is called. */
    public WrittenEntry answering(String id) {
        return naming(Reference.ANSWERS, id);
    }

    /** The finding it answers, by the finding's id. */
    public WrittenEntry answeringFinding(String finding) {
        return naming(Reference.ANSWERS_FINDING, finding);
    }

    /** The entry it puts right, or, where its type says so, takes back. */
    public WrittenEntry correcting(String id) {
        return naming(Reference.CORRECTS, id);
    }

    /** The entry that tells of the same incident. */
    public WrittenEntry duplicating(String id) {
        return naming(Reference.DUPLICATE_OF, id);
    }

    private WrittenEntry column(String name, String value) {
        return new WrittenEntry(and(columns, name, value), attributes, references);
    }

    private WrittenEntry naming(Reference reference, String id) {
        return new WrittenEntry(columns, attributes, and(references, reference, id));
    }

    private static <K> Map<K, String> and(Map<K, String> map, K key, String value) {
        var result = new LinkedHashMap<>(map);
        result.put(key, value);
        return result;
    }

    boolean isAhead() {
        return columns.containsKey(AHEAD);
    }

    /** As a row of a file with {@code header}; called E and its number where it has no name. */
    List<String> row(List<String> header, int number, Vocabulary vocabulary) {
        var all = new LinkedHashMap<>(columns);
        all.putIfAbsent(ID, "E" + number);
        all.putIfAbsent(RECORDED, columns.getOrDefault("occurred_at", ""));
        all.putIfAbsent("agency", usualAgency(vocabulary));
        all.put("attributes", attributesAs(vocabulary.references()));
        var row = new ArrayList<String>();
        header.forEach(column -> row.add(all.getOrDefault(column, "")));
        return row;
    }

    private String usualAgency(Vocabulary vocabulary) {
        var usual = vocabulary.type(columns.getOrDefault("event_type", "")).agencies();
        return vocabulary.agencies().keySet().stream()
                .filter(agency -> usual.isEmpty() || usual.contains(agency))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private String attributesAs(Vocabulary.ReferenceKeys keys) {
        var all = new LinkedHashMap<>(attributes);
        references.forEach((reference, id) -> all.put(reference.key(keys), id));
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }
}
