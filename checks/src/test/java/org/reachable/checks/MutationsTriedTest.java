package org.reachable.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MutationsTriedTest {
    private static final String NOTICED = "<mutation detected='true' status='KILLED'></mutation>";
    private static final String MISSED = "<mutation detected='false' status='SURVIVED'></mutation>";

    @Test
    void enoughOfManyIsWell() {
        assertThat(MutationsTried.verdict(NOTICED.repeat(9) + MISSED, 10, 90))
                .isEqualTo("10 mutations tried, 9 noticed, 90 in a hundred.");
    }

    @Test
    void aRunThatTriedNothingFails() {
        assertThatThrownBy(() -> MutationsTried.verdict("", 10, 85)).hasMessageContaining("0 mutations tried");
    }

    @Test
    void tooFewNoticedFails() {
        assertThatThrownBy(() -> MutationsTried.verdict(NOTICED.repeat(8) + MISSED.repeat(2), 10, 85))
                .hasMessageContaining("at least 85");
    }
}
