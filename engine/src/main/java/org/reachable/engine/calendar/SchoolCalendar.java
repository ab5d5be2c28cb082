package org.reachable.engine.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The days on which one school, or the schools of one area, have a session (Education Act 1996, section 579), as far as
 * its file goes. It may also name bank holidays, so that a one-off day counts before the packaged list has it.
 * {@code policy/calendars/README.md} says what a file holds.
 */
public final class SchoolCalendar {
    private final String name;
    private final Map<LocalDate, Boolean> days;
    private final Set<LocalDate> holidays;
    private final boolean listsHolidays;

    SchoolCalendar(String name, Map<LocalDate, Boolean> days, Set<LocalDate> holidays, boolean listsHolidays) {
        this.name = name;
        this.days = Map.copyOf(days);
        this.holidays = Set.copyOf(holidays);
        this.listsHolidays = listsHolidays;
    }

    /**
     * Reads a calendar named after its file, without {@code .csv}.
     *
     * @throws CalendarUnreadable if a row is wrong; nothing of the file is used then
     * @throws UncheckedIOException if there is no such file
     */
    public static SchoolCalendar read(Path file) {
        String fileName = String.valueOf(file.getFileName());
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return new SchoolCalendarFile(fileName).read(text, fileName.replaceFirst("(?i)\\.csv$", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a calendar that has no file of its own, such as a packaged one. Errors speak of it by its name. Closing the
     * reader is left to the caller.
     *
     * @throws CalendarUnreadable if a row is wrong; nothing of the text is used then
     */
    public static SchoolCalendar read(Reader text, String name) {
        return new SchoolCalendarFile(name).read(text, name);
    }

    public String name() {
        return name;
    }

    /** True if this calendar says of {@code day} whether it is a school day. */
    public boolean covers(LocalDate day) {
        return days.containsKey(day);
    }

    /** Every day covered: true if it is a school day. */
    Map<LocalDate, Boolean> days() {
        return days;
    }

    /** The bank holidays this calendar names, those on the packaged list among them. */
    Set<LocalDate> holidays() {
        return holidays;
    }

    /** True if this calendar says of {@code day} whether it is a bank holiday. */
    boolean knowsHolidaysOn(LocalDate day) {
        return listsHolidays && covers(day);
    }
}
