package org.reachable.practice.goodpractice;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** From the child’s page to what worked for them. */
@Component
class GoodPracticeLink implements SubjectLink {

    @Override
    public String name() {
        return "good-practice";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return List.of(new Link("What worked", GoodPractices.href(subject.id())));
    }
}
