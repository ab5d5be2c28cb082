package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.attachments.SamplePhotos;

/** A plan that several write: one version in force, and the next one shared; and something that is to be done. */
final class PlanBegun {

    private PlanBegun() {}

    /** @return where somebody goes on with it */
    static List<String> by(Persona persona, PersonId child, int port) {
        String plan = "/children/" + child + "/documents/plan";
        try (Visitor writer = new Visitor(port).signIn(persona.signInName(), Personas.PASSWORD)) {
            led(writer, plan, Map.of());
            String first = led(writer, plan + "/1/needs", Map.of("need", "A home where he is not found."))
                    .replaceFirst(".*#line-", "");
            led(writer, plan + "/1/shared", Map.of());
            led(writer, plan + "/1/in-force", Map.of());
            String given = led(writer, plan + "/1/copies/new", Map.of("for", "child", "row", first));
            led(writer, URI.create(given).getPath() + "/given", Map.of("way", "page"));
            String copy = led(writer, plan + "/1/copies/new", Map.of("for", "child", "row", first));
            led(writer, plan, Map.of());
            led(writer, plan + "/2/shared", Map.of());
            String line = led(writer, plan + "/2/needs", Map.of("need", "Days with a point to them."))
                    .replaceFirst(".*#line-", "");
            String actions = "/children/" + child + "/actions";
            led(writer, actions + "/new", Map.of("deed", "Ring his mother every evening."));
            Matcher action = Pattern.compile(actions + "/[0-9a-f]{8}[0-9a-f-]+")
                    .matcher(writer.get(actions).body());
            assertThat(action.find()).isTrue();
            String attaching = Jsoup.parse(writer.get(plan + "/2").body())
                    .select("a[href*=/attachments/]")
                    .attr("href");
            byte[] photo = SamplePhotos.jpeg();
            assertThat(writer.postFile(
                                    attaching,
                                    Map.of("name", "Letter from the school", "open-to", "ALL"),
                                    "file",
                                    "letter.jpg",
                                    "image/jpeg",
                                    photo)
                            .statusCode())
                    .isEqualTo(302);
            return List.of(
                    halfWritten(writer, plan + "/2/learning"),
                    actions,
                    actions + "/new",
                    action.group(),
                    plan + "/1/copies/new",
                    plan + "/1/copies/new?for=child",
                    URI.create(copy).getPath(),
                    plan + "/2",
                    plan + "/2/in-force",
                    plan + "/2/compared",
                    plan + "/2/needs",
                    plan + "/2/needs/" + line,
                    plan + "/2/said/" + line,
                    attaching);
        }
    }

    /** Words that somebody typed into a form of the plan and has not sent: where they are read again. */
    private static String halfWritten(Visitor writer, String form) {
        var page = Jsoup.parse(writer.get(form).body());
        String kept = page.select("[data-keeps]").attr("data-keeps");
        var answer = writer.post(
                kept,
                Map.of(
                        "version",
                        page.select("[data-keeps] input[name=version]").val(),
                        "learning",
                        "Mornings, with somebody who"));
        assertThat(answer.statusCode()).as(kept).isEqualTo(200);
        return kept;
    }

    private static String led(Visitor writer, String address, Map<String, String> sent) {
        var answer = writer.post(address, sent);
        assertThat(answer.statusCode()).as(address).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
