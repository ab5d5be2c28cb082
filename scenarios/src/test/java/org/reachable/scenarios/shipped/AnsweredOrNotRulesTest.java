package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** What says of itself that it did not take place, reached nobody or is of another thing, answers nothing; its neighbour does. */
class AnsweredOrNotRulesTest {
    private static final WrittenEntry STABBED = entry("serious-incident")
            .happened("2022-03-01T22:00")
            .recorded("2022-03-01T22:30")
            .with("injury", "weapon");
    private static final WrittenEntry ARREST =
            entry("police-arrest").happened("2022-03-01T10:00").recorded("2022-03-01T10:30");

    @ParameterizedTest
    @ValueSource(strings = {"threat-assessment", "strategy-meeting"})
    void aDangerIsAnsweredByWhatWasHeldAndNotByWhatSaysItWasNot(String type) {
        var response =
                entry(type).happened("2022-03-02T10:00").outcome("RECORDED").answering("E1");
        var danger = verifyThat("danger-response").given(STABBED);
        danger.given(response.with("held", "no")).raises("2022-03-02T17:00").isOpen();
        danger.given(response.with("held", "yes")).isQuiet().closes("2022-03-02T10:00", "E2");
        danger.given(response).isQuiet();
    }

    @Test
    void distressIsNotAnsweredByANurseWhoFoundNobody() {
        var overdose = entry("ed-attendance")
                .happened("2022-03-03T22:00")
                .recorded("2022-03-03T23:00")
                .with("injury", "self-harm")
                .with("distress", "yes");
        var nurse = entry("mental-health-contact").happened("2022-03-04T09:00");
        var tutor = entry("trusted-adult-contact").happened("2022-03-04T12:00").with("seen", "yes");
        var distress = verifyThat("distress-response").given(overdose);
        distress.given(nurse.with("seen", "no"), tutor).isOpen();
        distress.given(nurse.outcome("NOT-ENGAGED"), tutor).isOpen();
        distress.given(nurse.with("seen", "alone"), tutor.with("seen", "no")).isOpen();
        distress.given(nurse.with("seen", "alone"), tutor).closes("2022-03-04T12:00", "E2", "E3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trusted-adult-contact", "mentor-contact", "safety-contact", "youth-justice-contact"})
    void nobodyIsReachedWhereNobodyCame(String type) {
        var came = entry(type).happened("2022-03-01T15:00");
        for (WrittenEntry contact : new WrittenEntry[] {came, came.answering("E1")}) {
            var moment = verifyThat("reachable-moment").given(ARREST);
            moment.given(contact.with("seen", "no")).isOpen();
            moment.given(contact.with("held", "not-attended")).isOpen();
            moment.given(contact).isOpen();
            moment.given(contact.outcome("ENGAGED")).closes("2022-03-01T15:00", "E2");
            moment.given(contact.with("held", "yes")).closes("2022-03-01T15:00", "E2");
            moment.given(contact.with("seen", "yes")).closes("2022-03-01T15:00", "E2");
        }
    }

    @Test
    void whatAChildToldIsNotAnsweredByClosingIt() {
        var told = entry("child-disclosure").happened("2022-03-01T10:00");
        var decision = entry("contact-decision").happened("2022-03-01T15:00").answering("E1");
        var disclosure = verifyThat("disclosure").given(told);
        for (String nothing : new String[] {"NFA", "BELOW-THRESHOLD", "LOGGED", "DEFERRED"}) {
            disclosure.given(decision.outcome(nothing)).isOpen();
        }
        disclosure.given(decision.outcome("DECIDED")).closes("2022-03-01T15:00", "E2");
    }

    @Test
    void aViewThatSaysNotOfWhichArrestIsOneOnTheOldestAlone() {
        var first = ARREST.with("arrest", "1");
        var second = entry("police-arrest")
                .happened("2022-03-02T10:00")
                .with("arrest", "2")
                .called("second");
        var panel = entry("joint-police-yjs-panel").happened("2022-03-02T11:00").with("exploitation_considered", "yes");
        var both = verifyThat("exploitation-considered").given(first, second);
        both.given(panel).raises("2022-03-02T10:30", "2022-03-03T10:00");
        both.given(panel, panel.called("other").happened("2022-03-02T12:00")).raises("2022-03-02T10:30");
        both.given(panel.with("arrest", "2")).raises("2022-03-02T10:30").isOpen();
    }

    @Test
    void aTicketFromThoseWhoCareForTheChildIsNoSign() {
        var found = entry("missing-returned").happened("2022-03-01T10:00").with("found", "out-of-area");
        for (String whose : new String[] {"parent", "Parent 1", "carer", "worker", "school", "child"}) {
            verifyThat("danger-response")
                    .given(found.with("ticket_bought_by", whose))
                    .isQuiet();
        }
        for (String whose : new String[] {
            "unknown",
            "somebody-else",
            "an older boy",
            "Mum’s boyfriend",
            "parent of a friend",
            "school friend’s brother"
        }) {
            verifyThat("danger-response")
                    .given(found.with("ticket_bought_by", whose))
                    .raises("2022-03-02T17:00");
        }
    }

    @EachStillMissingReview
    void aReportWrittenDownAfterTheReturnAsksForNoReview(String rule) {
        var late = entry("missing-reported").happened("2022-03-04T21:00").with("episode", "2");
        var back = entry("missing-returned").happened("2022-03-05T10:00").with("episode", "2");
        verifyThat(rule).given(back, late.recorded("2022-03-05T12:00")).isQuiet();
        verifyThat(rule)
                .given(
                        back.happened("2022-03-04T20:00"),
                        late.happened("2022-03-04T21:00").recorded("2022-03-05T12:00"))
                .isOpen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing-now", "missing-now-duty"})
    void oneReturnEndsEveryReportBeforeIt(String rule) {
        var home = entry("missing-reported").happened("2022-03-04T22:00").with("episode", "1");
        var school = entry("missing-reported").by("school").happened("2022-03-05T14:00");
        var back = entry("missing-returned").called("back").happened("2022-03-05T20:00");
        var both = verifyThat(rule).given(home, school);
        both.given(back).raises("2022-03-04T22:00", "2022-03-05T02:00");
        both.given(back).closes("2022-03-05T20:00", "back");
        both.given(back.happened("2022-03-05T13:00").recorded("2022-03-05T20:00"))
                .isOpen();
    }

    @Test
    void whoeverLeftCareIsAskedAboutNoMore() {
        var off = entry("school-roll-change").happened("2022-02-01T09:00").with("roll", "off");
        var care = entry("care-episode-start").happened("2022-03-01T09:00").called("care");
        var given = verifyThat("education-not-secured-in-care").given(off, care);
        given.raises("2022-03-29T17:00");
        given.given(entry("care-episode-end").happened("2022-03-10T09:00")).isQuiet();
    }

    @Test
    void atSchoolFullTimeIsBackAndPartOfTheTimeIsNot() {
        var suspended = entry("school-suspension").happened("2022-03-01T10:00").with("days", "8");
        var attends = entry("school-attendance-update").happened("2022-03-07T09:00");
        var given = verifyThat("day-six-suspension").given(suspended);
        given.given(attends.with("attending", "full")).isQuiet();
        given.given(entry("suspension-ended").happened("2022-03-07T09:00")).isQuiet();
        given.given(attends.with("attending", "part")).raises("2022-03-09T09:00");
        given.given(attends).raises("2022-03-09T09:00");
    }

    @Test
    void behaviourIsNoGroundForTakingANameOffTheRoll() {
        var off = entry("school-roll-change").happened("2022-03-01T10:00").with("roll", "off");
        for (String none : new String[] {"behaviour", "Behaviour in class", "arrested", "none"}) {
            verifyThat("removal-without-ground").given(off.with("ground", none)).raises("2022-03-01T10:00");
        }
        verifyThat("removal-without-ground")
                .given(off.with("ground", "moved away"))
                .saysNothing();
    }

    @Test
    void aChildWhomAnotherAuthorityPlacedHereIsInCareToo() {
        var refused = entry("admission-refused").happened("2022-03-02T10:00");
        var placed = entry("placement-start").by("other-authority").happened("2022-02-28T10:00");
        verifyThat("refusal-of-child-in-care").given(placed, refused).raises("2022-03-02T10:00");
        verifyThat("refusal-of-child-in-care")
                .given(placed, entry("placement-ended").happened("2022-03-01T10:00"), refused)
                .saysNothing();
    }

    @Test
    void whereTheChildWasSeenWithConcernIsNoPlaceToChoose() {
        var seen = entry("police-sighting").happened("2022-03-02T17:00").at("Bakery [LOC:L88]");
        var chosen = entry("placement-start").happened("2022-03-07T09:00").with("near", "LOC:L88");
        verifyThat("place-risk").given(seen.with("noticed", "yes"), chosen).raises("2022-03-07T09:00");
        verifyThat("place-risk").given(seen.with("noticed", "no"), chosen).saysNothing();
    }

    @Test
    void aResponseThatIsOnlyNotedIsNoneAndNobodyIsAskedWhetherItAnswers() {
        var response = entry("escalation-response").happened("2022-03-02T10:00");
        verifyThat("disagreement-answered-left-blank")
                .given(response.outcome("LOGGED"))
                .saysNothing();
        verifyThat("disagreement-answered-left-blank").given(response).asksQuietly("2022-03-02T10:00");
    }
}
