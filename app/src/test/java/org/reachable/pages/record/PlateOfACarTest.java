package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A car goes by its plate, and not by where somebody was told of it. */
@ReachableTest
class PlateOfACarTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Surroundings surroundings;

    @Test
    void aCarIsCalledByItsPlateAndFoundByItAsItIsPrinted() {
        Practitioner officer = colleagues.somebody("Pia Plate", "police", "Wealdshire Police");
        PersonId child = testshire.child();
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), officer.id(), 0, Testshire.START, null));
        String plate = testshire.unused("KX19").replace("-", "") + " ZZT";
        try (Visitor visitor = Visitor.signedIn(port, officer.signInName())) {
            RecordForm form = RecordForm.begun(visitor, child, "police-sighting");
            assertThat(form.sent(
                            "He got into a car.",
                            Map.of("where", "school office", "number-vehicle", plate, "handling", "open")))
                    .endsWith("/check");
            form.isKept();
        }
        for (String typed : new String[] {plate, plate.replace(" ", "")}) {
            assertThat(surroundings.search(Actor.of(officer), typed))
                    .as(typed)
                    .extracting(found -> found.thing().name())
                    .containsExactly(plate);
        }
    }
}
