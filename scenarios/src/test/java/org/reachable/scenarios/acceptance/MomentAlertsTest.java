package org.reachable.scenarios.acceptance;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;

/** Moments at which the child may be reached. */
class MomentAlertsTest {

    @Test
    @Requirement("S-14")
    @Requirement("S-28")
    @Requirement("S-47")
    void ea04AnArrestIsAMomentToReachTheChild() {
        Story.expects("EA04");
    }

    @Test
    @Requirement("S-26")
    @Requirement("S-28")
    @Requirement("S-36")
    void ea09AnExclusionWithAWordOfFearIsAMomentToReachTheChild() {
        Story.expects("EA09");
    }

    @Test
    @Requirement("S-15")
    @Requirement("S-28")
    @Requirement("S-33")
    void ea22AnInjuryWhileMissingIsAMomentToReachTheChild() {
        Story.expects("EA22");
    }

    @Test
    @Requirement("S-11")
    @Requirement("S-27")
    @Requirement("S-28")
    void ea28ADisclosureWaitsForAReplyToWhoeverWasTold() {
        Story.expects("EA28");
    }

    @Test
    @Requirement("S-20")
    @Requirement("S-28")
    void ea42DistressAsksForAHealthResponseAndATrustedAdult() {
        Story.expects("EA42");
    }

    @Test
    @Requirement("S-14")
    @Requirement("S-49")
    void ea44AnArrestAsksWhetherExploitationWasConsidered() {
        Story.expects("EA44");
    }
}
