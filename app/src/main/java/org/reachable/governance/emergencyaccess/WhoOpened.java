package org.reachable.governance.emergencyaccess;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.work.contributions.SubjectPart;
import org.reachable.work.contributions.SubjectRecord;
import org.springframework.stereotype.Component;

/** Who opened a record with a reason, above who looked at it. */
@Component
class WhoOpened implements SubjectPart {

    private final OpenedRecords opened;

    WhoOpened(OpenedRecords opened) {
        this.opened = opened;
    }

    @Override
    public String name() {
        return "opened";
    }

    @Override
    public Page page() {
        return Page.WHO_LOOKED;
    }

    @Override
    public Optional<Drawn> part(Actor actor, SubjectRecord subject) {
        return Optional.ofNullable(opened.table(subject.id()))
                .map(table -> Drawn.of(new Fragment("emergencyaccess/whoOpened", new WhoOpenedPage(table))));
    }
}
