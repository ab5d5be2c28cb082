package org.reachable.engine.fold;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one child's own entries come to, and the little that the second stage needs of them.
 *
 * @param child the child
 * @param findings about this child alone
 * @param state how the story stands
 * @param sightings the shared things that stand in it, as they came and went
 * @param answers entries that answer a finding by its id, which may be a shared one
 * @param feedGaps clocks that could not be kept because nothing sends what would answer them
 * @param nextChangeAt the next instant at which this changes with no new entry; null where nothing will
 */
public record ChildFolded(
        String child,
        List<Finding> findings,
        ChildState state,
        List<SightingChange> sightings,
        List<FindingAnswer> answers,
        List<FeedGap> feedGaps,
        @Nullable Instant nextChangeAt) {}
