package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Leaving a school and finding another: exclusion, moving in the year with or without a gap, education at home. The moves
 * every child makes in a September are no entries: nobody decides about one child then.
 */
final class SchoolMoves {
    private static final int STARTS = 5;
    private static final int SECONDARY = 11;
    private static final int LEAVES = 16;
    private static final String FULL_TIME = "25";
    private static final double SPREAD_OF_GAP = 0.9;

    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;

    SchoolMoves(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice("moves");
        this.timeliness = diary.timeliness(dice);
    }

    void tell() {
        diary.schoolTimes("school-moves", STARTS, LEAVES, 1, dice).forEach(this::move);
        diary.schoolTimes("missing-education", STARTS, LEAVES, diary.troubles, dice)
                .forEach(this::gap);
        diary.schoolTimes("permanent-exclusions", SECONDARY, LEAVES, diary.troubles, dice)
                .forEach(this::excluded);
        diary.schoolTimes("home-education", STARTS, LEAVES, 1, dice)
                .forEach(at -> off(at, "home", "elective-home-education"));
    }

    private void move(LocalDateTime at) {
        Place place = applied(at, otherSchool(at));
        LocalDateTime starts = timeliness.onSchoolDay(place.from(), dice.between(2, 12));
        off(starts.minusHours(1), "off", "moved-school");
        on(starts, place.school());
    }

    private void gap(LocalDateTime at) {
        off(at, "off", "moved-area");
        LocalDateTime applied = timeliness.onSchoolDay(at, dice.between(5, 40));
        Place place = applied(applied, otherSchool(at));
        long days = Math.round(dice.lognormal(diary.volumes.of("missing-education-days"), SPREAD_OF_GAP));
        on(timeliness.onSchoolDay(Diary.later(at.plusDays(days), place.from()), 1), place.school());
    }

    private void excluded(LocalDateTime at) {
        var exclusion = diary.note(at, "school", "school-permanent-exclusion")
                .where(diary.school(at))
                .outcome("DECIDED");
        note(timeliness.hours(at, 24, "school-step"), "exclusion-notified");
        note(timeliness.schoolDays(at, 15, "board"), "governing-board-met");
        new Support(diary, dice, timeliness).trustedAdult(exclusion);
        provision(timeliness.schoolDays(at, 5, "sixth-day"));
        off(timeliness.onSchoolDay(at, dice.between(16, 30)), "off", "permanent-exclusion");
        Place place = applied(timeliness.onSchoolDay(at, dice.between(20, 45)), otherSchool(at));
        on(timeliness.onSchoolDay(place.from(), dice.between(5, 40)), place.school());
    }

    private void provision(@Nullable LocalDateTime at) {
        if (at != null) {
            diary.note(at, "education-la", "education-provision-offer")
                    .outcome("STARTED")
                    .with("hours", dice.chance(diary.volumes.of("provision-full-time")) ? FULL_TIME : "12")
                    .with("full_time_hours", FULL_TIME);
        }
    }

    private void note(@Nullable LocalDateTime at, String type) {
        if (at != null) {
            diary.note(at, "school", type).outcome("DONE");
        }
    }

    /** Where a child may start, and from when. */
    private record Place(String school, LocalDateTime from) {}

    /** An application, refused first where it must be, until a place is found. */
    private Place applied(LocalDateTime at, String school) {
        var application = diary.note(at, "education-la", "in-year-application").with("school", school);
        LocalDateTime answered = timeliness.schoolDays(at, 15, "application");
        LocalDateTime known = answered == null ? timeliness.onSchoolDay(at, 30) : answered;
        if (answered != null && dice.chance(diary.volumes.of("places-refused"))) {
            diary.note(answered, "education-la", "admission-refused")
                    .outcome("REFUSED")
                    .answering(application)
                    .with("school", school);
            return applied(timeliness.onSchoolDay(answered, dice.between(1, 10)), otherSchool(at));
        }
        if (answered != null) {
            diary.note(answered, "education-la", "education-secured")
                    .outcome("DONE")
                    .answering(application);
        }
        return new Place(school, known);
    }

    private String otherSchool(LocalDateTime at) {
        return diary.area.otherSchool(diary.age(at), diary.household.number(), dice);
    }

    private void off(LocalDateTime at, String variant, String ground) {
        diary.note(at, "school", "school-roll-change", variant)
                .outcome("OFF-ROLL")
                .with("roll", "off")
                .withIf(dice.chance(diary.volumes.of("ground-given")), "ground", ground);
    }

    private void on(LocalDateTime at, String school) {
        diary.note(at, "school", "school-roll-change", "on")
                .where(school)
                .outcome("ON-ROLL")
                .with("roll", "on")
                .with("school", school);
        note(timeliness.schoolDays(at, 5, "school-step"), "addition-to-roll-told");
        note(timeliness.schoolDays(at, 5, "school-step"), "child-protection-file-sent");
        note(timeliness.schoolDays(at, 15, "school-step"), "school-record-sent");
    }
}
