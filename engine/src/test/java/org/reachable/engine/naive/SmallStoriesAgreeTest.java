package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.RuleBuilder;
import org.reachable.engine.story.When;

/** As {@link EngineAgreesTest}, where every mechanism meets every way of being answered; what differs is told in its least lines. */
class SmallStoriesAgreeTest {
    private static final Calendars CALENDARS = Calendars.englandAndWales();
    private static final Instant UNTIL = LondonTime.parse("2022-01-07");
    private static final Map<String, Policy> POLICIES = SmallPolicies.all();
    private static final int STORIES = 8;

    static List<String> policies() {
        return List.copyOf(POLICIES.keySet());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void onSmallStories(String name) {
        Policy policy = Objects.requireNonNull(POLICIES.get(name));

        assertThat(differing(name, STORIES, policy, policy)).isEmpty();
    }

    /** The control: a reading that takes what came before as an answer is found out, and in two lines. */
    @Test
    void aReadingThatTakesWhatCameBeforeIsFoundOut() {
        Policy asWritten = answered(Answered.after(When.types("reply").match()));
        Policy misread = answered(Answered.after(When.types("reply").match(), "2 calendar-days"));

        assertThat(differing("control", 100, asWritten, misread))
                .isNotEmpty()
                .allSatisfy(story -> assertThat(story.lines()).hasSize(2));
    }

    private static Policy answered(Answer answer) {
        return Policies.of(
                RuleBuilder.rule("r", Policies.moment(When.types("report").match(), null, null))
                        .answered(answer));
    }

    private static List<SmallStory> differing(String name, int stories, Policy ofTheEngine, Policy ofTheReading) {
        var fold = new Fold(ofTheEngine, CALENDARS);
        var result = new ArrayList<SmallStory>();
        IntStream.range(0, stories)
                .mapToObj(seed -> SmallStory.of(seed * 31L + name.hashCode()))
                .filter(story -> differs(story, fold, ofTheReading))
                .map(story -> story.least(less -> differs(less, fold, ofTheReading)))
                .forEach(result::add);
        return result;
    }

    private static boolean differs(SmallStory story, Fold fold, Policy policy) {
        var entries = story.entries();
        var engine = EngineSteps.telling(fold.fold(entries, UNTIL));
        var naive = NaiveInterpreter.telling(entries, policy, CALENDARS, UNTIL);
        return !EngineAgreesTest.lines(engine).equals(EngineAgreesTest.lines(naive));
    }
}
