package org.reachable.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Imports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A source that holds the words of several agencies, somebody of one of them who sends for it, and whoever looks after the police's. */
@ReachableTest
abstract class SourceOfSeveral {

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    RegisteredSources sources;

    @Autowired
    Chronology chronology;

    @Autowired
    Imports imports;

    @Autowired
    Clock clock;

    PersonId child;
    Actor sender;
    Actor lead;
    String joined;

    @BeforeEach
    void aSourceOfSeveralAgencies() {
        child = house.child("police");
        sender = house.somebody("health");
        lead = house.somebody("police");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency("police"));
        joined = sources.joinedBy(
                testshire.practitioner(testshire.signInName(sender)),
                "joined-" + UUID.randomUUID(),
                List.of("police", "health", "probation"));
    }

    String nameOf(Actor who) {
        return testshire.practitioner(testshire.signInName(who)).name();
    }
}
