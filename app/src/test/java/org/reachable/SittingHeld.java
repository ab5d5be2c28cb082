package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.kernel.PersonId;

/** A strategy discussion that was held: social care alone spoke. */
final class SittingHeld {

    private SittingHeld() {}

    /** Where one is held, and where this one is read; where the persona holds none, nowhere. */
    static List<String> by(Persona persona, PersonId child, int port) {
        String discussion = "/children/" + child + "/sittings/strategy-discussion";
        try (Visitor writer = new Visitor(port).signIn(persona.signInName(), Personas.PASSWORD)) {
            if (writer.get(discussion).statusCode() == 404) {
                return List.of();
            }
            var answer = writer.post(
                    discussion,
                    Map.of(
                            "seen", "",
                            "social-care-named", "Whoever is on duty",
                            "social-care-how", "phone",
                            "said-keeps_safe", "His mother keeps him in.",
                            "said-tells_them", "The social worker rings her.",
                            "said-s47", "undecided",
                            "said-decides", "The team manager, tomorrow at ten"));
            assertThat(answer.statusCode()).as(discussion).isEqualTo(302);
            return List.of(discussion, answer.headers().firstValue("Location").orElseThrow());
        }
    }
}
