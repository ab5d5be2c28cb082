package org.reachable.pages.record;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child whose lead practitioner writes down what happened. */
abstract class OfAyosChild {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    PersonId child;
    Visitor ayo;

    @BeforeEach
    void aChildWithAWorker() {
        child = testshire.child();
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "lead-practitioner",
                        Scope.child(child),
                        testshire.practitioner("ayo").id(),
                        0,
                        Testshire.START,
                        null));
        ayo = Visitor.signedIn(port, "ayo");
    }

    @AfterEach
    void close() {
        ayo.close();
    }
}
