package org.reachable.engine.calendar;

import java.time.LocalDate;

/** Works out Easter by the Gregorian calendar. */
public final class Easter {
    private Easter() {}

    /** The Friday before Easter Sunday. */
    public static LocalDate goodFriday(int year) {
        return sunday(year).minusDays(2);
    }

    /**
     * The anonymous Gregorian algorithm (Nature, 20 April 1876; in Meeus, Astronomical Algorithms, chapter 8), right
     * for every year from 1583. Its letters are those of the published table.
     */
    private static LocalDate sunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
