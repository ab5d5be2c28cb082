package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism.Deadline;
import org.reachable.engine.policy.MechanismParts.Start;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.EntryBuilder;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

/** When a clock starts, when it has run out, and what answers it. */
class NaiveDeadlineTest {
    private static final Match RETURN = When.types("returned").match();
    private static final Match INTERVIEW =
            When.types("interview").with("held", "yes").match();
    private static final Policy WITHIN_72_HOURS =
            Policies.of(rule("r", deadline(RETURN, "72 clock-hours")).answered(Answered.same(INTERVIEW, "episode")));

    private static EntryBuilder returned(String at) {
        return story("A").entry("returned").at(at).with("episode", "1");
    }

    private static List<Entry> interviewed(EntryBuilder returned, String at, String recorded) {
        return returned.entry("interview")
                .at(at)
                .recorded(recorded)
                .with("held", "yes")
                .with("episode", "1")
                .entries();
    }

    @Test
    void anAnswerKnownAt72HoursExactlyIsInTime() {
        var entries = interviewed(returned("2022-01-01T10:00"), "2022-01-04T09:00", "2022-01-04T10:00");

        assertThat(Replayed.lines(WITHIN_72_HOURS, entries, "2022-02-01"))
                .containsExactly("due 2022-01-01T10:00 by 2022-01-04T10:00 [A1] answered 2022-01-04T10:00");
    }

    @Test
    void anAnswerThatHappenedInTimeButIsKnownLaterWithdrawsTheAlert() {
        var entries = interviewed(returned("2022-01-01T10:00"), "2022-01-04T10:00", "2022-01-04T10:01");

        assertThat(Replayed.lines(WITHIN_72_HOURS, entries, "2022-02-01"))
                .containsExactly(
                        "due 2022-01-01T10:00 by 2022-01-04T10:00 [A1] withdrawn 2022-01-04T10:01",
                        "alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1] withdrawn 2022-01-04T10:01");
    }

    @Test
    void anAnswerAMinuteTooLateClosesLate() {
        var entries = interviewed(returned("2022-01-01T10:00"), "2022-01-04T10:01", "2022-01-04T12:00");

        assertThat(Replayed.lines(WITHIN_72_HOURS, entries, "2022-02-01"))
                .last()
                .isEqualTo("alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1] answered-late 2022-01-04T12:00");
    }

    @Test
    void clockHoursElapseThroughTheNightTheClocksGoBack() {
        assertThat(Replayed.lines(WITHIN_72_HOURS, returned("2021-10-28T17:40").entries(), "2021-11-30"))
                .last()
                .isEqualTo("alert 2021-10-31T16:40 by 2021-10-31T16:40 [A1]");
    }

    @Test
    void aTriggerKnownAfterItsLimitIsAnAlertAtOnceAndWasNeverDue() {
        var entries = returned("2022-01-01T10:00").recorded("2022-01-04T10:01").entries();

        assertThat(Replayed.lines(WITHIN_72_HOURS, entries, "2022-02-01"))
                .containsExactly("alert 2022-01-04T10:01 by 2022-01-04T10:00 [A1]");
    }

    @Test
    void aTriggerKnownAtItsLimitIsDueAndThenAnAlert() {
        var entries = returned("2022-01-01T10:00").recorded("2022-01-04T10:00").entries();

        assertThat(Replayed.lines(WITHIN_72_HOURS, entries, "2022-02-01"))
                .containsExactly(
                        "due 2022-01-04T10:00 by 2022-01-04T10:00 [A1]",
                        "alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1]");
    }

    @Test
    void aDayClockEndsAtFiveAndFiveIsInTime() {
        var policy = Policies.of(rule("r", deadline(RETURN, "5 working-days")).answered(Answered.naming(When.ANY)));
        var friday = returned("2022-01-07T23:00");

        assertThat(Replayed.lines(policy, friday.entries(), "2022-02-01"))
                .last()
                .isEqualTo("alert 2022-01-14T17:00 by 2022-01-14T17:00 [A1]");
        assertThat(Replayed.lines(
                        policy,
                        friday.entry("reply")
                                .at("2022-01-14T17:00")
                                .answers("A1")
                                .entries(),
                        "2022-02-01"))
                .containsExactly("due 2022-01-07T23:00 by 2022-01-14T17:00 [A1] answered 2022-01-14T17:00");
    }

    @Test
    void aDayClockNeverEndsBeforeTheWorkingDayAfterItWasRecorded() {
        var policy = Policies.of(rule("r", deadline(RETURN, "2 working-days")));
        var entries = returned("2022-01-03T10:00").recorded("2022-01-20T10:00").entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01"))
                .containsExactly(
                        "due 2022-01-20T10:00 by 2022-01-21T17:00 [A1]",
                        "alert 2022-01-21T17:00 by 2022-01-21T17:00 [A1]");
    }

    @Test
    void aRefusedInterviewDoesNotAnswer() {
        var entries = returned("2022-01-01T10:00")
                .entry("interview")
                .at("2022-01-02T10:00")
                .with("held", "refused")
                .with("episode", "1")
                .entries();

        assertThat(Replayed.lines(WITHIN_72_HOURS, entries, "2022-02-01"))
                .last()
                .isEqualTo("alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1]");
    }

    @Test
    void anEntryThatSettlesNothingDoesNotAnswer() {
        var policy = Policies.of(rule("r", deadline(RETURN, "72 clock-hours")).answered(Answered.naming(When.ANY)));
        var entries = returned("2022-01-01T10:00")
                .entry("reply")
                .at("2022-01-02T10:00")
                .answers("A1")
                .settlesNothing()
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01")).hasSize(2);
    }

    @Test
    void aClockWhoseAnswersNobodySendsIsOneGapOfAFeed() {
        var policy = Policies.of(rule("r", deadline(RETURN, "72 clock-hours")).needsFeed());
        var entries = returned("2022-01-01T10:00")
                .entry("returned")
                .at("2022-01-02T10:00")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01")).containsExactly("due feed-gap 2022-01-04T10:00 [A1]");
    }

    /** A clock that nothing answers is over when it has run out: what begins within the same hours later is its own. */
    @Test
    void aClockThatWasAGapTakesNoLaterTriggerIn() {
        var policy = Policies.of(rule("r", oneIncident("12 clock-hours"))
                .needsFeed()
                .answered(Answered.after(When.types("talk").match())));
        var entries = returned("2022-01-01T10:00")
                .entry("returned")
                .at("2022-01-02T10:00")
                .entry("talk")
                .at("2022-01-02T09:00")
                .recorded("2022-01-06T10:00")
                .entry("returned")
                .at("2022-01-02T20:00")
                .recorded("2022-01-07T10:00")
                .entries();

        assertThat(Replayed.linesOfSeveral(policy, entries, "2022-02-01"))
                .containsExactly(
                        "r FEED:r: due feed-gap 2022-01-04T10:00 [A1]",
                        "r A: alert 2022-01-07T10:00 by 2022-01-05T20:00 [A4]");
    }

    private static Deadline oneIncident(String hours) {
        var plain = deadline(RETURN, "72 clock-hours");
        return new Deadline(
                plain.trigger(),
                plain.start(),
                plain.stages(),
                "",
                List.of(),
                plain.key(),
                false,
                Span.parse(hours),
                Match.NOTHING,
                null);
    }

    @Test
    void reachingAnotherAgencyAnswersFromThatInstant() {
        var policy = Policies.of(rule("r", deadline(RETURN, "72 clock-hours")).answered(Answered.reachingAnother()));
        var entries = returned("2022-01-01T10:00")
                .reached("social-care", "2022-01-04T10:00")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01"))
                .containsExactly("due 2022-01-01T10:00 by 2022-01-04T10:00 [A1] answered 2022-01-04T10:00");
    }

    @Test
    void aClockRunsFromTheInstantAnAttributeGives() {
        var plain = deadline(RETURN, "72 clock-hours");
        var policy = Policies.of(rule(
                "r",
                new Deadline(
                        RETURN,
                        new Start(false, "returned_at"),
                        plain.stages(),
                        "",
                        List.of(),
                        plain.key(),
                        false,
                        null,
                        Match.NOTHING,
                        null)));
        var entries = returned("2022-01-01T10:00")
                .with("returned_at", "2022-01-02T12:00")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-01-02"))
                .containsExactly("due 2022-01-01T10:00 by 2022-01-05T12:00 [A1]");
    }

    @Test
    void actionsAreDoneWhenTheirNumbersAddUp() {
        var policy = Policies.of(rule("r", deadline(RETURN, "10 working-days"))
                .answered(Answered.completing(When.ANY, "action_done", "actions")));
        var entries = returned("2022-01-04T10:00")
                .with("actions", "3")
                .entry("done")
                .at("2022-01-05T10:00")
                .with("action_done", "A1:2")
                .entry("done")
                .at("2022-01-06T10:00")
                .answers("A1")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01"))
                .containsExactly("due 2022-01-04T10:00 by 2022-01-18T17:00 [A1] answered 2022-01-06T10:00");
    }

    @Test
    void aTriggerKnownBeforeTheRuleIsInForceStartsNothing() {
        var policy = Policies.of(rule("r", deadline(RETURN, "72 clock-hours")).from("2022-01-02"));

        assertThat(Replayed.lines(policy, returned("2022-01-01T23:59").entries(), "2022-02-01"))
                .isEmpty();
        assertThat(Replayed.lines(policy, returned("2022-01-02T00:00").entries(), "2022-02-01"))
                .hasSize(2);
    }

    @Test
    void aTriggerKnownOnTheDayARuleEndsStartsNothing() {
        var until = Policies.of(rule("r", deadline(RETURN, "72 clock-hours")).to("2022-01-02"));
        var between = Policies.of(
                rule("r", deadline(RETURN, "72 clock-hours")).from("2022-01-01").to("2022-01-02"));

        for (Policy policy : List.of(until, between)) {
            assertThat(Replayed.lines(policy, returned("2022-01-01T23:59").entries(), "2022-02-01"))
                    .hasSize(2);
            assertThat(Replayed.lines(policy, returned("2022-01-02T00:00").entries(), "2022-02-01"))
                    .isEmpty();
        }
        assertThat(Replayed.lines(between, returned("2021-12-31T23:59").entries(), "2022-02-01"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A1:1|A1:1,true",
        "A1:2,true",
        "A1:3,true",
        "A1:two|A1,true",
        "A1: 2,true",
        "A1:1,false",
        "A1:two,false",
        "A1:0|A1,false",
        "A1:-2|A1:1,false",
        "A9:2,false"
    })
    void whatIsDoneIsAddedUpAsFarAsItCanBeRead(String done, boolean answers) {
        var policy = Policies.of(rule("r", deadline(RETURN, "10 working-days"))
                .answered(Answered.completing(When.types("done").match(), "action_done", "actions")));
        var entries = returned("2022-01-04T10:00")
                .with("actions", "2")
                .entry("done")
                .at("2022-01-05T10:00")
                .with("action_done", done)
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-01-10"))
                .containsExactly("due 2022-01-04T10:00 by 2022-01-18T17:00 [A1]"
                        + (answers ? " answered 2022-01-05T10:00" : ""));
    }

    @Test
    void nothingDoneIsNoAnswerEvenWhereNothingWasAsked() {
        var policy = Policies.of(rule("r", deadline(RETURN, "10 working-days"))
                .answered(Answered.completing(When.types("done").match(), "action_done", "actions")));
        var entries = returned("2022-01-04T10:00")
                .with("actions", "0")
                .entry("done")
                .at("2022-01-05T10:00")
                .with("action_done", "A1:0")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-01-10"))
                .containsExactly("due 2022-01-04T10:00 by 2022-01-18T17:00 [A1]");
    }
}
