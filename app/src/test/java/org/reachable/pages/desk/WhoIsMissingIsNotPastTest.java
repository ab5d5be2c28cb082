package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child who is missing still is nothing of the past, however late it reached us. */
@ReachableTest
class WhoIsMissingIsNotPastTest {

    private static final String PAST = "Past already when it reached us";

    @Autowired
    InventedAsks invented;

    @Autowired
    Watch watch;

    @LocalServerPort
    int port;

    @Test
    void whatIsAskedOfAnAbsenceThatGoesOnIsDueNow() {
        Practitioner owner = invented.somebody("Lena Co-ordinator");
        PersonId child = missing(owner);
        assertThat(desk(owner)).contains("Missing now", "Ring police").doesNotContain(PAST);
        invented.tell(child, "missing-returned", 1, "He is home.", Map.of());
        assertThat(desk(owner)).doesNotContain("Missing now");
    }

    private PersonId missing(Practitioner owner) {
        PersonId child = invented.childOf(owner, "Idris");
        invented.duty("missing-coordinator", child, owner);
        invented.tell(child, "missing-reported", 24 * 5, "He did not come home.", Map.of());
        return child;
    }

    private String desk(Practitioner reader) {
        watch.catchUp();
        try (var visitor = Visitor.signedIn(port, reader.signInName())) {
            return visitor.get(NowController.NOW).body();
        }
    }
}
