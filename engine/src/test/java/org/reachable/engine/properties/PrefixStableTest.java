package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;

class PrefixStableTest {

    static IntStream seeds() {
        return Shipped.seeds(240);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasShownByAnInstantIsWhatTheEntriesKnownByThenShow(int seed) {
        List<Entry> entries = Shipped.entries(Shipped.story(seed));
        var whole = Shipped.fold(entries, Fold.UNTIL_QUIET);
        for (Instant then : instants(entries)) {
            assertThat(Shown.until(whole, then)).isEqualTo(Shown.until(Shipped.fold(entries, then), then));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEntryKnownLaterIsNotThereYet(int seed) {
        List<Entry> entries = Shipped.entries(Shipped.story(seed));
        Instant then = entries.get(entries.size() / 2).recordedAt();
        var known = entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(then))
                .toList();

        assertThat(Shipped.fold(entries, then)).isEqualTo(Shipped.fold(known, then));
    }

    /** A list reads each story as it is and as it was a week before. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aStoryGoneThroughOnceIsAsItWasAtEachOfItsMoments(int seed) {
        List<Entry> entries = Shipped.entries(Shipped.story(seed));
        List<Instant> moments = instants(entries).stream().sorted().distinct().toList();
        for (String child : entries.stream().map(Entry::child).distinct().toList()) {
            assertThat(Shipped.read(child, entries, moments))
                    .isEqualTo(moments.stream()
                            .map(moment -> Shipped.read(child, entries, moment))
                            .toList());
        }
    }

    /** Some that matter: when entries become known, a moment before, and days with nothing new. */
    private static List<Instant> instants(List<Entry> entries) {
        return IntStream.iterate(0, i -> i < entries.size(), i -> i + 5)
                .mapToObj(i -> entries.get(i).recordedAt())
                .flatMap(known -> List.of(known, known.minusNanos(1), known.plusSeconds(300_000)).stream())
                .toList();
    }
}
