package org.reachable.watch;

import java.time.Clock;
import org.reachable.foundation.kernel.Readings;
import org.springframework.stereotype.Component;

/** How the watch is doing, for whoever runs it. */
@Component
class WatchReadings {

    WatchReadings(Readings readings, StoryStore stories, AskStore asks, Clock clock) {
        readings.add(
                "reachable.folds.waiting",
                "Stories that wait for a fold, for new entries or because their clock ended",
                () -> stories.waiting(clock.instant()));
        readings.add(
                "reachable.folds.longest.wait.seconds",
                "For how long the story that waits longest has waited",
                () -> stories.longestWait(clock.instant()));
        readings.add(
                "reachable.asks.overdue",
                "Asks that are open after they were to be answered, of everybody",
                () -> asks.overdue(clock.instant()));
    }
}
