package org.reachable.governance.confidential;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** The way to what a child said in confidence, where the reader may read any of it. */
@Component
class ConfidenceLink implements SubjectLink {

    @Override
    public String name() {
        return "in-confidence";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return subject.entries().stream().anyMatch(entry -> Confidences.isOne(entry.handling()))
                ? List.of(new Link("Said in confidence", Confidences.href(subject.id())))
                : List.of();
    }
}
