package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child in care: homes, plans, visits, reviews and health, from coming in to leaving. */
final class TimeInCare {
    private static final int STARTS_SCHOOL = 4;
    private static final int UNDER_FIVE = 5;
    private static final int DAYS_BETWEEN_VISITS = 30;
    private static final int MONTHS_TO_SECOND_REVIEW = 3;
    private static final int MONTHS_BETWEEN_REVIEWS = 6;

    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;

    TimeInCare(Diary diary, Dice dice, Timeliness timeliness) {
        this.diary = diary;
        this.dice = dice;
        this.timeliness = timeliness;
    }

    void tell(LocalDateTime from, LocalDateTime end) {
        HelpPlan.parts(diary.note(from, "social-care", "care-episode-start"), diary.volumes, dice)
                .outcome("PLAN-CHANGED: in care")
                .with("changed", "yes");
        firstSteps(from, end);
        placements(from, end);
        reviews(from, end);
        health(from, end);
        timeliness.again(
                from,
                end,
                DAYS_BETWEEN_VISITS,
                "visit",
                at -> diary.note(at, "social-care", "social-work-visit")
                        .outcome("DONE")
                        .with("seen", "alone"));
        HelpPlan.workers(diary, dice, from, end);
        diary.note(end, "social-care", "care-episode-end").outcome("ENDED");
    }

    private void firstSteps(LocalDateTime from, LocalDateTime end) {
        step(timeliness.workingDays(from, 5, "care-step"), end, "reviewing-officer", "reviewing-officer-named");
        step(timeliness.workingDays(from, 10, "care-step"), end, "social-care", "care-plan");
        if (diary.age(from) >= STARTS_SCHOOL) {
            step(timeliness.workingDays(from, 10, "education-plan"), end, "social-care", "personal-education-plan");
        }
    }

    private void step(@Nullable LocalDateTime at, LocalDateTime end, String agency, String type) {
        if (at != null && at.isBefore(end)) {
            diary.note(at, agency, type).outcome("DONE");
        }
    }

    private void placements(LocalDateTime from, LocalDateTime end) {
        List<LocalDateTime> starts = new ArrayList<>(List.of(from.plusMinutes(90)));
        int moves = dice.count(diary.volumes.of("placement-moves") * Moments.years(from, end));
        for (int i = 0; i < moves; i++) {
            starts.add(Moments.between(from, end, 10, 16, dice));
        }
        starts.sort(null);
        for (int i = 0; i < starts.size(); i++) {
            LocalDateTime until = i + 1 < starts.size() ? starts.get(i + 1) : end;
            if (starts.get(i).isBefore(until)) {
                placement(starts.get(i), until, i + 1 == starts.size());
            }
        }
    }

    private void placement(LocalDateTime from, LocalDateTime until, boolean last) {
        boolean out = dice.chance(diary.volumes.of("placement-out-of-area"));
        var began = diary.note(from, "placement", "placement-start")
                .where(out ? "foster home in another county" : diary.area.fosterHome(dice))
                .outcome("STARTED")
                .with("area", out ? "out" : "in");
        step(timeliness.workingDays(from, 5, "care-step"), until, "social-care", "placement-plan");
        LocalDateTime told = timeliness.workingDays(from, 5, "care-step");
        if (out && told != null && told.isBefore(until)) {
            diary.note(told, "social-care", "host-area-told").answering(began);
        }
        boolean unplanned = !last && dice.chance(diary.volumes.of("placement-unplanned"));
        diary.note(until.minusMinutes(30), "placement", "placement-ended").outcome(unplanned ? "UNPLANNED" : "ENDED");
    }

    private void reviews(LocalDateTime from, LocalDateTime end) {
        @Nullable LocalDateTime at = timeliness.workingDays(from, 20, "care-review");
        LocalDateTime due = at == null ? timeliness.onWorkingDay(from, 30) : at;
        for (int number = 1; due.isBefore(end); number++) {
            var review = diary.note(due, "reviewing-officer", "looked-after-review")
                    .outcome("DONE")
                    .with("number", Integer.toString(number));
            HelpPlan.reviewed(review, diary, dice);
            due = later(due, number == 1 ? MONTHS_TO_SECOND_REVIEW : MONTHS_BETWEEN_REVIEWS, "care-review");
        }
    }

    private LocalDateTime later(LocalDateTime last, int months, String step) {
        boolean inTime = dice.chance(diary.volumes.of("in-time-" + step));
        int days = inTime ? -dice.between(4, 20) : dice.between(4, 30);
        return timeliness.onWorkingDay(last.plusMonths(months).plusDays(days), 1);
    }

    private void health(LocalDateTime from, LocalDateTime end) {
        @Nullable LocalDateTime first = timeliness.workingDays(from, 20, "first-health-assessment");
        LocalDateTime at = first == null ? timeliness.onWorkingDay(from, 60) : first;
        String type = "initial-health-assessment";
        while (at.isBefore(end)) {
            boolean young = diary.age(at) < UNDER_FIVE;
            diary.note(at, "health-community", type).outcome("DONE").withIf(young, "under_five", "yes");
            at = later(at, young ? 6 : 12, "health-assessment");
            type = "review-health-assessment";
        }
    }
}
