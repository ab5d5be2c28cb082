package org.reachable.governance.limits;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** The ways to who is kept from a record, and to the record as others see it. */
@Component
class LimitLinks implements SubjectLink {

    private final Limits limits;

    LimitLinks(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return limits.of(actor, subject.id());
    }
}
