package org.reachable.practice.frontdoor;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** From the child’s page to the decision on what was told of them, for whoever decides. */
@Component
class DecisionLink implements SubjectLink {

    private final DecisionReading reading;

    DecisionLink(DecisionReading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "decision";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return reading.mayDecide(actor, subject.id())
                ? List.of(new Link("Decide what happens next", DecisionPages.href(subject.id())))
                : List.of();
    }
}
