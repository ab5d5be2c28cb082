package org.reachable.scenarios.lives;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.reachable.scenarios.lives.Contact.By;

/**
 * From a worry to help: contact, referral, assessment, plan, protection, care. Work that was open on the first day is told
 * from its beginning; what had ended by then is left out.
 */
final class Casework {
    private final Diary diary;
    private final Dice dice;
    private final Timeliness timeliness;
    private final List<Stretch> openWork = new ArrayList<>();
    private final List<Stretch> inCare = new ArrayList<>();

    Casework(Diary diary) {
        this.diary = diary;
        this.dice = diary.dice("casework");
        this.timeliness = diary.timeliness(dice);
    }

    List<Stretch> openWork() {
        return openWork;
    }

    List<Stretch> inCare() {
        return inCare;
    }

    void tell() {
        LocalDateTime busyUntil = LocalDateTime.MIN;
        for (Contact contact : Contact.all(diary)) {
            if (contact.at().isBefore(busyUntil)) {
                ifTold(contact, () -> known(contact));
            } else {
                Dice deciding = deciding(contact);
                if (deciding.chance(diary.volumes.of("contacts-referred"))) {
                    busyUntil = referred(contact, deciding);
                } else {
                    ifTold(contact, () -> notReferred(contact));
                }
            }
        }
    }

    private void ifTold(Contact contact, Runnable telling) {
        if (diary.setting.period().holds(contact.at())) {
            telling.run();
        }
    }

    private Note told(Contact contact) {
        By by = contact.by();
        var note = diary.note(contact.at(), by.agency, by.type).outcome("SHARED: sent to social care");
        note.reaching("social-care", note.recordedAt());
        return switch (by) {
            case CALL_TO_THE_HOME, HOUSING -> note.where(diary.household.home());
            case SCHOOL -> note.where(diary.school(contact.at()));
            default -> note;
        };
    }

    private void decided(Note worry, String variant, String outcome) {
        diary.note(timeliness.onWorkingDay(worry.recordedAt(), 1), "social-care", "contact-decision", variant)
                .outcome(outcome)
                .answering(worry);
        if (worry.type().equals("family-report")) {
            LocalDateTime reply = timeliness.workingDays(worry.recordedAt(), 5, "family-reply");
            if (reply != null) {
                diary.note(reply, "social-care", "family-reply").answering(worry);
            }
        }
    }

    private void known(Contact contact) {
        decided(told(contact), "known", "SHARED: with the child's worker");
    }

    private void notReferred(Contact contact) {
        Note worry = told(contact);
        decided(worry, "nothing", dice.chance(diary.volumes.of("below-threshold")) ? "BELOW-THRESHOLD" : "NFA");
        if (dice.chance(diary.volumes.of("early-help"))) {
            diary.note(
                            timeliness.onWorkingDay(worry.recordedAt(), dice.between(2, 10)),
                            "early-help",
                            "early-help-offer")
                    .outcome("STARTED");
        }
    }

    /** After a call to the home one decision is taken for its children together. */
    private Dice deciding(Contact contact) {
        return contact.by() == By.CALL_TO_THE_HOME
                ? diary.setting.dice(diary.household.number(), "call at " + contact.at())
                : dice;
    }

    private LocalDateTime referred(Contact contact, Dice deciding) {
        var course = Course.of(contact.at(), diary, deciding);
        if (course.openWork().meets(diary.setting.period())) {
            openWork.add(course.openWork());
            Note worry = told(contact);
            decided(worry, "referral", "DECIDED: a referral");
            new Referral(diary, dice, timeliness, worry).tell(course);
            help(course);
        }
        return course.end();
    }

    private void help(Course course) {
        if (!course.helpFrom().plusDays(1).isBefore(course.end())) {
            return;
        }
        switch (course.help()) {
            case NONE -> {}
            case HELP_PLAN -> new HelpPlan(diary, dice, timeliness).tell(course.helpFrom(), course.end());
            case PROTECTION_PLAN -> new ProtectionPlan(diary, dice, timeliness).tell(course.helpFrom(), course.end());
            case CARE -> {
                inCare.add(new Stretch(course.helpFrom(), course.end()));
                new TimeInCare(diary, dice, timeliness).tell(course.helpFrom(), course.end());
            }
        }
    }
}
