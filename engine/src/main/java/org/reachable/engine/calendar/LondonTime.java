package org.reachable.engine.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.jspecify.annotations.Nullable;

/**
 * Between instants, which are kept and compared, and the dates and times people in England and Wales read on a clock.
 */
public final class LondonTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    /** Where digits stand in a date and time to the minute, and what stands between. */
    private static final String MINUTE = "0000-00-00T00:00";

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZONE);

    private LondonTime() {}

    /**
     * The instant at which London clocks show {@code local}. In autumn, 01:00 to 02:00 happens twice: the first, in
     * summer time, is meant. In spring that hour does not happen: 01:30 is read as 02:30 summer time, an hour on.
     */
    public static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /**
     * Reads {@code 2021-10-31T01:30}, with or without seconds, as London time (see {@link #at}); with an offset,
     * {@code 2021-10-31T01:30+00:00} or {@code Z}, as that very instant; a bare {@code 2021-10-31} as 00:00 that day.
     *
     * @throws DateTimeParseException if it is none of these, is a date there never was, or lies outside the years 1900
     *     to 2099, where a mistyped year is the likelier reading
     */
    public static Instant parse(String written) {
        LocalDateTime minute = minute(written);
        if (minute != null) {
            return at(minute);
        }
        TemporalAccessor read = read(written);
        LocalDate date = LocalDate.from(read);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeParseException(
                    "The year of '%s' is not between %d and %d: check how it was typed"
                            .formatted(written, FIRST_YEAR, LAST_YEAR),
                    written,
                    0);
        }
        @Nullable LocalTime time = read.query(TemporalQueries.localTime());
        LocalDateTime local = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
        @Nullable ZoneOffset offset = read.query(TemporalQueries.offset());
        return offset == null ? at(local) : local.toInstant(offset);
    }

    /** The date in London at this instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** What London clocks show at this instant. In autumn two instants an hour apart show the same. */
    public static LocalDateTime localOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /**
     * London time with its offset, as {@code 2021-10-31T16:40:00+00:00}: always seconds, never {@code Z}, parts of a
     * second dropped. {@link #parse} reads it back.
     */
    public static String withOffset(Instant instant) {
        return WITH_OFFSET.format(instant);
    }

    /**
     * A time as nearly every file has it, {@code 2021-10-31T16:40}, without a formatter; null for whatever is not just
     * that, or is no time.
     */
    private static @Nullable LocalDateTime minute(String written) {
        if (written.length() != MINUTE.length()) {
            return null;
        }
        for (int i = 0; i < MINUTE.length(); i++) {
            char asked = MINUTE.charAt(i);
            char is = written.charAt(i);
            if (asked == '0' ? is < '0' || is > '9' : is != asked) {
                return null;
            }
        }
        int year = number(written, 0, 4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    year,
                    number(written, 5, 7),
                    number(written, 8, 10),
                    number(written, 11, 13),
                    number(written, 14, 16));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static int number(String written, int from, int to) {
        return Integer.parseInt(written, from, to, 10);
    }

    private static TemporalAccessor read(String written) {
        try {
            return WRITTEN.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw new DateTimeParseException(
                    ("'%s' is not a date and time that can be read: write 2021-10-31T16:40, with an offset"
                                    + " 2021-10-31T16:40+00:00, or a date alone 2021-10-31")
                            .formatted(written),
                    written,
                    unreadable.getErrorIndex(),
                    unreadable);
        }
    }
}
