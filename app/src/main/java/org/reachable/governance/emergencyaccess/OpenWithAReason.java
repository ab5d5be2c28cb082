package org.reachable.governance.emergencyaccess;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.SubjectWayIn;
import org.springframework.stereotype.Component;

/** The way to open a record with a reason, for whoever may. */
@Component
class OpenWithAReason implements SubjectWayIn {

    private final OpenedRecords opened;

    OpenWithAReason(OpenedRecords opened) {
        this.opened = opened;
    }

    @Override
    public String name() {
        return "opening";
    }

    @Override
    public List<Link> waysIn(Actor actor, PersonId child) {
        return opened.mayOpen(actor, child);
    }
}
