package org.reachable.scenarios.acceptance;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;

/** Questions that nobody answers. */
class AnswerAlertsTest {

    @Test
    @Requirement("S-03")
    @Requirement("S-19")
    @Requirement("S-33")
    void ea02AParentWhoToldUsHasNoReply() {
        Story.expects("EA02");
    }

    @Test
    @Requirement("S-17")
    void ea07ANeedStaysUnknownForFourWeeks() {
        Story.expects("EA07").again("2022-02-25T09:00", "EV042").again("2022-07-03T09:00", "EV083");
    }

    @Test
    @Requirement("S-34")
    void ea08AReferralIsConsideredAndNeverDecided() {
        Story.expects("EA08")
                .again("2022-03-31T17:30", "EV055")
                .again("2022-06-21T13:00", "EV078")
                .again("2022-11-02T17:00", "EV109")
                .stillOpen();
    }

    @Test
    @Requirement("S-40")
    @Requirement("S-41")
    void ea18ADisagreementIsNeitherResolvedNorRaised() {
        Story.expects("EA18");
    }

    @Test
    @Requirement("S-40")
    @Requirement("S-41")
    void ea31ADisputeIsUnansweredAndMovesUpByItself() {
        Story.expects("EA31").again("2022-07-01T17:00").again("2022-07-08T17:00");
    }

    @Test
    @Requirement("S-12")
    @Requirement("S-26")
    @Requirement("S-27")
    @Requirement("S-32")
    @Requirement("S-45")
    void ea34AMoveToAnotherCountyIsToldToNobodyThere() {
        Story.expects("EA34");
        Story.alert("deadline-return-interview", "2022-09-21T13:00", "EV097");
        Story.alert("deadline-return-interview", "2022-10-05T03:10", "EV102");
    }
}
