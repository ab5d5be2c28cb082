package org.reachable.scenarios.lives;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Easter;
import org.reachable.engine.calendar.SchoolCalendar;

/**
 * The school terms of Wealdshire, which is invented, for any year. They follow the pattern of most English counties: three
 * terms with a half-term week each, two weeks at Christmas and at Easter.
 */
final class SchoolTerms {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.UK);
    private static final Calendars NATIONAL = Calendars.englandAndWales();

    private SchoolTerms() {}

    /** True on a day with a session. */
    static boolean isSchoolDay(LocalDate day) {
        return NATIONAL.isWorkingDay(day) && !isHoliday(day);
    }

    private static boolean isHoliday(LocalDate day) {
        int year = day.getYear();
        LocalDate goodFriday = Easter.goodFriday(year);
        return isSummer(day)
                || inWeeks(day, monday(year, 10, 4), 1)
                || inWeeks(day, mondayOf(LocalDate.of(year, 12, 25)), 2)
                || inWeeks(day, mondayOf(LocalDate.of(year - 1, 12, 25)), 2)
                || inWeeks(day, goodFriday.minusDays(53), 1)
                || inWeeks(day, goodFriday.minusDays(4), 2)
                || inWeeks(day, monday(year, 5, -1), 1);
    }

    /** From the Monday on or after 22 July; a first week of one day is left out in September. */
    private static boolean isSummer(LocalDate day) {
        LocalDate ends = LocalDate.of(day.getYear(), 7, 22).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate second = LocalDate.of(day.getYear(), 9, 2);
        LocalDate back = second.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0
                ? second
                : second.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return !day.isBefore(ends) && day.isBefore(back);
    }

    private static boolean inWeeks(LocalDate day, LocalDate monday, int weeks) {
        return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(weeks));
    }

    private static LocalDate monday(int year, int month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The calendar file of these days, the last one not included. */
    static String file(LocalDate from, LocalDate to) {
        var rows = new StringBuilder("date,weekday,is_bank_holiday,is_working_day,is_school_day_wealdshire\n");
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
            boolean working = NATIONAL.isWorkingDay(day);
            rows.append("%s,%s,%s,%s,%s\n"
                    .formatted(
                            day,
                            WEEKDAY.format(day),
                            mark(weekday && !working),
                            mark(working),
                            mark(isSchoolDay(day))));
        }
        return rows.toString();
    }

    private static String mark(boolean yes) {
        return yes ? "1" : "0";
    }

    /** Working and school days of these years. */
    static Calendars calendars(LocalDate from, LocalDate to) {
        return NATIONAL.withSchool(SchoolCalendar.read(new StringReader(file(from, to)), "wealdshire"));
    }
}
