package org.reachable.records.chronology;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.WrittenEntry;

/** The part of an entry that is kept as JSON: its words, and what its type asks. */
record EntryBody(
        String summary,
        String location,
        List<String> otherPeople,
        String outcome,
        String outcomeWords,
        List<Reach> reached,
        SortedMap<String, String> attributes) {

    /** What is not there says nothing. */
    EntryBody {
        summary = Objects.requireNonNullElse(summary, "");
        location = Objects.requireNonNullElse(location, "");
        otherPeople = Objects.requireNonNullElse(otherPeople, List.of());
        outcome = Objects.requireNonNullElse(outcome, "");
        outcomeWords = Objects.requireNonNullElse(outcomeWords, "");
        reached = Objects.requireNonNullElse(reached, List.of());
        attributes = Objects.requireNonNullElseGet(attributes, TreeMap::new);
    }

    static EntryBody of(WrittenEntry written) {
        return new EntryBody(
                written.summary(),
                written.location(),
                written.otherPeople(),
                written.outcome(),
                written.outcomeWords(),
                written.reached(),
                new TreeMap<>(written.attributes()));
    }
}
