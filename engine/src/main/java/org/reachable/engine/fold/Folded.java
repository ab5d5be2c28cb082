package org.reachable.engine.fold;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What entries come to under a policy at an instant.
 *
 * @param findings every finding of every child and shared thing, by id
 * @param children how each child's story stands
 * @param nextChangeAt the next instant at which this changes with no new entry; null where nothing will
 */
public record Folded(
        List<Finding> findings,
        SortedMap<String, ChildState> children,
        @Nullable Instant nextChangeAt) {}
