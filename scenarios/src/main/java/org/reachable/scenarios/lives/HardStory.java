package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * Somebody exploits a child, many agencies each see a little, and asks go unanswered: the kind of story the product is
 * for. The same adults and cars stand in the stories of other children of the area.
 */
final class HardStory {
    private static final int FROM_AGE = 12;
    private static final int TO_AGE = 17;
    private static final String LOGGED = "LOGGED";

    private final Diary diary;
    private final Dice dice;

    HardStory(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice("hard");
    }

    /** Tells it, if this child has one; true if so. */
    boolean tell() {
        List<LocalDateTime> starts = diary.times("hard-stories", FROM_AGE, TO_AGE, 1, dice);
        if (starts.isEmpty()) {
            return false;
        }
        LocalDateTime from = starts.getFirst();
        LocalDateTime to = Diary.earlier(
                from.plusDays(dice.between(150, 320)),
                diary.child.birthday(Child.GROWN_UP).atStartOfDay());
        several(4, 9, from, to, this::missing);
        several(2, 4, from, to, this::arrested);
        several(3, 6, from, to, this::seen);
        several(2, 5, from, to, this::familyAsks);
        several(1, 3, from, to, this::hurt);
        several(2, 3, from, to, this::met);
        several(1, 2, from, to, this::told);
        several(1, 1, from, to, this::excluded);
        return true;
    }

    private void several(int least, int most, LocalDateTime from, LocalDateTime to, Consumer<LocalDateTime> telling) {
        for (int i = dice.between(least, most); i > 0; i--) {
            telling.accept(Moments.between(from, to, 9, 22, dice));
        }
    }

    private String stranger() {
        return "[PER:X" + diary.area.number() + "-" + dice.between(1, 2) + "] in [VEH:X" + diary.area.number() + "-"
                + dice.between(1, 2) + "]";
    }

    private void missing(LocalDateTime at) {
        String number = diary.nextEpisode();
        var report = diary.note(at, "family", "missing-reported")
                .outcome(LOGGED)
                .with("episode", number)
                .with("from", "home");
        var back = diary.note(
                        Diary.later(at.plusHours(dice.between(6, 60)), report.recordedAt()),
                        "police",
                        "missing-returned")
                .where(dice.chance(0.4) ? "another city" : diary.area.place(dice))
                .with("episode", number)
                .with("found", dice.chance(0.4) ? "out-of-area" : "in-area")
                .with("injury", dice.chance(0.2) ? "unexplained" : "none");
        if (dice.chance(0.4)) {
            diary.note(back.recordedAt().plusDays(dice.between(2, 9)), "voluntary", "return-interview-completed", "yes")
                    .with("episode", number)
                    .with("held", "yes");
        }
    }

    private void arrested(LocalDateTime at) {
        String number = diary.nextArrest();
        diary.note(at, "police", "police-arrest").where(diary.area.place(dice)).with("arrest", number);
        diary.note(at.plusDays(dice.between(1, 20)), "police", "police-nfa-decision")
                .outcome("NFA")
                .with("arrest", number)
                .with("charged", "no");
    }

    private void seen(LocalDateTime at) {
        diary.note(at, "police", "police-sighting")
                .where("with " + stranger() + " at " + diary.area.place(dice))
                .outcome(LOGGED)
                .with("noticed", "yes");
    }

    private void familyAsks(LocalDateTime at) {
        diary.note(at, "family", "family-report").outcome(LOGGED);
        diary.note(at.plusDays(1), "social-care", "contact-decision", "nothing").outcome("NFA");
    }

    private void hurt(LocalDateTime at) {
        String injury = dice.chance(0.5) ? "assault" : "unexplained";
        diary.note(at, "health-ed", "ed-attendance", injury).with("injury", injury);
    }

    private void met(LocalDateTime at) {
        diary.note(at, "social-care", "strategy-meeting")
                .outcome("NO-PLAN-CHANGE")
                .with("attended", "social-care|police")
                .with("changed", "no")
                .with("s47", "no")
                .with("nrm", "considered");
    }

    private void told(LocalDateTime at) {
        diary.note(at, "school", "child-disclosure")
                .where("about " + stranger())
                .outcome(LOGGED);
    }

    private void excluded(LocalDateTime at) {
        diary.note(at, "school", "school-permanent-exclusion")
                .where(diary.school(at))
                .outcome("DECIDED");
        diary.note(at.plusDays(dice.between(10, 30)), "school", "school-roll-change", "off")
                .outcome("OFF-ROLL")
                .with("roll", "off");
        String school = diary.area.otherSchool(diary.age(at), diary.household.number(), dice);
        diary.note(at.plusDays(dice.between(20, 50)), "education-la", "in-year-application")
                .with("school", school);
    }
}
