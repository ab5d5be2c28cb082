package org.reachable.engine.fold;

import java.time.Instant;
import java.util.List;
import org.reachable.engine.entry.EntryId;

/**
 * How a finding ended.
 *
 * @param at when that became known
 * @param by the entries that ended it
 * @param how in what way
 */
public record Closing(Instant at, List<EntryId> by, How how) {

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
