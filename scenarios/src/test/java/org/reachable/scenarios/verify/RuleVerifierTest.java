package org.reachable.scenarios.verify;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleVerifierTest {
    private static final WrittenEntry RETURNED = entry("missing-returned")
            .happened("2021-10-28T17:40")
            .recorded("2021-10-28T18:30")
            .by("police")
            .with("episode", "1");
    private static final WrittenEntry INTERVIEW = entry("return-interview-completed")
            .happened("2021-11-05T15:00")
            .with("episode", "1")
            .with("held", "yes");
    private static final RuleVerifier LATE = verifyThat("return-interview").given(RETURNED, INTERVIEW);

    @Test
    void whatHoldsPasses() {
        LATE.raises("2021-10-31T16:40")
                .closes("2021-11-05T15:00", "E2")
                .cites("E1")
                .concerns("A")
                .isDueBy("2021-10-31T16:40")
                .isQuietAt("2021-10-31T16:39")
                .isQuietAt("2021-11-05T15:00");
    }

    static List<Consumer<RuleVerifier>> whatDoesNotHold() {
        return List.of(
                rule -> rule.raises("2021-10-31T17:40"),
                rule -> rule.raises(),
                rule -> rule.raises("2021-10-31T16:40", "2021-11-01T10:00"),
                rule -> rule.isQuiet(),
                rule -> rule.isQuietAt("2021-10-31T16:40"),
                rule -> rule.saysNothing(),
                rule -> rule.asksQuietly("2021-10-28T18:30"),
                rule -> rule.isDueBy("2021-10-31T17:40"),
                rule -> rule.isOpen(),
                rule -> rule.closes("2021-11-05T15:00", "E1"),
                rule -> rule.closes("2021-11-05T15:01", "E2"),
                rule -> rule.withdraws(),
                rule -> rule.cites("E1", "E2"),
                rule -> rule.concerns("B"),
                rule -> rule.tells("what-would-help-now", "2021-10-31T16:40"));
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotHold")
    void whatDoesNotHoldFails(Consumer<RuleVerifier> check) {
        assertThatThrownBy(() -> check.accept(LATE)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aFailureTellsWhatWasSaidInstead() {
        assertThatThrownBy(() -> LATE.raises("2021-10-31T17:40"))
                .hasMessageContaining("'return-interview' was to raise an alert at [2021-10-31T17:40:00+00:00]")
                .hasMessageContaining("2021-10-31T16:40:00+00:00 ALERT 'deadline-return-interview' (OVERDUE)")
                .hasMessageContaining("citing [E1]; ANSWERED_LATE at 2021-11-05T15:00:00+00:00 by [E2]");
        assertThatThrownBy(() -> verifyThat("return-interview").raises("2021-10-31T17:40"))
                .hasMessageContaining("It said nothing.");
    }

    @Test
    void aMistypedEntryIsNoSilentPass() {
        assertThatThrownBy(() -> verifyThat("return-interview")
                        .given(entry("missing-retruned").happened("2021-10-28T17:40"))
                        .isQuiet())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing-retruned");
        assertThatThrownBy(() -> verifyThat("return-interview")
                        .given(entry("missing-returned"))
                        .isQuiet())
                .hasMessageContaining("occurred_at is blank");
        assertThatThrownBy(() -> RETURNED.with("episode", "1; held=yes")).hasMessageContaining("semicolon");
    }

    @Test
    void aRuleThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> verifyThat("no-such-rule").isQuiet()).hasMessageContaining("'no-such-rule'");
    }
}
