package org.reachable.access;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child for whom social care's duty manager and the police's duty sergeant answer. */
@ReachableTest
abstract class TwoOnDuty {

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Watch watch;

    @Autowired
    Testshire testshire;

    @Autowired
    Clock clock;

    PersonId child;
    Actor manager;
    Actor sergeant;

    @BeforeEach
    void aChildWhomTwoOnDutyAnswerFor() {
        child = house.child("social-care", "police");
        manager = house.somebody("social-care");
        house.duty(manager, "duty-manager", Scope.child(child));
        sergeant = house.somebody("police");
        house.duty(sergeant, "police-duty-sergeant", Scope.child(child));
    }
}
