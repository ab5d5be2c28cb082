package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;
import org.reachable.engine.calendar.Calendars;
import org.reachable.scenarios.verify.WrittenEntry;

/** Decisions 1 to 6 of the stories: how time is read. */
@Requirement("S-09")
class TimeDecisionsTest {
    private static final WrittenEntry RETURNED =
            entry("missing-returned").happened("2022-01-10T10:00").with("episode", "1");
    private static final WrittenEntry INTERVIEW =
            entry("return-interview-completed").with("episode", "1").with("held", "yes");
    private static final WrittenEntry REPORT = entry("family-report").happened("2022-01-10T10:00");

    @Test
    void decision1OfTheStoriesWhatIsKnownAtTheInstantAClockEndsIsInTime() {
        verifyThat("return-interview")
                .given(RETURNED, INTERVIEW.happened("2022-01-13T10:00"))
                .isQuiet();
        verifyThat("family-report-unanswered")
                .given(
                        REPORT,
                        entry("family-reply").happened("2022-01-17T17:00").answering("E1"))
                .isQuiet();
    }

    @Test
    void decision2OfTheStoriesHourClocksRunFromWhenItHappenedAndDayClocksLeaveAWorkingDay() {
        verifyThat("return-interview")
                .given(RETURNED.recorded("2022-01-20T09:00"))
                .raises("2022-01-20T09:00");
        verifyThat("family-report-unanswered")
                .given(REPORT.recorded("2022-01-21T09:00"))
                .raises("2022-01-24T17:00");
    }

    @Test
    void decision3OfTheStoriesADateSomeDaysOnFallsDueInTheMorningAndCountersTickThen() {
        verifyThat("unmet-need-unknown")
                .given(REPORT.with("need", "substance-use").with("known", "no"))
                .raises("2022-02-07T09:00");
        verifyThat("off-roll")
                .given(entry("school-roll-change").happened("2022-01-09T12:00").with("roll", "off"))
                .until("2022-01-11T12:00")
                .raises("2022-01-10T09:00");
    }

    @Test
    void decision4OfTheStoriesAWindowReachesBackFromWhenTheCompletingEntryBecameKnown() {
        var back = entry("missing-returned");
        var pattern = verifyThat("missing-pattern")
                .given(missing("1", "2022-01-01T10:00"), back.happened("2022-01-02T10:00"))
                .given(missing("2", "2022-01-20T10:00"), back.happened("2022-01-21T10:00"));
        pattern.given(missing("3", "2022-03-30T12:00").recorded("2022-04-01T11:00"))
                .raises("2022-04-01T11:00");
        pattern.given(missing("3", "2022-03-30T12:00").recorded("2022-04-01T11:01"))
                .isQuiet();
    }

    private static WrittenEntry missing(String episode, String when) {
        return entry("missing-reported").happened(when).with("episode", episode);
    }

    @Test
    void decision5OfTheStoriesWhatWasAnsweredInTimeAndKnownLateIsWithdrawnAndNotErased() {
        verifyThat("return-interview")
                .given(RETURNED, INTERVIEW.happened("2022-01-12T10:00").recorded("2022-01-14T09:00"))
                .raises("2022-01-13T10:00")
                .withdraws();
    }

    @Test
    void decision6OfTheStoriesTheAutumnHourThatHappensTwiceIsTheFirstUnlessAnOffsetIsGiven() {
        verifyThat("return-interview")
                .given(RETURNED.happened("2021-10-31T01:30"))
                .raises("2021-11-03T00:30");
        verifyThat("return-interview")
                .given(RETURNED.happened("2021-10-31T01:30+00:00"))
                .raises("2021-11-03T01:30");
    }

    @Test
    void decision6OfTheStoriesACountOnDaysNoCalendarCoversSaysSo() {
        assertThat(Calendars.englandAndWales().schoolFallback(LocalDate.of(2022, 2, 22)))
                .isPresent();
    }
}
