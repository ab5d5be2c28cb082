package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/**
 * Of two records of one thing what either says is known, and where they contradict each other what keeps a question open counts (decision
 * 32 of the stories).
 */
class ToldByEitherTest {

    private static final String WHEN = "2022-03-02T09:00";

    private static WrittenEntry asked(String type, String told) {
        return told(entry(type).happened("2022-03-01T09:00"), told);
    }

    private static WrittenEntry told(WrittenEntry entry, String told) {
        WrittenEntry result = entry;
        for (String each : told.split(";")) {
            String[] parts = each.split("=", 2);
            result = each.isEmpty() ? result : result.with(parts[0], parts[1]);
        }
        return result;
    }

    /** One agency's record of what answers, then another's of the same. */
    private static RuleVerifier twice(String rule, WrittenEntry asked, String type, String one, String other) {
        return verifyThat(rule)
                .given(
                        asked,
                        told(entry(type).happened(WHEN), one).called("one").outcome("DECIDED"),
                        told(entry(type).by("police").happened(WHEN).recorded("2022-03-02T15:00"), other)
                                .with("duplicate_of", "one"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            disagreement-not-escalated, professional-disagreement, with=police,          disagreement-resolved, with=police;resolved=yes, resolved=no
            same-day-request,           voluntary-concern,         asks=same-day-meeting, contact-decision,      decision=agreed;answers=E1, decision=refused
            out-of-area-handover,       placement-start,           area=out;host=Fenmarch, host-area-told,        host=Fenmarch, host_told=no
            nrm-undecided,              nrm-discussion,            nrm=considered,        nrm-discussion,        nrm=submitted, nrm=considered
            """)
    void whereTheyContradictWhatKeepsItOpenCounts(
            String rule, String trigger, String asked, String type, String one, String other) {
        WrittenEntry done = asked(trigger, asked).called("E1").outcome("DECIDED");
        twice(rule, done, type, one, "").isQuiet();
        twice(rule, done, type, one, other).isOpen();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            section-47-decision-missing, strategy-meeting, held=yes;attended=social-care|police|health-gp, s47=yes
            plan-quality,                plan-created,     trusted_adult=PRO:MEN1;contingency=yes,          disruption=yes;education=yes;family_support=yes
            not-quorate,                 strategy-meeting, held=yes;attended=social-care|police;s47=no,    ''
            """)
    void whatOneLeavesBlankTheOtherSays(String rule, String type, String one, String other) {
        var alone = verifyThat(rule).given(told(entry(type).happened(WHEN), one).called("one"));
        alone.isOpen();
        var beside = alone.given(told(entry(type).by("police").happened(WHEN).recorded("2022-03-02T15:00"), other)
                .with("duplicate_of", "one"));
        if (other.isEmpty()) {
            beside.isOpen();
        } else {
            beside.withdraws();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            return-interview, missing-returned,  episode=1,   return-interview-completed, episode=1;held=refused;chosen=yes, held=refused;chosen=no
            return-interview, missing-returned,  episode=1,   return-interview-completed, episode=1;held=refused;declined_after=by text/Ann/2, held=refused;declined_after=by text/Ann/1
            return-interview, missing-returned,  episode=1,   return-interview-completed, episode=1;held=yes, held=cancelled
            refusal-of-child-in-care, admission-refused, school=S1, direction-considered, school=S1;stage=requested, school=S1;stage=considered
            """)
    void soOfHowItWasOfferedAndOfADirection(
            String rule, String trigger, String asked, String type, String one, String other) {
        WrittenEntry done = asked(trigger, asked).called("E1");
        WrittenEntry inCare =
                entry("care-episode-start").happened("2022-02-01T09:00").called("care");
        twice(rule, done, type, one, one).given(inCare).isQuietAt("2022-03-20T09:00");
        twice(rule, done, type, one, other).given(inCare).isOpen();
    }

    @Test
    void whatTwoRecordsSayIsDoneIsDoneOnceAndTheFewerCount() {
        var actions = verifyThat("pn-panel-action-immediate")
                .given(
                        asked("risk-meeting", "priority=immediate;actions=2").called("E1"),
                        entry("panel-action-done").happened("2022-03-01T09:30").with("action_done", "E0:1"));
        WrittenEntry done = entry("panel-action-done").happened(WHEN).called("done");
        WrittenEntry copy =
                done.by("police").recorded("2022-03-02T15:00").called("copy").duplicating("done");
        WrittenEntry two = done.happened("2022-03-01T15:00").with("action_done", "E1:2");
        WrittenEntry copyOfTwo = copy.happened("2022-03-01T15:00");
        actions.given(two, copyOfTwo.with("action_done", "E1:2")).isQuietAt("2022-03-02T08:00");
        actions.given(two, copyOfTwo.with("action_done", "E1:1"))
                .raises("2022-03-02T15:00")
                .isOpen();
        actions.given(
                        done.with("action_done", "E1:1").answering("E1"),
                        copy.with("action_done", "E1:1").answering("E1"))
                .raises("2022-03-02T09:00")
                .isOpen();
        actions.given(done.with("action_done", "E1:1"), done.called("other").with("action_done", "E1:1"))
                .closes(WHEN, "done", "other");
    }

    /** A worker's contact and what another agency wrote of the same hour under another name. */
    @ParameterizedTest
    @CsvSource({"youth-work-contact,seen=no,''", "social-work-visit,seen=no,''", "mentor-contact,'',NOT-DONE"})
    void aCopyOfAnotherKindThatSaysOtherwiseCounts(String type, String told, String outcome) {
        WrittenEntry talk = entry("mentor-contact")
                .happened("2022-03-01T15:00")
                .with("seen", "yes")
                .called("talk");
        WrittenEntry copy = told(entry(type), told)
                .by("police")
                .happened("2022-03-01T15:00")
                .recorded("2022-03-01T18:00")
                .outcome(outcome)
                .duplicating("talk");
        var arrested = verifyThat("reachable-moment")
                .given(entry("police-arrest").happened("2022-03-01T08:00").recorded("2022-03-01T08:30"));
        arrested.given(talk, copy).raises("2022-03-01T08:30", "2022-03-01T18:00", "2022-03-02T08:00");
        arrested.given(
                        talk,
                        told(entry(type), "seen=yes")
                                .happened("2022-03-01T15:00")
                                .recorded("2022-03-01T18:00")
                                .duplicating("talk"))
                .raises("2022-03-01T08:30");
    }

    /** Each of the two says half of what is danger together. */
    @ParameterizedTest
    @CsvSource({"found=out-of-area,ticket_bought_by=a man", "ticket_bought_by=a man,found=out-of-area"})
    void whatTwoRecordsSayTogetherRaises(String one, String other) {
        WrittenEntry back = entry("missing-returned").happened(WHEN).called("one");
        WrittenEntry copy =
                back.called("copy").by("placement").recorded("2022-03-02T15:00").duplicating("one");
        var danger = verifyThat("danger-response");
        danger.given(told(back, one)).saysNothing();
        danger.given(told(back, one), copy).saysNothing();
        danger.given(told(back, one), told(copy, other))
                .raises("2022-03-03T17:00")
                .isOpen();
        danger.given(told(back, one), told(back.called("another").happened("2022-03-04T12:00"), other))
                .saysNothing();
    }

    /** What leaves it blank says nothing else: an accident that another agency wrote of too is an accident. */
    @Test
    void aBlankInOneOfTwoRecordsContradictsNothing() {
        WrittenEntry accident = entry("ed-attendance").happened(WHEN).with("injury", "accident");
        WrittenEntry blank = entry("ed-attendance").happened(WHEN);
        WrittenEntry assault = blank.with("injury", "assault");
        injured(accident, blank).saysNothing();
        injured(blank, accident).withdraws();
        injured(accident, assault).isOpen();
        injured(assault, accident).isOpen();
        injured(assault, blank).isOpen();
        injured(blank, blank).isOpen();
        WrittenEntry died = entry("child-died").happened(WHEN).with("abuse", "no");
        verifyThat("rv-abuse-not-known")
                .given(died.called("one"), copy(entry("child-died").happened(WHEN)))
                .saysNothing();
    }

    /** Each of two hours of a return counts: for the limit the earlier, and the later for what came before it. */
    @Test
    void ofTwoHoursOfAReturnTheOneThatKeepsItOpenCounts() {
        WrittenEntry back =
                entry("missing-returned").happened("2022-03-01T11:00").with("episode", "1");
        WrittenEntry talk = entry("return-interview-completed")
                .called("talk")
                .by("voluntary")
                .with("episode", "1")
                .with("held", "yes");
        var late = verifyThat("return-interview")
                .given(
                        back.called("one").with("returned_at", "2022-03-01T10:00"),
                        copy(back.with("returned_at", "2022-03-01T08:00")).recorded("2022-03-01T12:00"));
        late.given(talk.happened("2022-03-04T09:00")).raises("2022-03-04T08:00").closes("2022-03-04T09:00", "talk");
        late.given(talk.happened("2022-03-04T07:00")).isQuiet();
        WrittenEntry ahead = back.happened("2022-03-01T09:00").recorded("2022-03-01T09:30");
        var two = verifyThat("return-interview")
                .given(
                        ahead.called("one").with("returned_at", "2022-03-01T12:00"),
                        copy(ahead.with("returned_at", "2022-03-01T22:00")).recorded("2022-03-01T10:30"));
        two.given(talk.happened("2022-03-01T18:00")).isOpen().raises("2022-03-04T12:00");
        two.given(talk.happened("2022-03-01T22:00")).isQuiet();
        // One hour and none is one hour.
        verifyThat("return-interview")
                .given(ahead.called("one").with("returned_at", "2022-03-01T12:00"), copy(ahead))
                .given(talk.happened("2022-03-01T18:00"))
                .isQuiet();
    }

    private static RuleVerifier injured(WrittenEntry one, WrittenEntry other) {
        return verifyThat("reachable-moment").until("2022-03-05T09:00").given(one.called("one"), copy(other));
    }

    private static WrittenEntry copy(WrittenEntry other) {
        return other.by("health-gp").recorded("2022-03-02T15:00").with("duplicate_of", "one");
    }
}
