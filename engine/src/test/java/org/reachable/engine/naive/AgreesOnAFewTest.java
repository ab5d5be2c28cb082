package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Fold;
import org.reachable.engine.invented.AnyLives;
import org.reachable.engine.invented.Lives;
import org.reachable.engine.invented.Rows;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/**
 * As {@link EngineAgreesTest}, on a few stories that the slow reading has told once: quick enough to ask again for each
 * small change of the engine's code. So nothing of the engine's is kept from one test to the next.
 */
class AgreesOnAFewTest {
    private static final Policy POLICY = PolicyReader.shipped();
    private static final Calendars CALENDARS = Calendars.englandAndWales();
    private static final Instant UNTIL = LondonTime.parse("2023-12-01");
    private static final int IN_A_BUNDLE = 15;
    private static final List<Told> STORIES = stories();

    private record Told(List<Entry> entries, List<String> lines) {}

    private static List<Told> stories() {
        var any = new AnyLives(POLICY);
        var result = new ArrayList<Told>();
        IntStream.range(5000, 5120)
                .mapToObj(seed -> Rows.entries(any.of(seed, 1 + seed % 3, 5 + seed % 30), POLICY.vocabulary()))
                .forEach(entries -> result.add(told(entries)));
        IntStream.range(5000, 5015)
                .mapToObj(seed -> Rows.entries(Lives.hard(seed, 2), POLICY.vocabulary()))
                .forEach(entries -> result.add(told(entries)));
        return List.copyOf(result);
    }

    private static Told told(List<Entry> entries) {
        return new Told(entries, EngineAgreesTest.lines(NaiveInterpreter.telling(entries, POLICY, CALENDARS, UNTIL)));
    }

    static IntStream bundles() {
        return IntStream.range(0, STORIES.size() / IN_A_BUNDLE);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onInventedStories(int bundle) {
        var fold = new Fold(POLICY, CALENDARS);
        for (Told story : STORIES.subList(bundle * IN_A_BUNDLE, (bundle + 1) * IN_A_BUNDLE)) {
            assertThat(EngineAgreesTest.lines(EngineSteps.telling(fold.fold(story.entries, UNTIL))))
                    .isEqualTo(story.lines);
        }
    }
}
