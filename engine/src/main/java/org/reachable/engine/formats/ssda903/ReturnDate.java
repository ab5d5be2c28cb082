package org.reachable.engine.formats.ssda903;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as returns hold them: day, month and year, or ISO; spreadsheets add a midnight. */
final class ReturnDate {
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?$");
    private static final DateTimeFormatter DAY_MONTH_YEAR =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private ReturnDate() {}

    /** The date; empty where it is none, or there never was such a day. */
    static Optional<LocalDate> read(String written) {
        String date = MIDNIGHT.matcher(written).replaceFirst("");
        try {
            return Optional.of(date.contains("/") ? LocalDate.parse(date, DAY_MONTH_YEAR) : LocalDate.parse(date));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
