package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.shipped.Clock.ANSWER;
import static org.reachable.scenarios.shipped.Clock.TRIGGER;
import static org.reachable.scenarios.shipped.Clock.alertsOf;
import static org.reachable.scenarios.shipped.Clock.endingOf;
import static org.reachable.scenarios.shipped.Clock.minute;
import static org.reachable.scenarios.shipped.Clock.time;
import static org.reachable.scenarios.verify.RuleVerifier.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Closing.How;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.replay.Line;
import org.reachable.engine.replay.Replay;
import org.reachable.scenarios.verify.WrittenEntry;
import org.reachable.scenarios.verify.WrittenStory;

/** Every shipped clock when its entries turn out otherwise: put right, told twice, taken back. */
class DeadlineCorrectionsTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    static Stream<DeadlineRow> clocks() {
        return DeadlineRow.all().stream();
    }

    private static WrittenEntry takingBack(String id, Instant at) {
        return entry("entry-withdrawn").called("taken-back").happened(time(at)).correcting(id);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void aTriggerTakenBackBeforeTheLimitRaisesNothing(DeadlineRow row) {
        var clock = new Clock(row);
        Instant before = clock.limit.minus(A_MINUTE);
        var story = clock.story(takingBack(TRIGGER, before));
        assertThat(alertsOf(story)).isEmpty();
        assertThat(endingOf(story)).map(Closing::how).contains(How.WITHDRAWN);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void aTriggerTakenBackAfterTheLimitWithdrawsTheAlert(DeadlineRow row) {
        var clock = new Clock(row);
        Instant after = minute(clock.limit, 1);
        var story = clock.story(takingBack(TRIGGER, after));
        assertThat(alertsOf(story)).containsExactly(clock.limit);
        assertThat(endingOf(story)).map(Closing::at).contains(after);
        assertThat(endingOf(story)).map(Closing::how).contains(How.WITHDRAWN);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void anAnswerTakenBackBeforeTheLimitLetsTheClockRunOn(DeadlineRow row) {
        var clock = new Clock(row);
        for (var way : clock.ways()) {
            Instant answered = clock.limit.minus(Duration.ofMinutes(30));
            var story =
                    clock.story(clock.answer(way, answered, answered), takingBack(ANSWER, clock.limit.minus(A_MINUTE)));
            assertThat(alertsOf(story.until(time(clock.limit)))).containsExactly(clock.limit);
        }
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void anAnswerTakenBackAfterTheLimitRaisesTheAlertThen(DeadlineRow row) {
        var clock = new Clock(row);
        for (var way : clock.ways()) {
            Instant answered = clock.limit.minus(A_MINUTE);
            Instant back = minute(clock.limit, 1);
            var story = clock.story(clock.answer(way, answered, answered), takingBack(ANSWER, back));
            assertThat(alertsOf(story.until(time(back)))).containsExactly(back);
        }
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void aTriggerPutRightRunsFromTheRightTime(DeadlineRow row) {
        var clock = new Clock(row);
        var beginning = clock.beginning();
        Instant known = clock.begins.plus(A_MINUTE);
        Instant right = clock.begins.minus(Duration.ofHours(30));
        var corrected = beginning
                .trigger()
                .called("corrected")
                .happened(time(right))
                .recorded(time(known))
                .correcting(TRIGGER);
        var story = clock.told(beginning, corrected);
        Instant expected = clock.limitOf(right, clock.begins);
        assertThat(alertsOf(story)).first().isEqualTo(expected.isBefore(known) ? known : expected);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void anIncidentToldTwiceIsOneClock(DeadlineRow row) {
        var clock = new Clock(row);
        var beginning = clock.beginning();
        var again = beginning
                .trigger()
                .called("again")
                .happened(time(clock.begins.plus(A_MINUTE)))
                .duplicating(TRIGGER);
        var story = clock.told(beginning, again);
        assertThat(story.findings())
                .extracting(finding -> finding.trigger().local())
                .containsOnlyOnce(TRIGGER)
                .doesNotContain("again");
        story.until(time(clock.limit)).raises(time(clock.limit));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void theSameEntrySentAgainChangesNothing(DeadlineRow row) {
        var clock = new Clock(row);
        var once = clock.story();
        assertThat(clock.told(clock.beginning(), clock.beginning().trigger()).findings())
                .isEqualTo(once.findings());
    }

    /** Decision 32 of the stories: the ending is that of the corrected facts; when it closed is not altered. */
    @ParameterizedTest
    @MethodSource("clocks")
    void anAnswerPutRightToAfterTheLimitCameLate(DeadlineRow row) {
        endsOtherwise(new Clock(row), -30, 1, How.ANSWERED, How.ANSWERED_LATE);
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void anAnswerPutRightToBeforeTheLimitCameInTime(DeadlineRow row) {
        endsOtherwise(new Clock(row), 1, -30, How.ANSWERED_LATE, How.IN_TIME_KNOWN_LATER);
    }

    /** Where an answer was said to have come so many minutes after the limit, and came so many after it. */
    private static void endsOtherwise(Clock clock, int said, int was, How first, How then) {
        for (var way : clock.ways()) {
            Instant known = minute(clock.limit, said);
            var answered = clock.story(clock.answer(way, known, known));
            var right = clock.answer(way, minute(clock.limit, was), minute(clock.limit, 10))
                    .called("right")
                    .correcting(ANSWER);
            if (endingOf(answered).map(Closing::how).filter(first::equals).isPresent()) {
                Closing told = endingOf(answered).orElseThrow();
                var before = new Closing.Before(told, minute(clock.limit, 10));
                assertThat(endingOf(answered.given(right)))
                        .contains(new Closing(known, told.by(), then, way.ends(), before));
            }
        }
    }

    /** An hour that was put right has another limit: with the old one it would be two days and be called 72 hours. */
    @Test
    void aLineTellsTheHourThatItsLimitWasCountedFrom() {
        var back = entry("missing-returned")
                .called("back")
                .about("Liv")
                .happened("2022-01-10T08:00")
                .recorded("2022-01-10T08:30")
                .with("episode", "1");
        var right = back.called("right")
                .happened("2022-01-11T08:00")
                .recorded("2022-01-12T09:00")
                .correcting("back");
        assertThat(told(List.of(back, right)))
                .containsExactly(
                        "Liv came back on Monday 10 January 2022 at 8am after being missing. There is time until Thursday 13 January 2022 at 8am.",
                        "Liv came back on Tuesday 11 January 2022 at 8am after being missing. There is time until Friday 14 January 2022 at 8am."
                                + " This follows from a correction.");
    }

    private static List<String> told(List<WrittenEntry> story) {
        var policy = PolicyReader.shipped();
        var calendars = Calendars.englandAndWales();
        var entries = WrittenStory.read(story, policy.vocabulary());
        return Replay.of(entries, policy, calendars, LondonTime.parse("2022-01-12T12:00"), 1).lines().stream()
                .filter(line -> line.finding().rule().id().equals("return-interview"))
                .map(Line::explanation)
                .toList();
    }
}
