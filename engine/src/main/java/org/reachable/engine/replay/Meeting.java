package org.reachable.engine.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;

/** When two pieces first stood side by side: two that differ in who wrote them or in whom they are about. */
final class Meeting {
    private record Held(Entry piece, Instant since) {}

    private final List<Held> held = new ArrayList<>();

    void add(Entry piece, Instant since) {
        held.add(new Held(piece, since));
    }

    /** The first instant with two such pieces; null where there is none. */
    @Nullable
    Instant at() {
        held.sort(Comparator.comparing(Held::since).thenComparing(Held::piece, Entry.AS_KNOWN));
        return held.stream()
                .filter(each -> differ(held.getFirst().piece(), each.piece()))
                .map(Held::since)
                .findFirst()
                .orElse(null);
    }

    private static boolean differ(Entry one, Entry other) {
        return !one.agency().equals(other.agency()) || !one.child().equals(other.child());
    }
}
