package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** Whether somebody independent talked with a child who came back, within 72 hours. */
@CasesOf("return-interview")
class ReturnInterviewRuleTest {
    private final WrittenEntry returned = entry("missing-returned")
            .happened("2021-10-28T17:40")
            .recorded("2021-10-28T18:30")
            .with("episode", "1");

    private WrittenEntry interview(String held) {
        return entry("return-interview-completed").with("episode", "1").with("held", held);
    }

    @Test
    void itIsOverdueSeventyTwoElapsedHoursAfterTheReturnThoughTheClocksWentBack() {
        verifyThat("return-interview")
                .given(returned)
                .raises("2021-10-31T16:40")
                .tells("what-would-help-now", "2022-01-29T17:00");
    }

    @Test
    void theSpringChangeTakesNoHourEither() {
        verifyThat("return-interview")
                .given(returned.happened("2022-03-26T09:05").recorded("2022-03-26T09:30"))
                .raises("2022-03-29T10:05");
    }

    @Test
    void onlyAnInterviewThatWasHeldAnswers() {
        verifyThat("return-interview")
                .given(returned, interview("refused").happened("2021-10-29T10:00"))
                .given(interview("not-attended").happened("2021-10-30T10:00"))
                .raises("2021-10-31T16:40");
        verifyThat("return-interview")
                .given(returned, interview("yes").happened("2021-10-30T10:00"))
                .isQuiet()
                .closes("2021-10-30T10:00", "E2");
    }

    @Test
    void anInterviewOfAnotherEpisodeAnswersNothing() {
        verifyThat("return-interview")
                .given(returned, interview("yes").with("episode", "2").happened("2021-10-30T10:00"))
                .raises("2021-10-31T16:40");
    }

    @Test
    void anInterviewWrittenDownBeforeTheReturnAnswersIt() {
        verifyThat("return-interview")
                .given(returned.recorded("2021-11-02T09:00"), interview("yes").happened("2021-10-29T10:00"))
                .isQuiet();
    }

    @Test
    void beingLocatedDoesNotStartIt() {
        verifyThat("return-interview")
                .given(entry("missing-located").happened("2021-10-28T17:40").with("episode", "1"))
                .saysNothing();
    }

    @Test
    void aReturnToldWithTheReportStartsItFromTheReturn() {
        verifyThat("return-interview")
                .given(entry("missing-reported")
                        .happened("2022-02-25T22:00")
                        .with("episode", "1")
                        .outcome("CLOSED")
                        .with("returned_at", "2022-02-26T15:00"))
                .raises("2022-03-01T15:00");
    }

    /** The co-ordinator talked with her in the car, a minute after the return: it was with nobody independent, and she chose nothing. */
    @Test
    void aTalkThatTheChildDidNotChooseWithNobodyIndependentLeavesTheOfferOpen() {
        var owed = verifyThat("return-interview").given(returned);
        WrittenEntry inTheCar = interview("yes")
                .happened("2021-10-28T17:41")
                .recorded("2021-10-28T18:40")
                .with("independent", "no")
                .with("chosen", "no");
        owed.given(inTheCar).raises("2021-10-31T16:40").isOpen();
        WrittenEntry independent = interview("yes")
                .happened("2021-10-30T10:00")
                .with("independent", "yes")
                .with("chosen", "no")
                .called("independent");
        owed.given(inTheCar, independent).isQuiet().closes("2021-10-30T10:00", "independent");
        owed.given(inTheCar.with("chosen", "yes").called("chosen")).isQuiet().closes("2021-10-28T18:40", "chosen");
        for (String blank : new String[] {"independent", "chosen"}) {
            owed.given(inTheCar.with(blank, "")).isQuiet();
        }
    }

    /** Planned for tomorrow, put off or declined, nothing was said yet that could be shared. */
    @ParameterizedTest
    @ValueSource(strings = {"no", "refused", "not-attended", ""})
    void onlyWhatWasSaidIsShared(String held) {
        var share = verifyThat("ms-rhi-share").given(returned);
        WrittenEntry on = interview("yes").happened("2021-10-29T10:00").called("interview");
        share.given(on).isOpen();
        share.given(interview(held).happened("2021-10-29T10:00")).saysNothing();
        share.given(on.ahead("2021-10-28T19:00")).saysNothing();
        for (String none : new String[] {"NOT-DONE", "NOT-ENGAGED", "DECLINED", "REFUSED", "PENDING", "DEFERRED"}) {
            share.given(on.outcome(none)).saysNothing();
        }
        share.given(on.outcome("POSITIVE")).isOpen();
    }

    @Test
    void whatIsPutRightToNotHeldIsNotSharedAndWhatIsPutRightToHeldIs() {
        var share = verifyThat("ms-rhi-share").given(returned);
        WrittenEntry held = interview("yes").happened("2021-10-29T10:00").called("interview");
        WrittenEntry later = held.recorded("2021-10-29T15:00").called("later").correcting("interview");
        share.given(held, later.with("held", "no")).withdraws().isQuiet();
        share.given(held, later.happened("2021-10-30T10:00").ahead("2021-10-29T15:00"))
                .withdraws()
                .isQuiet();
        share.given(held.ahead("2021-10-28T19:00"), later).isOpen();
        share.given(interview("no").happened("2021-10-29T10:00").called("interview"), later)
                .isOpen();
    }
}
