package org.reachable.governance.nondisclosure;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.work.contributions.SubjectLink;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** The way to what one adult of the family is not told. */
@Component
class NotToBeToldLink implements SubjectLink {

    private final Withheld withheld;

    NotToBeToldLink(Withheld withheld) {
        this.withheld = withheld;
    }

    @Override
    public String name() {
        return "not-to-be-told";
    }

    @Override
    public List<Link> links(Actor actor, SubjectRecord subject) {
        return List.of(new Link("Not to be told to one adult", withheld.href(subject.id())));
    }
}
