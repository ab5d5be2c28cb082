package org.reachable.proof.durability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What another system was told, as it keeps it: nothing that befalls us takes it away again. */
final class Handed {

    /** Word of one entry: of whom, and its place in the log. */
    record Message(String id, String subject, long position, String entry) {}

    private final Map<String, List<Long>> bySubject = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> entries = new HashSet<>();
    private long again;

    synchronized void take(Message message) {
        if (ids.add(message.id())) {
            entries.add(message.entry());
            bySubject.computeIfAbsent(message.subject(), _ -> new ArrayList<>()).add(message.position());
        } else {
            again++;
        }
    }

    /** Entries as the log calls them. */
    synchronized Set<String> entries() {
        return Set.copyOf(entries);
    }

    synchronized long messages() {
        return ids.size();
    }

    /** How often it was told what it had been told. */
    synchronized long again() {
        return again;
    }

    /** How often something came after what was written after it, of one child. */
    synchronized long outOfOrder() {
        long found = 0;
        for (List<Long> positions : bySubject.values()) {
            for (int place = 1; place < positions.size(); place++) {
                found += positions.get(place) < positions.get(place - 1) ? 1 : 0;
            }
        }
        return found;
    }
}
