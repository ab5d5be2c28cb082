package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The decisions of the stories, where two careful readers of them differed, are numbered by themselves: they are not those of
 * {@code docs/decisions}. A few wait for what they are about.
 */
class EveryDecisionIsTestedTest {
    private static final int DECISIONS = 42;
    /** Which feeds a register of sources says should come. */
    private static final Set<Integer> WAITING = Set.of(40);

    private static final Pattern NUMBERED = Pattern.compile("decision(\\d+)OfTheStories[A-Z].*");

    private static final List<Class<?>> TESTS = List.of(
            TimeDecisionsTest.class,
            MissingAndDangerDecisionsTest.class,
            PatternDecisionsTest.class,
            PlanAndAnswerDecisionsTest.class,
            CountingDecisionsTest.class,
            AnswersDecisionsTest.class,
            LaterDecisionsTest.class);

    @Test
    void eachIsTestedByNumber() {
        var numbers = TESTS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Method::getName)
                .flatMap(name -> NUMBERED.matcher(name).results().map(found -> Integer.valueOf(found.group(1))));
        assertThat(numbers.distinct())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, DECISIONS)
                        .boxed()
                        .filter(number -> !WAITING.contains(number))
                        .toList());
    }
}
