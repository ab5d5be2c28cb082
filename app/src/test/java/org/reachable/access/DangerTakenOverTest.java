package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.watch.Ask;

/** Who is told that there is danger, and not what, took it off the desk of who reads it and marked it as arranged. */
class DangerTakenOverTest extends TwoOnDuty {

    @Test
    void whoMayNotReadWhatWasToldTakesItFromNobody() {
        assertThat(taken("restricted").practitioner().toString()).isEqualTo(manager.code());
    }

    @Test
    void whoReadsItDoes() {
        assertThat(taken("open").practitioner().toString()).isEqualTo(sergeant.code());
    }

    private Ask taken(String handling) {
        house.write(
                child,
                "social-care",
                handling,
                clock.instant().minus(Duration.ofMinutes(30)),
                "school-concern",
                Map.of("threat", "life"));
        watch.catchUp();
        String page = "/asks/" + danger().finding();
        assertThat(danger().practitioner().toString()).isEqualTo(manager.code());
        try (Visitor copied = Visitor.signedIn(port, testshire.signInName(sergeant));
                Visitor asked = Visitor.signedIn(port, testshire.signInName(manager))) {
            assertThat(copied.get(page).statusCode()).isEqualTo(200);
            var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                    .matcher(asked.get(page).body());
            assertThat(version.find()).isTrue();
            copied.post(page + "/taken", Map.of("version", version.group(1)));
        }
        return danger();
    }

    private Ask danger() {
        return watch.about(manager, child).stream()
                .filter(asked -> asked.finding().rule().id().equals("danger-response-within-a-day"))
                .map(asked -> Objects.requireNonNull(asked.ask()))
                .findFirst()
                .orElseThrow();
    }
}
