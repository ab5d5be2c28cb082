package org.reachable.governance.retention;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** The way to how long a record is kept. */
@Component
class RetentionLink implements SubjectLink {

    private final Retention retention;

    RetentionLink(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return retention.of(
                actor, subject.id().subject(), SubjectAddresses.child(subject.id()) + RetentionController.PAGE);
    }

    @Override
    public List<Link> linksOfThing(Actor actor, SubjectId thing) {
        return retention.of(actor, thing, SubjectAddresses.thing(thing) + RetentionController.PAGE);
    }
}
