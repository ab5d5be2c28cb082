package org.reachable.scenarios.acceptance;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;

/** Danger that waits for no pattern. */
class DangerAlertsTest {

    @Test
    @Requirement("S-24")
    @Requirement("S-28")
    void ea36BeingFoundFarAwayOnSomebodysTicketNeedsAnAnswerByTheNextWorkingDay() {
        Story.expects("EA36");
    }

    @Test
    @Requirement("S-25")
    @Requirement("S-33")
    void ea37AThreatAtTheDoorNeedsAnAnswerByTheNextWorkingDay() {
        Story.expects("EA37");
    }

    @Test
    @Requirement("S-15")
    @Requirement("S-28")
    void ea38AnAttackAtHomeAndABrokenBoneNeedAnAnswerByTheNextWorkingDay() {
        Story.expects("EA38");
    }

    @Test
    @Requirement("S-27")
    @Requirement("S-28")
    void ea39ARequestForAMeetingTodayNeedsAnAnswerInADay() {
        Story.expects("EA39");
    }

    @Test
    @Requirement("S-21")
    @Requirement("S-52")
    void ea25WhatOneAgencyAloneKnowsProtectsNobody() {
        Story.expects("EA25").closedBy("EV078");
    }
}
