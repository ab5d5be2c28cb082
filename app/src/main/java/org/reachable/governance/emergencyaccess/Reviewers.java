package org.reachable.governance.emergencyaccess;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.access.Relationships;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Finds who reviews that somebody opened a record: never themselves, nobody whose duty it is not, and nobody who may not know of the child. */
@Component
class Reviewers {

    private final Partnership partnership;
    private final Relationships standings;
    private final OpeningStore store;

    Reviewers(Partnership partnership, Relationships standings, OpeningStore store) {
        this.partnership = partnership;
        this.standings = standings;
        this.store = store;
    }

    Optional<Practitioner> of(Practitioner opener, PersonId child, Instant now) {
        return Action.REVIEW_OPENINGS.duties().stream()
                .flatMap(role -> Stream.of(partnership
                        .whoIsOnDuty(role, null, List.of(opener.agency()), now)
                        .practitioner()))
                .filter(reviewer -> !reviewer.id().equals(opener.id()))
                .filter(reviewer -> store.reviews(reviewer.id()))
                .filter(reviewer -> Action.REVIEW_OPENINGS.isFor(standings.of(Actor.of(reviewer), child)))
                .findFirst();
    }
}
