package org.reachable.engine.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.timeline.Timeline.Tick;

/** Lays a span of time along a drawing, from the first of its first month. */
final class Axis {
    /** Wide enough for a desk, narrow enough for a sheet of paper. */
    private static final int USUAL_WIDTH = 980;
    /** A story of many years grows wider instead of being crushed. */
    private static final double LEAST_PER_DAY = 0.5;
    /** Room for the name of a month. */
    private static final double LEAST_TICK = 34;

    private static final int[] MONTHS_A_TICK = {1, 3, 12};
    private static final double DAYS_A_MONTH = 30.4;
    private static final int MARGIN = 12;
    private static final double TENTHS = 10.0;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private final LocalDate firstMonth;
    private final Instant start;
    private final Instant end;
    private final int width;

    Axis(Instant first, Instant end) {
        this.firstMonth = LondonTime.dateOf(first).withDayOfMonth(1);
        this.start = LondonTime.at(firstMonth.atStartOfDay());
        this.end = end.isAfter(start.plus(1, ChronoUnit.DAYS)) ? end : start.plus(1, ChronoUnit.DAYS);
        this.width = (int) Math.max(USUAL_WIDTH, LEAST_PER_DAY * days());
    }

    private double days() {
        return Duration.between(start, end).toMinutes()
                / (double) Duration.ofDays(1).toMinutes();
    }

    int width() {
        return width;
    }

    /** Where the last instant stands. */
    double edge() {
        return x(end);
    }

    /** True where an instant lies within the drawing. */
    boolean shows(Instant instant) {
        return !instant.isAfter(end);
    }

    /** Where an instant stands; one beyond the end stands at the edge. */
    double x(Instant instant) {
        double part = Duration.between(start, instant).toMinutes()
                / (double) Duration.between(start, end).toMinutes();
        return rounded(MARGIN + Math.clamp(part, 0.0, 1.0) * (width - 2.0 * MARGIN));
    }

    List<Tick> ticks() {
        var result = new ArrayList<Tick>();
        int months = monthsATick();
        int year = 0;
        for (LocalDate day = firstMonth; shows(LondonTime.at(day.atStartOfDay())); day = day.plusMonths(1)) {
            if ((day.getMonthValue() - 1) % months == 0) {
                boolean newYear = day.getYear() != year;
                year = day.getYear();
                result.add(new Tick(
                        x(LondonTime.at(day.atStartOfDay())),
                        months == MONTHS_A_TICK[2] ? "" : MONTH.format(day),
                        newYear ? Integer.toString(year) : ""));
            }
        }
        return List.copyOf(result);
    }

    private int monthsATick() {
        double month = width / days() * DAYS_A_MONTH;
        for (int months : MONTHS_A_TICK) {
            if (months * month >= LEAST_TICK) {
                return months;
            }
        }
        return MONTHS_A_TICK[2];
    }

    static double rounded(double pixels) {
        return Math.round(pixels * TENTHS) / TENTHS;
    }
}
