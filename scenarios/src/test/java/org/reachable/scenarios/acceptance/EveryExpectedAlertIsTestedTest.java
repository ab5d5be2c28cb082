package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;

class EveryExpectedAlertIsTestedTest {
    private static final List<Class<?>> TESTS = List.of(
            AnswerAlertsTest.class,
            DangerAlertsTest.class,
            EducationAlertsTest.class,
            MeetingAlertsTest.class,
            MissingAlertsTest.class,
            MomentAlertsTest.class,
            NetworkAlertsTest.class,
            PatternAlertsTest.class);

    private static Stream<Method> tests() {
        return TESTS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    @Test
    void eachIsTestedByName() {
        assertThat(tests().map(method -> method.getName().substring(0, 4).toUpperCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(Story.expectedIds());
    }

    @Test
    void eachTestSaysWhatRequirementItProves() {
        assertThat(tests()).allMatch(method -> method.getAnnotationsByType(Requirement.class).length > 0);
    }
}
