package org.reachable.engine.fold;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;

/**
 * How a finding ended.
 *
 * @param at when that became known
 * @param by the entries that ended it
 * @param how in what way; by what it would be of an answer where {@code so} says that there was nothing left to ask
 * @param so where nobody did what was asked and it is not asked any more, why ("the child was back"); else empty
 * @param before how it was told to have ended before a correction showed it otherwise; null where none did
 */
public record Closing(
        Instant at,
        List<EntryId> by,
        How how,
        String so,
        @Nullable Before before) {

    /** An ending as it was told until an instant. */
    public record Before(Closing told, Instant until) {}

    /** What was kept before endings were told so says nothing of it. */
    public Closing {
        so = Objects.requireNonNullElse(so, "");
    }

    /** As nothing has put it right since. */
    public Closing(Instant at, List<EntryId> by, How how, String so) {
        this(at, by, how, so, null);
    }

    /** One that is told by its way alone. */
    public Closing(Instant at, List<EntryId> by, How how) {
        this(at, by, how, "");
    }

    /** The same closing, which ended as this other tells: that is known from an instant on. */
    Closing endedAs(Closing other, Instant since) {
        boolean isAsTold = by.equals(other.by) && how == other.how && so.equals(other.so);
        return isAsTold ? this : new Closing(at, other.by, other.how, other.so, new Before(this, since));
    }

    /** As it was known at an instant; null where it had not closed by then. */
    @Nullable
    Closing knownAt(Instant instant) {
        if (at.isAfter(instant)) {
            return null;
        }
        return before == null || !instant.isBefore(before.until())
                ? this
                : before.told().knownAt(instant);
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

    /** Whether somebody did what was asked, in time or late. */
    public boolean answered() {
        return so.isEmpty() && (how == How.ANSWERED || how == How.ANSWERED_LATE);
    }

    /** True where the alert turned out not to have been one. */
    public boolean withdrawn() {
        return how == How.WITHDRAWN || how == How.IN_TIME_KNOWN_LATER;
    }
}
