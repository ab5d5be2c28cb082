package org.reachable.governance.emergencyaccess;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.SubjectWarning;
import org.springframework.stereotype.Component;

/** That the reader opened a record with a reason, or that others did lately. */
@Component
class OpenedWarning implements SubjectWarning {

    private final OpenedRecords opened;

    OpenedWarning(OpenedRecords opened) {
        this.opened = opened;
    }

    @Override
    public String name() {
        return "opened";
    }

    @Override
    public List<Sentence> warnings(Actor actor, PersonId child) {
        return opened.of(actor, child);
    }
}
