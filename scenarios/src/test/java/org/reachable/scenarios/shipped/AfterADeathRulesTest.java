package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** A child has died: whoever is left comes first, the family is answered by somebody beside them, and nobody guesses why. */
@CasesOf("danger-told-after-a-death")
class AfterADeathRulesTest {

    private static WrittenEntry died(String abuse) {
        return entry("child-died").happened("2022-02-08T10:00").with("abuse", abuse);
    }

    @Test
    void whoGoesToBrothersSistersAndFriendsIsAskedUntilItIsNamed() {
        var asked = verifyThat("rv-closest-first").given(died("no"));
        asked.isDueBy("2022-02-09T10:00").isOpen();
        asked.given(entry("closest-named")
                        .happened("2022-02-08T12:00")
                        .with("who_goes", "Ann Hill sees his sister at 4pm."))
                .closes("2022-02-08T12:00", "E2");
        asked.given(entry("closest-named").happened("2022-02-08T12:00")).isOpen();
        asked.given(entry("trusted-adult-contact").happened("2022-02-08T12:00").with("seen", "yes"))
                .isOpen();
    }

    /** Unknown is never low: it is asked, and it is not the five days of what is suspected. */
    @Test
    void whetherAbuseIsSuspectedIsAskedWhileNobodyCanSayIt() {
        for (String nobodySaid : new String[] {"unknown", ""}) {
            var asked = verifyThat("rv-abuse-not-known").given(died(nobodySaid));
            asked.isDueBy("2022-02-09T17:00").isOpen();
            asked.given(died("suspected").happened("2022-02-08T10:00").recorded("2022-02-08T15:00"))
                    .closes("2022-02-08T15:00", "E2");
            asked.given(entry("serious-incident-notification").happened("2022-02-08T15:00"))
                    .closes("2022-02-08T15:00", "E2");
        }
        for (String said : new String[] {"known", "suspected", "no"}) {
            verifyThat("rv-abuse-not-known").given(died(said)).saysNothing();
        }
        verifyThat("rv-sin")
                .given(died("suspected"))
                .isDueBy("2022-02-15T17:00")
                .isOpen();
        verifyThat("rv-sin").given(died("no")).saysNothing();
    }

    /** Whoever was seriously harmed and died is the same child, and the national panel's days are the same. */
    @Test
    void theNationalPanelsClockGoesOnWhereHarmIsPutRightToADeath() {
        var harmed = verifyThat("rv-sin")
                .given(entry("serious-incident").happened("2022-02-08T10:00").with("injury", "weapon"));
        for (String abuse : new String[] {"", "unknown", "suspected", "known"}) {
            harmed.given(died(abuse).recorded("2022-02-08T14:00").correcting("E1"))
                    .isDueBy("2022-02-15T17:00")
                    .raises("2022-02-15T17:00")
                    .isOpen();
            harmed.given(died(abuse).happened("2022-02-08T14:00")).isOpen().raises("2022-02-15T17:00");
        }
        harmed.given(died("no").recorded("2022-02-08T14:00").correcting("E1")).withdraws();
        harmed.given(died("no").happened("2022-02-08T14:00").with("injury", "weapon"))
                .isOpen();
    }

    /** Nobody need tell the panel of a death that nobody did, once that is said; it is said of that death and no other. */
    @Test
    void thePanelsClockOfADeathEndsOnceItIsSaidThatNobodyDidIt() {
        var died = verifyThat("rv-sin").given(died("unknown"));
        died.isDueBy("2022-02-15T17:00").isOpen();
        died.given(died("no").recorded("2022-02-10T15:00").answering("E1")).closes("2022-02-10T15:00", "E2");
        died.given(entry("serious-incident-notification").happened("2022-02-09T15:00"))
                .closes("2022-02-09T15:00", "E2");
        died.given(died("no").recorded("2022-02-10T15:00")).isOpen();
        verifyThat("rv-sin")
                .given(entry("serious-incident").happened("2022-02-08T08:00").with("injury", "weapon"), died("no"))
                .isOpen();
    }

    @Test
    void whatAFamilyTellsAfterADeathIsAnsweredWithinADayAndBeforeItByTheUsualRule() {
        WrittenEntry wrote = entry("family-report").happened("2022-02-10T09:00");
        var after = verifyThat("family-wrote-after-a-death").given(died("no"), wrote);
        after.isDueBy("2022-02-11T17:00").isOpen();
        after.given(entry("family-reply").happened("2022-02-10T15:00").with("answers", "E2"))
                .closes("2022-02-10T15:00", "E3");
        verifyThat("family-report-unanswered").given(died("no"), wrote).saysNothing();
        verifyThat("family-wrote-after-a-death").given(wrote).saysNothing();
        verifyThat("family-wrote-after-a-death")
                .given(wrote.happened("2022-02-07T09:00"), died("no"))
                .saysNothing();
        verifyThat("family-wrote-after-a-death")
                .given(died("no"), wrote.happened("2022-02-07T09:00").recorded("2022-02-10T09:00"))
                .isOpen();
    }

    /** A mother who does not want to be here any more, a brother who is waited for; or the child, who is not dead. */
    @Test
    void dangerThatIsToldAfterADeathIsAskedAtOnceHoweverItIsTold() {
        for (WrittenEntry told : new WrittenEntry[] {
            entry("family-report").with("urgent", "unknown"),
            entry("child-words").with("urgent", "yes"),
            entry("family-report").with("threat", "life"),
            entry("school-concern").with("distress", "unknown"),
            entry("family-report").with("words_of_danger", "can-wait"),
        }) {
            WrittenEntry then = told.happened("2022-02-10T22:15");
            var asked = verifyThat("danger-told-after-a-death").given(died("no"), then);
            asked.isOpen();
            asked.given(entry("family-reply").happened("2022-02-10T22:40").with("answers", "E2"))
                    .isOpen();
            asked.given(entry("threat-assessment")
                            .happened("2022-02-10T23:00")
                            .with("held", "yes")
                            .with("assessed_seen", "alone"))
                    .closes("2022-02-10T23:00", "E3");
            verifyThat("danger-told-after-a-death").given(then).saysNothing();
        }
        verifyThat("danger-told-after-a-death")
                .given(
                        died("no"),
                        entry("family-report")
                                .happened("2022-02-10T22:15")
                                .with("urgent", "no")
                                .with("threat", "no"))
                .saysNothing();
    }

    /** Whose word ends nothing ends nothing here either. */
    @Test
    void aDeathThatIsOnlyReportedIsNone() {
        WrittenEntry reported = died("no").with("part_of_the_work", "no");
        verifyThat("family-wrote-after-a-death")
                .given(reported, entry("family-report").happened("2022-02-10T09:00"))
                .saysNothing();
        verifyThat("urgent-words")
                .given(
                        reported,
                        entry("family-report").happened("2022-02-10T09:00").with("urgent", "yes"))
                .isOpen();
    }

    /** Action against those who exploit may be paid for by the others, whatever became of the one. */
    @Test
    void theOtherChildrenAreAskedAboutThoughTheOneDied() {
        var acted = verifyThat("disruption-without-safety-plan")
                .given(entry("police-disruption").happened("2022-02-07T10:00").with("linked_children_plan", "no"));
        acted.given(died("no")).isOpen();
        acted.given(died("no"))
                .given(entry("safety-plan-linked-children").happened("2022-02-08T12:00"))
                .closes("2022-02-08T12:00", "E3");
    }
}
