package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On the desk of whoever is asked a threat to life stands first, whatever its clock says. */
@ReachableTest
class WorstFirstTest {

    private static final String LIFE = "A threat to the life of";

    @Autowired
    InventedAsks asks;

    @Autowired
    Testshire testshire;

    @Autowired
    Watch watch;

    @LocalServerPort
    int port;

    @Test
    void aThreatToLifeStandsAboveOtherDangerThatIsLateAndLeadsItsOwnEvent() {
        Practitioner manager = asks.somebody("Siobhan Duty");
        PersonId late = child(manager, "Kai");
        PersonId dying = child(manager, "Mia");
        asks.tell(late, "school", "school-concern", 96, "They know where he lives.", Map.of("threat", "harm"));
        asks.tell(dying, "school", "school-concern", 1, "Men come tonight with a gun.", Map.of("threat", "life"));
        watch.catchUp();
        try (Visitor siobhan = Visitor.signedIn(port, testshire.signInName(Actor.of(manager)))) {
            String desk = siobhan.get("/now").body();
            String cards = desk.substring(desk.indexOf("class=\"for-child\""));
            assertThat(cards.indexOf("/children/" + dying))
                    .isLessThan(cards.indexOf("/children/" + late))
                    .isNotNegative();
            String first = cards.substring(cards.indexOf("class=\"ask\""));
            assertThat(first.substring(0, first.indexOf("</li>"))).contains(LIFE);
        }
    }

    private PersonId child(Practitioner manager, String name) {
        PersonId child = asks.childOf(manager, name);
        asks.duty("duty-manager", child, manager);
        return child;
    }
}
