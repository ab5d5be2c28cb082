package org.reachable.scenarios.quietness;

import java.time.Duration;
import java.util.stream.Stream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.scenarios.quietness.Planted.Story;

/** Police ask that somebody is ready to be with a child: danger may follow from what is done against those who exploit. */
final class BeforeAction {

    /** Two days of work after the day, whatever the holidays. */
    private static final Duration TWO_WORKING_DAYS = Duration.ofDays(8);

    private BeforeAction() {}

    static Stream<Planted> moments() {
        return Stream.of(
                new Planted(
                        "who-is-with-the-child",
                        "asked for somebody who is with the child today, and nobody is named",
                        Duration.ofHours(24),
                        today()),
                new Planted(
                        "who-is-with-the-child-no-day",
                        "asked for somebody who is with the child, without a day, and nobody is named",
                        Duration.ofDays(6),
                        PlantedStories.one("police", "readiness-asked")),
                new Planted(
                        "with-the-child-then",
                        "nobody wrote down that somebody was with the child",
                        TWO_WORKING_DAYS,
                        today()));
    }

    private static Story today() {
        return (child, number, at) -> PlantedStories.one(
                        "police", "readiness-asked", "ready_by=" + LondonTime.dateOf(at))
                .told(child, number, at);
    }
}
