package org.reachable.scenarios.lives;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attendance, absences, worries a school deals with itself, and suspensions. */
final class SchoolLife {
    private static final int STARTS = 4;
    private static final int SECONDARY = 11;
    private static final int LEAVES = 16;
    private static final int LONG_ILLNESS = 15;

    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;
    /** School days suspended, by the first month of a term. */
    private final Map<LocalDate, Integer> suspendedInTerm = new HashMap<>();

    SchoolLife(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice("school");
        this.timeliness = diary.timeliness(dice);
    }

    void tell() {
        attendance();
        diary.schoolTimes("unexplained-absences", STARTS, LEAVES, diary.troubles, dice)
                .forEach(this::absence);
        diary.schoolTimes("long-illnesses", STARTS, LEAVES, 1, dice).forEach(this::illness);
        diary.schoolTimes("school-worries", STARTS, LEAVES, diary.troubles, dice)
                .forEach(at -> diary.note(at, "school", "school-concern")
                        .where(diary.school(at))
                        .outcome("LOGGED"));
        diary.schoolTimes("told-in-trust", STARTS, Child.GROWN_UP, diary.troubles, dice)
                .forEach(this::toldInTrust);
        suspensions();
    }

    /** One at the end of each half term, in place of a mark for each session. */
    private void attendance() {
        int many = (int) diary.volumes.of("attendance-updates");
        Stretch aged = diary.aged(STARTS, LEAVES);
        LocalDate to = aged.to().toLocalDate();
        int monthsBetween = 12 / many;
        for (LocalDate month = aged.from().toLocalDate().withDayOfMonth(1).plusMonths(1);
                month.isBefore(to);
                month = month.plusMonths(1)) {
            if (month.getMonthValue() % monthsBetween == 0) {
                LocalDateTime at = diary.setting.calendars().schoolDay(month, 1).atTime(15, 30);
                diary.note(at, "school", "school-attendance-update")
                        .where(diary.school(at))
                        .outcome("RECORDED");
            }
        }
    }

    private void absence(LocalDateTime at) {
        var note = diary.note(at, "school", "absence-unexplained").where(diary.school(at));
        LocalDateTime explained = dice.chance(diary.volumes.of("explained-the-same-day"))
                ? at.plusHours(dice.between(1, 5))
                : timeliness.schoolDays(at, 5, "absence");
        if (explained != null) {
            diary.note(Diary.later(explained, note.recordedAt()), "school", "absence-explained")
                    .answering(note);
        }
    }

    private void illness(LocalDateTime at) {
        diary.note(at, "school", "sickness-absence-began");
        int days = dice.between(LONG_ILLNESS, 3 * LONG_ILLNESS);
        LocalDateTime told = timeliness.schoolDays(at, LONG_ILLNESS, "school-step");
        if (told != null) {
            diary.note(told, "school", "sickness-return-made");
        }
        diary.note(timeliness.onSchoolDay(at, days + 1), "school", "attendance-resumed");
    }

    private void toldInTrust(LocalDateTime at) {
        var note = diary.note(at, "school", "child-disclosure")
                .where(diary.school(at))
                .outcome("SHARED");
        LocalDateTime reply = timeliness.hours(note.recordedAt(), 24, "referrer-reply");
        if (reply != null) {
            diary.note(reply, "social-care", "referrer-reply").answering(note);
            diary.note(reply.plusHours(1), "school", "child-reply").answering(note);
        }
        new Support(diary, dice, timeliness).trustedAdult(note);
    }

    private void suspensions() {
        double secondary = diary.volumes.of("suspended-at-secondary");
        diary.schoolTimes("suspensions", STARTS, SECONDARY, diary.troubles * (1 - secondary), dice)
                .forEach(this::suspension);
        diary.schoolTimes("suspensions", SECONDARY, LEAVES, diary.troubles * secondary, dice)
                .forEach(this::suspension);
    }

    private void suspension(LocalDateTime at) {
        int days = dice.chance(diary.volumes.of("short-suspensions")) ? dice.between(1, 2) : dice.between(2, 5);
        LocalDate term = at.toLocalDate().withDayOfMonth(1).withMonth(1 + (at.getMonthValue() - 1) / 4 * 4);
        int inTerm = suspendedInTerm.merge(term, days, Integer::sum);
        diary.note(at, "school", "school-suspension")
                .where(diary.school(at))
                .outcome("DECIDED")
                .with("days", Integer.toString(days))
                .with("days_this_term", Integer.toString(inTerm));
        told(timeliness.hours(at, 24, "school-step"));
        LocalDateTime back = timeliness.onSchoolDay(at, days + 1);
        diary.note(back, "school", "suspension-ended").outcome("ENDED");
        LocalDateTime meeting = timeliness.schoolDays(back, 1, "school-step");
        if (meeting != null) {
            diary.note(meeting, "school", "reintegration-meeting").outcome("DONE");
        }
    }

    private void told(@Nullable LocalDateTime at) {
        if (at != null) {
            diary.note(at, "school", "exclusion-notified").outcome("DONE");
        }
    }
}
