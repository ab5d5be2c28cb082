package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2022-06-17T08:16:00Z");

    /** "Tomorrow, midnight" reads as if there were the whole of Saturday, of what is due tonight. */
    @Test
    void whatIsDueAtTheEndOfADayNamesThatDay() {
        assertThat(TimeLeft.until(Instant.parse("2022-06-17T23:00:00Z"), FRIDAY_MORNING)
                        .headline())
                .isEqualTo("Today, end of the day");
        assertThat(TimeLeft.until(Instant.parse("2022-06-15T23:00:00Z"), FRIDAY_MORNING)
                        .detail())
                .doesNotContain("midnight");
    }

    /** "3 days left" stood beside "hold the discussion now". */
    @Test
    void whatIsAskedForAtOnceHasNoTimeToSpareAndIsOverWhenItIsOver() {
        Instant monday = Instant.parse("2022-06-20T16:00:00Z");
        TimeLeft now = TimeLeft.atOnce(monday, FRIDAY_MORNING);
        assertThat(now.headline()).isEqualTo("Now");
        assertThat(now.detail()).isEqualTo("by Mon 20 June at 5pm at the latest");
        assertThat(now.tone()).isEqualTo(Tone.SOON);
        assertThat(TimeLeft.atOnce(FRIDAY_MORNING, monday)).isEqualTo(TimeLeft.until(FRIDAY_MORNING, monday));
    }

    @Test
    void anyOtherTimeIsSaidAsItIs() {
        assertThat(TimeLeft.until(Instant.parse("2022-06-18T08:00:00Z"), FRIDAY_MORNING)
                        .headline())
                .isEqualTo("Tomorrow, 9am");
    }
}
