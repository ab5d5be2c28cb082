package org.reachable.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.calendar.Span.Unit;

class SpanTest {
    @ParameterizedTest
    @CsvSource({
        "72 clock-hours, 72, CLOCK_HOURS",
        "5 working-days, 5, WORKING_DAYS",
        "28 calendar-days, 28, CALENDAR_DAYS",
        "20 school-days, 20, SCHOOL_DAYS",
        "6 weeks, 6, WEEKS",
        "3 months, 3, MONTHS",
        "1 working-day, 1, WORKING_DAYS",
        "0 calendar-days, 0, CALENDAR_DAYS",
    })
    void readsASpanAndWritesItTheSame(String written, int amount, Unit unit) {
        assertThat(Span.parse(written)).isEqualTo(new Span(amount, unit)).hasToString(written);
    }

    @Test
    void oneAndManyAreBothUnderstood() {
        assertThat(Span.parse("1 months")).isEqualTo(Span.parse("1 month")).hasToString("1 month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "five working-days", "-1 weeks", "1.5 weeks", "working-days 5", "999999 weeks"})
    void refusesWhatIsNotANumberAndAUnit(String written) {
        assertThatThrownBy(() -> Span.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot read the span '" + written + "': it is not a whole number and a unit.");
    }

    @Test
    void namesTheUnitsWhereOneIsUnknown() {
        assertThatThrownBy(() -> Span.parse("5 days"))
                .hasMessage(
                        "Cannot read the span '5 days': 'days' is not a unit. Write a number and one of clock-hours,"
                                + " calendar-days, working-days, school-days, weeks, months, such as '5 working-days'.");
    }

    @Test
    void noSpanRunsBackwards() {
        assertThatThrownBy(() -> new Span(-1, Unit.WEEKS)).hasMessageContaining("give 0 or more");
    }
}
