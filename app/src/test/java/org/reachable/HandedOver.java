package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.platform.partnership.Partnership;

/** Something that one hands over and another accepts, so that there is something to give back. */
final class HandedOver {

    private static final FilledForm.Writer WRITER =
            new FilledForm.Writer(LocalDate.EPOCH, Personas.PASSWORD, () -> "You know them.");

    private HandedOver() {}

    /** Where whoever gave it takes it back. */
    static String by(Persona persona, Partnership partnership, int port) {
        try (Visitor giver = new Visitor(port).signIn(persona.signInName(), Personas.PASSWORD)) {
            String way = Jsoup.parse(giver.get("/now").body())
                    .select("a[href*=way=handed-over]")
                    .attr("href")
                    .replaceAll("#.*", "");
            String ask = way.replaceAll("\\?.*", "");
            FilledForm form = FilledForm.on(giver.get(way)).stream()
                    .map(one -> FilledForm.of(one, WRITER))
                    .filter(one -> one.action().endsWith("/handed-over"))
                    .findFirst()
                    .orElseThrow();
            assertThat(giver.postRaw(form.action(), form.body()).statusCode()).isEqualTo(302);
            String taker = partnership
                    .practitioner(UUID.fromString(form.fields().get("to")))
                    .orElseThrow()
                    .signInName();
            try (Visitor accepts = new Visitor(port).signIn(taker, Personas.PASSWORD)) {
                var offer = FilledForm.on(accepts.get("/now")).stream()
                        .map(one -> FilledForm.of(one, WRITER))
                        .filter(one -> one.action().equals(ask + "/accepted"))
                        .findFirst()
                        .orElseThrow();
                assertThat(accepts.postRaw(offer.action(), offer.body()).statusCode())
                        .isEqualTo(302);
            }
            return ask + "/give-back";
        }
    }
}
