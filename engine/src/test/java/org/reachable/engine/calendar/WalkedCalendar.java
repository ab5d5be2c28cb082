package org.reachable.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Working days and school days found by walking from day to day. Slow and plain on purpose: it shares the data files
 * with {@link Calendars} and nothing else, so that the two can be held against each other.
 */
final class WalkedCalendar {
    /** Written out, not worked out: the data files end in 2028. */
    private static final Set<LocalDate> LATER_GOOD_FRIDAYS = Set.of(
            LocalDate.of(2029, 3, 30),
            LocalDate.of(2030, 4, 19),
            LocalDate.of(2031, 4, 11),
            LocalDate.of(2032, 3, 26),
            LocalDate.of(2033, 4, 15),
            LocalDate.of(2034, 4, 7),
            LocalDate.of(2035, 3, 23),
            LocalDate.of(2036, 4, 11));

    private final Set<LocalDate> holidays = new HashSet<>(LATER_GOOD_FRIDAYS);
    private final Set<LocalDate> covered = new HashSet<>();
    private final Set<LocalDate> school = new HashSet<>();

    WalkedCalendar() {
        PackagedCalendars.linesOf("/policy/calendars/bank-holidays-england-and-wales.csv").stream()
                .skip(1)
                .forEach(line -> holidays.add(LocalDate.parse(line.split(",")[0])));
        PackagedCalendars.linesOf("/policy/calendars/wealdshire.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(row -> {
                    LocalDate day = LocalDate.parse(row[0]);
                    covered.add(day);
                    if (row[2].equals("1")) {
                        holidays.add(day);
                    }
                    if (row[4].equals("1")) {
                        school.add(day);
                    }
                });
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !(day.getMonthValue() == 12 && day.getDayOfMonth() == 25)
                && !holidays.contains(day);
    }

    boolean isSchoolDay(LocalDate day) {
        return covered.contains(day) ? school.contains(day) : isWorkingDay(day);
    }

    LocalDate plusWorkingDays(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    LocalDate plusSchoolDays(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isSchoolDay(day)) {
                left--;
            }
        }
        return day;
    }

    int schoolDaysBetween(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (isSchoolDay(day)) {
                days++;
            }
        }
        return days;
    }
}
