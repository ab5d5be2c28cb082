package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** What was passed on, asked for or commissioned is still to come; beside each the nearest that was done (decision 29 of the stories). */
class StillToComeTest {

    private static WrittenEntry on(String type, String day) {
        return entry(type).happened(day + "T10:00");
    }

    private static WrittenEntry saying(WrittenEntry entry, String said) {
        return said == null ? entry : entry.with(said.split("=")[0], said.split("=")[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "danger-response,            family-report,         threat=yes,           threat-assessment",
        "danger-response,            family-report,         threat=yes,           strategy-meeting",
        "danger-response-within-a-day, family-report,       threat=life,          strategy-meeting",
        "cp-strategy-next-day,       ed-attendance,         injury=weapon,        strategy-meeting",
        "same-day-request,           voluntary-concern,     asks=same-day-meeting, strategy-meeting",
        "urgent-words,               child-words,           urgent=yes,           threat-assessment",
        "distress-response,          ed-attendance,         distress=yes,         trusted-adult-contact",
        "reachable-moment,           police-arrest,         ,                     trusted-adult-contact",
        "unmet-need-unknown,         police-sighting,       need=alcohol,         need-assessed",
        "escalation-overdue,         escalation-raised,     with=social-care,     escalation-response",
    })
    void whatWasPassedOnIsStillToCome(String rule, String type, String said, String answer) {
        RuleVerifier asked = verifyThat(rule).given(saying(on(type, "2022-02-08"), said));
        WrittenEntry answering =
                on(answer, "2022-02-08").happened("2022-02-08T12:00").answering("E1");
        for (String no : new String[] {"SUBMITTED", "ESCALATED", "ACCEPTED", "COMMISSIONED", "SHARED"}) {
            asked.given(answering.outcome(no)).isOpen();
        }
        if (!rule.equals("distress-response")) {
            asked.given(answering.outcome("DONE")).closes("2022-02-08T12:00", "E2");
        }
    }

    @Test
    void whatWasHeldOrSeenIsSaidWhateverCameOfIt() {
        var threat = verifyThat("danger-response")
                .given(on("family-report", "2022-02-08").with("threat", "yes"));
        threat.given(on("strategy-meeting", "2022-02-09").outcome("ESCALATED").with("held", "yes"))
                .isQuiet();
        threat.given(on("strategy-meeting", "2022-02-09").outcome("ESCALATED").with("held", "no"))
                .isOpen();
        verifyThat("reachable-moment")
                .given(on("police-arrest", "2022-02-08"))
                .given(on("trusted-adult-contact", "2022-02-09")
                        .outcome("SHARED")
                        .with("seen", "yes"))
                .closes("2022-02-09T10:00", "E2");
    }

    @ParameterizedTest
    @CsvSource({
        "family-report-unanswered, family-report,   ,         family-reply,    SHARED",
        "out-of-area-handover,     placement-start, area=out, host-area-told,  SHARED",
        "nrm-undecided,            exploitation-screening, level=significant, nrm-discussion, SUBMITTED",
        "worry-unread,             school-concern,  ,         referral-decision, ACCEPTED",
    })
    void toTellOrToReferIsWhatWasAsked(String rule, String type, String said, String answer, String outcome) {
        RuleVerifier asked = verifyThat(rule).given(saying(on(type, "2022-02-08"), said));
        asked.given(on(answer, "2022-02-08")
                        .happened("2022-02-08T12:00")
                        .answering("E1")
                        .outcome(outcome))
                .closes("2022-02-08T12:00", "E2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SUBMITTED", "ESCALATED", "ACCEPTED", "COMMISSIONED", "SHARED", "NFA", "BELOW-THRESHOLD", "ENDED"
            })
    void educationThatIsToBeFoundEndsNoCount(String outcome) {
        var excluded = verifyThat("day-six-education").given(on("school-permanent-exclusion", "2022-03-01"));
        var secured = on("education-secured", "2022-03-02").with("hours", "25");
        excluded.given(secured.outcome(outcome)).raises("2022-03-09T09:00");
        excluded.given(secured.outcome("DONE")).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "noted", "not yet", "to be decided"})
    void noWordButARefusalRefuses(String decision) {
        var asked = verifyThat("same-day-request")
                .given(on("voluntary-concern", "2022-01-11").with("asks", "same-day-meeting"));
        WrittenEntry decided = entry("contact-decision")
                .happened("2022-01-11T15:00")
                .outcome("DECIDED")
                .answering("E1")
                .with("by", "PRO:SM1")
                .with("reasons", "seen today")
                .with("told", "yes");
        asked.given(decided.with("decision", decision)).raises("2022-01-12T10:00");
        asked.given(decided.with("decision", "refused")).isQuiet();
        asked.given(decided.with("decision", "refused").outcome("RECORDED")).raises("2022-01-12T10:00");
        asked.given(decided.with("decision", "refused").with("reasons", "none")).raises("2022-01-12T10:00");
        asked.given(decided.with("decision", "refused").with("by", "unknown")).raises("2022-01-12T10:00");
        asked.given(decided.with("decision", "agreed").with("told", "not yet")).raises("2022-01-12T10:00");
        asked.given(decided.with("decision", "agreed")).isQuiet();
    }

    @ParameterizedTest
    @CsvSource({
        "he-camhs-crisis,       mental-health-referral,  urgency=very-urgent, mental-health-contact",
        "he-camhs-crisis,       mental-health-referral,  urgency=very-urgent, mental-health-assessment",
        "rv-bereaved-support,   sibling-or-friend-died,  ,                    trusted-adult-contact",
        "rv-bereaved-support,   sibling-or-friend-died,  ,                    bereavement-support",
    })
    void aCrisisOrADeathIsAnsweredByWhoeverSawTheChild(String rule, String type, String said, String answer) {
        RuleVerifier asked = verifyThat(rule).given(saying(on(type, "2022-02-08"), said));
        WrittenEntry came =
                on(answer, "2022-02-08").happened("2022-02-08T11:00").outcome("RECORDED");
        asked.given(came.with("seen", "no")).isOpen();
        asked.given(came.with("seen", "yes").outcome("NOT-ENGAGED")).isOpen();
        asked.given(came.outcome("")).isOpen();
        asked.given(came.with("seen", "yes")).closes("2022-02-08T11:00", "E2");
    }

    @Test
    void oneTalkThatNamesNothingReachesTheOldestMomentAlone() {
        var two = verifyThat("reachable-moment")
                .given(on("police-arrest", "2022-02-01").called("first"))
                .given(on("police-arrest", "2022-02-04").called("second"));
        var talk = on("trusted-adult-contact", "2022-02-12").outcome("ENGAGED").with("seen", "yes");
        two.given(talk).isOpen();
        two.given(talk.answering("first|second")).closes("2022-02-12T10:00", "E3");
    }
}
