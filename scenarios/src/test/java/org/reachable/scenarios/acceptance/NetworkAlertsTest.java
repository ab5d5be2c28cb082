package org.reachable.scenarios.acceptance;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;

/** Things and places that several children share. */
class NetworkAlertsTest {

    @Test
    @Requirement("S-25")
    @Requirement("S-31")
    @Requirement("S-52")
    @Requirement("S-53")
    void ea05TwoFamiliesReportTheSameCar() {
        Story.expects("EA05");
    }

    @Test
    @Requirement("S-25")
    @Requirement("S-26")
    @Requirement("S-59")
    void ea16ThreeIncidentsAtOnePlaceMakeItThePlacesConcern() {
        Story.expects("EA16");
    }

    @Test
    @Requirement("S-25")
    @Requirement("S-39")
    @Requirement("S-48")
    @Requirement("S-59")
    void ea19OneAddressStandsInTwoChildrensRecords() {
        Story.expects("EA19");
    }

    @Test
    @Requirement("S-26")
    @Requirement("S-37")
    void ea23ASchoolIsChosenNearWhereTheChildWasArrested() {
        Story.expects("EA23");
        Story.alert("place-risk", "2022-05-31T20:00", "EV069");
    }

    @Test
    @Requirement("S-29")
    @Requirement("S-30")
    @Requirement("S-42")
    void ea30TwoChildrenInOneRoomAreAnsweredDifferently() {
        Story.expects("EA30");
    }

    @Test
    @Requirement("S-25")
    @Requirement("S-28")
    @Requirement("S-53")
    void ea33EnforcementComesWithoutAPlanForTheLinkedChildren() {
        Story.expects("EA33");
        Story.alert("disruption-without-safety-plan", "2023-03-01T12:00", "EV123");
    }
}
