package org.reachable.scenarios.shipped;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.SchoolCalendar;

/** Dates counted as one would on a wall calendar, a day at a time; nothing of the engine counts here. */
final class ByHand {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CALENDAR = "/composite/calendar.csv";

    private static final Set<LocalDate> WORKING = daysMarked("is_working_day");
    private static final Set<LocalDate> SCHOOL = daysMarked("is_school_day_wealdshire");

    private static final LocalDate CALENDAR_ENDS = LocalDate.of(2023, 6, 30);

    /** Bank holidays after the calendar ends, from gov.uk, as far as the tests look. */
    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2023-08-28 2023-12-25 2023-12-26 2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26"
                            + " 2024-12-25 2024-12-26 2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25"
                            + " 2025-12-25 2025-12-26 2026-01-01")
            .flatMap(days -> Stream.of(days.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private static final Calendars CALENDARS = read();

    private ByHand() {}

    /** The same calendar for the engine. */
    static Calendars calendars() {
        return CALENDARS;
    }

    private static Calendars read() {
        try (var text = open()) {
            return Calendars.englandAndWales().withSchool(SchoolCalendar.read(text, "Wealdshire"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Instant limit(Instant from, DeadlineRow row) {
        return switch (row.unit()) {
            case "hours" -> from.plusSeconds(3600L * row.amount());
            case "days" -> on(row, day(from).plusDays(row.amount()));
            case "weeks" -> on(row, day(from).plusWeeks(row.amount()));
            case "months" -> on(row, day(from).plusMonths(row.amount()));
            case "working days" -> on(row, nth(day(from), row.amount(), ByHand::isWorking));
            case "school days" -> on(row, nth(day(from), row.amount(), ByHand::isSchool));
            default -> throw new IllegalArgumentException(row.unit());
        };
    }

    /** The end of the first working day after the day. */
    static Instant nextWorkingDayEnds(Instant from) {
        return at(nth(day(from), 1, ByHand::isWorking), 17);
    }

    private static Instant on(DeadlineRow row, LocalDate day) {
        return at(day, row.ends().equals("morning") ? 9 : 17);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(LONDON).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    private static boolean isWorking(LocalDate day) {
        return day.isAfter(CALENDAR_ENDS) ? isWeekday(day) && !HOLIDAYS.contains(day) : WORKING.contains(day);
    }

    /** Where no calendar says when school is, weekdays that are not bank holidays are counted. */
    private static boolean isSchool(LocalDate day) {
        return day.isAfter(CALENDAR_ENDS) ? isWorking(day) : SCHOOL.contains(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDate nth(LocalDate start, int n, Predicate<LocalDate> counts) {
        LocalDate day = start;
        int counted = 0;
        while (counted < n) {
            day = day.plusDays(1);
            counted += counts.test(day) ? 1 : 0;
        }
        return day;
    }

    private static Set<LocalDate> daysMarked(String column) {
        try (var text = open()) {
            var lines = text.readAllLines();
            int index = List.of(lines.getFirst().split(",")).indexOf(column);
            var result = new HashSet<LocalDate>();
            for (String line : lines.subList(1, lines.size())) {
                var cells = line.split(",");
                if (cells[index].equals("1")) {
                    result.add(LocalDate.parse(cells[0]));
                }
            }
            return result;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStreamReader open() {
        return new InputStreamReader(
                Objects.requireNonNull(ByHand.class.getResourceAsStream(CALENDAR)), StandardCharsets.UTF_8);
    }
}
