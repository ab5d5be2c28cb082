package org.reachable.governance.meetingaccess;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.SubjectWarning;
import org.springframework.stereotype.Component;

/** That the reader sees a record because of a meeting, and for how long. */
@Component
class InAMeeting implements SubjectWarning {

    private final MeetingAccess meetings;

    InAMeeting(MeetingAccess meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "in-a-meeting";
    }

    @Override
    public List<Sentence> warnings(Actor actor, PersonId child) {
        return meetings.told(actor, child);
    }
}
