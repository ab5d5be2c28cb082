package org.reachable.governance.meetingaccess;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** The way to who is in a meeting about a child. */
@Component
class MeetingAccessLink implements SubjectLink {

    private final MeetingAccess meetings;

    MeetingAccessLink(MeetingAccess meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return meetings.of(actor, subject.id());
    }
}
