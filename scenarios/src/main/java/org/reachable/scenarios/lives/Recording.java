package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.reachable.engine.calendar.LondonTime;

/** When an entry is written down: some systems send theirs each night, people write within hours, and some days late. */
final class Recording {
    private static final Set<String> SENT_EACH_NIGHT =
            Set.of("ed-attendance", "gp-consultation", "school-attendance-update");
    private static final Set<String> WRITTEN_AT_ONCE = Set.of(
            "missing-reported",
            "missing-returned",
            "missing-located",
            "missing-record-opened",
            "police-arrest",
            "police-custody-began",
            "police-custody-ended",
            "detention-authorised",
            "detention-review",
            "custody-adult-called",
            "absence-unexplained",
            "absence-explained");
    private static final LocalTime NIGHTLY = LocalTime.of(5, 30);
    private static final double SPREAD_OF_LATENESS = 0.6;

    private final Volumes volumes;

    Recording(Volumes volumes) {
        this.volumes = volumes;
    }

    LocalDateTime of(LocalDateTime at, String type, Dice dice) {
        boolean fed = SENT_EACH_NIGHT.contains(type) || WRITTEN_AT_ONCE.contains(type);
        if (dice.chance(volumes.of(fed ? "fed-late" : "written-late"))) {
            double days = dice.lognormal(volumes.of("late-days"), SPREAD_OF_LATENESS);
            return shown(at.plusMinutes(Math.round(days * 24 * 60)));
        }
        if (SENT_EACH_NIGHT.contains(type)) {
            return at.toLocalDate().plusDays(1).atTime(NIGHTLY);
        }
        return shown(at.plusMinutes(WRITTEN_AT_ONCE.contains(type) ? dice.between(2, 50) : dice.between(5, 180)));
    }

    /** A time that London clocks show once: where they change at night, two o'clock stands for the hour before. */
    static LocalDateTime shown(LocalDateTime time) {
        return time.getHour() == 1
                        && time.toLocalDate().atStartOfDay(LondonTime.ZONE).getOffset()
                                != time.toLocalDate()
                                        .atTime(3, 0)
                                        .atZone(LondonTime.ZONE)
                                        .getOffset()
                ? time.toLocalDate().atTime(2, 0)
                : time;
    }
}
