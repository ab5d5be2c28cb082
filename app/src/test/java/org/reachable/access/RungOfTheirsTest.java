package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.fold.Finding;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;

/** A child is missing: whoever runs the home where they live is rung, and nobody who runs another child's. */
class RungOfTheirsTest extends TwoOnDuty {

    @Autowired
    PartnershipSetUp setUp;

    @Test
    void whoRunsAnotherChildsHomeIsNotRung() {
        Actor elsewhere = house.somebody("placement");
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "childrens-home-manager",
                        Scope.partnership(),
                        UUID.fromString(elsewhere.code()),
                        0,
                        Testshire.START,
                        clock.instant().plus(Duration.ofMinutes(5))));
        house.write(
                child, "police", "open", clock.instant().minus(Duration.ofMinutes(30)), "missing-reported", Map.of());
        watch.catchUp();
        assertThat(ring()).isNotEmpty().doesNotContain(name(elsewhere));
        Actor theirs = house.somebody("placement");
        house.duty(theirs, "childrens-home-manager", Scope.child(child));
        assertThat(ring()).contains(name(theirs));
    }

    private String ring() {
        String ask = watch.about(manager, child).stream()
                .map(Asked::finding)
                .filter(Finding::open)
                .findFirst()
                .orElseThrow()
                .id();
        try (Visitor reader = Visitor.signedIn(port, testshire.signInName(manager))) {
            String page = reader.get("/asks/" + ask).body();
            String ring = page.substring(page.indexOf("id=\"ring\""));
            return ring.substring(0, ring.indexOf("</section>"));
        }
    }

    private String name(Actor whoever) {
        return testshire.practitioner(testshire.signInName(whoever)).name();
    }
}
