package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.shipped.Clock.time;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clock whose answers nobody sends is one gap of a feed, and no breach by anyone. */
class DeadlineFeedsTest {

    static Stream<DeadlineRow> clocksThatNeedAFeed() {
        return DeadlineRow.all().stream().filter(row -> new Clock(row).rule.needsFeed());
    }

    /** A review whose next review is awaited shows itself that reviews are sent. */
    static Stream<DeadlineRow> clocksThatFeedThemselves() {
        return clocksThatNeedAFeed().filter(DeadlineFeedsTest::feedsItself);
    }

    static Stream<DeadlineRow> clocksThatFeedNothing() {
        return clocksThatNeedAFeed().filter(row -> !feedsItself(row) && !new Clock(row).deadline.unfedIsAsked());
    }

    private static boolean feedsItself(DeadlineRow row) {
        var clock = new Clock(row);
        return clock.deadline.trigger().anyOf().getFirst().types().stream()
                .sorted()
                .limit(1)
                .anyMatch(answersOf(clock)::contains);
    }

    static Stream<DeadlineRow> otherClocks() {
        return DeadlineRow.all().stream().filter(row -> !new Clock(row).rule.needsFeed());
    }

    private static Set<String> answersOf(Clock clock) {
        return clock.rule.answers().stream()
                .filter(answer -> answer.ends().isEmpty())
                .flatMap(answer -> answer.by().anyOf().stream())
                .flatMap(alternative -> alternative.types().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> allBut(Set<String> types) {
        var result = new HashSet<>(Clock.SHIPPED.vocabulary().types().keySet());
        result.removeAll(types);
        return result;
    }

    @ParameterizedTest
    @MethodSource("clocksThatFeedNothing")
    void unfedItIsOneGapAtTheLimitThatWouldHavePassed(DeadlineRow row) {
        var clock = new Clock(row);
        clock.story()
                .under(Clock.shippedFeeding(allBut(answersOf(clock))))
                .tells("feed-gap", time(clock.limit))
                .isQuiet();
    }

    @ParameterizedTest
    @MethodSource("clocksThatFeedThemselves")
    void aTriggerOfATypeThatAnswersIsAFeedItself(DeadlineRow row) {
        var clock = new Clock(row);
        var limit = time(clock.limit);
        clock.story()
                .under(Clock.shippedFeeding(allBut(answersOf(clock))))
                .until(limit)
                .raises(limit);
    }

    @ParameterizedTest
    @MethodSource("clocksThatNeedAFeed")
    void oneTypeThatCanAnswerIsEnoughOfAFeed(DeadlineRow row) {
        var clock = new Clock(row);
        var limit = time(clock.limit);
        for (String type : answersOf(clock)) {
            clock.story().under(Clock.shippedFeeding(Set.of(type))).until(limit).raises(limit);
        }
    }

    @ParameterizedTest
    @MethodSource("otherClocks")
    void aClockThatNeedsNoFeedIsKeptAllTheSame(DeadlineRow row) {
        var clock = new Clock(row);
        var limit = time(clock.limit);
        clock.story().under(Clock.shippedFeeding(Set.of())).until(limit).raises(limit);
    }
}
