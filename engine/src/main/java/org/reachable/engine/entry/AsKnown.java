package org.reachable.engine.entry;

import java.util.TreeMap;

/** The one order of entries: as they became known. */
final class AsKnown {
    private AsKnown() {}

    // Written out, for it is asked more often than anything else: a chain of comparators takes three times as long.
    static int compare(Entry one, Entry other) {
        int order = one.recordedAt().compareTo(other.recordedAt());
        if (order == 0) {
            order = one.occurredAt().compareTo(other.occurredAt());
        }
        if (order == 0) {
            order = one.id().compareTo(other.id());
        }
        return order == 0 && one != other ? content(one).compareTo(content(other)) : order;
    }

    /** Everything it says, as one text: only to order two entries that share everything else. */
    private static String content(Entry entry) {
        return String.join(
                "\n",
                entry.child(),
                entry.agency(),
                entry.type().code(),
                entry.summary(),
                entry.location(),
                entry.otherPeople().toString(),
                entry.outcome(),
                entry.outcomeWords(),
                entry.reached().toString(),
                entry.handling(),
                new TreeMap<>(entry.attributes()).toString());
    }
}
