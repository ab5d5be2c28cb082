package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/**
 * Decision 34 of the stories: an absence known by its return alone is one, and reports with no return between them are
 * one. Two absences are no pattern, three are.
 */
class KnownByItsReturnTest {
    private final RuleVerifier one =
            verifyThat("missing-pattern").given(missing("1", "2022-05-01T20:00"), back("2022-05-02T08:00"));
    private final RuleVerifier two = one.given(missing("2", "2022-05-10T20:00"), back("2022-05-11T08:00"));

    private static WrittenEntry missing(String number, String at) {
        return entry("missing-reported").happened(at).with("episode", number);
    }

    private static WrittenEntry back(String at) {
        return entry("missing-returned").happened(at);
    }

    @Test
    void aReturnThatNobodyReportedMissingBeforeIsAnAbsence() {
        two.given(back("2022-05-20T08:00")).raises("2022-05-20T08:00");
        two.isQuiet();
    }

    @Test
    void aSecondWordOfOneReturnIsNone() {
        var byTheHome = back("2022-05-11T09:30").by("placement").with("episode", "H7");
        two.given(byTheHome).isQuiet();
        two.given(byTheHome.happened("2022-05-12T08:00")).isQuiet();
        two.given(byTheHome.happened("2022-05-12T08:01")).raises("2022-05-12T08:01");
    }

    @Test
    void itsReportKnownLaterMakesNoOtherOfIt() {
        var alone = one.given(back("2022-05-20T08:00"));
        var report = missing("2", "2022-05-19T20:00").recorded("2022-05-21T09:00");
        alone.given(report).isQuiet();
        alone.given(report, missing("3", "2022-05-25T20:00")).raises("2022-05-25T20:00");
    }

    @Test
    void aReturnThatWasOnlyToldIsNone() {
        two.given(back("2022-05-20T08:00").outcome("UNRESOLVED")).isQuiet();
    }

    @Test
    void twoWhoNumberForThemselvesTellOfOne() {
        two.given(missing("3", "2022-05-20T20:00")).raises("2022-05-20T20:00");
        one.given(
                        missing("2", "2022-05-10T20:00"),
                        missing("2", "2022-05-10T20:40").by("placement"),
                        missing("P2", "2022-05-10T23:00").by("police"))
                .isQuiet();
    }
}
