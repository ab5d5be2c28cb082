package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** A door that stayed shut, a plan that was only talked of, a ground that is none: beside each what is so. */
class NotYetSoTest {

    /** So that the feed is known to send what answers. */
    private static final WrittenEntry VISITED =
            entry("social-work-visit").happened("2022-01-03T10:00").with("seen", "yes");

    private static final WrittenEntry REVIEWED = entry("child-protection-review-conference")
            .happened("2021-01-04T10:00")
            .with("child_protection_plan", "no");

    private static WrittenEntry on(String type, String day) {
        return entry(type).happened(day + "T10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT-ENGAGED", "DECLINED", "NOT-DONE", "REFUSED"})
    void aVisitToADoorThatStayedShutIsNone(String outcome) {
        var plan = verifyThat("cp-visit")
                .given(VISITED)
                .given(on("initial-child-protection-conference", "2022-02-01").with("child_protection_plan", "yes"));
        var visit = on("social-work-visit", "2022-02-04").with("seen", "yes");
        plan.given(visit.outcome(outcome)).raises("2022-02-15T17:00");
        var enquiry = verifyThat("cp-s47-start")
                .given(VISITED, on("strategy-meeting", "2022-02-03").with("s47", "yes"));
        enquiry.given(visit.outcome(outcome)).raises("2022-02-04T17:00");
        enquiry.given(visit.outcome("DONE")).isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOGGED", "UNRESOLVED", "OPEN", "ESCALATED"})
    void aPlanEndsWhenSomebodySaysSo(String outcome) {
        var plan = on("initial-child-protection-conference", "2022-02-01").with("child_protection_plan", "yes");
        var ended = on("child-protection-plan-ended", "2022-02-03");
        verifyThat("cp-visit").given(VISITED, plan, ended.outcome(outcome)).raises("2022-02-15T17:00");
        verifyThat("cp-visit").given(VISITED, plan, ended.outcome("ENDED")).isQuiet();
        verifyThat("cp-review-first")
                .given(REVIEWED, plan, ended.outcome(outcome))
                .raises("2022-05-01T17:00");
        verifyThat("cp-review-first").given(REVIEWED, plan, ended).isQuiet();
    }

    @Test
    void aConferenceAfterAMoveAsksForAReviewToo() {
        verifyThat("cp-review-first")
                .given(REVIEWED)
                .given(on("transfer-in-conference", "2022-02-01").with("child_protection_plan", "yes"))
                .raises("2022-05-01T17:00");
    }

    @Test
    void aReturnThatIsNotResolvedEndsNoSearch() {
        var missing = verifyThat("missing-now")
                .given(on("missing-reported", "2022-02-01").with("episode", "1"));
        var back = on("missing-returned", "2022-02-02").with("episode", "1");
        missing.given(back.outcome("UNRESOLVED")).isOpen();
        missing.given(back.outcome("CLOSED").called("back")).closes("2022-02-02T10:00", "back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "police",
                "neighbourhood team",
                "no",
                "not yet",
                "nobody",
                "internal only",
                "not yet social care"
            })
    void aListThatPoliceShareWithPoliceIsKnownToThemAlone(String with) {
        var list = on("police-risk-list", "2022-01-11");
        verifyThat("agency-only-knowledge")
                .given(list.with("shared_with", with))
                .raises("2022-01-12T17:00");
        for (String told : new String[] {"social-care", "police|social-care", "youth-justice|school", "MASH"}) {
            verifyThat("agency-only-knowledge")
                    .given(list.with("shared_with", told))
                    .saysNothing();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poor behaviour",
                "non-attendance",
                "TBC",
                "n/a",
                "violence",
                "moved placement",
                "parent persuaded to withdraw"
            })
    void aGroundThatTheClosedListHasNotIsAskedAbout(String ground) {
        var off = on("school-roll-change", "2022-03-01").with("roll", "off").outcome("OFF-ROLL");
        verifyThat("removal-without-ground").given(off.with("ground", ground)).raises("2022-03-01T10:00");
        for (String lawful : new String[] {"moved-school", "Elective home education", "permanent exclusion upheld"}) {
            verifyThat("removal-without-ground")
                    .given(off.with("ground", lawful))
                    .saysNothing();
        }
    }

    @Test
    void aNoteOfAWorryDecidesNoReferral() {
        var screened = verifyThat("nrm-undecided")
                .given(on("exploitation-screening", "2022-02-01").with("level", "significant"));
        for (String nrm : new String[] {"decided-not", "submitted"}) {
            screened.given(on("school-concern", "2022-02-03").with("nrm", nrm)).raises("2022-02-08T17:00");
            screened.given(on("strategy-meeting", "2022-02-03").with("nrm", nrm))
                    .isQuiet();
        }
        verifyThat("disagreement-not-escalated")
                .given(on("professional-disagreement", "2022-02-01").with("with", "social-care"))
                .given(on("school-concern", "2022-02-02")
                        .with("with", "social-care")
                        .with("resolved", "yes"))
                .raises("2022-02-03T17:00");
    }

    @Test
    void oneDecisionThatNamesNothingReadsOneWorry() {
        var two = verifyThat("worry-unread")
                .given(on("school-concern", "2022-02-01"))
                .given(on("housing-report", "2022-02-01").happened("2022-02-01T11:00"));
        two.given(on("contact-decision", "2022-02-01")
                        .happened("2022-02-01T15:00")
                        .outcome("DECIDED"))
                .raises("2022-02-02T17:00");
        two.given(on("contact-decision", "2022-02-01")
                        .happened("2022-02-01T15:00")
                        .outcome("DECIDED")
                        .answering("E1|E2"))
                .isQuiet();
        verifyThat("worry-unread")
                .given(on("school-concern", "2022-02-01"))
                .given(on("early-help-offer", "2022-02-01")
                        .happened("2022-02-01T15:00")
                        .outcome("PENDING"))
                .raises("2022-02-02T17:00");
    }

    @Test
    void anActionThatSaysItWasNotDoneIsNone() {
        var set = verifyThat("panel-actions-overdue")
                .given(on("strategy-meeting", "2022-02-01").with("actions", "1"));
        var notice = on("police-disruption", "2022-02-03").with("action_done", "E1:1");
        set.given(notice.outcome("NOT-DONE")).isOpen();
        set.given(notice.outcome("DONE")).isQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-year-application", "fair-access-panel", "admission-refused"})
    void aRefusalIsOneOnWhateverForm(String type) {
        verifyThat("refusal-of-child-in-care")
                .given(on("care-episode-start", "2022-02-01"))
                .given(on(type, "2022-02-05").outcome("REFUSED").with("stage", "refused"))
                .raises("2022-02-05T10:00");
    }

    /** To ask for a direction is what was to be decided, wherever the panel says that it went (EV111 of the composite). */
    @ParameterizedTest
    @ValueSource(strings = {"ESCALATED", "SUBMITTED", "DECIDED", "DONE", ""})
    void aDirectionThatWasAskedForAnswersWhateverBecameOfIt(String outcome) {
        var refused = verifyThat("refusal-of-child-in-care")
                .given(on("care-episode-start", "2022-02-01"))
                .given(on("admission-refused", "2022-02-05").with("stage", "refused"));
        var panel = on("off-roll-panel", "2022-02-10").outcome(outcome);
        refused.given(panel.with("stage", "requested")).closes("2022-02-10T10:00", "E3");
        refused.given(panel).isOpen();
        refused.given(panel.outcome("PENDING").with("stage", "requested")).isOpen();
        refused.given(panel.outcome("DEFERRED").with("stage", "requested")).isOpen();
    }

    @Test
    void educationThatEndsIsMissedByWhoeverHasNoSchool() {
        var ended = on("education-provision-ended", "2022-03-01").with("full_time_hours", "25");
        var tuition = on("education-provision-offer", "2022-02-01")
                .with("hours", "25")
                .outcome("STARTED");
        var missed = verifyThat("without-full-time-education").given(tuition);
        missed.given(ended.with("hours", "0")).isOpen();
        missed.given(ended.with("hours", "5")).isOpen();
        // No less than full time is what ended: nothing of it is left.
        missed.given(ended.with("hours", "25")).isOpen();
        missed.given(on("education-provision-ended", "2022-03-01").with("hours", "25"))
                .isOpen();
        missed.given(on("school-roll-change", "2022-02-02").with("roll", "on"), ended.with("hours", "25"))
                .saysNothing();
        missed.given(on("school-roll-change", "2022-02-02").with("roll", "on"), ended.with("hours", "0"))
                .saysNothing();
    }
}
