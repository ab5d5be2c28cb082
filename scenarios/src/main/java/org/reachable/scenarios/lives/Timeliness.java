package org.reachable.scenarios.lives;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When people get round to what is due: mostly in time, some late, a few never. */
final class Timeliness {
    private static final double LATEST = 4.0;

    private final Setting setting;
    private final Dice dice;

    Timeliness(Setting setting, Dice dice) {
        this.setting = setting;
        this.dice = dice;
    }

    /** Within so many working days, as often as {@code in-time-STEP} says; null where it is never done. */
    @Nullable
    LocalDateTime workingDays(LocalDateTime since, int limit, String step) {
        return days(since, limit, step, setting.calendars()::plusWorkingDays);
    }

    /** As {@link #workingDays}, in school days. */
    @Nullable
    LocalDateTime schoolDays(LocalDateTime since, int limit, String step) {
        return days(since, limit, step, setting.calendars()::plusSchoolDays);
    }

    private @Nullable LocalDateTime days(
            LocalDateTime since, int limit, String step, BiFunction<LocalDate, Integer, LocalDate> plus) {
        boolean inTime = dice.chance(setting.volumes().of("in-time-" + step));
        if (!inTime && never()) {
            return null;
        }
        int day = inTime ? dice.between(1, limit) : limit + dice.between(1, Math.max(2, limit));
        return office(plus.apply(since.toLocalDate(), day));
    }

    /** Within so many hours, day and night. */
    @Nullable
    LocalDateTime hours(LocalDateTime since, int limit, String step) {
        boolean inTime = dice.chance(setting.volumes().of("in-time-" + step));
        if (!inTime && never()) {
            return null;
        }
        double part = inTime ? dice.between(0.05, 0.85) : dice.between(1.1, LATEST);
        return since.plusMinutes(Math.max(5, Math.round(part * limit * 60)));
    }

    /**
     * Something due again and again until an end: mostly shortly before its limit, sometimes after, and now and then left
     * out, so that the next comes in its turn.
     */
    void again(LocalDateTime from, LocalDateTime end, int limit, String step, Consumer<LocalDateTime> telling) {
        for (LocalDateTime at = next(from, limit, step); at.isBefore(end); at = next(at, limit, step)) {
            telling.accept(at);
        }
    }

    private LocalDateTime next(LocalDateTime last, int limit, String step) {
        boolean inTime = dice.chance(setting.volumes().of("in-time-" + step));
        int day = inTime
                ? dice.between(Math.max(1, limit * 2 / 3), Math.max(1, limit - 2))
                : limit + dice.between(2, never() ? limit + 2 : limit / 2 + 2);
        return onWorkingDay(last, day);
    }

    private boolean never() {
        return dice.chance(setting.volumes().of("never"));
    }

    /** An hour of work on the n-th working day after a time; n from 1. */
    LocalDateTime onWorkingDay(LocalDateTime since, int n) {
        return office(setting.calendars().plusWorkingDays(since.toLocalDate(), n));
    }

    /** An hour of work on the n-th school day after a time; n from 1. */
    LocalDateTime onSchoolDay(LocalDateTime since, int n) {
        return office(setting.calendars().plusSchoolDays(since.toLocalDate(), n));
    }

    private LocalDateTime office(LocalDate day) {
        return Moments.at(day.atStartOfDay(), 9, 15, dice);
    }
}
