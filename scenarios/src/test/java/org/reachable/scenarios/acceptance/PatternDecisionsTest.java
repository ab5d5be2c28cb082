package org.reachable.scenarios.acceptance;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;
import org.reachable.scenarios.verify.WrittenEntry;

/** Decisions 13 to 19 of the stories: what only shows together, in one child's story and across children. */
@Requirement("S-24")
class PatternDecisionsTest {

    private static WrittenEntry on(String type, String day) {
        return entry(type).happened(day + "T10:00");
    }

    @Test
    void decision13OfTheStoriesContactsClosedWithoutActionCountAndSourcesAreAgenciesAsWritten() {
        var closed = verifyThat("below-threshold-accumulation")
                .given(on("school-concern", "2022-01-01").by("school").outcome("NFA"))
                .given(on("school-suspension", "2022-01-02").outcome("LOGGED"))
                .given(on("contact-decision", "2022-01-03").by("social-care").outcome("BELOW-THRESHOLD"));
        closed.given(on("gp-consultation", "2022-01-04").outcome("LOGGED")).raises("2022-01-04T10:00");
        closed.given(on("gp-consultation", "2022-01-04").outcome("SHARED")).isQuiet();
        closed.given(on("school-concern", "2022-01-04").by("school").outcome("NFA"))
                .isQuiet();
    }

    @Test
    void decision14OfTheStoriesOurOwnActivityCountsOnlyBesideEnoughElse() {
        var three = verifyThat("convergence")
                .given(on("police-risk-list", "2022-01-01"))
                .given(on("school-concern", "2022-01-02"))
                .given(on("housing-report", "2022-01-03"));
        three.given(on("gp-consultation", "2022-01-04")).raises("2022-01-04T10:00");
        three.given(on("exploitation-screening", "2022-01-04").by("social-care"))
                .isQuiet();
    }

    @Test
    @Requirement("S-10")
    void decision15OfTheStoriesAMoveIsNoChangeOfPlanUnlessItSaysSo() {
        var drifting = verifyThat("drift")
                .given(on("plan-created", "2022-01-01").with("changed", "yes"))
                .given(on("school-concern", "2022-01-10"), on("housing-report", "2022-01-11"))
                .given(on("gp-consultation", "2022-01-12"), on("school-concern", "2022-01-13"))
                .given(on("housing-report", "2022-01-14"), on("gp-consultation", "2022-01-15"));
        drifting.raises("2022-01-31T09:00");
        drifting.given(on("placement-start", "2022-01-20")).raises("2022-01-31T09:00");
        drifting.given(on("placement-start", "2022-01-20").outcome("PLAN-CHANGED"))
                .isQuiet();
        drifting.given(on("plan-review", "2022-02-01").with("signed", "yes").with("review_date", "2022-02-10"))
                .raises("2022-01-31T09:00", "2022-02-10T17:00");
    }

    @Test
    void decision15OfTheStoriesAReviewThatChangesNothingHoldsThirtyDaysFromWhenItWasHeldAtMost() {
        var held = on("plan-review", "2022-02-01").with("signed", "yes").recorded("2022-02-03T10:00");
        var drifting = verifyThat("drift")
                .given(on("plan-created", "2022-01-01").with("changed", "yes"))
                .given(on("school-concern", "2022-01-10"), on("housing-report", "2022-01-11"))
                .given(on("gp-consultation", "2022-01-12"), on("school-concern", "2022-01-13"))
                .given(on("housing-report", "2022-01-14"), on("gp-consultation", "2022-01-15"));
        drifting.given(held.with("review_date", "2022-03-03")).raises("2022-01-31T09:00", "2022-03-03T17:00");
        drifting.given(held.with("review_date", "2022-09-01")).raises("2022-01-31T09:00", "2022-03-03T17:00");
        drifting.given(held.with("review_date", "2022-03-02")).raises("2022-01-31T09:00", "2022-03-02T17:00");
    }

    @Test
    @Requirement("S-31")
    void decision16OfTheStoriesALinkIsTwoChildrenAndTwoIncidents() {
        var his = on("school-concern", "2022-01-01").saying("A car [VEH:V1]");
        verifyThat("network-link-vehicle")
                .given(his, his.about("B").happened("2022-06-01T10:00"))
                .raises("2022-06-01T10:00");
        verifyThat("network-link-vehicle").given(his, his.about("B")).saysNothing();
    }

    @Test
    @Requirement("S-59")
    void decision17OfTheStoriesAtAPlaceOneIncidentInTwoRecordsCountsOnce() {
        var first = on("police-sighting", "2022-01-01").at("[LOC:L1]");
        var two = verifyThat("context-hotspot").given(first, first.about("B").happened("2022-01-02T10:00"));
        two.given(first.called("again").happened("2022-01-02T10:10").about("A")).saysNothing();
        two.given(first.called("third").happened("2022-01-03T10:00")).raises("2022-01-03T10:00");
    }

    @Test
    @Requirement("S-29")
    void decision18OfTheStoriesAnUnequalResponseIsToldWhenTheFirstOnesBecomesKnown() {
        var his = on("police-arrest", "2022-01-03").at("[ADDR:A1]");
        verifyThat("unequal-response")
                .given(
                        his,
                        on("police-vulnerability-notification", "2022-01-03")
                                .at("[ADDR:A1]")
                                .about("B"))
                .given(on("strategy-meeting", "2022-01-04").about("B").recorded("2022-01-06T12:00"))
                .raises("2022-01-06T12:00")
                .concerns("A", "B");
    }

    @Test
    @Requirement("S-14")
    void decision19OfTheStoriesThreeArrestsClosedWithoutChargeInAHundredDays() {
        var closed = on("police-nfa-decision", "2022-01-03").with("charged", "no");
        var two = verifyThat("repeat-no-charge")
                .given(closed.with("arrest", "1"))
                .given(closed.with("arrest", "2").happened("2022-02-03T10:00"));
        two.given(closed.with("arrest", "3").happened("2022-04-13T11:00")).raises("2022-04-13T11:00");
        two.given(closed.with("arrest", "3").happened("2022-04-13T11:01")).isQuiet();
    }
}
