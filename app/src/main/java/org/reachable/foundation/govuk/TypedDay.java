package org.reachable.foundation.govuk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day as it was typed into three boxes. A month may be typed by its name, and a year has four figures.
 */
public record TypedDay(String day, String month, String year) {

    private static final int SHORTEST_NAME = 3;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    public TypedDay {
        day = day.strip();
        month = month.strip();
        year = year.strip();
    }

    public boolean isBlank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** Empty where these are no day. */
    public Optional<LocalDate> read() {
        try {
            int inYear = number(year);
            return inYear < FIRST_YEAR || inYear > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(inYear, monthOfYear(), number(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** What is wrong with what was typed, where it is no day. */
    public String wrong() {
        String missing = Stream.of(
                        day.isEmpty() ? "day" : "", month.isEmpty() ? "month" : "", year.isEmpty() ? "year" : "")
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " and no " + other)
                .orElse("");
        if (!missing.isEmpty()) {
            return "There is no " + missing;
        }
        int inMonth = monthOfYear();
        if (inMonth < 1 || inMonth > Month.values().length) {
            return "“%s” is no month".formatted(month);
        }
        int inYear = number(year);
        if (inYear < FIRST_YEAR || inYear > LAST_YEAR) {
            return "“%s” is no year in four figures".formatted(year);
        }
        YearMonth of = YearMonth.of(inYear, inMonth);
        return "“%s” is no day of %s %d, which has %d"
                .formatted(day, of.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), inYear, of.lengthOfMonth());
    }

    private int monthOfYear() {
        String typed = month.toLowerCase(Locale.UK);
        return typed.length() < SHORTEST_NAME
                ? number(month)
                : Stream.of(Month.values())
                        .filter(one -> one.getDisplayName(TextStyle.FULL, Locale.UK)
                                .toLowerCase(Locale.UK)
                                .startsWith(typed))
                        .map(Month::getValue)
                        .findFirst()
                        .orElseGet(() -> number(month));
    }

    /** Less than any where it is none. */
    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    }
}
