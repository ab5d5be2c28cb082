package org.reachable.governance.sanitised;

import java.util.ArrayList;
import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** The ways to what the reader's agency holds as intelligence, and to what must be disclosed. */
@Component
class IntelligenceLinks implements SubjectLink {

    private final SanitisedSummaries lines;

    IntelligenceLinks(SanitisedSummaries lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "intelligence";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        var links = new ArrayList<Link>();
        if (subject.entries().stream()
                .anyMatch(entry -> SanitisedSummaries.isOne(entry.handling())
                        && entry.whose().equals(actor.agency()))) {
            links.add(new Link("Intelligence, and what partners are told", SanitisedSummaries.href(subject.id())));
        }
        if (lines.mayDisclose(actor, subject.id())) {
            links.add(new Link("Disclosure schedule", SubjectAddresses.child(subject.id(), "disclosure")));
        }
        return links;
    }
}
