package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** Something was done, and not what was asked for; beside it the nearest that was (decision 29 of the stories: an answer fits). */
class AnotherDeedTest {

    private static WrittenEntry on(String type, String day) {
        return entry(type).happened(day + "T10:00");
    }

    @Nested
    class ARequestForTheSameDay {
        private final WrittenEntry asks =
                entry("voluntary-concern").happened("2022-01-11T14:00").with("asks", "same-day-meeting");
        private final WrittenEntry decided = entry("contact-decision")
                .happened("2022-01-11T17:00")
                .outcome("DECIDED")
                .answering("asked");
        private final RuleVerifier asked = verifyThat("same-day-request").given(asks.called("asked"));

        @ParameterizedTest
        @ValueSource(strings = {"no", "not agreed", "deferred", "declined", "refused"})
        void whatWasNotAgreedAnswersNobody(String decision) {
            asked.given(decided.with("decision", decision)).raises("2022-01-12T14:00");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "meeting tonight",
                    "a meeting today",
                    "a same day meeting please",
                    "emergency meeting",
                    "strategy meeting today",
                    "strategy discussion now"
                })
        void itIsOneInOtherWordsToo(String words) {
            verifyThat("same-day-request").given(asks.with("asks", words)).raises("2022-01-12T14:00");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a meeting next week", "advice", "no meeting"})
        void whatAsksForAnotherDayOrForNoneIsNot(String words) {
            verifyThat("same-day-request").given(asks.with("asks", words)).saysNothing();
        }

        @Test
        void aRefusalInWhateverWordsSaysByWhomAndWhy() {
            WrittenEntry reasoned = decided.with("by", "PRO:SM1").with("reasons", "seen today");
            asked.given(reasoned.with("decision", "no").with("told", "yes")).isQuiet();
            asked.given(reasoned.with("decision", "no").with("told", "no")).raises("2022-01-12T14:00");
        }

        @Test
        void whoeverAskedIsTold() {
            asked.given(decided.with("decision", "agreed").with("told", "no")).raises("2022-01-12T14:00");
            asked.given(decided.with("decision", "agreed").with("told", "yes")).isQuiet();
            asked.given(decided.with("decision", "agreed")).isQuiet();
        }

        @Test
        void whoeverElseAskedIsAnsweredToo() {
            var both =
                    asked.given(asks.by("school").happened("2022-01-11T16:00").called("school"));
            both.given(decided.with("decision", "agreed")).raises("2022-01-12T16:00");
            both.given(entry("strategy-meeting").happened("2022-01-11T18:00")).isQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "school-concern,            ,                       ",
        "school-attendance-update,  ,                       ",
        "school-attendance-update,  attending=unknown,      ",
        "school-attendance-update,  attending=full|hours=10,",
        "education-secured,         hours=10,               DONE",
        "education-provision-offer, hours=25,               PARTIAL",
        "school-roll-change,        roll=on|hours=10,       ON-ROLL",
    })
    void noSchoolIsKnownStill(String type, String said, String outcome) {
        WrittenEntry school = entry(type).by("school").happened("2022-01-20T09:00");
        for (String each : said == null ? new String[0] : said.split("[|]")) {
            school = school.with(each.split("=")[0], each.split("=")[1]);
        }
        verifyThat("no-school-known-in-care")
                .given(on("care-episode-start", "2022-01-10"), outcome == null ? school : school.outcome(outcome))
                .raises("2022-02-07T17:00");
    }

    @ParameterizedTest
    @CsvSource({
        "school-attendance-update, attending, full",
        "education-secured,        hours,     25",
        "school-roll-change,       roll,      on"
    })
    void aSchoolIsKnown(String type, String key, String value) {
        verifyThat("no-school-known-in-care")
                .given(on("care-episode-start", "2022-01-10"))
                .given(entry(type).by("school").happened("2022-01-20T09:00").with(key, value))
                .isQuiet();
    }

    @ParameterizedTest
    @CsvSource({
        "his mother, false",
        "grandma, false",
        "foster-carer, false",
        "himself, false",
        "her boyfriend, true",
        "a friend, true"
    })
    void whoBoughtTheTicketMayBeFamily(String by, boolean isDanger) {
        var found = verifyThat("danger-response")
                .given(on("missing-returned", "2022-02-08")
                        .with("found", "out-of-area")
                        .with("ticket_bought_by", by));
        if (isDanger) {
            found.raises("2022-02-09T17:00");
        } else {
            found.saysNothing();
        }
    }

    @Test
    void aPanelAtWhichNobodyAskedHasNoView() {
        var arrests = verifyThat("repeat-no-charge");
        for (String each : new String[] {"1", "2", "3"}) {
            arrests = arrests.given(on("police-nfa-decision", "2022-02-0" + each)
                    .with("arrest", each)
                    .with("charged", "no"));
        }
        WrittenEntry panel = on("joint-police-yjs-panel", "2022-02-10");
        arrests.given(panel.with("exploitation_considered", "no")).isOpen();
        arrests.given(panel.answering("E3")).isOpen();
        arrests.given(panel.with("exploitation_considered", "yes")).closes("2022-02-10T10:00", "E4");
    }

    @Test
    void whatSeveralAgenciesSawIsNoDecisionOnOneReport() {
        var seen = verifyThat("convergence")
                .given(on("family-report", "2022-01-11"), on("police-sighting", "2022-01-12"))
                .given(on("school-concern", "2022-01-13"), on("housing-report", "2022-01-14"));
        seen.given(on("contact-decision", "2022-01-15").outcome("DECIDED").answering("E3"))
                .isOpen();
        seen.given(on("risk-meeting", "2022-01-15").with("held", "cancelled")).isOpen();
        seen.given(on("risk-meeting", "2022-01-15")).closes("2022-01-15T10:00", "E5");
    }

    @Test
    void nobodyCameToTheDoor() {
        var raided = verifyThat("disruption-without-safety-plan")
                .given(on("police-disruption", "2022-01-11").with("linked_children_plan", "no"));
        WrittenEntry contact =
                on("safety-contact", "2022-01-12").answering("E1").outcome("DONE");
        raided.given(contact.with("seen", "no")).isOpen();
        raided.given(contact.with("seen", "yes")).closes("2022-01-12T10:00", "E2");
    }

    @ParameterizedTest
    @CsvSource({
        "disagreement-not-escalated, professional-disagreement, social-work-visit",
        "disagreement-not-escalated, professional-disagreement, strategy-meeting",
        "escalation-overdue,         escalation-raised,         social-work-visit",
        "plan-quality,               plan-created,              mentor-contact",
        "not-quorate,                strategy-meeting,          mentor-contact",
        "panel-actions-overdue,      risk-meeting,              mentor-contact",
        "panel-actions-overdue,      risk-meeting,              strategy-meeting",
    })
    void aTalkThatNamesItSettlesNoOtherQuestion(String rule, String type, String answer) {
        verifyThat(rule)
                .given(on(type, "2022-02-08").with("actions", "1").with("attended", "social-care|police"))
                .given(on(answer, "2022-02-09").answering("E1").outcome("DONE").with("seen", "yes"))
                .isOpen();
    }

    @ParameterizedTest
    @CsvSource({
        "disagreement-not-escalated, professional-disagreement, strategy-meeting, resolved=yes",
        "escalation-overdue,         escalation-raised,         contact-decision, by=PRO:SM1",
        "panel-actions-overdue,      risk-meeting,              strategy-meeting, action_done=E1:1",
    })
    void whatSaysThatItIsSettledDoes(String rule, String type, String answer, String said) {
        verifyThat(rule)
                .given(on(type, "2022-02-08").with("actions", "1"))
                .given(on(answer, "2022-02-09")
                        .answering("E1")
                        .outcome("DECIDED")
                        .with(said.split("=")[0], said.split("=")[1]))
                .isQuiet();
    }

    @Test
    void whatTheMissingAgencySaysIsAdded() {
        verifyThat("not-quorate")
                .given(on("strategy-meeting", "2022-02-08").with("attended", "social-care|police"))
                .given(on("gp-consultation", "2022-02-09").answering("E1"))
                .closes("2022-02-09T10:00", "E2");
    }

    @Test
    void fairAccessIsNotTheWayForAChildInCare() {
        var refused = verifyThat("refusal-of-child-in-care")
                .given(on("care-episode-start", "2022-01-10"), on("admission-refused", "2022-01-20"));
        refused.given(on("fair-access-panel", "2022-01-21").answering("E2").with("stage", "referred"))
                .isOpen();
        WrittenEntry direction = on("direction-considered", "2022-01-21").answering("E2");
        refused.given(direction.with("stage", "considered")).isOpen();
        refused.given(direction.with("stage", "requested")).closes("2022-01-21T10:00", "E3");
    }

    @Test
    void consideredIsNotDecided() {
        var again = verifyThat("direction-undecided")
                .given(on("admission-refused", "2022-01-11"), on("admission-refused", "2022-01-18"));
        WrittenEntry direction = on("direction-considered", "2022-01-20").outcome("RECORDED");
        again.given(direction).raises("2022-02-01T17:00");
        again.given(direction.with("stage", "requested")).isQuiet();
    }

    @Test
    void whatASchoolTellsTheFamilyIsNotWhatPoliceKnow() {
        var list = verifyThat("agency-only-knowledge")
                .given(on("police-risk-list", "2022-01-11").with("shared_with", "none"));
        WrittenEntry shared = entry("information-shared").happened("2022-01-11T12:00");
        list.given(shared.by("school").with("shared_with", "family")).raises("2022-01-12T17:00");
        list.given(shared.by("police").with("shared_with", "social-care")).isQuiet();
    }

    @Test
    void aNoteOfAnotherKindDecidesNothing() {
        var met = verifyThat("section-47-decision-missing").given(on("strategy-meeting", "2022-01-11"));
        met.given(on("school-concern", "2022-01-12").with("s47", "no")).isOpen();
        met.given(on("contact-decision", "2022-01-12").with("s47", "no")).closes("2022-01-12T10:00", "E2");
        var unchanged = verifyThat("no-change-meetings")
                .given(on("strategy-meeting", "2022-01-11").with("changed", "no"))
                .given(on("strategy-meeting", "2022-01-12").with("changed", "no"));
        unchanged
                .given(on("housing-application", "2022-01-13").with("signed", "yes"))
                .isOpen();
        unchanged.given(on("plan-review", "2022-01-13").with("signed", "yes")).closes("2022-01-13T10:00", "E3");
    }
}
