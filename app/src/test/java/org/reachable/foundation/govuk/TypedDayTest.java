package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A day as people type it. */
class TypedDayTest {

    @Test
    void aDayIsReadWithItsMonthInFiguresOrByName() {
        assertThat(new TypedDay("14", "2", "2007").read()).contains(LocalDate.of(2007, 2, 14));
        assertThat(new TypedDay(" 14 ", "Feb", "2007").read()).contains(LocalDate.of(2007, 2, 14));
        assertThat(new TypedDay("1", "september", "2021").read()).contains(LocalDate.of(2021, 9, 1));
    }

    @Test
    void whatIsNoDaySaysWhy() {
        assertThat(wrong("31", "2", "2022")).isEqualTo("“31” is no day of February 2022, which has 28");
        assertThat(wrong("1", "13", "2022")).isEqualTo("“13” is no month");
        assertThat(wrong("1", "Fevrier", "2022")).isEqualTo("“Fevrier” is no month");
        assertThat(wrong("1", "2", "22")).isEqualTo("“22” is no year in four figures");
        assertThat(wrong("1", "", "")).isEqualTo("There is no month and no year");
        assertThat(wrong("x", "2", "2022")).startsWith("“x” is no day of February 2022");
    }

    private static String wrong(String day, String month, String year) {
        TypedDay typed = new TypedDay(day, month, year);
        assertThat(typed.read()).isEmpty();
        return typed.wrong();
    }
}
