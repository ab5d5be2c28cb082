package org.reachable.scenarios.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.SchoolCalendar;

class SchoolTermsTest {

    @Test
    void theTermsAreThoseOfTheShippedCalendarAsFarAsItGoes() {
        var shipped = SchoolCalendar.read(Path.of("../policy/calendars/wealdshire.csv"));
        var calendars = Calendars.englandAndWales().withSchool(shipped);
        assertThat(LocalDate.of(2021, 9, 1).datesUntil(LocalDate.of(2023, 7, 1)).filter(shipped::covers))
                .hasSizeGreaterThan(600)
                .allSatisfy(day -> assertThat(SchoolTerms.isSchoolDay(day)).isEqualTo(calendars.isSchoolDay(day)));
    }

    @Test
    void aYearHasAboutTheDaysTheLawAsksFor() {
        for (int year = 2015; year < 2030; year++) {
            long days = LocalDate.of(year, 9, 1)
                    .datesUntil(LocalDate.of(year + 1, 9, 1))
                    .filter(SchoolTerms::isSchoolDay)
                    .count();
            assertThat(days).as("from September %d", year).isBetween(188L, 199L);
        }
    }
}
