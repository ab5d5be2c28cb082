package org.reachable.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LondonTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2021-10-31T00:30, 2021-10-30T23:30:00Z",
        "2021-10-31T01:30, 2021-10-31T00:30:00Z",
        "2021-10-31T01:30:15, 2021-10-31T00:30:15Z",
        "2021-10-31T01:30+01:00, 2021-10-31T00:30:00Z",
        "2021-10-31T01:30+00:00, 2021-10-31T01:30:00Z",
        "2021-10-31T01:30:00Z, 2021-10-31T01:30:00Z",
        "2021-07-01, 2021-06-30T23:00:00Z",
        "2021-12-01, 2021-12-01T00:00:00Z",
        "2024-02-29T12:00, 2024-02-29T12:00:00Z",
    })
    void readsLocalTimeTimeWithAnOffsetAndABareDate(String written, Instant meant) {
        assertThat(LondonTime.parse(written)).isEqualTo(meant);
    }

    @Test
    void theAutumnHourThatHappensTwiceIsTheFirst() {
        Instant first = LondonTime.at(LocalDateTime.parse("2021-10-31T01:30"));

        assertThat(LondonTime.withOffset(first)).isEqualTo("2021-10-31T01:30:00+01:00");
        assertThat(LondonTime.localOf(first)).isEqualTo(LondonTime.localOf(first.plusSeconds(3600)));
    }

    @Test
    void theSpringHourThatDoesNotHappenIsReadAnHourOn() {
        Instant moved = LondonTime.at(LocalDateTime.parse("2022-03-27T01:30"));

        assertThat(LondonTime.withOffset(moved)).isEqualTo("2022-03-27T02:30:00+01:00");
    }

    @Test
    void aSummerEveningIsStillThatDateInLondon() {
        assertThat(LondonTime.dateOf(Instant.parse("2022-06-30T22:59:59Z"))).isEqualTo("2022-06-30");
        assertThat(LondonTime.dateOf(Instant.parse("2022-06-30T23:00:00Z"))).isEqualTo("2022-07-01");
    }

    @Test
    void winterIsWrittenAsAnOffsetOfNoughtNeverAsZ() {
        assertThat(LondonTime.withOffset(Instant.parse("2021-10-31T16:40:00.900Z")))
                .isEqualTo("2021-10-31T16:40:00+00:00");
    }

    @Test
    void whatIsWrittenIsReadBackAroundBothChangesOfTheClocks() {
        for (String around : new String[] {"2021-10-31T00:00:00Z", "2022-03-27T00:00:00Z"}) {
            Instant start = Instant.parse(around);
            for (int minutes = -120; minutes <= 180; minutes++) {
                Instant instant = start.plusSeconds(60L * minutes);
                assertThat(LondonTime.parse(LondonTime.withOffset(instant))).isEqualTo(instant);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31/10/2021",
                "2021-02-29",
                "2021-04-31T10:00",
                "2021-10-31 16:40",
                "2021-10-31T24:00",
                "2021-10-31T",
                "2021-10-31+01:00",
                "2021-10-31T16:40 "
            })
    void refusesWhatIsNoDateAndSaysWhatToWrite(String written) {
        assertThatThrownBy(() -> LondonTime.parse(written))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageContaining("'" + written + "'")
                .hasMessageContaining("write 2021-10-31T16:40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0202-09-01", "1899-12-31", "2100-01-01T00:00", "+12021-10-31T01:30"})
    void refusesAYearThatMustBeMistyped(String written) {
        assertThatThrownBy(() -> LondonTime.parse(written))
                .isInstanceOf(DateTimeParseException.class)
                .hasMessageContaining("check how it was typed");
    }

    @Test
    void readsTheFirstAndLastDayItHolds() {
        assertThat(LondonTime.dateOf(LondonTime.parse("1900-01-01"))).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(LondonTime.dateOf(LondonTime.parse("2099-12-31T23:59"))).isEqualTo(LocalDate.of(2099, 12, 31));
    }
}
