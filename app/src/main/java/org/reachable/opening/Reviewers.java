package org.reachable.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.access.Standings;
import org.reachable.kernel.PersonId;
import org.reachable.partnership.Partnership;
import org.reachable.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Finds who reviews that somebody opened a record: never themselves, and nobody who may not know of the child. */
@Component
class Reviewers {

    private final Partnership partnership;
    private final Standings standings;

    Reviewers(Partnership partnership, Standings standings) {
        this.partnership = partnership;
        this.standings = standings;
    }

    Optional<Practitioner> of(Practitioner opener, PersonId child, Instant now) {
        return Action.REVIEW_OPENINGS.duties().stream()
                .flatMap(role -> Stream.of(partnership
                        .whoIsOnDuty(role, null, List.of(opener.agency()), now)
                        .practitioner()))
                .filter(reviewer -> !reviewer.id().equals(opener.id()))
                .filter(reviewer -> Action.REVIEW_OPENINGS.isFor(standings.of(Actor.of(reviewer), child)))
                .findFirst();
    }
}
