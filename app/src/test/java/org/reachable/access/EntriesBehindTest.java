package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** "3 entries behind this" opens three, whoever reads it. */
@ReachableTest
class EntriesBehindTest {

    private static final Pattern LINK =
            Pattern.compile("<a href=\"(/asks/[^\"#]+)#evidence\">(\\d+) (?:entry|entries) behind this");

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @Test
    void theDeskCountsTheEntriesThatTheAskShows() {
        PersonId child = house.child();
        Actor manager = house.somebody("social-care");
        house.duty(manager, "duty-manager", Scope.child(child));
        write(child, "school", "open", "school-concern");
        write(child, "housing", "open", "housing-report");
        write(child, "voluntary", "open", "voluntary-concern");
        write(child, "police", "intelligence", "police-sighting");
        watch.catchUp();

        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(manager))) {
            Map<String, Integer> told = new HashMap<>();
            LINK.matcher(visitor.get("/now").body())
                    .results()
                    .forEach(link -> told.put(link.group(1), Integer.valueOf(link.group(2))));
            assertThat(told).containsValue(3);
            told.forEach(
                    (ask, number) -> assertThat(visitor.get(ask).body().split("<li class=\"moj-timeline__item", -1))
                            .as(ask)
                            .hasSize(1 + number));
        }
    }

    private void write(PersonId child, String agency, String handling, String type) {
        house.write(child, agency, handling, clock.instant().minus(Duration.ofDays(1)), type, Map.of());
    }
}
