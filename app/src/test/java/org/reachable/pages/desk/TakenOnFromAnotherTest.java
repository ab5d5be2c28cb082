package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The mental health worker was asked, somebody who was only told pressed <em>I'm on it</em>, and her desk said that nothing needed her. */
@ReachableTest
class TakenOnFromAnotherTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    InventedAsks asks;

    @Autowired
    Testshire testshire;

    @LocalServerPort
    int port;

    @Test
    void dangerStaysOnTheDeskOfWhoeverWasAskedUntilItIsAnswered() {
        Practitioner worker = asks.somebody("Helen Worker");
        Practitioner takes = asks.somebody("Hassan Takes");
        PersonId child = asks.childOf(takes, "Flo");
        asks.duty("mental-health-duty", child, worker);
        asks.duty("lead-practitioner", child, takes);
        asks.tell(child, "ed-attendance", 1, "Said she wants to end it.", Map.of("distress", "yes", "injury", "none"));
        Asked danger = asks.openFor(
                        worker, 1, asked -> asked.finding().rule().id().equals("distress-response"))
                .getFirst();
        String page = "/asks/" + danger.finding().id();
        try (Visitor taker = Visitor.signedIn(port, testshire.signInName(Actor.of(takes)))) {
            Matcher version = VERSION.matcher(taker.get(page).body());
            assertThat(version.find()).isTrue();
            assertThat(taker.post(page + "/taken", Map.of("version", version.group(1)))
                            .statusCode())
                    .isEqualTo(302);
        }
        try (Visitor asked = Visitor.signedIn(port, testshire.signInName(Actor.of(worker)))) {
            assertThat(asked.get("/now").body())
                    .contains("Hassan Takes", "is on it, and has not written what was done", page)
                    .doesNotContain("Nothing needs you now");
        }
    }
}
