package org.reachable.access;

import java.util.List;
import java.util.Locale;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;

/** How a reader and a child come to be tied, as the sentences of policy name it. */
enum Tie {
    NOTHING((house, child, reader) -> house.ask(child, house.somebody("health-surgery"))),
    NO_WORK((house, child, reader) -> {}),
    ASKED((house, child, reader) -> house.ask(child, reader)),
    ASKED_LONG_AGO((house, child, reader) -> house.close(house.ask(child, reader))),
    ASKED_JUST_DONE((house, child, reader) -> house.done(house.ask(child, reader))),
    ASKED_OF_SEVERAL((house, child, reader) -> house.askOfSeveral(List.of(house.child(), child), reader)),
    OFFERED((house, child, reader) -> house.offer(house.ask(child, house.somebody("health-surgery")), reader)),
    TOLD((house, child, reader) -> house.tell(house.ask(child, house.somebody("health-surgery")), reader)),
    JUST_DONE((house, child, reader) -> house.done(house.ask(child, house.somebody("health-surgery")))),
    DONE_LONG_AGO((house, child, reader) -> house.close(house.ask(child, house.somebody("health-surgery")))),
    BY_NAME((house, child, reader) -> house.duty(reader, "lead-practitioner", named(child))),
    SOMEBODY_BY_NAME(
            (house, child, reader) -> house.duty(house.somebody("youth-justice"), "lead-practitioner", named(child))),
    GAVE_UP((house, child, reader) -> {
        BY_NAME.between(house, child, reader);
        house.endDuties(reader);
    }),
    NOT_YET((house, child, reader) -> house.dutyNextMonth(reader, "lead-practitioner", named(child))),
    AREA((house, child, reader) -> {
        house.belongs(child, area(child));
        house.duty(reader, "social-worker", area(child));
    }),
    ANOTHER_AREA((house, child, reader) -> {
        house.belongs(child, area(child));
        house.duty(reader, "social-worker", new Scope(Scope.Kind.AREA, "Another area than that of " + number(child)));
    }),
    AT_THE_SCHOOL((house, child, reader) -> {
        house.belongs(child, school(child));
        house.duty(reader, "designated-safeguarding-lead", school(child));
    }),
    AT_ANOTHER_SCHOOL((house, child, reader) -> {
        house.belongs(child, school(child));
        house.duty(
                reader,
                "designated-safeguarding-lead",
                new Scope(Scope.Kind.SCHOOL, "Another school than that of " + number(child)));
    }),
    MATE_ASKED((house, child, reader) -> house.ask(child, house.mateOf(reader))),
    MATE_BY_NAME((house, child, reader) -> house.duty(house.mateOf(reader), "lead-practitioner", named(child))),
    WROTE_LONG_AGO((house, child, reader) -> {
        NOTHING.between(house, child, reader);
        house.age(child, 400);
    }),
    ACROSS((house, child, reader) -> {
        house.duty(reader, "front-door-manager", Scope.partnership());
        NOTHING.between(house, child, reader);
    }),
    AUDITING((house, child, reader) -> {
        house.duty(reader, "auditor", Scope.partnership());
        NOTHING.between(house, child, reader);
    }),
    AUDITING_NO_WORK((house, child, reader) -> {
        house.duty(reader, "auditor", Scope.partnership());
        house.age(child, 60);
    }),
    ACROSS_RECENT((house, child, reader) -> house.duty(reader, "front-door-manager", Scope.partnership())),
    ACROSS_NO_WORK((house, child, reader) -> {
        ACROSS_RECENT.between(house, child, reader);
        house.age(child, 60);
    }),
    ACROSS_JUST_DONE((house, child, reader) -> {
        ACROSS_NO_WORK.between(house, child, reader);
        JUST_DONE.between(house, child, reader);
    }),
    ACROSS_DONE_LONG_AGO((house, child, reader) -> {
        ACROSS_NO_WORK.between(house, child, reader);
        DONE_LONG_AGO.between(house, child, reader);
    }),
    OPENED((house, child, reader) -> {
        NOTHING.between(house, child, reader);
        house.open(child, reader);
    }),
    OPENED_AND_OVER((house, child, reader) -> {
        OPENED.between(house, child, reader);
        house.over(reader);
    }),
    OPENED_AND_ENDED((house, child, reader) -> {
        OPENED.between(house, child, reader);
        house.end(reader);
    }),
    OPENED_AND_KEPT_OUT(OPENED.and((house, child, reader) -> house.keepOut(child, reader, true))),
    OPENED_AND_LOCKED(OPENED.and((house, child, reader) -> house.lock(child, true))),
    IN_A_MEETING(NOTHING.and((house, child, reader) -> house.askIn(child, reader))),
    IN_A_MEETING_NO_WORK((house, child, reader) -> house.askIn(child, reader)),
    IN_A_MEETING_THAT_IS_OVER(IN_A_MEETING.and((house, child, reader) -> house.meetingIsOver(reader))),
    NOT_IN_THE_MEETING_ANY_MORE(IN_A_MEETING.and((house, child, reader) -> house.notInIt(reader))),
    MATE_IN_A_MEETING(NOTHING.and((house, child, reader) -> house.askIn(child, house.mateOf(reader)))),
    ASKED_AND_IN_A_MEETING(ASKED.and((house, child, reader) -> house.askIn(child, reader))),
    OPENED_AND_IN_A_MEETING(OPENED.and((house, child, reader) -> house.askIn(child, reader))),
    IN_A_MEETING_ABOUT_THE_OTHER_RECORD((house, child, reader) -> {
        PersonId other = house.child();
        NOTHING.between(house, child, reader);
        house.askIn(other, reader);
        house.link(child, other, true);
    }),
    IN_A_MEETING_AND_KEPT_OUT(IN_A_MEETING.and((house, child, reader) -> house.keepOut(child, reader, true))),
    IN_A_MEETING_AND_LOCKED(IN_A_MEETING.and((house, child, reader) -> house.lock(child, true))),
    TOLD_IN_CONFIDENCE(NOTHING.and((house, child, reader) -> house.passOn(child, reader))),
    ASKED_AND_TOLD_IN_CONFIDENCE(ASKED.and((house, child, reader) -> house.passOn(child, reader))),
    COLLEAGUE_TOLD_IN_CONFIDENCE(
            ASKED.and((house, child, reader) -> house.passOn(child, house.somebody(reader.agency())))),
    MATE_TOLD_IN_CONFIDENCE(NOTHING.and((house, child, reader) -> house.passOn(child, house.mateOf(reader)))),
    TOLD_IN_CONFIDENCE_AND_KEPT_OUT(
            ASKED_AND_TOLD_IN_CONFIDENCE.and((house, child, reader) -> house.keepOut(child, reader, true))),
    TOLD_IN_CONFIDENCE_AND_LOCKED(TOLD_IN_CONFIDENCE.and((house, child, reader) -> house.lock(child, true))),
    OPENED_AND_TOLD_IN_CONFIDENCE(OPENED.and((house, child, reader) -> house.passOn(child, reader))),
    ACROSS_AND_TOLD_IN_CONFIDENCE(ACROSS.and((house, child, reader) -> house.passOn(child, reader))),
    ASKED_AND_A_LINE(ASKED.and((house, child, reader) -> house.tellPartners(child, "police", "Canary-line"))),
    ACROSS_AND_A_LINE(ACROSS.and((house, child, reader) -> house.tellPartners(child, "police", "Canary-line"))),
    MATE_ASKED_AND_A_LINE(MATE_ASKED.and((house, child, reader) -> house.tellPartners(child, "police", "Canary-line"))),
    OPENED_AND_A_LINE(OPENED.and((house, child, reader) -> house.tellPartners(child, "police", "Canary-line"))),
    NOTHING_AND_A_LINE(NOTHING.and((house, child, reader) -> house.tellPartners(child, "police", "Canary-line"))),
    KEPT_OUT_AND_A_LINE(ASKED_AND_A_LINE.and((house, child, reader) -> house.keepOut(child, reader, true))),
    LINKED((house, child, reader) -> {
        PersonId other = house.child();
        house.ask(other, reader);
        house.link(child, other, true);
    }),
    UNLINKED((house, child, reader) -> {
        PersonId other = house.child();
        house.ask(other, reader);
        house.link(child, other, true);
        house.link(child, other, false);
    }),
    WROTE_IN_THE_OTHER((house, child, reader) -> {
        NOTHING.between(house, child, reader);
        house.link(child, house.child(reader.agency()), true);
    }),
    LINKED_WITH_A_LOCKED_ONE((house, child, reader) -> {
        PersonId other = house.child();
        house.lock(other, true);
        NOTHING.between(house, child, reader);
        house.link(child, other, true);
    }),
    KEPT_OUT_OF_THE_OTHER_RECORD((house, child, reader) -> {
        PersonId other = house.child();
        house.ask(child, reader);
        house.keepOut(other, reader, true);
        house.link(child, other, true);
    }),
    KEPT_OUT(ASKED.and((house, child, reader) -> house.keepOut(child, reader, true))),
    KEPT_OUT_NO_MORE(KEPT_OUT.and((house, child, reader) -> house.keepOut(child, reader, false))),
    BY_NAME_AND_KEPT_OUT(BY_NAME.and((house, child, reader) -> house.keepOut(child, reader, true))),
    AREA_AND_KEPT_OUT(AREA.and((house, child, reader) -> house.keepOut(child, reader, true))),
    ACROSS_AND_KEPT_OUT(ACROSS.and((house, child, reader) -> house.keepOut(child, reader, true))),
    LOCKED(NOTHING.and((house, child, reader) -> house.lock(child, true))),
    LOCKED_AND_FOUND(NOTHING.and((house, child, reader) -> house.lockFound(child, house.somebody("social-care")))),
    ACROSS_LOCKED_AND_FOUND(
            ACROSS.and((house, child, reader) -> house.lockFound(child, house.somebody("social-care")))),
    IN_A_MEETING_LOCKED_AND_FOUND(
            IN_A_MEETING.and((house, child, reader) -> house.lockFound(child, house.somebody("social-care")))),
    TOLD_IN_CONFIDENCE_LOCKED_AND_FOUND(
            TOLD_IN_CONFIDENCE.and((house, child, reader) -> house.lockFound(child, house.somebody("social-care")))),
    LOCKED_AND_FOUND_AND_ASKED(ASKED.and((house, child, reader) -> house.lockFound(child, reader))),
    LOCKED_AND_SPARED(NOTHING.and((house, child, reader) -> house.lockSparing(child, reader))),
    ACROSS_AND_SPARED(ACROSS.and((house, child, reader) -> house.lockSparing(child, reader))),
    LOCK_LIFTED(LOCKED.and((house, child, reader) -> house.lock(child, false))),
    LOCKED_AND_ASKED(ASKED.and((house, child, reader) -> house.lock(child, true))),
    BY_NAME_AND_LOCKED(BY_NAME.and((house, child, reader) -> house.lock(child, true))),
    AREA_AND_LOCKED(AREA.and((house, child, reader) -> house.lock(child, true))),
    ACROSS_AND_LOCKED(ACROSS.and((house, child, reader) -> house.lock(child, true))),
    MATE_ASKED_AND_LOCKED(MATE_ASKED.and((house, child, reader) -> house.lock(child, true)));

    private interface Making {
        void between(House house, PersonId child, Actor reader);
    }

    private final Making making;

    Tie(Making making) {
        this.making = making;
    }

    /** As the sentences spell it. */
    static Tie called(String code) {
        return valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    void between(House house, PersonId child, Actor reader) {
        making.between(house, child, reader);
    }

    private Making and(Making then) {
        return (house, child, reader) -> {
            making.between(house, child, reader);
            then.between(house, child, reader);
        };
    }

    private static Scope named(PersonId child) {
        return new Scope(Scope.Kind.CHILD, child.toString());
    }

    private static Scope area(PersonId child) {
        return new Scope(Scope.Kind.AREA, "Area of " + number(child));
    }

    /** A place of the child's alone, in the name of which nobody finds their id. */
    private static String number(PersonId child) {
        return child.toString().replace("-", "");
    }

    private static Scope school(PersonId child) {
        return new Scope(Scope.Kind.SCHOOL, "School of " + number(child));
    }
}
