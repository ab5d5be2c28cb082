package org.reachable.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever told us is told a day that they can wait for. */
class DayInWordsTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2022-06-17");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monday at four",
                "by Fri",
                "24 June",
                "the 24th of June",
                "June 24th, 2022",
                "24/6",
                "24/06/2022",
                "2022-06-20",
                "tomorrow",
                "tonight",
                "by 4pm",
                "16:30",
                "at 4.30",
                "at ten",
                "9 o’clock",
                "within three days",
                "in 2 hours",
                "48 hours",
                "a week",
                "2 weeks",
                "four weeks",
                "a couple of weeks",
                "next week",
                "end of the day",
                "noon",
                "every Tuesday",
                "1600hrs",
                "half past three"
            })
    void aDayOrATimeWithinFourWeeksIsOne(String said) {
        assertThat(DayInWords.isIn(said, FRIDAY, FRIDAY.plusWeeks(4))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999",
                "2099",
                "2022",
                "3 years",
                "6 months",
                "when we next see him",
                "in due course",
                "24 June 2099",
                "1 June 2022",
                "60 days",
                "12 weeks",
                "eight weeks",
                "six weeks from now",
                "24/12/2022",
                "31/2/2022",
                "as things develop",
                "at our next meeting"
            })
    void aYearADayLongOverOrNoDayIsNone(String said) {
        assertThat(DayInWords.isIn(said, FRIDAY, FRIDAY.plusWeeks(4))).isFalse();
    }

    /** By when somebody was told that something would have happened: the last day that the words can mean. */
    @Test
    void theLastDayThatWordsCanMeanIsReadFromTheDayOnWhichTheyWereSaid() {
        Map.of(
                        "Monday at four", LocalDate.of(2022, 6, 20),
                        "Friday", LocalDate.of(2022, 6, 24),
                        "Mon or Wed", LocalDate.of(2022, 6, 22),
                        "tomorrow morning", LocalDate.of(2022, 6, 18),
                        "tonight", FRIDAY,
                        "within two weeks", LocalDate.of(2022, 7, 1),
                        "by 24 June", LocalDate.of(2022, 6, 24))
                .forEach((words, day) ->
                        assertThat(DayInWords.latest(words, FRIDAY)).as(words).contains(day));
        assertThat(DayInWords.latest("at four", FRIDAY)).isEmpty();
    }

    @Test
    void whatIsPromisedMoreThanOnceIsToldFromADay() {
        assertThat(List.of("every Friday", "Fridays at four", "each week", "once a week", "daily"))
                .allMatch(DayInWords::isRepeated);
        assertThat(List.of(
                        "Friday",
                        "today",
                        "within a week",
                        "at four",
                        "the day after everything is done",
                        "each of us by Monday",
                        "I ring every one of them by Friday",
                        "each day until 24 June"))
                .noneMatch(DayInWords::isRepeated);
    }
}
