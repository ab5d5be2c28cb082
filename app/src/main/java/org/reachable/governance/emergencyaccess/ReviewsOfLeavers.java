package org.reachable.governance.emergencyaccess;

import java.time.Clock;
import java.util.UUID;
import org.reachable.platform.partnership.Left;
import org.reachable.platform.partnership.Partnership;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody was asked to review and had not when they left is another's to review, never whoever's it is about. */
@Component
class ReviewsOfLeavers {

    private final OpeningStore store;
    private final Reviewers reviewers;
    private final Partnership partnership;
    private final Clock clock;

    ReviewsOfLeavers(OpeningStore store, Reviewers reviewers, Partnership partnership, Clock clock) {
        this.store = store;
        this.reviewers = reviewers;
        this.partnership = partnership;
        this.clock = clock;
    }

    @EventListener
    void passOn(Left left) {
        UUID leaver = left.who().id();
        for (Opening opening : store.waitingFor(leaver)) {
            partnership
                    .practitioner(opening.by())
                    .flatMap(opener -> reviewers.of(opener, opening.child(), clock.instant()))
                    .map(next -> next.id())
                    .filter(next -> !next.equals(leaver))
                    .ifPresent(next -> store.passOn(opening, leaver, next));
        }
    }
}
