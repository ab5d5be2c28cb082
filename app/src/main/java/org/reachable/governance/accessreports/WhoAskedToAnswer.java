package org.reachable.governance.accessreports;

import java.time.Instant;
import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.springframework.stereotype.Component;

/** The door to requests to know who looked, for a desk. */
@Component
public class WhoAskedToAnswer {

    private final LookRequests requests;

    WhoAskedToAnswer(LookRequests requests) {
        this.requests = requests;
    }

    /**
     * One that the reader is to answer.
     *
     * @param what who asks, and the way to the answer
     * @param child whose record it is
     * @param left by when
     * @param theirs whether it is another's to answer, and late
     */
    public record ToAnswer(Link what, Link child, TimeLeft left, boolean theirs) {}

    /** The soonest due first; then what others are late with. */
    List<ToAnswer> of(Actor actor) {
        Instant now = requests.now();
        return requests.open(actor).stream()
                .map(one -> toAnswer(actor, one, now))
                .toList();
    }

    private ToAnswer toAnswer(Actor actor, WhoAsked asked, Instant now) {
        return new ToAnswer(
                new Link(asked.asker().name() + " asks who looked", AnsweringController.href(asked)),
                new Link(requests.called(actor, asked.child()), SubjectAddresses.child(asked.child())),
                TimeLeft.until(asked.due(), now),
                !asked.owner().toString().equals(actor.code()));
    }
}
