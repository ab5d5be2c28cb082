package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.scenarios.verify.WrittenEntry;

/** Children of one incident are compared, and not linked (decisions 16 and 18 of the stories' semantics). */
class OneIncidentTest {
    private static final WrittenEntry MEETING =
            entry("strategy-meeting").about("A").happened("2022-03-03T10:00").recorded("2022-03-03T10:30");

    private static WrittenEntry of(String child, String type, String at) {
        return entry(type).about(child).happened(at).at("Yard [LOC:L1]");
    }

    private static WrittenEntry inCar(String child, String type, String at) {
        return entry(type).about(child).happened(at).at("Road").saying("In a car [VEH:V1].");
    }

    @Test
    void whoWasFoundThereWasInIt() {
        var arrested = of("A", "police-arrest", "2022-03-01T20:00");
        var found = of("B", "missing-returned", "2022-03-01T20:30");
        verifyThat("unequal-response")
                .given(arrested, found.with("found", "in-area"), MEETING)
                .raises("2022-03-03T10:30");
        verifyThat("unequal-response")
                .given(arrested, of("B", "missing-located", "2022-03-01T20:30"), MEETING)
                .raises("2022-03-03T10:30");
        // Back home is not found anywhere.
        verifyThat("unequal-response").given(arrested, found, MEETING).saysNothing();
        verifyThat("unequal-response")
                .given(arrested, found.happened("2022-03-01T21:01").with("found", "in-area"), MEETING)
                .saysNothing();
    }

    /** It is told of when it began, and not of when the child who is left without came into it. */
    @Test
    void theIncidentIsOfItsFirstHour() {
        var finding = verifyThat("unequal-response")
                .given(
                        of("B", "police-arrest", "2022-03-01T20:40"),
                        of("A", "police-arrest", "2022-03-01T20:00"),
                        MEETING)
                .raises("2022-03-03T10:30")
                .findings()
                .getFirst();
        assertThat(Sentence.of(finding.rule(), finding.last(), Happening.UNTOLD))
                .contains("in one incident on Tuesday 1 March 2022 at 8pm.");
    }

    @Test
    void whoWasOnlySeenThereWasNot() {
        var searched = of("A", "police-stop-search", "2022-03-01T20:00");
        verifyThat("unequal-response")
                .given(searched, of("B", "police-sighting", "2022-03-01T20:20"), MEETING)
                .saysNothing();
        verifyThat("unequal-response")
                .given(searched, of("B", "police-stop-search", "2022-03-01T20:20"), MEETING)
                .raises("2022-03-03T10:30");
    }

    @Test
    void oneCarIsOneIncidentForAnHour() {
        var stopped = inCar("A", "police-stop-search", "2022-03-01T20:00");
        verifyThat("unequal-response")
                .given(stopped, inCar("B", "police-arrest", "2022-03-01T20:30"), MEETING)
                .raises("2022-03-03T10:30");
        verifyThat("network-link-vehicle")
                .given(stopped, inCar("B", "police-arrest", "2022-03-01T21:00"))
                .saysNothing();
        verifyThat("network-link-vehicle")
                .given(stopped, inCar("B", "police-arrest", "2022-03-01T21:01"))
                .raises("2022-03-01T21:01");
        verifyThat("unequal-response")
                .given(stopped, inCar("B", "police-arrest", "2022-03-01T21:01"), MEETING)
                .saysNothing();
    }

    @Test
    void aResponseMadeBeforeItWasAskedForTakesTheAskingBack() {
        var both = verifyThat("unequal-response")
                .given(
                        of("A", "police-arrest", "2022-03-01T20:00"),
                        of("B", "police-arrest", "2022-03-01T20:10"),
                        MEETING);
        WrittenEntry other = entry("strategy-meeting").about("B").recorded("2022-03-06T10:30");
        both.given(other.happened("2022-03-02T10:00")).withdraws();
        both.given(other.happened("2022-03-03T10:30")).closes("2022-03-06T10:30", "E4");
    }
}
