package org.reachable.scenarios.acceptance;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;

/** Plans and meetings that change nothing. */
class MeetingAlertsTest {

    @Test
    @Requirement("S-27")
    @Requirement("S-32")
    @Requirement("S-33")
    @Requirement("S-42")
    void ea11APlanIsSavedWithoutItsParts() {
        Story.expects("EA11");
    }

    @Test
    @Requirement("S-10")
    @Requirement("S-39")
    @Requirement("S-40")
    void ea24ASecondMeetingInARowChangesNothing() {
        Story.expects("EA24");
        Story.alert("no-change-meetings", "2022-07-06T17:30", "EV084");
        Story.alert("no-change-meetings", "2022-11-02T17:00", "EV109");
    }

    @Test
    @Requirement("S-48")
    @Requirement("S-51")
    void ea32AMeetingsActionsAreNotDoneInTenWorkingDays() {
        Story.expects("EA32").stillOpen();
    }

    @Test
    @Requirement("S-39")
    void ea40AStrategyMeetingIsHeldWithoutHealth() {
        Story.expects("EA40");
    }

    @Test
    @Requirement("S-24")
    @Requirement("S-40")
    void ea41AStrategyMeetingLeavesItsQuestionUnanswered() {
        Story.expects("EA41");
    }
}
