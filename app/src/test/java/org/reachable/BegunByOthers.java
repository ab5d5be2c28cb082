package org.reachable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.demonstration.StoryAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.records.people.People;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What those have begun who answer for places, hold a review, answer requests, or have no account at all. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
record BegunByOthers(
        Personas personas,
        Partnership partnership,
        PartnershipSetUp setUp,
        People people,
        StoryAddresses addresses,
        Clock clock) {

    /** @param begun where each goes on from: added to */
    void by(int port, Map<Persona, List<String>> begun) {
        Actor watcher = Actor.job("test", partnership.id().orElseThrow());
        PlacePlanBegun.by(personas, partnership, addresses, port, begun);
        ReviewBegun.by(
                personas, partnership, setUp, people.called(watcher, "Rowan").orElseThrow(), port, clock, begun);
        RequestAnswered.by(personas, port, begun);
        SentInBegun.by(port);
    }
}
