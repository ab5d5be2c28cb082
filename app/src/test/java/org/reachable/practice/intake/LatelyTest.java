package org.reachable.practice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How much one place sends has a limit of its own, and is forgotten when the time is over. */
class LatelyTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Lately lately = new Lately(2, Duration.ofHours(1), nanos::get);

    @Test
    void oneTooManyIsRefusedUntilTheFirstIsAnHourAgoAndNoOtherPlaceWaits() {
        assertThat(lately.isTooOften("here")).isFalse();
        later(Duration.ofMinutes(30));
        assertThat(lately.isTooOften("here")).isFalse();
        assertThat(lately.isTooOften("here")).isTrue();
        assertThat(lately.isTooOften("there")).isFalse();
        later(Duration.ofMinutes(30));
        assertThat(lately.isTooOften("here")).as("the first is an hour ago").isFalse();
        assertThat(lately.isTooOften("here")).isTrue();
    }

    @Test
    void whereSomebodyWroteFromIsForgotten() {
        lately.isTooOften("here");
        later(Duration.ofHours(1));
        lately.isTooOften("there");
        assertThat(lately.known()).isEqualTo(1);
    }

    private void later(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}
