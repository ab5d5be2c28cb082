package org.reachable.engine.fold;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.reachable.engine.entry.EntryId;

/**
 * How a finding ended.
 *
 * @param at when that became known
 * @param by the entries that ended it
 * @param how in what way; by what it would be of an answer where {@code so} says that there was nothing left to ask
 * @param so where nobody did what was asked and it is not asked any more, why ("the child was back"); else empty
 */
public record Closing(Instant at, List<EntryId> by, How how, String so) {

    /** What was kept before endings were told so says nothing of it. */
    public Closing {
        so = Objects.requireNonNullElse(so, "");
    }

    /** One that is told by its way alone. */
    public Closing(Instant at, List<EntryId> by, How how) {
        this(at, by, how, "");
    }

    /** In what way a finding ended. */
    public enum How {
        /** It was answered. */
        ANSWERED,
        /** It was answered after its limit. */
        ANSWERED_LATE,
        /** It turned out to have been answered in time: no false alarm, and no breach. */
        IN_TIME_KNOWN_LATER,
        /** A correction or withdrawal showed that it did not hold. */
        WITHDRAWN,
        /** The state it spoke of came to an end. */
        ENDED,
        /** Nobody had answered while it could be. */
        PASSED,
        /** It was offered, and declined for good: neither met nor missed. */
        DECLINED,
        /** Before it was due it was needed no more. */
        OVERTAKEN
    }

    /** True where the alert turned out not to have been one. */
    public boolean withdrawn() {
        return how == How.WITHDRAWN || how == How.IN_TIME_KNOWN_LATER;
    }
}
