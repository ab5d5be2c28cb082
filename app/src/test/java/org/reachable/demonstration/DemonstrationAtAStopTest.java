package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.PartnershipClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A demonstration at the first stop of the tour, long before what is told of its usual day is so. */
@ReachableTest
@DirtiesContext
class DemonstrationAtAStopTest {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void asTheLauncherStartsIt(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "at-a-stop");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 0);
        properties.add("reachable.today", () -> "2021-10-15");
    }

    @Autowired
    MovingOn movingOn;

    @Autowired
    PartnershipClock clock;

    /** A stop is copied from a database that was left days ago, and begins on its own day all the same. */
    @Test
    void aCopyGoesOnFromTheTimeThatWasLeft() throws IOException {
        Instant before = clock.instant();
        movingOn.leave();
        movingOn.to(before.plus(Duration.ofDays(3)));
        assertThat(movingOn.takeUp()).isTrue();
        assertThat(clock.instant()).isBetween(before, before.plus(Duration.ofMinutes(1)));
        assertThat(movingOn.takeUp()).as("once").isFalse();
    }

    @Test
    void startsAtItsDayWithWhatIsAskedThen() {
        try (Visitor visitor = new Visitor(port).signIn("nasreen.akhtar", Personas.PASSWORD)) {
            assertThat(visitor.get("/tour").body()).contains("stands at Friday 15 October 2021");
            assertThat(visitor.get("/now").body())
                    .contains("Rowan", "Look at these contacts together")
                    .doesNotContain("not to be told to");
        }
    }
}
