package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.CompositeStory;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.invented.AnyLives;
import org.reachable.engine.invented.Lives;
import org.reachable.engine.invented.Rows;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** Two programs that follow the specification find the same: the engine, and one that is slow and obvious. */
class EngineAgreesTest {
    private static final Policy POLICY = PolicyReader.shipped();
    private static final Calendars CALENDARS = Calendars.englandAndWales();
    private static final Fold FOLD = new Fold(POLICY, CALENDARS);
    private static final AnyLives ANY = new AnyLives(POLICY);
    private static final Instant UNTIL = LondonTime.parse("2023-12-01");

    /** Stories are told in bundles, so that thousands of them make a short report. */
    private static final int IN_A_BUNDLE = 50;

    static IntStream bundles() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onInventedStories(int bundle) {
        for (int seed = bundle * IN_A_BUNDLE; seed < (bundle + 1) * IN_A_BUNDLE; seed++) {
            var entries = Rows.entries(ANY.of(seed, 1 + seed % 3, 5 + seed % 30), POLICY.vocabulary());

            assertThat(engine(entries)).as("story %d", seed).isEqualTo(naive(entries));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onHardLives(int bundle) {
        for (int seed = bundle * 10; seed < (bundle + 1) * 10; seed++) {
            var entries = Rows.entries(Lives.hard(seed, 2), POLICY.vocabulary());

            assertThat(engine(entries)).as("life %d", seed).isEqualTo(naive(entries));
        }
    }

    @Test
    void onTheCompositeStory() {
        List<Entry> entries = CompositeStory.read(POLICY.vocabulary());
        Calendars calendars = CompositeStory.calendars();
        var engine = EngineSteps.telling(new Fold(POLICY, calendars).fold(entries, UNTIL));

        assertThat(lines(engine)).isEqualTo(lines(NaiveInterpreter.telling(entries, POLICY, calendars, UNTIL)));
    }

    private static List<String> engine(List<Entry> entries) {
        return lines(EngineSteps.telling(FOLD.fold(entries, UNTIL)));
    }

    private static List<String> naive(List<Entry> entries) {
        return lines(NaiveInterpreter.telling(entries, POLICY, CALENDARS, UNTIL));
    }

    static List<String> lines(NaiveInterpreter.Telling told) {
        return Stream.concat(told.steps().stream().map(EngineAgreesTest::line), told.escalations().stream())
                .sorted()
                .toList();
    }

    /** As {@code drift A1 by lives/003: alert drift 2022-01-01T09:00 by null about [A1] citing [lives/003] ended …}. */
    private static String line(NaiveStep step) {
        return "%s %s by %s: %s %s %s by %s about %s citing %s %s %s"
                .formatted(
                        step.rule(),
                        step.subject(),
                        step.trigger(),
                        step.level(),
                        step.kind(),
                        step.raisedAt(),
                        step.respondBy(),
                        new TreeSet<>(step.children()),
                        new TreeSet<EntryId>(step.evidence()),
                        step.closing(),
                        step.closedAt());
    }
}
