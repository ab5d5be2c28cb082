package org.reachable.scenarios.lives;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.reachable.engine.calendar.Calendars;

/** Random times of day and year. */
final class Moments {
    /** Longer than a summer holiday. */
    private static final int WEEKS = 10;

    private static final double DAYS_A_YEAR = 365.25;

    private Moments() {}

    static double years(LocalDateTime from, LocalDateTime to) {
        return Math.max(0, Duration.between(from, to).toDays() / DAYS_A_YEAR);
    }

    /** A time on some day from {@code from} until before {@code to}, at an hour between the two given. */
    static LocalDateTime between(LocalDateTime from, LocalDateTime to, int firstHour, int lastHour, Dice dice) {
        long days = Math.max(1, Duration.between(from, to).toDays());
        return at(from.plusDays((long) dice.between(0.0, days)), firstHour, lastHour, dice);
    }

    /**
     * A school day of the weeks before a time and not before {@code earliest}, so that the first day of a term does not
     * stand for all of a holiday.
     */
    static LocalDateTime aSchoolDayBefore(LocalDateTime time, LocalDateTime earliest, Calendars calendars, Dice dice) {
        LocalDate from = Diary.later(time.minusWeeks(WEEKS), earliest).toLocalDate();
        int days = calendars.schoolDaysBetween(from, time.toLocalDate().plusDays(1));
        LocalDate day = calendars.schoolDay(from, dice.between(1, Math.max(1, days)));
        return at(day.atStartOfDay(), 9, 15, dice);
    }

    /** That day, at an hour between the two given. */
    static LocalDateTime at(LocalDateTime day, int firstHour, int lastHour, Dice dice) {
        return Recording.shown(day.toLocalDate().atTime(dice.between(firstHour, lastHour), 5 * dice.between(0, 11)));
    }
}
