package org.reachable.scenarios.acceptance;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;
import org.reachable.engine.calendar.LondonTime;

/** Returning from missing, and going missing again. */
class MissingAlertsTest {

    @Test
    @Requirement("S-18")
    @Requirement("S-28")
    void ea03AnInterviewIsOverdueSeventyTwoElapsedHoursAfterTheReturnThoughTheClocksWentBack() {
        Story.expects("EA03").closedBy("EV012").asks("missing-coordinator");
    }

    @Test
    @Requirement("S-18")
    @Requirement("S-28")
    @Requirement("S-32")
    void ea06AnInterviewNeverHeldStaysListedThroughAHandover() {
        Story.expects("EA06").stillOpen().asks("missing-coordinator");
    }

    @Test
    @Requirement("S-18")
    @Requirement("S-48")
    void ea12TheThirdEpisodeInNinetyDaysIsAPattern() {
        Story.expects("EA12");
        for (String more : List.of("EV037", "EV062", "EV072", "EV081", "EV105", "EV113")) {
            var entry = Story.entry(more);
            Story.alert("missing-pattern", LondonTime.withOffset(entry.recordedAt()), more);
        }
    }

    @Test
    @Requirement("S-18")
    void ea14TheClockOfAnInterviewDoesNotStopForBoxingDay() {
        Story.expects("EA14").closedBy("EV028");
    }
}
