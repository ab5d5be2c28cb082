package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildFolded;
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
    /**
     * A directory in which what the slow reading told is kept for the next process: a run of mutation tests starts one for
     * each class it changes, and changes nothing of the slow reading. Null in every other run.
     */
    private static final @Nullable String KEPT = System.getProperty("reachable.told");

    private static final List<Told> STORIES = stories();

    private record Told(List<Entry> entries, List<String> lines) {}

    private static List<Told> stories() {
        var any = new AnyLives(POLICY);
        var result = new ArrayList<Told>();
        IntStream.range(5000, 5120)
                .mapToObj(seed -> Rows.entries(any.of(seed, 1 + seed % 3, 5 + seed % 30), POLICY.vocabulary()))
                .forEach(entries -> result.add(told(result.size(), entries)));
        IntStream.range(5000, 5015)
                .mapToObj(seed -> Rows.entries(Lives.hard(seed, 2), POLICY.vocabulary()))
                .forEach(entries -> result.add(told(result.size(), entries)));
        return List.copyOf(result);
    }

    private static Told told(int number, List<Entry> entries) {
        if (KEPT == null) {
            return new Told(entries, told(entries));
        }
        Path file = Path.of(KEPT, number + ".txt");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, told(entries));
            }
            return new Told(entries, Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> told(List<Entry> entries) {
        return EngineAgreesTest.lines(NaiveInterpreter.telling(entries, POLICY, CALENDARS, UNTIL));
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

    /** So that what waits for the instant a story says it changes at misses nothing. */
    @ParameterizedTest
    @MethodSource("bundles")
    void nothingChangesBeforeTheInstantItIsToldToChange(int bundle) {
        var fold = new Fold(POLICY, CALENDARS);
        Told story = STORIES.get(bundle * IN_A_BUNDLE);
        Entry last = story.entries.get(story.entries.size() / 2);
        Instant now = last.recordedAt();
        var known = story.entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(last.recordedAt()))
                .toList();
        for (int change = 0; change < 3; change++) {
            var folded = fold.child(last.child(), known, now);
            Instant next = folded.nextChangeAt();
            if (next == null) {
                return;
            }
            assertThat(shown(fold.child(last.child(), known, next.minusNanos(1))))
                    .isEqualTo(shown(folded));
            assertThat(shown(fold.child(last.child(), known, next))).isNotEqualTo(shown(folded));
            now = next;
        }
    }

    private static List<String> shown(ChildFolded folded) {
        return Stream.concat(
                        folded.findings().stream().map(String::valueOf),
                        folded.feedGaps().stream().map(String::valueOf))
                .sorted()
                .toList();
    }
}
