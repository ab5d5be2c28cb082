package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten weeks on, a mother read "By when: Monday" still, and nothing that said whose fault it was. */
class PromisedTest {

    private static final Instant FRIDAY = Instant.parse("2022-06-17T08:00:00Z");

    @Test
    void aDayThatIsOverIsSaidToBeOursAndOneThatIsNotIsNot() {
        assertThat(on("Monday at four", "2022-06-20T20:00:00Z")).isEmpty();
        assertThat(on("Monday at four", "2022-06-21T08:00:00Z"))
                .contains("by Monday 20 June 2022", "our fault, not yours", "write back");
        assertThat(on("within three days", "2022-06-21T08:00:00Z")).contains("by Monday 20 June 2022");
        assertThat(on("24 June", "2022-06-24T20:00:00Z")).isEmpty();
    }

    /** It is not over after the first Friday. */
    @Test
    void whatWasPromisedEveryWeekIsNotSaidToBeOver() {
        assertThat(on("every Friday", "2022-06-24T20:00:00Z")).isEmpty();
        assertThat(on("every Friday", "2022-07-09T08:00:00Z"))
                .contains("more than once", "it stopped", "our fault, not yours")
                .doesNotContain("That day is over", "24 June");
    }

    /** "At four" is a time on some day: no promise is for later than four weeks. */
    @Test
    void whereNoDayIsNamedItIsOverOnceNoPromiseCouldBeForLater() {
        assertThat(on("at four", "2022-07-15T08:00:00Z")).isEmpty();
        assertThat(on("at four", "2022-07-16T08:00:00Z")).isNotEmpty();
        assertThat(on("", "2022-09-16T08:00:00Z")).as("nothing was promised").isEmpty();
        assertThat(Promised.isOver(List.of(), FRIDAY)).isEmpty();
    }

    private static String on(String until, String now) {
        var said = new ToldStore.Back("file/1", "file/2", "reply", "We come.", "", FRIDAY, "", until);
        return Promised.isOver(List.of(said), Instant.parse(now));
    }
}
