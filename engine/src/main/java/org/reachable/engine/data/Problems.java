package org.reachable.engine.data;

import java.util.ArrayList;
import java.util.List;

/** Collects every mistake of a reading, so that all are told at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Notes one mistake. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** All mistakes so far, in the order they were found. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Throws {@link UnreadableData} with every mistake, if there is one. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new UnreadableData(all());
        }
    }
}
