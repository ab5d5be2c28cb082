package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.CompositeStory;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildRead;

/** A page that shows no findings leaves out the rules that no figure counts, and shows the same. */
class FiguresAloneTest {

    private static final Fold ALONE = new Fold(Shipped.POLICY.ofFigures(), Shipped.CALENDARS);

    static IntStream seeds() {
        return Shipped.seeds(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void statesAndFiguresAreTheSameWithoutTheOtherRules(int seed) {
        var entries = Shipped.entries(Shipped.story(seed));
        assertThat(ALONE.fold(entries, Fold.UNTIL_QUIET).children())
                .isEqualTo(Shipped.fold(entries, Fold.UNTIL_QUIET).children());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverReadsOneStoryReadsTheSameInIt(int seed) {
        var entries = Shipped.entries(Shipped.story(seed));
        entries.stream().map(Entry::child).distinct().forEach(child -> {
            ChildRead alone = ALONE.read(child, entries, Fold.UNTIL_QUIET);
            ChildRead all = Shipped.read(child, entries, Fold.UNTIL_QUIET);
            assertThat(alone.topics()).isEqualTo(all.topics());
            assertThat(alone.parts()).isEqualTo(all.parts());
        });
    }

    @Test
    void theStoryHasTheSameFiguresOnEachDay() {
        var entries = CompositeStory.read(Shipped.POLICY.vocabulary());
        for (String day : new String[] {"2021-12-10T12:00", "2022-06-17T09:10", "2023-06-30T23:00"}) {
            var at = LondonTime.parse(day);
            assertThat(ALONE.fold(entries, at).children())
                    .as(day)
                    .isEqualTo(Shipped.fold(entries, at).children());
        }
    }

    @Test
    void fewRulesAreLeft() {
        assertThat(Shipped.POLICY.ofFigures().rules())
                .isNotEmpty()
                .hasSizeLessThan(Shipped.POLICY.rules().size() / 10);
    }
}
