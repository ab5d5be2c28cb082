package org.reachable.engine.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days and school days, and when a span of time ends: the calendar input of the engine, as it
 * was known when it was put together. Never changes; another calendar is another {@code Calendars}.
 *
 * <p>Dates are London dates. Days from 1900 to 2199 can be asked about, in about the same time whatever the distance;
 * others throw {@link java.time.DateTimeException}.
 */
public final class Calendars {
    private final BankHolidays published;
    private final DayCount national;
    private final DayCount workingDays;
    private final DayCount schoolDays;
    private final @Nullable SchoolCalendar school;
    private final DayConvention convention;

    private Calendars(
            BankHolidays published,
            DayCount national,
            DayCount workingDays,
            DayCount schoolDays,
            @Nullable SchoolCalendar school,
            DayConvention convention) {
        this.published = published;
        this.national = national;
        this.workingDays = workingDays;
        this.schoolDays = schoolDays;
        this.school = school;
        this.convention = convention;
    }

    /**
     * The bank holidays packaged with the engine, no school's calendar, and days from 09:00 to 17:00. They are read anew:
     * keep what this gives.
     */
    public static Calendars englandAndWales() {
        var published = BankHolidays.packaged();
        DayCount national = published.workingDays();
        return new Calendars(published, national, national, national, null, DayConvention.NINE_TO_FIVE);
    }

    /**
     * With the school days of {@code school} on the dates it covers, in place of any other school's, and with the bank
     * holidays it names beside those packaged with the engine.
     */
    public Calendars withSchool(SchoolCalendar school) {
        DayCount working = national.with(
                school.holidays().stream().collect(Collectors.toMap(Function.identity(), holiday -> false)));
        return new Calendars(published, national, working, working.with(school.days()), school, convention);
    }

    /** With other hours at which a day starts and ends. */
    public Calendars withConvention(DayConvention convention) {
        return new Calendars(published, national, workingDays, schoolDays, school, convention);
    }

    /** True on any day but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales. */
    public boolean isWorkingDay(LocalDate day) {
        return workingDays.counts(day);
    }

    /**
     * True on a day with a session; where no school calendar covers it, on a working day (see {@link #schoolFallback}).
     */
    public boolean isSchoolDay(LocalDate day) {
        return schoolDays.counts(day);
    }

    /** The {@code days}-th working day after {@code start}, which is not counted itself; {@code start} where 0. */
    public LocalDate plusWorkingDays(LocalDate start, int days) {
        return plus(workingDays, start, days);
    }

    /** The {@code days}-th school day after {@code start}, which is not counted itself; {@code start} where 0. */
    public LocalDate plusSchoolDays(LocalDate start, int days) {
        return plus(schoolDays, start, days);
    }

    /** How many school days there are, the first date counted and the last not; 0 if the last is no later. */
    public int schoolDaysBetween(LocalDate fromInclusive, LocalDate toExclusive) {
        return schoolDays.between(fromInclusive, toExclusive);
    }

    /** School day number {@code n}, from 1: {@code fromInclusive} itself is the first if it is a school day. */
    public LocalDate schoolDay(LocalDate fromInclusive, int n) {
        return schoolDays.nth(fromInclusive, n);
    }

    /** The instant at which the day ends for work: 17:00 in London. What is done at that instant is in time. */
    public Instant endOf(LocalDate day) {
        return LondonTime.at(day.atTime(convention.dayEnds()));
    }

    /** The instant at which the day starts for work: 09:00 in London. */
    public Instant startOf(LocalDate day) {
        return LondonTime.at(day.atTime(convention.dayStarts()));
    }

    /**
     * The last instant within {@code span} of {@code from}. Clock hours are elapsed hours; any other span ends at the
     * end of its last day, and the London date of {@code from} is day 0 however late in the day it is.
     */
    public Instant limit(Instant from, Span span) {
        return after(from, span, this::endOf);
    }

    /**
     * When something falls due {@code span} on from {@code from}: as {@link #limit}, but at the start of the last day,
     * so that there is a day to do it in.
     */
    public Instant fallsDue(Instant from, Span span) {
        return after(from, span, this::startOf);
    }

    /** The beginning of the span that ends at {@code at}: of working days the start of the first date within so many of it. */
    public Instant reachingBack(Instant at, Span span) {
        return switch (span.unit()) {
            case CLOCK_HOURS -> at.minus(span.amount(), ChronoUnit.HOURS);
            case CALENDAR_DAYS -> at.minus(24L * span.amount(), ChronoUnit.HOURS);
            case WEEKS -> at.minus(7L * 24 * span.amount(), ChronoUnit.HOURS);
            case WORKING_DAYS, SCHOOL_DAYS -> {
                LocalDate day = LondonTime.dateOf(at);
                DayCount counted = span.unit() == Span.Unit.WORKING_DAYS ? workingDays : schoolDays;
                LocalDate first = day;
                while (!plus(counted, first.minusDays(1), span.amount()).isBefore(day)) {
                    first = first.minusDays(1);
                }
                yield LondonTime.at(first.atStartOfDay());
            }
            case MONTHS ->
                LondonTime.at(LondonTime.dateOf(at).minusMonths(span.amount()).atStartOfDay());
        };
    }

    /** The end of the first working day after the London date of {@code instant}. */
    public Instant endOfNextWorkingDayAfter(Instant instant) {
        return endOf(plusWorkingDays(LondonTime.dateOf(instant), 1));
    }

    /**
     * True if the bank holidays of this day's year are known; if not, Christmas Day and Good Friday alone are left out.
     */
    public boolean bankHolidaysKnown(LocalDate day) {
        return published.knownFor(day) || (school != null && school.knowsHolidaysOn(day));
    }

    /** The name of the school calendar that is used where it covers a day; empty where there is none. */
    public Optional<String> schoolName() {
        return Optional.ofNullable(school).map(SchoolCalendar::name);
    }

    /** What to tell the reader of a count or date that rests on {@code day}, where no school calendar covers it. */
    public Optional<String> schoolFallback(LocalDate day) {
        return school != null && school.covers(day)
                ? Optional.empty()
                : Optional.of("no school calendar covers %s: weekdays that are not bank holidays were counted"
                        .formatted(day));
    }

    private Instant after(Instant from, Span span, Function<LocalDate, Instant> hour) {
        LocalDate day = LondonTime.dateOf(from);
        int amount = span.amount();
        return switch (span.unit()) {
            case CLOCK_HOURS -> from.plus(amount, ChronoUnit.HOURS);
            case CALENDAR_DAYS -> hour.apply(day.plusDays(amount));
            case WORKING_DAYS -> hour.apply(plusWorkingDays(day, amount));
            case SCHOOL_DAYS -> hour.apply(plusSchoolDays(day, amount));
            case WEEKS -> hour.apply(day.plusWeeks(amount));
            case MONTHS -> hour.apply(day.plusMonths(amount));
        };
    }

    private static LocalDate plus(DayCount counted, LocalDate start, int days) {
        return days == 0 ? start : counted.nth(start.plusDays(1), days);
    }
}
