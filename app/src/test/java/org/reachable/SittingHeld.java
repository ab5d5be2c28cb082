package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.kernel.PersonId;

/** A strategy discussion that was held: social care spoke, and police, who have not confirmed it. */
final class SittingHeld {

    private SittingHeld() {}

    /** Where one is held, and where this one is read; where the persona holds none, nowhere. */
    static List<String> by(Persona persona, PersonId child, int port) {
        String discussion = "/children/" + child + "/sittings/strategy-discussion";
        try (Visitor writer = new Visitor(port).signIn(persona.signInName(), Personas.PASSWORD)) {
            var form = writer.get(discussion);
            if (form.statusCode() == 404) {
                return List.of();
            }
            // Whoever is written down as saying something comes to it from their desk.
            String officer = Jsoup.parse(form.body())
                    .select("#police-whom option:contains(Tomasz Zielinski)")
                    .val();
            var answer = writer.post(
                    discussion,
                    Map.of(
                            "social-care-named", "Whoever is on duty",
                            "social-care-how", "phone",
                            "police-whom", officer,
                            "police-how", "phone",
                            "police-stance", "agrees",
                            "said-keeps_safe", "His mother keeps him in.",
                            "said-tells_them", "The social worker rings her.",
                            "said-s47", "undecided",
                            "said-reasons", "Health has not been reached yet.",
                            "said-decides", "The team manager, tomorrow at ten"));
            assertThat(answer.statusCode()).as(discussion).isEqualTo(302);
            return List.of(
                    discussion,
                    URI.create(answer.headers().firstValue("Location").orElseThrow())
                            .getPath());
        }
    }
}
