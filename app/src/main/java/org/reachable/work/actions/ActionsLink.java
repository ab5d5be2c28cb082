package org.reachable.work.actions;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** From the child’s page to what was to be done for them. */
@Component
class ActionsLink implements SubjectLink {

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return List.of(new Link("What was to be done", ActionPages.href(subject.id(), false)));
    }
}
