package org.reachable.pages.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Urgency;
import org.reachable.watch.Asked;

/**
 * What stands first wherever something is asked: danger before all else, and of that a threat to life. By its clock alone a threat to life,
 * a day from when it was made, stood below a discussion by five the next day; by how soon it goes up, below what was told a minute later.
 */
final class Worst {

    /** Of one event, what goes up soonest leads: its limit is the earliest too. Those alike stay in their order. */
    static final Comparator<Asked> FIRST = Comparator.comparing(Worst::goesUpAfter);

    /** What goes up within so long cannot wait until tomorrow. */
    private static final Duration SOON = Duration.ofHours(1);

    private static final Duration NEVER = Duration.ofDays(10_000);

    private Worst() {}

    /** Whether it asks about danger that has not passed. */
    static boolean isDanger(Asked asked) {
        return asked.finding().rule().urgent() && asked.finding().last().why() != Why.PASSED;
    }

    /** When danger was told; before all else where it is none. */
    static Instant dangerRaisedAt(Asked asked) {
        return isDanger(asked) ? asked.finding().last().raisedAt() : Instant.MIN;
    }

    private static boolean isOfLife(Asked asked) {
        return isDanger(asked) && asked.finding().rule().urgency() == Urgency.LIFE;
    }

    /** A threat to life first, then what cannot wait, of each the newest hour: what was told on Friday does not stand above tonight. */
    static Comparator<Asked> lifeThenNewest() {
        return lifeThenNewest(
                Function.identity(), asked -> asked.finding().last().raisedAt());
    }

    /** The same of what somebody is told, by when they were told it. */
    static <T> Comparator<T> lifeThenNewest(Function<T, Asked> asked, Function<T, Instant> at) {
        return Comparator.comparing((T one) -> !isOfLife(asked.apply(one)))
                .thenComparing(one -> goesUpAfter(asked.apply(one)).compareTo(SOON) > 0)
                .thenComparing(at, Comparator.reverseOrder())
                .thenComparing(asked, FIRST)
                .thenComparing(one -> asked.apply(one).finding().id());
    }

    /** How long after nobody answered somebody else is asked about this danger; never where it is none. */
    static Duration goesUpAfter(Asked asked) {
        return isDanger(asked)
                ? asked.finding().rule().escalation().stream()
                        .findFirst()
                        .map(next -> Window.length(next.after()))
                        .orElse(NEVER.minusDays(1))
                : NEVER;
    }
}
