package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.shipped.Clock.ANSWER;
import static org.reachable.scenarios.shipped.Clock.alertsOf;
import static org.reachable.scenarios.shipped.Clock.endingOf;
import static org.reachable.scenarios.shipped.Clock.minute;
import static org.reachable.scenarios.shipped.Clock.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Closing.How;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.scenarios.verify.ExampleEntry;
import org.reachable.scenarios.verify.RuleVerifier;

/** Every shipped clock, and each way it can be answered: in time, at the limit, late, in time but known late. */
class DeadlineAnswersTest {

    /** A clock and one of the ways it is answered. */
    private record Way(Clock clock, Answer answer) {
        @Override
        public String toString() {
            return clock.row.rule() + " answered by way " + (clock.ways().indexOf(answer) + 1);
        }

        RuleVerifier answered(Instant happened, Instant recorded) {
            return clock.story(clock.answer(answer, happened, recorded));
        }

        Closing closing(Instant at, How how) {
            return new Closing(at, List.of(new EntryId("given", ANSWER)), how, answer.ends());
        }
    }

    static Stream<Way> ways() {
        return DeadlineRow.all().stream()
                .map(Clock::new)
                .flatMap(clock -> clock.ways().stream().map(way -> new Way(clock, way)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anAnswerBeforeTheLimitKeepsItQuiet(Way way) {
        Instant before = minute(way.clock.limit, -1);
        var story = way.answered(before, before);
        assertThat(alertsOf(story)).isEmpty();
        assertThat(endingOf(story)).contains(way.closing(before, How.ANSWERED));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anAnswerAtTheVeryLimitIsInTime(Way way) {
        Instant limit = way.clock.limit;
        var story = way.answered(limit, limit);
        assertThat(alertsOf(story)).isEmpty();
        assertThat(endingOf(story)).contains(way.closing(limit, How.ANSWERED));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anAnswerAMinuteAfterIsLate(Way way) {
        Instant after = minute(way.clock.limit, 1);
        var story = way.answered(after, after);
        assertThat(alertsOf(story)).containsExactly(way.clock.limit);
        assertThat(endingOf(story)).contains(way.closing(after, How.ANSWERED_LATE));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatWasInTimeAndKnownLateWithdrawsTheAlert(Way way) {
        Instant limit = way.clock.limit;
        Instant known = limit.plus(Duration.ofHours(7));
        var story = way.answered(limit, known);
        assertThat(alertsOf(story)).containsExactly(limit);
        assertThat(endingOf(story)).contains(way.closing(known, How.IN_TIME_KNOWN_LATER));
    }

    /** Those that must come after: what says that all is done has its own count. */
    static Stream<Way> waysThatComeAfter() {
        return waysThatOnlyAnswer().filter(way -> way.answer.isByName());
    }

    @ParameterizedTest
    @MethodSource("waysThatComeAfter")
    void whatHappenedBeforeAnswersNothingThoughItIsWrittenDownAfter(Way way) {
        Instant reach = way.answer.reachingBack() == null
                ? way.clock.begins
                : way.answer.reachingBack().unit() == Span.Unit.WORKING_DAYS
                        // Two weekends and two holidays lie between at most.
                        ? way.clock.begins.minus(
                                Duration.ofDays(way.answer.reachingBack().amount() + 6L))
                        : way.clock.begins.minus(Window.length(way.answer.reachingBack()));
        var story = way.answered(minute(reach, -1), minute(way.clock.limit, -1));

        assertThat(alertsOf(story.until(time(way.clock.limit)))).as("%s", way).containsExactly(way.clock.limit);
    }

    @ParameterizedTest
    @MethodSource("waysThatComeAfter")
    void whatNamesAnotherEntryAnswersNothingElse(Way way) {
        Instant before = minute(way.clock.limit, -1);
        var answer = way.clock.answer(way.answer, before, before).answering("another");

        assertThat(alertsOf(way.clock.story(answer).until(time(way.clock.limit))))
                .containsExactly(way.clock.limit);
    }

    /** Those whose answer does not end the clock besides, whatever it says of itself. */
    static Stream<Way> waysThatOnlyAnswer() {
        return ways().filter(way -> way.answer.by().anyOf().stream()
                .allMatch(answer -> way.clock.deadline.until().anyOf().stream()
                        .allMatch(end -> Collections.disjoint(answer.types(), end.types()))));
    }

    @ParameterizedTest
    @MethodSource("waysThatOnlyAnswer")
    void anEntryThatSaysItSettlesNothingAnswersNothing(Way way) {
        var keys = Clock.SHIPPED.vocabulary().references().notAnAnswer().entrySet();
        Instant before = minute(way.clock.limit, -1);
        for (var key : keys) {
            var answer = way.clock
                    .answer(way.answer, before, before)
                    .with(key.getKey(), key.getValue().iterator().next());
            assertThat(alertsOf(way.clock.story(answer).until(time(way.clock.limit))))
                    .containsExactly(way.clock.limit);
        }
    }

    static Stream<Way> waysByName() {
        return ways().filter(way -> way.answer.isByName());
    }

    @ParameterizedTest
    @MethodSource("waysByName")
    void anAnswerThatNamesTheFindingAnswersIt(Way way) {
        String id = Clock.findingOf(way.clock.story()).orElseThrow().id();
        Instant before = minute(way.clock.limit, -1);
        var story = way.clock.story(way.clock.answer(way.answer, before, before).answeringFinding(id));
        assertThat(alertsOf(story)).isEmpty();
        assertThat(endingOf(story)).contains(way.closing(before, How.ANSWERED));
    }

    /** Whatever another agency writes of a list shows that it has it: that one takes a note, too. */
    static Stream<DeadlineRow> clocksThatTakeNoNote() {
        return DeadlineRow.all().stream()
                .filter(row -> new Clock(row)
                        .ways().stream()
                                .flatMap(way -> way.by().anyOf().stream())
                                .noneMatch(by -> by.types().isEmpty()
                                        && by.classes().isEmpty()
                                        && by.with().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("clocksThatTakeNoNote")
    void aNoteThatNamesTheFindingAnswersNothing(DeadlineRow row) {
        var clock = new Clock(row);
        String id = Clock.findingOf(clock.story()).orElseThrow().id();
        var note = RuleVerifier.entry("ask-taken-on")
                .called(ANSWER)
                .happened(time(minute(clock.limit, -1)))
                .answeringFinding(id);
        assertThat(alertsOf(clock.story(note).until(time(clock.limit)))).containsExactly(clock.limit);
    }

    static Stream<Arguments> endings() {
        return DeadlineRow.all().stream()
                .map(Clock::new)
                .flatMap(clock -> IntStream.range(
                                0, clock.deadline.until().anyOf().size())
                        .mapToObj(i -> Arguments.arguments(clock.row, i)));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void whatMakesTheQuestionGoAwayEndsItWithoutAnAnswer(DeadlineRow row, int which) {
        var clock = new Clock(row);
        Instant before = minute(clock.limit, -1);
        var ends = new ExampleEntry(Clock.SHIPPED, before)
                .each(clock.deadline.until().anyOf().get(which))
                .getFirst();
        var key = clock.deadline.key();
        var story = clock.story(
                (key instanceof Key.Attribute attribute ? ends.with(attribute.name(), "1") : ends).called(ANSWER));
        assertThat(alertsOf(story)).isEmpty();
        assertThat(endingOf(story)).map(Closing::at).contains(before);
    }
}
