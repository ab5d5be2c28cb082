package org.reachable.scenarios.acceptance;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;

/** What only shows when everything is looked at together. */
class PatternAlertsTest {

    @Test
    @Requirement("S-10")
    @Requirement("S-24")
    @Requirement("S-38")
    @Requirement("S-57")
    void ea01SevenContactsEachClosedSinglyAreAPictureTogether() {
        Story.expects("EA01");
    }

    @Test
    @Requirement("S-21")
    @Requirement("S-24")
    void ea13WhatIsWrittenDownLateReopensWhatWasDecided() {
        Story.expects("EA13");
        Story.alert("late-information", "2021-10-15T09:30", "EV006");
        Story.alert("late-information", "2021-12-29T10:00", "EV025");
        Story.alert("late-information", "2022-06-09T09:15", "EV070");
    }

    @Test
    @Requirement("S-10")
    @Requirement("S-24")
    void ea15SixThingsHappenWhileThePlanStaysTheSame() {
        Story.expects("EA15");
    }

    @Test
    @Requirement("S-14")
    @Requirement("S-49")
    void ea27TheThirdArrestClosesWithoutChargeAndWithoutAView() {
        Story.expects("EA27");
    }

    @Test
    @Requirement("S-10")
    @Requirement("S-12")
    @Requirement("S-24")
    void ea29ComingIntoCareWasTakenForTheChange() {
        Story.expects("EA29");
        Story.alert("drift", "2022-10-28T18:20", "EV105");
    }

    @Test
    @Requirement("S-10")
    @Requirement("S-11")
    @Requirement("S-24")
    @Requirement("S-28")
    @Requirement("S-56")
    void ea35FourAgenciesEachSeeSomethingInNineDays() {
        Story.expects("EA35");
    }
}
