package org.reachable.governance.meetingaccess;

import org.reachable.access.Actor;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** The meetings the reader is asked into, on their desk. */
@Component
class MeetingsToCome implements DeskSection {

    private final MeetingAccess meetings;

    MeetingsToCome(MeetingAccess meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.told(
                "Meetings you are asked into",
                meetings.of(actor).stream()
                        .map(one -> Row.of(one.child()).withWords(one.what()).withNote(one.words()))
                        .toList());
    }
}
