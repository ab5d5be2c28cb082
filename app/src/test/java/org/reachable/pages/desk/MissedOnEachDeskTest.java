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
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody said that they go to a child in distress, and nobody came: it was folded away under what else the event asks. */
@ReachableTest
class MissedOnEachDeskTest {

    private static final String OVER = "That time is over, and nobody has written that it happened.";

    @Autowired
    InventedAsks asks;

    @Autowired
    Testshire testshire;

    @Autowired
    Watch watch;

    @LocalServerPort
    int port;

    @Test
    void whoeverSaidItAndWhoeverIsToldOfTheDangerReadThatNobodyCame() {
        Practitioner goes = asks.somebody("Hassan Goes");
        Practitioner duty = asks.somebody("Siobhan Duty");
        PersonId child = asks.childOf(goes, "Flo");
        asks.duty("missing-coordinator", child, goes);
        asks.duty("mental-health-duty", child, goes);
        asks.duty("duty-manager", child, duty);
        asks.tell(
                child, "missing-returned", 5, "She is back, and in tears.", Map.of("distress", "yes", "episode", "1"));
        Asked moment = asks.openFor(
                        goes, 1, asked -> asked.finding().rule().id().equals("reachable-moment"))
                .getFirst();
        asks.saidToGo(goes, child, moment, 3);
        watch.catchUp();
        for (Practitioner reader : new Practitioner[] {goes, duty}) {
            try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(Actor.of(reader)))) {
                assertThat(visitor.get("/now").body()).as(reader.name()).contains(OVER);
            }
        }
    }
}
