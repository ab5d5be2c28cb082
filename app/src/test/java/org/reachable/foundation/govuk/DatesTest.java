package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.calendar.LondonTime;

/** Dates, spans and clocks as people say them. */
class DatesTest {

    private static final Instant NOW = at("2022-06-17T09:10");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022-06-17T09:10 | Friday 17 June 2022, 9:10am
                    2022-06-17T17:00 | Friday 17 June 2022, 5pm
                    2022-01-05T12:00 | Wednesday 5 January 2022, midday
                    2022-01-05T00:00 | Wednesday 5 January 2022, midnight
                    2022-01-05T00:05 | Wednesday 5 January 2022, 12:05am
                    2022-10-30T01:30 | Sunday 30 October 2022, 1:30am
                    """)
    void aDateAndTimeInFull(String written, String words) {
        assertThat(Dates.full(at(written))).isEqualTo(words);
    }

    /** The desk says "today, end of the day" of the same limit. */
    @Test
    void byWhenNeverSaysMidnightOfTheNextDay() {
        assertThat(Dates.by(at("2022-06-18T00:00"), NOW)).isEqualTo("the end of today");
        assertThat(Dates.by(at("2022-06-25T00:00"), NOW)).isEqualTo("the end of Fri 24 June");
        assertThat(Dates.by(at("2022-06-18T09:05"), NOW)).isEqualTo("tomorrow at 9:05am");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022-06-16T16:40 | yesterday at 4:40pm
                    2022-06-17T17:00 | today at 5pm
                    2022-06-18T00:00 | tomorrow at midnight
                    2022-06-15T03:30 | Wed 15 June at 3:30am
                    2021-12-06T12:30 | Mon 6 December 2021 at 12:30pm
                    """)
    void nearDaysAreNamed(String written, String words) {
        assertThat(Dates.near(at(written), NOW)).isEqualTo(words);
    }

    @Test
    void aTimeThatNobodyGaveIsNotSaidToBeMidnight() {
        assertThat(Dates.happened(at("2022-06-17T00:00"), NOW)).isEqualTo("today");
        assertThat(Dates.happened(at("2022-06-17T08:20"), NOW)).isEqualTo("today at 8:20am");
        assertThat(Dates.happened(at("2022-01-05T00:00"))).isEqualTo("Wednesday 5 January 2022");
        assertThat(Dates.happened(at("2022-01-05T12:00"))).isEqualTo("Wednesday 5 January 2022, midday");
    }

    @Test
    void theYearIsSaidWhenItIsNotThisOne() {
        assertThat(Dates.date(LocalDate.of(2022, 4, 20), NOW)).isEqualTo("20 April");
        assertThat(Dates.date(LocalDate.of(2021, 4, 20), NOW)).isEqualTo("20 April 2021");
    }

    @Test
    void aMachineGetsTheOffset() {
        assertThat(Dates.machine(NOW)).isEqualTo("2022-06-17T09:10+01:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2022-06-17T17:00 | Today, 5pm         | 7 hours 50 minutes left         | SOON
                    2022-06-18T09:00 | Tomorrow, 9am      | 23 hours 50 minutes left        | SOON
                    2022-06-18T17:00 | Tomorrow, 5pm      | 1 day 7 hours left              | PLAIN
                    2022-06-20T17:00 | Mon 20 June, 5pm   | 3 days left                     | PLAIN
                    2022-06-17T09:10 | Today, 9:10am      | less than a minute left         | SOON
                    2022-06-17T08:45 | 25 minutes over    | was due today, 8:45am           | LATE
                    2022-06-15T03:30 | 2 days over        | was due Wed 3:30am              | LATE
                    2022-05-13T17:00 | 34 days over       | was due Fri 13 May, 5pm         | LATE
                    """)
    void aClockSaysWhatIsLeft(String due, String headline, String detail, Tone tone) {
        assertThat(TimeLeft.until(at(due), NOW)).isEqualTo(new TimeLeft(headline, detail, tone));
    }

    @Test
    void dueAtAnInstantItIsInTimeThenAndOverAMomentLater() {
        assertThat(TimeLeft.until(NOW, NOW).tone()).isEqualTo(Tone.SOON);
        assertThat(TimeLeft.until(NOW, NOW.plusNanos(1)).tone()).isEqualTo(Tone.LATE);
    }

    @Test
    void hoursAreElapsedOnesWhenClocksChange() {
        assertThat(TimeLeft.until(at("2021-10-31T16:40"), at("2021-10-30T17:40"))
                        .detail())
                .isEqualTo("1 day left");
    }

    @Test
    void whatWaitsSaysSinceWhen() {
        assertThat(TimeLeft.since("told us", at("2022-06-09T09:00"), NOW))
                .isEqualTo(new TimeLeft("8 days", "told us Thu 9 June", Tone.LATE));
    }

    @Test
    void whatIsPrintedNamesEachDay() {
        assertThat(Dates.near(at("2022-06-17T09:00"), NOW)).isEqualTo("today at 9am");
        assertThat(Dates.<String>lasting(() -> Dates.near(at("2022-06-17T09:00"), NOW)))
                .isEqualTo("Fri 17 June 2022 at 9am");
        assertThat(Dates.<String>lasting(() -> Dates.date(LocalDate.of(2022, 4, 20), NOW)))
                .isEqualTo("20 April 2022");
    }

    @Test
    void numbersAgreeWithWhatTheyCount() {
        assertThat(Words.count(1, "child", "children")).isEqualTo("1 child");
        assertThat(Words.count(1200, "entry", "entries")).isEqualTo("1,200 entries");
        assertThat(Words.span(Duration.ofMinutes(61))).isEqualTo("1 hour 1 minute");
        assertThat(Words.weeks(LocalDate.of(2022, 3, 9), LocalDate.of(2022, 6, 17)))
                .isEqualTo("14 weeks");
        assertThat(Words.weeks(LocalDate.of(2022, 6, 9), LocalDate.of(2022, 6, 17)))
                .isEqualTo("8 days");
        assertThat(Words.age(LocalDate.of(2007, 2, 14), LocalDate.of(2022, 2, 13)))
                .isEqualTo(14);
        assertThat(Words.list(List.of("police", "health", "school"))).isEqualTo("police, health and school");
        assertThat(Words.list(List.of())).isEmpty();
    }

    @Test
    void aLongListShowsItsEndsAndNeighbours() {
        assertThat(Pages.of(10, 40, page -> "/page/" + page).items())
                .extracting(Pages.Item::number)
                .containsExactly(1, null, 9, 10, 11, null, 40);
        assertThat(Pages.of(1, 1, page -> "/page/" + page))
                .isEqualTo(new Pages(null, null, List.of(new Pages.Item(1, "/page/1", true))));
    }

    private static Instant at(String written) {
        return LondonTime.parse(written);
    }
}
