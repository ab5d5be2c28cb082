package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** A meeting that was put off changed nothing, set nothing and was no response, whatever its record says it changed (decisions 18 and 29). */
class MeetingPutOffTest {

    private static final WrittenEntry MEETING = entry("strategy-meeting")
            .happened("2022-02-14T10:00")
            .with("changed", "yes")
            .with("attended", "social-care|police|health-ed")
            .with("s47", "yes");

    private static final WrittenEntry[] SIX = IntStream.rangeClosed(1, 6)
            .mapToObj(day -> entry(day % 2 == 0 ? "police-sighting" : day == 1 ? "family-report" : "ed-attendance")
                    .happened("2022-02-0" + day + "T10:00")
                    .with("noticed", "yes"))
            .toArray(WrittenEntry[]::new);

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "DEFERRED", "NOT-DONE", "OPEN"})
    void itEndsNoDrift(String outcome) {
        var plan = entry("plan-created").happened("2022-01-01T10:00").with("changed", "yes");
        verifyThat("drift")
                .given(plan)
                .given(SIX)
                .given(MEETING.outcome(outcome))
                .isOpen();
        verifyThat("drift").given(plan).given(SIX).given(MEETING).closes("2022-02-14T10:00", "E8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "DEFERRED", "NOT-DONE"})
    void itIsNoResponseToOneOfTwoChildren(String outcome) {
        var his = entry("police-arrest").about("A").happened("2022-02-12T19:00").at("Flat 9 [ADDR:A1]");
        var hers =
                entry("police-arrest").about("B").happened("2022-02-12T19:10").at("Flat 9 [ADDR:A1]");
        var put = MEETING.about("A");
        verifyThat("unequal-response").given(his, hers, put.outcome(outcome)).saysNothing();
        verifyThat("unequal-response").given(his, hers, put).raises("2022-02-14T10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "DEFERRED", "NOT-DONE"})
    void itIsNotOneOfTwoThatChangedNothing(String outcome) {
        var first = MEETING.with("changed", "no");
        var second = first.happened("2022-02-21T10:00");
        verifyThat("no-change-meetings").given(first, second).raises("2022-02-21T10:00");
        verifyThat("no-change-meetings").given(first, second.outcome(outcome)).isQuiet();
        verifyThat("no-change-meetings")
                .given(first, second, MEETING.happened("2022-02-28T10:00").outcome(outcome))
                .isOpen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFERRED", "NOT-DONE"})
    void itSetNoActions(String outcome) {
        var set = MEETING.with("actions", "3");
        verifyThat("panel-actions-overdue").given(set.outcome(outcome)).isQuiet();
        verifyThat("panel-actions-overdue").given(set).raises("2022-02-28T17:00");
    }

    /** What either record says is known: of two numbers the one that keeps the question open, whichever was written first (decision 32). */
    @Test
    void ofTwoRecordsOfOneThingTheLongerListAndTheShorterWeekCount() {
        var two = entry("risk-meeting")
                .happened("2022-02-14T10:00")
                .recorded("2022-02-14T10:30")
                .called("two")
                .with("actions", "2");
        var five = two.by("police")
                .recorded("2022-02-14T11:30")
                .called("five")
                .duplicating("two")
                .with("actions", "5");
        var done = entry("panel-action-done").happened("2022-02-16T10:00").with("action_done", "two:2");
        verifyThat("panel-actions-overdue").given(two, done).isQuiet();
        verifyThat("panel-actions-overdue").given(two, five, done).raises("2022-02-28T17:00");

        var excluded = entry("school-permanent-exclusion").happened("2022-05-16T10:00");
        var hours =
                entry("education-provision-offer").happened("2022-05-20T10:00").with("full_time_hours", "25");
        for (String[] each : new String[][] {{"5", "25"}, {"25", "5"}}) {
            verifyThat("day-six-education")
                    .given(excluded, hours.called("one").with("hours", each[0]))
                    .given(hours.by("education-la")
                            .recorded("2022-05-20T11:30")
                            .duplicating("one")
                            .with("hours", each[1]))
                    .isOpen();
        }
    }
}
