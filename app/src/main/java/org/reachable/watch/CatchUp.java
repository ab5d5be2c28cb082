package org.reachable.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Folds what is due now, and waits for what another folds just now: that is not ours to fold. */
@Component
class CatchUp {
    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration A_MOMENT = Duration.ofMillis(5);
    /** A story that cannot be folded must not keep whoever waits for ever. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final FoldRunner folds;
    private final StoryStore stories;
    private final Clock clock;

    CatchUp(FoldRunner folds, StoryStore stories, Clock clock) {
        this.folds = folds;
        this.stories = stories;
        this.clock = clock;
    }

    void run() {
        long start = System.nanoTime();
        folds.sweep();
        int waiting = stories.waiting(clock.instant());
        while (waiting > 0 && System.nanoTime() - start < LONGEST_WAIT.toNanos()) {
            if (!folds.sweep()) {
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
            waiting = stories.waiting(clock.instant());
        }
        if (waiting > 0) {
            log.warn("{} stories still wait for their fold after {}.", waiting, LONGEST_WAIT);
        }
    }
}
