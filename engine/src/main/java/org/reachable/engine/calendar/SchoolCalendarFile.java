package org.reachable.engine.calendar;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one school calendar file. The first wrong row ends the reading: where, what is wrong, how to mend it. */
final class SchoolCalendarFile {
    private static final String BANK_HOLIDAY = "is_bank_holiday";
    private static final String WORKING_DAY = "is_working_day";
    private static final String SCHOOL_DAY = "is_school_day";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Calendars national = Calendars.englandAndWales();
    private final String file;
    private final Map<LocalDate, Boolean> days = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();

    /** For one reading of {@code file}, which is what errors call it. */
    SchoolCalendarFile(String file) {
        this.file = file;
    }

    SchoolCalendar read(Reader text, String name) {
        try {
            Iterator<CsvRecord> rows = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)
                    .iterator();
            if (!rows.hasNext()) {
                throw new CalendarUnreadable(file, "it is empty", "Write a header row and a row for each day");
            }
            List<String> columns = columns(rows.next());
            String schoolDay = schoolDayColumn(columns);
            while (rows.hasNext()) {
                add(new CalendarRow(file, columns, rows.next()), schoolDay);
            }
            if (days.isEmpty()) {
                throw new CalendarUnreadable(file, "it holds no days", "Write a row for each day");
            }
            boolean listsHolidays = columns.contains(BANK_HOLIDAY) || columns.contains(WORKING_DAY);
            return new SchoolCalendar(name, days, holidays, listsHolidays);
        } catch (CsvParseException broken) {
            throw new CalendarUnreadable(
                    file, String.valueOf(broken.getMessage()), "Save it again as comma-separated values");
        }
    }

    private void add(CalendarRow row, String schoolDay) {
        LocalDate date = row.date();
        if (days.putIfAbsent(date, row.yes(schoolDay)) != null) {
            throw row.refused(date + " stands here a second time", "Keep one row for each day");
        }
        if (isHoliday(row, date)) {
            holidays.add(date);
        }
    }

    /**
     * True if the row makes its day a holiday. What it says of working days is a check, unless it says nothing else.
     */
    private boolean isHoliday(CalendarRow row, LocalDate date) {
        if (!row.has(WORKING_DAY)) {
            return row.has(BANK_HOLIDAY) && row.yes(BANK_HOLIDAY);
        }
        boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        boolean working = row.yes(WORKING_DAY);
        boolean holiday = row.has(BANK_HOLIDAY) ? row.yes(BANK_HOLIDAY) : weekday && !working;
        if (working && (holiday || !weekday)) {
            throw row.refused(
                    "%s is a %s, yet %s is 1".formatted(date, holiday ? "bank holiday" : "weekend day", WORKING_DAY),
                    "Write 0 in " + WORKING_DAY);
        }
        if (!working && !holiday && national.isWorkingDay(date)) {
            throw row.refused(
                    "%s is a weekday and no bank holiday, yet %s is 0".formatted(date, WORKING_DAY),
                    "Write 1 in %s, or 1 in %s if it is a one-off; council closure days are working days"
                            .formatted(WORKING_DAY, BANK_HOLIDAY));
        }
        return holiday;
    }

    private static List<String> columns(CsvRecord header) {
        return header.getFields().stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    private String schoolDayColumn(List<String> columns) {
        if (!columns.contains(CalendarRow.DATE)) {
            throw new CalendarUnreadable(file + " line 1", "there is no column date", "Name the column of dates date");
        }
        List<String> found =
                columns.stream().filter(name -> name.startsWith(SCHOOL_DAY)).toList();
        if (found.size() != 1) {
            throw new CalendarUnreadable(
                    file + " line 1",
                    "%d columns are named %s…".formatted(found.size(), SCHOOL_DAY),
                    "Keep one, for example %s_wealdshire, and a file for each calendar".formatted(SCHOOL_DAY));
        }
        return found.getFirst();
    }
}
