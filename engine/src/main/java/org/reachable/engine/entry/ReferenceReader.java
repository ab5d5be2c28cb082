package org.reachable.engine.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.entry.Entry.References;
import org.reachable.engine.entry.Vocabulary.ReferenceKeys;

/** Reads what an entry says of others, from the attributes the vocabulary names for it. */
final class ReferenceReader {
    private static final Pattern SEVERAL = Pattern.compile("[|,]");

    /** A word may stand behind it, as wherever a number is read. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:[.][0-9]+)?[\\p{L} ]*");

    private final ReferenceKeys keys;

    ReferenceReader(ReferenceKeys keys) {
        this.keys = keys;
    }

    References read(EntryId id, EntryType type, String outcome, Map<String, String> attributes) {
        return new References(
                others(id, keys.answers(), attributes),
                attributes.get(keys.answersFinding()),
                other(id, keys.corrects(), attributes),
                other(id, keys.duplicateOf(), attributes),
                others(id, keys.unjudgedBy(), attributes),
                keys.withdraws().contains(type.code()),
                bearing(type, outcome, attributes),
                false);
    }

    /** Says on its row what an entry's references leave out or leave open. */
    void remark(CsvRow row, Entry entry) {
        if (entry.references().withdraws() && entry.references().corrects() == null) {
            row.warn(
                    "it takes an entry back and does not say which",
                    "Nothing is taken back: name the entry with " + keys.corrects() + "=.");
        }
        for (String key : new String[] {keys.answers(), keys.corrects(), keys.duplicateOf()}) {
            if (entry.attributes().containsKey(key)
                    && several(entry.attributes().get(key)).anyMatch(written -> namesItself(entry.id(), written))) {
                row.warn(key + " names the entry itself", "It is left out: name the other entry.");
            }
        }
        keys.keepsOpen().forEach((key, which) -> {
            String said = entry.attributes().getOrDefault(key, "");
            if (which.counts() == KeepsOpen.Counts.MORE
                    && !said.isEmpty()
                    && !NUMBER.matcher(said).matches()) {
                row.warn(key + " is no number", "It counts as left blank: write how many, as in " + key + "=3.");
            }
        });
    }

    private Bearing bearing(EntryType type, String outcome, Map<String, String> attributes) {
        UnaryOperator<String> said = key -> attributes.getOrDefault(key, "");
        if (keys.isReport(attributes) || keys.byOutcome().isNotSo(type, outcome, said)) {
            return Bearing.REPORTS;
        }
        return says(keys.notAnAnswer(), attributes) || !keys.byOutcome().answers(type, outcome, said)
                ? Bearing.NOTED
                : Bearing.SETTLES;
    }

    private static boolean says(Map<String, Set<String>> values, Map<String, String> attributes) {
        return values.entrySet().stream()
                .anyMatch(key -> key.getValue()
                        .contains(attributes.getOrDefault(key.getKey(), "").toLowerCase(Locale.ROOT)));
    }

    /** One entry may answer several, as {@code EV001|EV002}. */
    private static List<EntryId> others(EntryId id, String key, Map<String, String> attributes) {
        if (!attributes.containsKey(key)) {
            return List.of();
        }
        return several(attributes.get(key))
                .filter(written -> !namesItself(id, written))
                .map(written -> EntryId.reference(written, id.source()))
                .distinct()
                .toList();
    }

    private static Stream<String> several(@Nullable String written) {
        return written == null
                ? Stream.empty()
                : SEVERAL.splitAsStream(written).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static @Nullable EntryId other(EntryId id, String key, Map<String, String> attributes) {
        String written = attributes.get(key);
        return written == null || namesItself(id, written) ? null : EntryId.reference(written, id.source());
    }

    private static boolean namesItself(EntryId id, @Nullable String written) {
        return written != null && EntryId.reference(written, id.source()).equals(id);
    }
}
