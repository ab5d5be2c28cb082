package org.reachable.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The matrix shows what is proved, what is not yet, and refuses what it does not know. */
class RequirementsPageTest {

    private static final Map<String, String> REQUIREMENTS =
            new TreeMap<>(Map.of("S-01", "It starts", "S-02", "It ends"));

    @Test
    void provedAndNotYetStandSideBySide() {
        String page = RequirementsPage.render(
                REQUIREMENTS, List.of(new Proof("S-02", "B.ends"), new Proof("S-02", "A.ends")));
        assertThat(page).contains("1 of 2 requirements").endsWith("""
                        | S-01 | It starts | not yet |
                        | S-02 | It ends | A.ends<br>B.ends |
                        """);
    }

    @Test
    void anUnknownRequirementIsRefused() {
        assertThatThrownBy(() -> RequirementsPage.render(REQUIREMENTS, List.of(new Proof("S-99", "A.slips"))))
                .hasMessageContaining("A.slips says it proves S-99");
    }

    @Test
    void allSixtyRequirementsAreListed() throws Exception {
        assertThat(RequirementsPage.requirements()).hasSize(60).containsKeys("S-01", "S-60");
    }
}
