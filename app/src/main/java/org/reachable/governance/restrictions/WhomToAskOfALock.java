package org.reachable.governance.restrictions;

import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.contributions.SubjectWayIn;
import org.springframework.stereotype.Component;

/** Whom to ask of a record that is locked but not hidden. */
@Component
class WhomToAskOfALock implements SubjectWayIn {

    private final Restrictions restrictions;

    WhomToAskOfALock(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public String name() {
        return "lock";
    }

    @Override
    public Optional<Practitioner> whomToAsk(Actor actor, PersonId child) {
        return restrictions.whomToAsk(actor, child);
    }
}
