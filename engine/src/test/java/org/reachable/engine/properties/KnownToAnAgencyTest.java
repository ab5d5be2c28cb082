package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.invented.Row;

class KnownToAnAgencyTest {
    private static final String VIEWER = "social-care";

    static IntStream seeds() {
        return Shipped.seeds(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aViewAsKnownToAnAgencyIsAFilter(int seed) {
        List<Row> rows = Shipped.story(seed);
        var asKnown = Shipped.entries(rows).stream()
                .flatMap(entry -> entry.asKnownTo(VIEWER).stream())
                .toList();
        var itsOwnFile = rows.stream().flatMap(row -> asHad(row).stream()).toList();

        assertThat(Shown.lines(Shipped.fold(asKnown, Fold.UNTIL_QUIET))).isEqualTo(Shipped.shown(itsOwnFile));
    }

    /** The row as that agency would have written it down itself: when it had it. */
    private static Optional<Row> asHad(Row row) {
        return row.agency().equals(VIEWER)
                ? Optional.of(row)
                : row.reached().stream()
                        .filter(reach -> reach.agency().equals(VIEWER))
                        .map(Reach::at)
                        .min(Comparator.naturalOrder())
                        .map(row::recorded);
    }
}
