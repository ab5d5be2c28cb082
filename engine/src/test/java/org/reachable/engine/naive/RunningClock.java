package org.reachable.engine.naive;

import java.time.Instant;

/** One clock of a deadline, from its trigger to its answer. */
final class RunningClock {
    final Finding finding;
    final String key;
    int stage;
    Instant limit;

    /** The limit that the last trigger gave: what an answer must have happened by. */
    Instant promised;

    boolean alerted;
    /** True where nobody sends what would answer it: it is asked, and is no alert. */
    boolean quiet;

    boolean lastStageOver;

    /** True where it was answered since it was last asked. */
    boolean answeredBefore;

    /** True where the stage before ended and nobody has raised this one yet. */
    boolean beganByItself;

    RunningClock(Finding finding, String key, int stage, Instant limit) {
        this.finding = finding;
        this.key = key;
        this.stage = stage;
        this.limit = limit;
        this.promised = limit;
    }
}
