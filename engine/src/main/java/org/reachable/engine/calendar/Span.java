package org.reachable.engine.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A length of time as the law and local protocols say it: "72 clock-hours", "5 working-days". It has no end of its own:
 * {@link Calendars#limit} finds that from where it begins.
 *
 * @param amount how many, 0 or more
 * @param unit of what
 */
public record Span(int amount, Unit unit) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5}) +(\\S+)");

    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException(
                    "A span of %d %s runs backwards: give 0 or more".formatted(amount, unit.word(amount)));
        }
    }

    /** What is counted. Only clock hours run through the night; all others end on a day. */
    public enum Unit {
        /** Elapsed hours: a change of the clocks neither adds nor takes one. */
        CLOCK_HOURS,
        /** Every day. */
        CALENDAR_DAYS,
        /** Days other than Saturdays, Sundays, Christmas Day, Good Friday and bank holidays in England and Wales. */
        WORKING_DAYS,
        /** Days on which the school has a session. */
        SCHOOL_DAYS,
        /** Seven calendar days. */
        WEEKS,
        /** To the same day of a later month, or that month's last day where it is shorter. */
        MONTHS;

        private final String plural = name().toLowerCase(Locale.ROOT).replace('_', '-');
        private final String singular = plural.substring(0, plural.length() - 1);

        private String word(int amount) {
            return amount == 1 ? singular : plural;
        }
    }

    /**
     * Reads "5 working-days" or "1 working-day".
     *
     * @throws IllegalArgumentException if it cannot, saying what is wrong and what to write
     */
    public static Span parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw unreadable(written, "it is not a whole number and a unit");
        }
        String word = parts.group(2);
        return Arrays.stream(Unit.values())
                .filter(unit -> word.equals(unit.plural) || word.equals(unit.singular))
                .findFirst()
                .map(unit -> new Span(Integer.parseInt(parts.group(1)), unit))
                .orElseThrow(() -> unreadable(written, "'" + word + "' is not a unit"));
    }

    /** Whether it is counted on any calendar: hours, working days and school days are not. */
    public boolean isOfDays() {
        return unit == Unit.CALENDAR_DAYS || unit == Unit.WEEKS || unit == Unit.MONTHS;
    }

    /** The day so long after another, of what {@link #isOfDays}. */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case CALENDAR_DAYS -> day.plusDays(amount);
            case WEEKS -> day.plusWeeks(amount);
            case MONTHS -> day.plusMonths(amount);
            default -> throw new IllegalStateException("%s are counted on a calendar of their own".formatted(unit));
        };
    }

    /** The day so long before another. */
    public LocalDate before(LocalDate day) {
        return switch (unit) {
            case CALENDAR_DAYS -> day.minusDays(amount);
            case WEEKS -> day.minusWeeks(amount);
            case MONTHS -> day.minusMonths(amount);
            default -> throw new IllegalStateException("%s are counted on a calendar of their own".formatted(unit));
        };
    }

    /** Reads "6 months": how far from today a day may lie that somebody types. */
    public static Span ofDays(String written) {
        Span span = parse(written);
        if (!span.isOfDays()) {
            throw new IllegalArgumentException(
                    "Cannot count '%s' from today. Write calendar-days, weeks or months.".formatted(written));
        }
        return span;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return amount + " " + unit.word(amount);
    }

    private static IllegalArgumentException unreadable(String written, String wrong) {
        String units = Arrays.stream(Unit.values()).map(unit -> unit.plural).collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                "Cannot read the span '%s': %s. Write a number and one of %s, such as '5 working-days'."
                        .formatted(written, wrong, units));
    }
}
