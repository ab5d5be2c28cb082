package org.reachable.work.meetings;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** From the child’s page to each kind of sitting that the reader may hold. */
@Component
class SittingsLink implements SubjectLink {

    private final MeetingKinds kinds;
    private final SittingReading reading;

    SittingsLink(MeetingKinds kinds, SittingReading reading) {
        this.kinds = kinds;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "sittings";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return kinds.about(SittingReading.CHILD).stream()
                .filter(kind -> reading.mayHold(actor, subject.id(), kind))
                .map(kind -> new Link(kind.way(), SittingReading.href(subject.id(), kind.code())))
                .toList();
    }
}
