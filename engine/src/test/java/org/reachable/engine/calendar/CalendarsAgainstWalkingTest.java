package org.reachable.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every day from 2020 to 2035, counted and walked. */
class CalendarsAgainstWalkingTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate AFTER = LocalDate.of(2036, 1, 1);

    private final Calendars calendars = PackagedCalendars.wealdshire();
    private final WalkedCalendar walked = new WalkedCalendar();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 10, 15, 20, 45, 64, 100, 183})
    void countingFindsWhatWalkingFinds(int days) {
        for (LocalDate day = FIRST; day.isBefore(AFTER); day = day.plusDays(1)) {
            LocalDate later = day.plusDays(days);

            assertThat(calendars.isWorkingDay(day)).as("working day %s", day).isEqualTo(walked.isWorkingDay(day));
            assertThat(calendars.isSchoolDay(day)).as("school day %s", day).isEqualTo(walked.isSchoolDay(day));
            assertThat(calendars.plusWorkingDays(day, days))
                    .as("%d working days after %s", days, day)
                    .isEqualTo(walked.plusWorkingDays(day, days));
            assertThat(calendars.plusSchoolDays(day, days))
                    .as("%d school days after %s", days, day)
                    .isEqualTo(walked.plusSchoolDays(day, days));
            assertThat(calendars.schoolDay(day, days + 1))
                    .as("school day %d from %s", days + 1, day)
                    .isEqualTo(walked.plusSchoolDays(day.minusDays(1), days + 1));
            assertThat(calendars.schoolDaysBetween(day, later))
                    .as("school days from %s to %s", day, later)
                    .isEqualTo(walked.schoolDaysBetween(day, later));
        }
    }
}
