package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;

/** A review in force, by whoever holds it: nobody whose work it looks at writes what it finds. */
final class ReviewBegun {

    private ReviewBegun() {}

    /** Whoever is to hold it goes on from there, besides what they have begun. */
    static void by(
            Personas personas,
            Partnership partnership,
            PartnershipSetUp setUp,
            PersonId child,
            int port,
            Clock clock,
            Map<Persona, List<String>> begun) {
        Persona persona = personas.all().stream()
                .filter(one -> one.signInName().equals("ruth.silverman"))
                .findFirst()
                .orElseThrow();
        Practitioner holder = partnership.signedInAs(persona.signInName());
        hold(partnership, setUp, holder, child, clock);
        begun.merge(
                persona,
                by(holder, child, port),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }

    private static void hold(
            Partnership partnership, PartnershipSetUp setUp, Practitioner holder, PersonId child, Clock clock) {
        setUp.duty(
                partnership.id().orElseThrow(),
                new NewDuty(
                        "partnership-business-manager",
                        Scope.child(child),
                        holder.id(),
                        0,
                        clock.instant().minus(Duration.ofDays(1)),
                        null));
    }

    private static List<String> by(Practitioner holder, PersonId child, int port) {
        String review = "/children/" + child + "/documents/review";
        try (Visitor writer = new Visitor(port).signIn(holder.signInName(), Personas.PASSWORD)) {
            for (var step : List.of(
                    Map.entry("", Map.<String, String>of()),
                    Map.entry("/1/matters", Map.of("why", "Everybody saw a part of it.")),
                    Map.entry("/1/shared", Map.<String, String>of()),
                    Map.entry("/1/in-force", Map.<String, String>of()))) {
                assertThat(writer.post(review + step.getKey(), step.getValue()).statusCode())
                        .as(step.getKey())
                        .isEqualTo(302);
            }
        }
        return List.of("/children/" + child, review + "/1/slides", review + "/1/briefing");
    }
}
