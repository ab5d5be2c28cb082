package org.reachable.engine.naive;

import java.time.Duration;
import java.util.Set;
import org.reachable.engine.entry.Entry;

/** What of one number is of two things. */
final class Parted {
    private static final Duration ONE_HOUR = Duration.ofHours(1);
    private static final Duration TWELVE_HOURS = Duration.ofHours(12);

    private Parted() {}

    /** Something known by then that lies between two incidents, and never within one, happened between the two. */
    static boolean are(View view, Entry earlierKnown, Entry laterKnown) {
        if (isUsedAgain(view, earlierKnown, laterKnown)) {
            return true;
        }
        boolean inOrder = earlierKnown.occurredAt().isBefore(laterKnown.occurredAt());
        var from = (inOrder ? earlierKnown : laterKnown).occurredAt();
        var to = (inOrder ? laterKnown : earlierKnown).occurredAt();
        for (Entry between : view.entries.subList(0, view.place(laterKnown))) {
            if (by(view, laterKnown).contains(between.type().code())
                    && between.type() != laterKnown.type()
                    && !between.id().equals(earlierKnown.id())
                    && between.references().isBelieved()
                    && between.overAt().isAfter(from)
                    && !between.overAt().isAfter(to)) {
                return true;
            }
        }
        return false;
    }

    /** Of a type that parts its own, two that are more than twelve hours apart or, at two places, more than one, are two. */
    static boolean isUsedAgain(View view, Entry one, Entry other) {
        boolean isOne = Elapsed.near(one.occurredAt(), other.occurredAt(), TWELVE_HOURS)
                && (MomentWalk.isAtOnePlace(one, other)
                        || Elapsed.near(one.occurredAt(), other.occurredAt(), ONE_HOUR));
        return one.type() == other.type() && by(view, one).contains(one.type().code()) && !isOne;
    }

    private static Set<String> by(View view, Entry entry) {
        return view.policy
                .vocabulary()
                .references()
                .partedBy()
                .getOrDefault(entry.type().code(), Set.of());
    }
}
