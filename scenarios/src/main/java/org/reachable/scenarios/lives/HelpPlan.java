package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.List;

/** A plan of help for a child in need: visits, reviews, an end. */
final class HelpPlan {
    private static final List<String> PARTS =
            List.of("trusted_adult", "contingency", "disruption", "education", "family_support");
    private static final int DAYS_BETWEEN_REVIEWS = 30;
    private static final int DAYS_BETWEEN_VISITS = 20;

    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;

    HelpPlan(Diary diary, Dice dice, Timeliness timeliness) {
        this.diary = diary;
        this.dice = dice;
        this.timeliness = timeliness;
    }

    void tell(LocalDateTime from, LocalDateTime end) {
        parts(diary.note(from.plusMinutes(60), "social-care", "plan-created"), diary.volumes, dice)
                .outcome("PLAN-CHANGED: a plan of help")
                .with("plan", "child-in-need")
                .with("changed", "yes");
        timeliness.again(
                from,
                end,
                DAYS_BETWEEN_VISITS,
                "visit",
                at -> diary.note(at, "social-care", "social-work-visit")
                        .outcome("DONE")
                        .with("seen", "alone"));
        timeliness.again(
                from,
                end,
                DAYS_BETWEEN_REVIEWS,
                "help-review",
                at -> reviewed(
                        diary.note(at, "social-care", "child-in-need-review").outcome("DONE"), diary, dice));
        workers(diary, dice, from, end);
        diary.note(end, "social-care", "child-in-need-plan-ended").outcome("ENDED");
    }

    /** A review says whether the plan is another from then on. */
    static Note reviewed(Note review, Diary diary, Dice dice) {
        return review.with("changed", dice.chance(diary.volumes.of("review-changes-plan")) ? "yes" : "no");
    }

    /** The parts of a plan, each mostly filled in. */
    static Note parts(Note plan, Volumes volumes, Dice dice) {
        for (String part : PARTS) {
            plan.withIf(dice.chance(volumes.of("plan-part-filled-in")), part, "yes");
        }
        return plan;
    }

    /** Changes of social worker while work is open. */
    static void workers(Diary diary, Dice dice, LocalDateTime from, LocalDateTime end) {
        int many = dice.count(diary.volumes.of("worker-changes") * Moments.years(from, end));
        for (int i = 0; i < many; i++) {
            diary.note(Moments.between(from, end, 9, 15, dice), "social-care", "worker-change")
                    .where(diary.area.socialWorker(dice));
        }
    }
}
