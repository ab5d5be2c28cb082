package org.reachable.engine.replay;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;

/** Tells which agencies had entries, and since when. People are not agencies. */
final class Holders {
    private final Vocabulary vocabulary;

    Holders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Who had an entry, the first of them first. */
    Map<String, Instant> of(Entry entry) {
        return of(List.of(entry));
    }

    /** Who had any of these entries, and since when, the first of them first. */
    Map<String, Instant> of(List<Entry> entries) {
        var since = new TreeMap<String, Instant>();
        for (Entry entry : entries) {
            earliest(since, entry.agency(), entry.recordedAt());
            entry.reached().forEach(reach -> earliest(since, reach.agency(), reach.at()));
        }
        var ordered = new LinkedHashMap<String, Instant>();
        since.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    private void earliest(Map<String, Instant> since, String agency, Instant at) {
        if (!vocabulary.people().contains(agency)) {
            since.merge(agency, at, (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}
