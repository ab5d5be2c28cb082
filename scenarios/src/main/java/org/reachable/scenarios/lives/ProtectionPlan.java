package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child protection plan: conference, core groups, visits, reviews, and the review that ends it. */
final class ProtectionPlan {
    private static final int DAYS_TO_FIRST_CORE_GROUP = 10;
    private static final int DAYS_BETWEEN_CORE_GROUPS = 30;
    private static final int DAYS_BETWEEN_VISITS = 10;

    /** Months from the conference to its reviews: three, then six each time. */
    private static final List<Integer> REVIEWED_AFTER = List.of(3, 9, 15, 21);

    private static final List<String> ENDS_AT = List.of(
            "protection-ends-at-first-review", "protection-ends-at-second-review", "protection-ends-at-third-review");

    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;

    ProtectionPlan(Diary diary, Dice dice, Timeliness timeliness) {
        this.diary = diary;
        this.dice = dice;
        this.timeliness = timeliness;
    }

    /** A plan ends at one of its reviews. */
    static LocalDateTime end(LocalDateTime from, Diary diary, Dice dice) {
        double drawn = dice.between(0.0, 1.0);
        int review = 0;
        for (String endsAt : ENDS_AT) {
            drawn -= diary.volumes.of(endsAt);
            if (drawn < 0) {
                break;
            }
            review++;
        }
        return reviewed(from, REVIEWED_AFTER.get(review), diary, dice);
    }

    private static LocalDateTime reviewed(LocalDateTime from, int months, Diary diary, Dice dice) {
        boolean inTime = dice.chance(diary.volumes.of("in-time-conference-review"));
        int days = inTime ? -dice.between(2, 15) : dice.between(3, 25);
        return diary.timeliness(dice).onWorkingDay(from.plusMonths(months).plusDays(days), 1);
    }

    void tell(LocalDateTime from, LocalDateTime end) {
        diary.note(from, "social-care", "initial-child-protection-conference", "yes")
                .outcome("DECIDED")
                .with("child_protection_plan", "yes")
                .with("changed", "yes");
        coreGroups(from, end);
        timeliness.again(
                from,
                end,
                DAYS_BETWEEN_VISITS,
                "visit",
                at -> diary.note(at, "social-care", "social-work-visit")
                        .outcome("DONE")
                        .with("seen", "alone"));
        reviews(from, end);
        HelpPlan.workers(diary, dice, from, end);
        diary.note(end.plusMinutes(30), "social-care", "child-protection-plan-ended")
                .outcome("ENDED");
    }

    private void coreGroups(LocalDateTime from, LocalDateTime end) {
        @Nullable LocalDateTime first = timeliness.workingDays(from, DAYS_TO_FIRST_CORE_GROUP, "core-group");
        LocalDateTime since = first == null ? from : first;
        if (first != null && first.isBefore(end)) {
            diary.note(first, "social-care", "core-group-meeting").outcome("DONE");
        }
        timeliness.again(
                since,
                end,
                DAYS_BETWEEN_CORE_GROUPS,
                "core-group",
                at -> diary.note(at, "social-care", "core-group-meeting").outcome("DONE"));
    }

    private void reviews(LocalDateTime from, LocalDateTime end) {
        for (int months : REVIEWED_AFTER) {
            LocalDateTime at = reviewed(from, months, diary, dice);
            if (!at.plusDays(60).isBefore(end)) {
                break;
            }
            review(at, "yes");
        }
        review(end, "no");
    }

    private void review(LocalDateTime at, String stillNeeded) {
        var conference = diary.note(at, "social-care", "child-protection-review-conference")
                .outcome("DECIDED")
                .with("child_protection_plan", stillNeeded);
        HelpPlan.reviewed(conference, diary, dice);
    }
}
