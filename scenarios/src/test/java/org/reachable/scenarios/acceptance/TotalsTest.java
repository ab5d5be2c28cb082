package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.checks.Requirement;
import org.reachable.engine.fold.Figure;

/** What a case summary must get right on 30 June 2023. */
class TotalsTest {

    record Total(String child, String fact, String value) {
        @Override
        public String toString() {
            return "%s: %s is %s".formatted(child, fact, value);
        }
    }

    static List<Total> totals() {
        return Table.read(
                "totals.csv", row -> new Total(row.getField("child"), row.getField("fact"), row.getField("value")));
    }

    @ParameterizedTest
    @MethodSource("totals")
    @Requirement("S-07")
    @Requirement("S-09")
    void theFiguresOfACaseAreRight(Total total) {
        assertThat(Story.state(total.child).figures())
                .filteredOn(figure -> figure.name().equals(total.fact))
                .extracting(Figure::value)
                .containsExactly(total.value);
    }
}
