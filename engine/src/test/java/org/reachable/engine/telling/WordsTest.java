package org.reachable.engine.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Figure;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-10-06T10:30 | 6 October 2021, 10:30am
            2021-10-06T09:00 | 6 October 2021, 9am
            2021-10-06T00:40 | 6 October 2021, 12:40am
            2021-10-06T00:00 | 6 October 2021, midnight
            2021-10-06T12:00 | 6 October 2021, midday
            2021-10-06T23:05 | 6 October 2021, 11:05pm
            """)
    void momentsAreWrittenAsPeopleSayThem(String local, String words) {
        assertThat(Words.moment(LondonTime.parse(local))).isEqualTo(words);
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(List.of(0, 1, 2))
                .extracting(number -> Words.count(number, "day", "days"))
                .containsExactly("no days", "1 day", "2 days");
    }

    @Test
    void listsEndWithAnd() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void aFigureIsANumberOrHoursAndMinutes() {
        assertThat(Words.value(new Figure("x", "x", "7"))).isEqualTo("7");
        assertThat(Words.value(new Figure("x", "x", "118:20"))).isEqualTo("118 hours 20 minutes");
        assertThat(Words.value(new Figure("x", "x", "171:00"))).isEqualTo("171 hours");
    }

    @Test
    void daysAreCountedByTheDateOnTheWall() {
        assertThat(Words.daysBetween(LondonTime.parse("2021-10-09T23:40"), LondonTime.parse("2021-10-10T00:10")))
                .isEqualTo(1);
    }
}
