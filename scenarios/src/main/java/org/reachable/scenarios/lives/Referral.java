package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.scenarios.lives.Course.Help;

/** A referral, the decision on it, and the assessment or enquiry that follows. */
final class Referral {
    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;
    private final Note worry;

    Referral(Diary diary, Dice dice, Timeliness timeliness, Note worry) {
        this.diary = diary;
        this.dice = dice;
        this.timeliness = timeliness;
        this.worry = worry;
    }

    void tell(Course course) {
        var referral = diary.note(
                        Diary.later(worry.recordedAt(), course.referredAt()).plusMinutes(30),
                        "social-care",
                        "referral-received")
                .answering(worry);
        LocalDateTime decided = decision(course, referral);
        if (course.assessedAt() != null) {
            assessment(course, decided.plusMinutes(45), course.assessedAt());
        }
        if (course.section47()) {
            enquiry(course);
        }
    }

    /** When it was decided, or would have been by the next working day had anybody written it down. */
    private LocalDateTime decision(Course course, Note referral) {
        boolean assess = course.assessedAt() != null;
        LocalDateTime at = timeliness.workingDays(referral.occurredAt(), 1, "referral-decision");
        if (at != null) {
            diary.note(at, "social-care", "referral-decision", assess ? "assess" : "close")
                    .outcome(assess ? "DECIDED" : "NFA")
                    .answering(referral);
        }
        LocalDateTime reply = timeliness.workingDays(referral.occurredAt(), 3, "referrer-reply");
        if (reply != null) {
            diary.note(reply, "social-care", "referrer-reply").answering(referral);
        }
        return at == null ? timeliness.onWorkingDay(referral.occurredAt(), 1) : at;
    }

    private void assessment(Course course, LocalDateTime start, LocalDateTime end) {
        if (start.isAfter(end)) {
            return;
        }
        String worker = diary.area.socialWorker(dice);
        var begun = diary.note(start, "social-care", "assessment-started")
                .where(worker)
                .with("referred_at", course.referredAt().toString());
        checkpoint(start, 10, end);
        checkpoint(start, 20, end);
        visit(timeliness.workingDays(start, 10, "visit"));
        diary.note(end, "social-care", "assessment-completed")
                .outcome(course.help() == Help.NONE ? "CLOSED" : "DECIDED")
                .with(
                        "assessment_decision",
                        switch (course.help()) {
                            case NONE -> "no-further-action";
                            case HELP_PLAN -> "child-in-need";
                            case PROTECTION_PLAN -> "protection-conference";
                            case CARE -> "looked-after";
                        })
                .answering(begun);
    }

    private void checkpoint(LocalDateTime start, int day, LocalDateTime end) {
        LocalDateTime at = timeliness.workingDays(start, day, "checkpoint");
        if (at != null && at.isBefore(end)) {
            diary.note(at, "social-care", "manager-checkpoint").with("day", Integer.toString(day));
        }
    }

    private void visit(@Nullable LocalDateTime at) {
        if (at != null) {
            diary.note(at, "social-care", "social-work-visit").outcome("DONE").with("seen", "alone");
        }
    }

    private void enquiry(Course course) {
        LocalDateTime at = timeliness.onWorkingDay(worry.recordedAt(), 1).plusHours(2);
        meeting(diary, dice, at).withIf(filledIn(), "s47", "yes");
        visit(timeliness.workingDays(at, 1, "visit"));
        if (course.help() == Help.PROTECTION_PLAN) {
            return;
        }
        LocalDateTime end = Objects.requireNonNull(course.assessedAt());
        LocalDateTime decided = timeliness.workingDays(at, 15, "conference");
        if (decided != null && decided.isBefore(end)) {
            boolean noConference = dice.chance(diary.volumes.of("conference-not-needed"));
            var note = noConference
                    ? diary.note(decided, "social-care", "conference-not-needed")
                    : diary.note(decided, "social-care", "initial-child-protection-conference", "no")
                            .with("child_protection_plan", "no");
            note.outcome("DECIDED");
        }
    }

    private boolean filledIn() {
        return dice.chance(diary.volumes.of("meeting-form-filled-in"));
    }

    /** A strategy meeting, mostly with all who must be there. */
    static Note meeting(Diary diary, Dice dice, LocalDateTime at) {
        boolean quorate = dice.chance(diary.volumes.of("meeting-quorate"));
        return diary.note(at, "social-care", "strategy-meeting")
                .outcome("ACTIONS")
                .with("attended", quorate ? "social-care|police|health-community" : "social-care|police");
    }
}
