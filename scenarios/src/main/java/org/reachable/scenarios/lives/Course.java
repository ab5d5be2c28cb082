package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a referral comes to. Drawn before it is told, since it is told only where it matters to the time told of.
 *
 * @param referredAt when the referral came
 * @param assessedAt when the assessment ended; null where there was none
 * @param section47 true where the assessment was an enquiry under section 47
 * @param help what followed
 * @param helpFrom when that began
 * @param end when the work ended
 */
record Course(
        LocalDateTime referredAt,
        @Nullable LocalDateTime assessedAt,
        boolean section47,
        Help help,
        LocalDateTime helpFrom,
        LocalDateTime end) {
    private static final int TEN = 10;
    private static final int DAYS_TO_CONFERENCE = 20;
    private static final int DAYS_OF_A_FAST_MOVE = 12;

    /** What a family gets after an assessment. */
    enum Help {
        NONE,
        HELP_PLAN,
        PROTECTION_PLAN,
        CARE
    }

    static Course of(LocalDateTime referredAt, Diary diary, Dice dice) {
        Volumes volumes = diary.volumes;
        if (!dice.chance(volumes.of("referrals-assessed"))) {
            LocalDateTime closed = referredAt.plusDays(1);
            return new Course(referredAt, null, false, Help.NONE, closed, closed);
        }
        boolean section47 = dice.chance(volumes.of("assessed-to-section-47"));
        Help help = help(section47, careAtThisAge(diary, referredAt), volumes, dice);
        var timeliness = diary.timeliness(dice);
        LocalDateTime assessedAt = timeliness.onWorkingDay(referredAt, assessmentDays(volumes, dice));
        LocalDateTime helpFrom = switch (help) {
            case NONE, HELP_PLAN -> assessedAt;
            case PROTECTION_PLAN -> timeliness.onWorkingDay(referredAt, conferenceDay(volumes, dice));
            case CARE ->
                referredAt.plusDays(dice.between(2, DAYS_OF_A_FAST_MOVE)).plusHours(2);
        };
        LocalDateTime end = end(help, helpFrom, assessedAt, diary, dice);
        return new Course(referredAt, assessedAt, section47, help, helpFrom, end);
    }

    private static Help help(boolean section47, double careAtThisAge, Volumes volumes, Dice dice) {
        if (section47 && dice.chance(volumes.of("section-47-to-protection"))) {
            return Help.PROTECTION_PLAN;
        }
        if (dice.chance(careAtThisAge * volumes.of(section47 ? "care-after-section-47" : "care-otherwise"))) {
            return Help.CARE;
        }
        return dice.chance(volumes.of(section47 ? "help-plans-after-section-47" : "help-plans-otherwise"))
                ? Help.HELP_PLAN
                : Help.NONE;
    }

    /** Against one for the average age: more than half of those who come into care are ten or older. */
    private static double careAtThisAge(Diary diary, LocalDateTime at) {
        double share = diary.volumes.of("care-starts-from-ten");
        double older = (Child.GROWN_UP - TEN) / (double) Child.GROWN_UP;
        return diary.age(at) >= TEN ? share / older : (1 - share) / (1 - older);
    }

    private static int assessmentDays(Volumes volumes, Dice dice) {
        return dice.chance(volumes.of("in-time-assessment"))
                ? Math.clamp(Math.round(dice.lognormal(volumes.of("assessment-days"), 0.4)), 5, 44)
                : dice.between(46, 70);
    }

    /** The strategy meeting is on the second day, and the conference's fifteen days run from there. */
    private static int conferenceDay(Volumes volumes, Dice dice) {
        return dice.chance(volumes.of("in-time-conference"))
                ? dice.between(10, 16)
                : dice.between(18, DAYS_TO_CONFERENCE + 10);
    }

    private static LocalDateTime end(Help help, LocalDateTime from, LocalDateTime assessedAt, Diary diary, Dice dice) {
        Volumes volumes = diary.volumes;
        LocalDateTime lastDay =
                diary.child.birthday(Child.GROWN_UP).minusDays(1).atTime(12, 0);
        LocalDateTime end = switch (help) {
            case NONE -> from.plusDays(1);
            case HELP_PLAN -> days(from, volumes.of("help-plan-days"), 0.7, dice);
            case PROTECTION_PLAN -> ProtectionPlan.end(from, diary, dice);
            case CARE -> days(from, volumes.of("care-days"), volumes.of("care-days-spread"), dice);
        };
        return Diary.earlier(Diary.later(end, assessedAt), lastDay);
    }

    private static LocalDateTime days(LocalDateTime from, double median, double spread, Dice dice) {
        return from.plusDays(1 + Math.round(dice.lognormal(median, spread)));
    }

    Stretch openWork() {
        return new Stretch(referredAt, end);
    }
}
