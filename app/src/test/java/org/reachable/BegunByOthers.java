package org.reachable;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.demonstration.StoryAddresses;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
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
        UUID here = partnership.id().orElseThrow();
        goesOn("david.chen", begun, warden -> PlacePlanBegun.by(warden, addresses, port));
        goesOn("ruth.silverman", begun, holder -> {
            PersonId rowan = people.called(Actor.job("test", here), "Rowan").orElseThrow();
            ReviewBegun.holds(holder, rowan, setUp, here, clock.instant().minus(Duration.ofDays(1)));
            return ReviewBegun.by(holder, rowan, port);
        });
        RequestAnswered.by(personas, port, begun);
        SentInBegun.by(port);
    }

    /** Besides what they have begun. */
    private void goesOn(
            String signInName, Map<Persona, List<String>> begun, Function<Practitioner, List<String>> from) {
        Persona persona = personas.all().stream()
                .filter(one -> one.signInName().equals(signInName))
                .findFirst()
                .orElseThrow();
        begun.merge(
                persona,
                from.apply(partnership.signedInAs(signInName)),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }
}
