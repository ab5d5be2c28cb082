package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.scenarios.verify.WrittenEntry;

/** What somebody said they would do is asked about when its day is over, once; and what a meeting set is asked about by one or the other. */
@CasesOf({"action-overdue", "action-overdue-within-hours"})
class ActionRulesTest {

    private final WrittenEntry set =
            of("action-set", "2022-06-01T09:00").called("set").with("due_by", "2022-06-10");

    private static WrittenEntry of(String type, String when) {
        return entry(type).happened(when).with("action", "A");
    }

    @Test
    void itIsLateWhenTheDayEndsAndNobodyWroteWhatCameOfIt() {
        verifyThat("action-overdue").given(set).raises("2022-06-10T17:00").isOpen();
        // On the day itself is in time; of another action it says nothing.
        verifyThat("action-overdue")
                .given(set, of("action-done", "2022-06-10T17:00"))
                .isQuiet();
        verifyThat("action-overdue")
                .given(set, of("action-done", "2022-06-10T16:00").with("action", "B"))
                .raises("2022-06-10T17:00");
        verifyThat("action-overdue")
                .given(set, of("action-not-done", "2022-06-10T16:00"))
                .isQuiet();
    }

    /** Our pages never write it so; a file may. */
    @ParameterizedTest
    @ValueSource(strings = {"NOT-DONE", "DEFERRED", "PENDING"})
    void whatIsCalledDoneAndWasNotStaysLate(String outcome) {
        var done = of("action-done", "2022-06-10T10:00");
        verifyThat("action-overdue")
                .given(set, done.outcome(outcome))
                .raises("2022-06-10T17:00")
                .isOpen();
        verifyThat("action-overdue").given(set, done.outcome("DONE")).isQuiet();
    }

    @Test
    void whatIsOnlyOfferedStaysLateAndWhatIsTakenOverHasItsOwnClock() {
        verifyThat("action-overdue")
                .given(set, of("action-handed-over", "2022-06-09T09:00"), of("action-not-taken-on", "2022-06-10T09:00"))
                .raises("2022-06-10T17:00")
                .isOpen();
        // Taken over when it is late: whoever has it now has until the next working day ends.
        verifyThat("action-overdue")
                .given(set, of("action-taken-on", "2022-06-14T09:00").with("due_by", "2022-06-10"))
                .raises("2022-06-10T17:00", "2022-06-15T17:00");
    }

    @Test
    void movedToAnotherDayItIsLateThen() {
        verifyThat("action-overdue")
                .given(set, of("action-redated", "2022-06-10T10:00").with("due_by", "2022-06-24"))
                .raises("2022-06-24T17:00");
        verifyThat("action-overdue")
                .given(set, of("action-redated", "2022-06-10T10:00").with("due_by", "2022-06-24"))
                .until("2022-06-24T16:59")
                .isQuiet();
    }

    /** Two who say what they do in one meeting say two things; told of twice, it is one. */
    @Test
    void whatTwoAgenciesSetInTheSameMinuteIsTwoActions() {
        WrittenEntry police = set.by("police");
        WrittenEntry school = of("action-set", "2022-06-01T09:04")
                .called("other")
                .by("school")
                .with("action", "B")
                .with("due_by", "2022-06-10");
        verifyThat("action-overdue").given(police, school).raises("2022-06-10T17:00", "2022-06-10T17:00");
        verifyThat("action-overdue")
                .given(
                        police,
                        school,
                        of("action-done", "2022-06-09T09:00").by("school").with("action", "B"))
                .raises("2022-06-10T17:00");
        verifyThat("action-overdue")
                .given(police, school.with("action", "A"))
                .raises("2022-06-10T17:00")
                .isOpen();
    }

    @Test
    void whatHasNoDayIsNotLateAndWhatCannotWaitIsLateToTheMinute() {
        verifyThat("action-overdue").given(of("action-set", "2022-06-01T09:00")).saysNothing();
        WrittenEntry now = of("action-set", "2022-06-04T21:15")
                .with("due_by", "2022-06-05T21:15")
                .with("priority", "immediate");
        verifyThat("action-overdue-within-hours").given(now).raises("2022-06-05T21:15");
        verifyThat("action-overdue").given(now).saysNothing();
        verifyThat("action-overdue-within-hours")
                .given(now, of("action-done", "2022-06-05T21:15"))
                .isQuiet();
    }

    /** Else the same work is asked of the chair and of whoever does it. */
    @ParameterizedTest
    @ValueSource(strings = {"panel-actions-overdue", "pn-panel-action-immediate", "pn-panel-action-high"})
    void whatAMeetingSetIsFollowedOneByOneOrByTheirNumber(String rule) {
        WrittenEntry meeting = entry("strategy-meeting")
                .called("meeting")
                .happened("2022-06-01T10:00")
                .with("actions", "3")
                .with("priority", rule.endsWith("high") ? "high" : "immediate");
        String late = rule.endsWith("overdue")
                ? "2022-06-17T17:00"
                : rule.endsWith("high") ? "2022-06-04T10:00" : "2022-06-02T10:00";
        verifyThat(rule).given(meeting, set).raises(late).isOpen();
        verifyThat(rule)
                .given(
                        meeting,
                        of("action-set", "2022-06-01T11:00")
                                .with("due_by", "2022-06-10")
                                .answering("meeting"))
                .isQuiet();
    }

    static Stream<String> meetings() {
        return PolicyReader.shipped().vocabulary().types().values().stream()
                .filter(type -> type.classes().contains("meeting"))
                .map(EntryType::code);
    }

    /** A council's own meeting, too, is asked within a day what it said must be done within one, and needs to be named nowhere for it. */
    @ParameterizedTest
    @MethodSource("meetings")
    void whateverMeetingSetWhatCannotWaitIsAskedAboutItInHours(String type) {
        WrittenEntry meeting = entry(type).happened("2022-06-01T10:00").with("actions", "2");
        verifyThat("pn-panel-action-immediate")
                .given(meeting.with("priority", "immediate"))
                .raises("2022-06-02T10:00");
        verifyThat("pn-panel-action-high")
                .given(meeting.with("priority", "high"))
                .raises("2022-06-04T10:00");
        verifyThat("pn-panel-action-immediate").given(meeting).saysNothing();
    }
}
