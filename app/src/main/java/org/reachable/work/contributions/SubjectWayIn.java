package org.reachable.work.contributions;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;

/** For whoever is shown nothing of a record, or only a part of it: how they may see more, and whom they are to ask. */
public interface SubjectWayIn extends Contribution {

    default List<Link> waysIn(Actor actor, PersonId child) {
        return List.of();
    }

    /** Whom to ask in the place of the front door; empty where that is nobody. */
    default Optional<Practitioner> whomToAsk(Actor actor, PersonId child) {
        return Optional.empty();
    }
}
