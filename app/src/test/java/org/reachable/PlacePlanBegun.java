package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reachable.access.Actor;
import org.reachable.demonstration.Personas;
import org.reachable.demonstration.StoryAddresses;
import org.reachable.platform.partnership.Practitioner;

/** A plan for a place: one version in force, the next one shared, and something that is to be done there. */
final class PlacePlanBegun {

    private PlacePlanBegun() {}

    /** @return where whoever answers for places goes on from */
    static List<String> by(Practitioner answers, StoryAddresses addresses, int port) {
        String place = addresses.of(Actor.of(answers), "LOC:L1").orElseThrow();
        String plan = place + "/documents/place-plan";
        try (Visitor writer = new Visitor(port).signIn(answers.signInName(), Personas.PASSWORD)) {
            led(writer, plan, Map.of());
            led(writer, plan + "/1/happens", Map.of("happens", "Adults wait by the steps from four to seven."));
            led(
                    writer,
                    plan + "/1/actions",
                    Map.of(
                            "what",
                            "Light the steps.",
                            "aimed",
                            "place",
                            "who",
                            answers.id().toString()));
            led(writer, plan + "/1/shared", Map.of());
            led(writer, plan + "/1/in-force", Map.of());
            led(writer, plan, Map.of());
            String line = led(writer, plan + "/2/happens", Map.of("happens", "A dark car stops at the corner."))
                    .replaceFirst(".*#line-", "");
            led(writer, plan + "/2/shared", Map.of());
            Matcher action = Pattern.compile(place + "/actions/[0-9a-f]{8}[0-9a-f-]+")
                    .matcher(writer.get(place + "/actions").body());
            assertThat(action.find()).isTrue();
            return List.of(
                    action.group(),
                    plan + "/2",
                    plan + "/2/in-force",
                    plan + "/2/compared",
                    plan + "/2/happens",
                    plan + "/2/happens/" + line,
                    plan + "/2/said/" + line);
        }
    }

    private static String led(Visitor writer, String address, Map<String, String> sent) {
        var answer = writer.post(address, sent);
        assertThat(answer.statusCode()).as(address).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
