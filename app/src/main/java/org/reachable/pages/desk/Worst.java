package org.reachable.pages.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.watch.Asked;

/**
 * What stands first wherever something is asked: danger before all else, and of that what goes up soonest, as a threat to life does. By its
 * clock alone a threat to life, a day from when it was made, stood below a discussion by five the next day.
 */
final class Worst {

    /** Those alike stay in their order. */
    static final Comparator<Asked> FIRST = Comparator.comparing(Worst::goesUpAfter);

    /** What goes up within so long is about life: a threat to it, or that somebody could be hurt before tomorrow. */
    private static final Duration OF_LIFE = Duration.ofHours(1);

    private static final Duration NEVER = Duration.ofDays(10_000);

    private Worst() {}

    /** Whether it asks about danger that has not passed. */
    static boolean isDanger(Asked asked) {
        return asked.finding().rule().urgent() && asked.finding().last().why() != Why.PASSED;
    }

    /** Danger to life first, and then the newest hour: what was told on Friday does not stand above tonight. */
    static Comparator<Asked> lifeThenNewest() {
        return lifeThenNewest(
                Function.identity(), asked -> asked.finding().last().raisedAt());
    }

    /** The same of what somebody is told, by when they were told it. */
    static <T> Comparator<T> lifeThenNewest(Function<T, Asked> asked, Function<T, Instant> at) {
        return Comparator.comparing((T one) -> goesUpAfter(asked.apply(one)).compareTo(OF_LIFE) > 0)
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
