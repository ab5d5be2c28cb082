package org.reachable.governance.restrictions;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** The ways to who is kept from a record, and to the record as others see it. */
@Component
class RestrictionLinks implements SubjectLink {

    private final Restrictions restrictions;

    RestrictionLinks(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public String name() {
        return "restrictions";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return restrictions.of(actor, subject.id());
    }
}
