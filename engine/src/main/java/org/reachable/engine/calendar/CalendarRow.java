package org.reachable.engine.calendar;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** One day of a school calendar file, read by the names of its columns. */
record CalendarRow(String file, List<String> columns, CsvRecord fields) {
    static final String DATE = "date";
    private static final String WEEKDAY = "weekday";

    boolean has(String column) {
        return columns.contains(column);
    }

    /** The day of this row. Where the file also names the weekday, the two agree. */
    LocalDate date() {
        LocalDate date = readDate();
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK);
        String written = has(WEEKDAY) ? value(WEEKDAY) : "";
        if (!written.isEmpty() && !written.regionMatches(true, 0, weekday, 0, weekday.length())) {
            throw refused("%s is a %s, not a %s".formatted(date, weekday, written), "Put right whichever is mistyped");
        }
        return date;
    }

    /** True for 1, false for 0. */
    boolean yes(String column) {
        return switch (value(column)) {
            case "1" -> true;
            case "0" -> false;
            case String other -> throw refused("%s is '%s'".formatted(column, other), "Write 1 for yes or 0 for no");
        };
    }

    CalendarUnreadable refused(String wrong, String mend) {
        return new CalendarUnreadable("%s line %d".formatted(file, fields.getStartingLineNumber()), wrong, mend);
    }

    private LocalDate readDate() {
        String written = value(DATE);
        try {
            LocalDate date = LocalDate.parse(written);
            if (DayCount.reaches(date)) {
                return date;
            }
        } catch (DateTimeParseException _) {
            // Refused below, as a date out of all reach is.
        }
        throw refused(
                "%s is '%s', which is no date from %s to %s".formatted(DATE, written, DayCount.FIRST, DayCount.LAST),
                "Write it as 2021-09-01");
    }

    /** What stands in the column, empty where the row is too short to have it. */
    private String value(String column) {
        int index = columns.indexOf(column);
        return index < fields.getFieldCount() ? fields.getField(index).strip() : "";
    }
}
