package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** What was filed, taken back, declined or not held answers nothing, beside the nearest that does (decisions 29 and 30 of the stories). */
class PutOnFileTest {

    private static WrittenEntry on(String type, String day) {
        return entry(type).happened(day + "T10:00");
    }

    @ParameterizedTest
    @CsvSource({
        "danger-response,           family-report,   threat=yes,   threat-assessment",
        "danger-response,           family-report,   threat=yes,   strategy-meeting",
        "family-report-unanswered,  family-report,   ,             family-reply",
        "worry-unanswered,          school-concern,  ,             referrer-reply",
        "out-of-area-handover,      placement-start, area=out,     host-area-told",
        "unmet-need-unknown,        police-sighting, need=alcohol, need-assessed",
        "distress-response,         ed-attendance,   distress=yes, trusted-adult-contact",
    })
    void whatWasFiledOrTakenBackAnswersNothing(String rule, String type, String said, String answer) {
        RuleVerifier asked = verifyThat(rule).given(saying(on(type, "2022-02-08"), said));
        WrittenEntry answering =
                on(answer, "2022-02-08").happened("2022-02-08T12:00").answering("E1");
        for (String no : new String[] {"FILED", "WITHDRAWN", "DECLINED", "NOT-ENGAGED"}) {
            boolean held = answer.endsWith("meeting") && no.equals("NOT-ENGAGED");
            if (!held) {
                asked.given(answering.outcome(no)).isOpen();
            }
        }
    }

    private static WrittenEntry saying(WrittenEntry entry, String said) {
        return said == null ? entry : entry.with(said.split("=")[0], said.split("=")[1]);
    }

    @Test
    void whatWasDoneAnswers() {
        var threat = verifyThat("danger-response")
                .given(on("family-report", "2022-02-08").with("threat", "yes"));
        threat.given(on("threat-assessment", "2022-02-09").outcome("DONE")).isQuiet();
        threat.given(on("strategy-meeting", "2022-02-09").outcome("NOT-ENGAGED"))
                .isQuiet();
        verifyThat("family-report-unanswered")
                .given(on("family-report", "2022-02-08"))
                .given(on("family-reply", "2022-02-09").answering("E1").outcome("SHARED"))
                .isQuiet();
    }

    @Test
    void anInterviewThatWasDeclinedIsStillToldAsThat() {
        var returned = verifyThat("return-interview")
                .given(on("missing-returned", "2022-02-08").with("episode", "1"));
        WrittenEntry refused = on("return-interview-completed", "2022-02-09")
                .outcome("DECLINED")
                .with("episode", "1")
                .with("held", "refused");
        returned.given(refused).raises("2022-02-11T10:00");
        returned.given(refused.with("declined_after", "text/PRO:RI1/2")).isQuiet();
        returned.given(refused.with("held", "yes")).raises("2022-02-11T10:00");
        returned.given(refused.with("held", "yes").outcome("RECORDED")).isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT-DONE", "LOGGED", "FILED"})
    void aChildsWordsThatWereNotTakenReachNobody(String outcome) {
        var arrested = verifyThat("reachable-moment").given(on("police-arrest", "2022-02-08"));
        WrittenEntry words =
                on("child-voice", "2022-02-09").happened("2022-02-08T20:00").answering("E1");
        arrested.given(words.outcome(outcome)).raises("2022-02-08T10:00", "2022-02-09T10:00");
        arrested.given(words).closes("2022-02-08T20:00", "E2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "cancelled", "not yet"})
    void aMeetingThatWasNotHeldAnswersNoRule(String held) {
        WrittenEntry meeting =
                on("strategy-meeting", "2022-02-09").with("s47", "yes").with("held", held);
        verifyThat("section-47-decision-missing")
                .given(on("strategy-meeting", "2022-02-08"), meeting)
                .isOpen();
        verifyThat("late-information")
                .given(entry("police-sighting").happened("2022-02-01T10:00").recorded("2022-02-08T10:00"), meeting)
                .isOpen();
        verifyThat("section-47-decision-missing")
                .given(on("strategy-meeting", "2022-02-08"), meeting.with("held", "yes"))
                .closes("2022-02-09T10:00", "E2");
    }

    @Test
    void aSecondRecordThatSaysThatItWasNotHeldCounts() {
        var late = verifyThat("late-information")
                .given(entry("police-sighting").happened("2022-02-01T10:00").recorded("2022-02-08T10:00"))
                .given(on("strategy-meeting", "2022-02-09").called("met"));
        WrittenEntry copy = on("strategy-meeting", "2022-02-09")
                .recorded("2022-02-10T10:00")
                .by("police")
                .with("duplicate_of", "met");
        late.given(copy.with("held", "no")).isOpen();
        late.given(copy.with("held", "yes")).closes("2022-02-09T10:00", "met");
    }

    @Test
    void aMeetingThatWasNotHeldChangesNoPlan() {
        var drift = verifyThat("no-change-meetings")
                .given(on("strategy-meeting", "2022-02-01").with("changed", "no"))
                .given(on("strategy-meeting", "2022-02-08").with("changed", "no"));
        WrittenEntry changed =
                on("strategy-meeting", "2022-02-09").outcome("PLAN-CHANGED").with("changed", "yes");
        drift.given(changed.with("held", "no")).isOpen();
        drift.given(changed).closes("2022-02-09T10:00", "E3");
    }

    @ParameterizedTest
    @CsvSource({
        "education-secured, OPEN",
        "education-secured, UNRESOLVED",
        "education-secured, WITHDRAWN",
        "education-provision-offer, LOGGED",
        "education-provision-offer, FILED"
    })
    void educationThatHasNotBegunIsNone(String type, String outcome) {
        var excluded = verifyThat("day-six-education")
                .given(entry("school-permanent-exclusion").happened("2022-01-10T09:00"));
        WrittenEntry secured = entry(type).happened("2022-01-11T09:00").with("hours", "25");
        excluded.given(secured.outcome(outcome)).raises("2022-01-18T09:00");
        excluded.given(secured.outcome("DONE")).saysNothing();
    }

    /** A note on the school's own record is read by somebody: one alert, and the reply is a date on the worklist. */
    @Test
    void whatASchoolOnlyLoggedIsOneAlert() {
        WrittenEntry logged = entry("school-concern")
                .happened("2022-11-14T10:00")
                .outcome("LOGGED")
                .called("told");
        verifyThat("worry-unread").given(logged).raises("2022-11-15T17:00");
        verifyThat("worry-unanswered")
                .given(logged)
                .isQuiet()
                .isDueBy("2022-11-21T17:00")
                .isOpen();
        verifyThat("worry-unanswered")
                .given(logged)
                .given(entry("referrer-reply").happened("2022-11-23T09:00").answering("told"))
                .closes("2022-11-23T09:00", "E2");
        // What another logged was told to somebody, who is waiting.
        verifyThat("worry-unanswered")
                .given(entry("housing-report").happened("2022-11-14T10:00").outcome("LOGGED"))
                .raises("2022-11-21T17:00");
        verifyThat("worry-unanswered").given(logged.outcome("RECORDED")).raises("2022-11-21T17:00");
    }
}
