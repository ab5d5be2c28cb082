package org.reachable.engine.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;

/**
 * Which days of the years 1900 to 2199 count, kept so that counting them and stepping along them never walks from day
 * to day: one bit a day in words of 64, and beside each word how many days count before it. Some 20 kilobytes.
 */
final class DayCount {
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;

    private final long[] words = new long[DAYS / Long.SIZE + 1];
    private final int[] countedBefore = new int[words.length + 1];

    private DayCount(BitSet counted) {
        long[] filled = counted.toLongArray();
        System.arraycopy(filled, 0, words, 0, filled.length);
        for (int word = 0; word < words.length; word++) {
            countedBefore[word + 1] = countedBefore[word] + Long.bitCount(words[word]);
        }
    }

    /** Mondays to Fridays. */
    static DayCount weekdays() {
        var counted = new BitSet(DAYS);
        for (int day = 0; day < DAYS; day++) {
            counted.set(day, FIRST.plusDays(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        }
        return new DayCount(counted);
    }

    /** The same, but for the days given: true where the day counts, false where it does not. */
    DayCount with(Map<LocalDate, Boolean> marked) {
        BitSet counted = BitSet.valueOf(words);
        marked.forEach((day, counts) -> counted.set(index(day), counts));
        return new DayCount(counted);
    }

    /** True if {@code day} lies in the years counted. Every other method throws {@link DateTimeException} if not. */
    static boolean reaches(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    boolean counts(LocalDate day) {
        int index = index(day);
        return (words[index / Long.SIZE] & 1L << index) != 0;
    }

    /** How many days count from {@code fromInclusive} until before {@code toExclusive}; 0 if that is no later. */
    int between(LocalDate fromInclusive, LocalDate toExclusive) {
        return Math.max(0, before(index(toExclusive)) - before(index(fromInclusive)));
    }

    /**
     * The {@code n}-th day that counts, {@code fromInclusive} itself being the first if it counts; {@code n} from 1.
     */
    LocalDate nth(LocalDate fromInclusive, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("There is no day number %d: days are counted from 1".formatted(n));
        }
        long ordinal = (long) before(index(fromInclusive)) + n;
        if (ordinal > countedBefore[words.length]) {
            throw new DateTimeException(
                    "Day number %d from %s lies after %s: give fewer days".formatted(n, fromInclusive, LAST));
        }
        return FIRST.plusDays(indexOf((int) ordinal));
    }

    private int before(int index) {
        long earlierInWord = words[index / Long.SIZE] & ((1L << index) - 1);
        return countedBefore[index / Long.SIZE] + Long.bitCount(earlierInWord);
    }

    /** Where the {@code ordinal}-th day that counts stands, the first being 1. */
    private int indexOf(int ordinal) {
        int low = 0;
        int high = words.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (countedBefore[middle + 1] < ordinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long only = Long.expand(1L << (ordinal - countedBefore[low] - 1), words[low]);
        return low * Long.SIZE + Long.numberOfTrailingZeros(only);
    }

    private static int index(LocalDate day) {
        if (!reaches(day)) {
            throw new DateTimeException("%s is not between %s and %s: check the year".formatted(day, FIRST, LAST));
        }
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }
}
