package org.reachable.engine.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.replay.Names;
import org.reachable.engine.replay.Replay;

/** Puts entries into words, and gives each its place on the page. */
final class EntryTeller {
    private static final String OPEN = "open";
    private static final Pattern TOKEN = Pattern.compile("\\[([A-Z]+:[^\\]\\s]+)]");

    private final Vocabulary vocabulary;
    private final Names names;
    private final View view;
    private final Map<Entry, EntryRef> refs = new LinkedHashMap<>();
    private final Map<EntryId, EntryRef> byId = new HashMap<>();
    private final Map<EntryId, String> happened = new HashMap<>();

    EntryTeller(Replay replay, View view) {
        this.vocabulary = replay.policy().vocabulary();
        this.names = replay.names();
        this.view = view;
        replay.entries().stream()
                .filter(entry -> !entry.recordedAt().isAfter(view.until()))
                .sorted(Entry.AS_KNOWN)
                .forEach(this::place);
    }

    private void place(Entry entry) {
        if (!refs.containsKey(entry)) {
            var ref = new EntryRef(names.of(entry.id()), "entry-" + (refs.size() + 1), says(entry));
            refs.put(entry, ref);
            byId.putIfAbsent(entry.id(), ref);
            happened.putIfAbsent(entry.id(), Words.date(entry.occurredAt()));
        }
    }

    private String says(Entry entry) {
        return entry.type().name() + ", " + vocabulary.agencyName(entry.agency());
    }

    /** Every entry known, in the order it became known; the same row read twice is one. */
    List<Entry> known() {
        return List.copyOf(refs.keySet());
    }

    /** How an entry is named; without a place where it is in another child's story. */
    EntryRef ref(EntryId id) {
        var ref = byId.get(id);
        return ref != null ? ref : new EntryRef(names.of(id), "", "In another child's story");
    }

    /** The date on which an entry's matter happened; empty where the entry is in another child's story. */
    String happenedOn(EntryId id) {
        return happened.getOrDefault(id, "");
    }

    ToldEntry told(Entry entry) {
        return new ToldEntry(
                refs.getOrDefault(entry, ref(entry.id())),
                entry.recordedAt(),
                Words.moment(entry.occurredAt()),
                vocabulary.agencyName(entry.agency()),
                entry.type().name(),
                readable(entry.location()),
                readable(entry.summary()),
                outcome(entry),
                form(entry),
                remarks(entry),
                view.viewer().isPresent() ? "" : reached(entry));
    }

    /** The text with {@code [VEH:V1]} read as {@code [vehicle V1]}. */
    String readable(String text) {
        return TOKEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("[" + name(Token.of(found.group(1))) + "]"));
    }

    /** As {@code vehicle V1}. */
    String name(Token token) {
        var kind = vocabulary.tokenKinds().get(token.kind());
        return kind == null ? token.toString() : kind.name().toLowerCase(Locale.UK) + " " + token.code();
    }

    private String outcome(Entry entry) {
        String code = vocabulary.outcomes().getOrDefault(entry.outcome(), entry.outcome());
        return code.isEmpty() || entry.outcomeWords().isEmpty()
                ? code + readable(entry.outcomeWords())
                : code + ": " + readable(entry.outcomeWords());
    }

    private static String form(Entry entry) {
        var filled = new ArrayList<String>();
        new TreeMap<>(entry.attributes())
                .forEach((key, value) -> filled.add(key.replace('_', ' ') + " = " + value.replace("|", ", ")));
        return String.join("; ", filled);
    }

    private List<String> remarks(Entry entry) {
        var remarks = new ArrayList<String>();
        long late = Words.daysBetween(entry.occurredAt(), entry.recordedAt());
        if (late > 0) {
            remarks.add((view.viewer().isPresent() ? "Had " : "Written down ") + Words.count(late, "day", "days")
                    + " later, on " + Words.moment(entry.recordedAt()) + ".");
        }
        var references = entry.references();
        if (references.corrects() != null) {
            remarks.add((references.withdraws() ? "Takes back " : "Puts right ")
                    + ref(references.corrects()).name() + ".");
        }
        if (references.duplicateOf() != null) {
            remarks.add("Tells of the same incident as "
                    + ref(references.duplicateOf()).name() + ".");
        }
        if (!entry.handling().equals(OPEN)) {
            remarks.add("Handling: " + entry.handling().replace('-', ' ') + ".");
        }
        if (!entry.type().known()) {
            remarks.add("The vocabulary does not know this kind of entry.");
        }
        return List.copyOf(remarks);
    }

    private String reached(Entry entry) {
        if (entry.reached().isEmpty()) {
            return "Not known to have reached anyone.";
        }
        var first = new LinkedHashMap<String, Instant>();
        entry.reached().stream()
                .sorted(java.util.Comparator.comparing(Reach::at))
                .forEach(reach -> first.putIfAbsent(reach.agency(), reach.at()));
        var parts = new ArrayList<String>();
        first.forEach((agency, at) -> parts.add(vocabulary.agencyName(agency) + " on " + Words.moment(at)));
        return "Reached " + String.join("; ", parts) + ".";
    }
}
