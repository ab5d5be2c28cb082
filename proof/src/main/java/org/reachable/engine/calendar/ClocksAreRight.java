package org.reachable.engine.calendar;

import java.time.LocalDate;
import java.util.List;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/** Working days and school days of sixteen years, counted by the engine and walked day by day by something that is not. */
public final class ClocksAreRight implements Promise {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static final LocalDate AFTER = LocalDate.of(2036, 1, 1);

    @Override
    public int number() {
        return 30;
    }

    @Override
    public String words() {
        return "Clocks count the right days";
    }

    @Override
    public String topic() {
        return "clocks";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Calendars counted = PackagedCalendars.wealdshire();
        var walked = new WalkedCalendar();
        long compared = 0;
        long different = 0;
        for (int days : trial.sample() ? new int[] {1, 15} : new int[] {0, 1, 2, 3, 5, 10, 15, 20, 45, 64, 100, 183}) {
            for (LocalDate day = FIRST; day.isBefore(AFTER); day = day.plusDays(1)) {
                LocalDate later = day.plusDays(days);
                compared += 5;
                different += counted.isWorkingDay(day) == walked.isWorkingDay(day) ? 0 : 1;
                different += counted.isSchoolDay(day) == walked.isSchoolDay(day) ? 0 : 1;
                different += counted.plusWorkingDays(day, days).equals(walked.plusWorkingDays(day, days)) ? 0 : 1;
                different += counted.plusSchoolDays(day, days).equals(walked.plusSchoolDays(day, days)) ? 0 : 1;
                different += counted.schoolDaysBetween(day, later) == walked.schoolDaysBetween(day, later) ? 0 : 1;
            }
        }
        return List.of(Figure.none("differences from walking, 2020 to 2035", different, compared));
    }
}
