package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Stops, sightings, crimes against the child, and arrests with what they come to. */
final class Policing {
    private static final int FROM_AGE = 10;

    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;
    private final Support support;

    Policing(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice("policing");
        this.timeliness = diary.timeliness(dice);
        this.support = new Support(diary, dice, timeliness);
    }

    void tell() {
        times("stop-and-search", diary.troubles * ofSex(), "police-stop-search");
        times("sightings", diary.troubles, "police-sighting");
        diary.times("victim-of-crime", 5, Child.GROWN_UP, diary.troubles, dice).forEach(this::victim);
        diary.times("custody", FROM_AGE, Child.GROWN_UP, diary.troubles * ofSex(), dice)
                .forEach(this::arrest);
    }

    private double ofSex() {
        double boys = diary.volumes.of("custody-boys");
        return diary.child.isBoy() ? boys / diary.volumes.of("boys") : (1 - boys) / (1 - diary.volumes.of("boys"));
    }

    private void times(String figure, double multiplier, String type) {
        diary.times(figure, FROM_AGE, Child.GROWN_UP, multiplier, dice)
                .forEach(at -> diary.note(at, "police", type)
                        .where(diary.area.place(dice))
                        .outcome("RECORDED")
                        .with("noticed", dice.chance(diary.volumes.of("nothing-noticed")) ? "no" : "yes"));
    }

    private void victim(LocalDateTime at) {
        support.trustedAdult(diary.note(at, "police", "crime-victim-report")
                .where(diary.area.place(dice))
                .outcome("RECORDED"));
    }

    private void arrest(LocalDateTime at) {
        String number = diary.nextArrest();
        boolean considered = dice.chance(diary.volumes.of("exploitation-considered"));
        LocalDateTime station = Recording.shown(at.plusMinutes(dice.between(25, 70)));
        var arrest = diary.note(at, "police", "police-arrest")
                .where(diary.area.place(dice))
                .with("arrest", number)
                .with("custody_at", station.toString())
                .withIf(considered, "exploitation_considered", "yes");
        LocalDateTime left = custody(station, number);
        support.trustedAdult(arrest);
        LocalDateTime seen = timeliness.workingDays(left, 5, "youth-justice");
        if (seen != null) {
            diary.note(seen, "youth-justice", "youth-justice-contact")
                    .outcome("ENGAGED")
                    .answering(arrest);
        }
        outcome(left, number);
    }

    private LocalDateTime custody(LocalDateTime station, String number) {
        step(station, number, "police-custody-began");
        step(timeliness.hours(station, 1, "custody-step"), number, "custody-adult-called");
        step(station.plusMinutes(20), number, "detention-authorised");
        boolean overnight = dice.chance(diary.volumes.of("custody-overnight"));
        LocalDateTime left = station.plusMinutes(overnight ? dice.between(660, 1260) : dice.between(150, 400));
        if (overnight) {
            LocalDateTime review = timeliness.hours(station, 6, "custody-step");
            step(review != null && review.isBefore(left) ? review : null, number, "detention-review");
        }
        step(left, number, "police-custody-ended");
        return left;
    }

    private void step(@Nullable LocalDateTime at, String number, String type) {
        if (at != null) {
            diary.note(at, "police", type).with("arrest", number);
        }
    }

    private void outcome(LocalDateTime left, String number) {
        double drawn = dice.between(0.0, 1.0);
        LocalDateTime at = timeliness.onWorkingDay(left, dice.between(1, 50));
        if (drawn < diary.volumes.of("arrests-without-charge")) {
            diary.note(at, "police", "police-nfa-decision")
                    .outcome("NFA")
                    .with("arrest", number)
                    .with("charged", "no")
                    .withIf(dice.chance(diary.volumes.of("exploitation-considered")), "exploitation_considered", "yes");
        } else if (drawn < diary.volumes.of("arrests-without-charge") + diary.volumes.of("arrests-out-of-court")) {
            outOfCourt(at, number);
        } else {
            diary.note(at, "police", "police-charge")
                    .outcome("DECIDED")
                    .with("arrest", number)
                    .with("charged", "yes");
        }
    }

    private void outOfCourt(LocalDateTime at, String number) {
        diary.note(at, "police", "out-of-court-referral").with("arrest", number);
        LocalDateTime assessed = timeliness.workingDays(at, 10, "youth-justice");
        if (assessed != null) {
            diary.note(assessed, "youth-justice", "prevention-diversion-assessment")
                    .outcome("DONE");
        }
        LocalDateTime decided =
                timeliness.onWorkingDay(Diary.later(at, assessed == null ? at : assessed), dice.between(1, 5));
        diary.note(decided, "youth-justice", "out-of-court-decision")
                .outcome("DECIDED")
                .with("arrest", number);
    }
}
