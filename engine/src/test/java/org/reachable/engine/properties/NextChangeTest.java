package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.FeedGap;

class NextChangeTest {
    private static final int CHANGES = 8;

    static IntStream seeds() {
        return Shipped.seeds(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingChangesBeforeTheNextChangeAndSomethingDoesAtIt(int seed) {
        List<Entry> all = Shipped.entries(Shipped.story(seed));
        Entry last = all.get(seed % all.size());
        walk(last.child(), all, last.recordedAt());
    }

    private static void walk(String child, List<Entry> all, Instant from) {
        var known =
                all.stream().filter(entry -> !entry.recordedAt().isAfter(from)).toList();
        Instant now = from;
        for (int i = 0; i < CHANGES; i++) {
            var folded = Shipped.child(child, known, now);
            Instant next = folded.nextChangeAt();
            if (next == null) {
                assertThat(shown(Shipped.child(child, known, Fold.UNTIL_QUIET))).isEqualTo(shown(folded));
                return;
            }
            assertThat(next).isAfter(now);
            assertThat(shown(Shipped.child(child, known, next.minusNanos(1)))).isEqualTo(shown(folded));
            assertThat(shown(Shipped.child(child, known, next))).isNotEqualTo(shown(folded));
            now = next;
        }
    }

    private static List<String> shown(ChildFolded folded) {
        return Stream.concat(
                        Shown.lines(folded.findings()).stream(),
                        folded.feedGaps().stream().map(FeedGap::toString))
                .toList();
    }
}
