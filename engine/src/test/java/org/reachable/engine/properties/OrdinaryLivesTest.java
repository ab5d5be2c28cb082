package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.invented.Lives;
import org.reachable.engine.invented.Row;

class OrdinaryLivesTest {
    private static final int CHILDREN = 3000;
    /** Who looks for a child that is missing now is asked at once, whatever their life is like. */
    private static final String ASKED_OF_EVERY_LIFE = "missing-now";

    @Test
    void ordinaryLivesRaiseAlmostNothing() {
        List<Row> rows = Lives.ordinary(1, CHILDREN);
        var alerts = Shipped.fold(Shipped.entries(rows), Fold.UNTIL_QUIET).findings().stream()
                .filter(finding -> finding.steps().stream().anyMatch(step -> step.level() == Level.ALERT))
                .map(Finding::rule)
                .filter(rule -> !rule.kind().equals(ASKED_OF_EVERY_LIFE))
                .toList();

        assertThat(rows).hasSizeGreaterThan(CHILDREN);
        assertThat(alerts).hasSizeLessThan(CHILDREN / 100);
    }

    @Test
    void theSameSeedTellsTheSameLives() {
        assertThat(Lives.hard(7, 9)).isEqualTo(Lives.hard(7, 9)).isNotEqualTo(Lives.hard(8, 9));
        assertThat(Lives.ordinary(7, 9)).isEqualTo(Lives.ordinary(7, 9)).isNotEqualTo(Lives.ordinary(8, 9));
        assertThat(Shipped.story(7)).isEqualTo(Shipped.story(7)).isNotEqualTo(Shipped.story(8));
    }
}
