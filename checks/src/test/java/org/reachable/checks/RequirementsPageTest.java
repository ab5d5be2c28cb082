package org.reachable.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement.Proves;

/** The matrix shows what is proved, what is not yet, and refuses what it does not know. */
class RequirementsPageTest {

    private static final Map<String, String> REQUIREMENTS =
            new TreeMap<>(Map.of("S-01", "It starts", "S-02", "It ends", "S-03", "It lasts"));

    @Test
    void onScreenAlertOnlyAndNotYetStandSideBySideAndAreSummed() {
        String page = RequirementsPage.render(
                REQUIREMENTS,
                List.of(
                        new Proof("S-02", Proves.AN_ALERT, "B.asks"),
                        new Proof("S-02", Proves.ON_SCREEN, "A.ends"),
                        new Proof("S-03", Proves.AN_ALERT, "C.asks")));
        assertThat(page)
                .contains(
                        "Of 3 requirements 1 are **on screen**, in part at least; 1 are **alert only**; 1 are **not yet**.")
                .endsWith("""
                        | S-01 | It starts | not yet |  |
                        | S-02 | It ends | on screen | **A.ends**<br>B.asks |
                        | S-03 | It lasts | alert only | C.asks |
                        """);
    }

    @Test
    void anUnknownRequirementIsRefused() {
        assertThatThrownBy(() ->
                        RequirementsPage.render(REQUIREMENTS, List.of(new Proof("S-99", Proves.AN_ALERT, "A.slips"))))
                .hasMessageContaining("A.slips says it proves S-99");
    }

    @Test
    void allSixtyRequirementsAreListed() throws Exception {
        assertThat(RequirementsPage.requirements()).hasSize(60).containsKeys("S-01", "S-60");
    }
}
