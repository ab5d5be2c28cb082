package org.reachable.engine.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The bank holidays of England and Wales as published, packaged with the engine. They are read, not worked out: one-off
 * and substitute days follow no rule. Years without published days have Christmas Day and Good Friday alone.
 */
final class BankHolidays {
    private static final String FILE = "/policy/calendars/bank-holidays-england-and-wales.csv";

    private final NavigableSet<LocalDate> published;

    private BankHolidays(NavigableSet<LocalDate> published) {
        this.published = published;
    }

    static BankHolidays packaged() {
        try (InputStream file = BankHolidays.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not packaged with the engine: build it again");
            }
            var published = new TreeSet<LocalDate>();
            CsvReader.builder()
                    .ofNamedCsvRecord(file)
                    .forEach(row -> published.add(LocalDate.parse(row.getField("date"))));
            return new BankHolidays(published);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** True in a year whose days are published, from the first such year to the last. */
    boolean knownFor(LocalDate day) {
        return day.getYear() >= published.first().getYear()
                && day.getYear() <= published.last().getYear();
    }

    /**
     * Any day except Saturday, Sunday, Christmas Day, Good Friday and a bank holiday in England and Wales: regulation 2
     * of SI 2010/959, the Care Planning, Placement and Case Review (England) Regulations 2010.
     */
    DayCount workingDays() {
        Map<LocalDate, Boolean> off = new HashMap<>();
        for (LocalDate day : published) {
            off.put(day, false);
        }
        for (int year = DayCount.FIRST.getYear(); year <= DayCount.LAST.getYear(); year++) {
            off.put(LocalDate.of(year, 12, 25), false);
            off.put(Easter.goodFriday(year), false);
        }
        return DayCount.weekdays().with(off);
    }
}
