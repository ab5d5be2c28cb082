package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;

/** A review in force, by whoever holds it: nobody whose work it looks at writes what it finds. */
final class ReviewBegun {

    private ReviewBegun() {}

    /** Lets somebody hold it. */
    static void holds(Practitioner holder, PersonId child, PartnershipSetUp setUp, UUID partnership, Instant since) {
        setUp.duty(
                partnership,
                new NewDuty("partnership-business-manager", Scope.child(child), holder.id(), 0, since, null));
    }

    /** @return where they go on from */
    static List<String> by(Practitioner holder, PersonId child, int port) {
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
