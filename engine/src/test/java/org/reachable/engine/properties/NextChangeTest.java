package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Fold;

class NextChangeTest {
    private static final int CHANGES = 6;

    static IntStream seeds() {
        return Shipped.seeds(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingChangesBeforeTheNextChangeAndSomethingDoesAtIt(int seed) {
        List<Entry> all = Shipped.entries(Shipped.story(seed));
        for (int i = 0; i < all.size(); i += 9) {
            Instant then = all.get(i).recordedAt();
            var known = all.stream()
                    .filter(entry -> !entry.recordedAt().isAfter(then))
                    .toList();
            walk(known, then);
        }
    }

    private static void walk(List<Entry> known, Instant from) {
        Instant now = from;
        for (int i = 0; i < CHANGES; i++) {
            var folded = Shipped.fold(known, now);
            Instant next = folded.nextChangeAt();
            if (next == null) {
                assertThat(Shown.lines(Shipped.fold(known, Fold.UNTIL_QUIET))).isEqualTo(Shown.lines(folded));
                return;
            }
            assertThat(next).isAfter(now);
            assertThat(Shown.lines(Shipped.fold(known, next.minusNanos(1)))).isEqualTo(Shown.lines(folded));
            assertThat(Shown.lines(Shipped.fold(known, next))).isNotEqualTo(Shown.lines(folded));
            now = next;
        }
    }
}
