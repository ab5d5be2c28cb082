package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.List;

/** Emergency departments and GPs: nearly every child's entries, and the few that matter more. */
final class Health {
    private static final int TEENAGER = 10;

    private final Diary diary;
    private final Dice dice;
    private final Support support;

    Health(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice("health");
        this.support = new Support(diary, dice, diary.timeliness(dice));
    }

    void tell() {
        double share = diary.volumes.of("health-falls-with-troubles");
        double multiplier = 1 - share + share * diary.troubles;
        everyday("emergency-department", multiplier).forEach(this::everydayAttendance);
        everyday("seen-by-gp", multiplier).forEach(at -> diary.note(at, "health-gp", "gp-consultation"));
        selfHarm();
        diary.times("assaults", TEENAGER, Child.GROWN_UP, diary.troubles, dice).forEach(at -> hurt(at, "assault"));
        diary.times("weapons", TEENAGER, Child.GROWN_UP, diary.troubles, dice).forEach(at -> hurt(at, "weapon"));
        diary.times("unexplained-injuries", 0, Child.GROWN_UP, diary.troubles, dice)
                .forEach(at -> hurt(at, "unexplained"));
    }

    private List<LocalDateTime> everyday(String figure, double multiplier) {
        return diary.times(figure, 0, Child.GROWN_UP, multiplier, dice);
    }

    private void everydayAttendance(LocalDateTime at) {
        if (dice.chance(diary.volumes.of("injury-left-blank"))) {
            diary.note(at, "health-ed", "ed-attendance", "blank");
        } else {
            attendance(at, dice.chance(diary.volumes.of("accidents")) ? "accident" : "none");
        }
    }

    private Note attendance(LocalDateTime at, String injury) {
        return diary.note(at, "health-ed", "ed-attendance", injury)
                .where("Wealdshire General Hospital")
                .with("injury", injury);
    }

    private void selfHarm() {
        double girls = diary.volumes.of("self-harm-girls");
        double share =
                diary.child.isBoy() ? (1 - girls) / diary.volumes.of("boys") : girls / (1 - diary.volumes.of("boys"));
        diary.times("self-harm", TEENAGER, Child.GROWN_UP, diary.troubles * share, dice)
                .forEach(at -> {
                    var note = attendance(at, "self-harm")
                            .withIf(dice.chance(diary.volumes.of("distress-after-self-harm")), "distress", "yes");
                    support.mentalHealth(note);
                    support.trustedAdult(note);
                });
    }

    private void hurt(LocalDateTime at, String injury) {
        var note = attendance(at, injury);
        support.trustedAdult(note);
        if (!injury.equals("unexplained") && dice.chance(diary.volumes.of("meeting-after-assault"))) {
            support.meeting(note);
        }
    }
}
