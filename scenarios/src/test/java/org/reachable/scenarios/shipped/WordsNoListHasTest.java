package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** What people write where a form has a list: a word that no list has counts as what keeps a child safe (docs/decisions/0015). */
class WordsNoListHasTest {
    private static final WrittenEntry HURT = entry("ed-attendance").happened("2022-03-01T10:00");
    private static final WrittenEntry TOLD = entry("family-report").happened("2022-03-04T20:00");
    private static final WrittenEntry FOUND =
            entry("missing-returned").happened("2022-03-01T10:00").with("ticket_bought_by", "an older man");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knife",
                "stabbing",
                "gunshot",
                "assaulted",
                "physical assault",
                "slashed",
                "firearm",
                "raped",
                "hit by another child",
                "Weapon",
                "cut with a knife"
            })
    void whatSomebodyDidIsDangerHoweverItIsCalled(String injury) {
        verifyThat("danger-response").given(HURT.with("injury", injury)).raises("2022-03-02T17:00");
        verifyThat("cp-strategy-next-day").given(HURT.with("injury", injury)).raises("2022-03-02T17:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accident",
                "accidental burn",
                "self harm",
                "self-harm",
                "unexplained",
                "burn",
                "no weapon",
                "kicked a wall",
                "acid reflux",
                "none",
                "not known"
            })
    void whatNobodyDidIsNoneOfThis(String injury) {
        verifyThat("danger-response").given(HURT.with("injury", injury)).isQuiet();
    }

    /** A sentence that begins with no and goes on to a death fell between two rules, and nobody was asked. */
    @Test
    void aThreatThatBeginsWithNoIsOneUnlessItSaysThatThereIsNone() {
        for (String threat : List.of(
                "no doubt they will stab him", "no longer safe - will be killed", "no change - death threats go on")) {
            verifyThat("danger-response").given(TOLD.with("threat", threat)).isOpen();
        }
        for (String none : List.of(
                "no known threat to life", "no death threats", "no stabbing", "no evidence of a plan to kill")) {
            verifyThat("danger-response").given(TOLD.with("threat", none)).isQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "threat to life, 2022-03-05T20:00",
        "to his life, 2022-03-05T20:00",
        "death threat, 2022-03-05T20:00",
        "threat to kill, 2022-03-05T20:00",
        "life, 2022-03-05T20:00"
    })
    void aThreatToLifeHasItsOwnClock(String threat, String by) {
        verifyThat("danger-response-within-a-day")
                .given(TOLD.with("threat", threat))
                .raises(by);
        verifyThat("danger-response-within-a-day")
                .given(TOLD.with("threat", "yes"))
                .isQuiet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out-of-area",
                "out of area",
                "Out of area, Leeds",
                "another area",
                "other force",
                "elsewhere",
                "Leeds",
                "OUT"
            })
    void anotherAreaIsOne(String found) {
        verifyThat("danger-response").given(FOUND.with("found", found)).raises("2022-03-02T17:00");
        for (String here : List.of("in-area", "In area, at a friend's", "placement-area", "home", "not known")) {
            verifyThat("danger-response").given(FOUND.with("found", here)).isQuiet();
        }
    }

    @Test
    void noThreatToLifeIsNoneToLifeAndNotKnownIsAskedAsDanger() {
        var told = TOLD.happened("2022-03-01T10:00");
        verifyThat("danger-response-within-a-day")
                .given(told.with("threat", "no threat to life"))
                .saysNothing();
        verifyThat("danger-response")
                .given(told.with("threat", "no threat to life"))
                .raises("2022-03-02T17:00");
        verifyThat("danger-response").given(told.with("threat", "no threat")).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-harm", "overdose", "Self-harm, cuts"})
    void selfHarmIsDistressWhicheverBoxItIsIn(String injury) {
        verifyThat("distress-response").given(HURT.with("injury", injury)).isOpen();
        verifyThat("distress-response")
                .given(HURT.with("injury", "unexplained"))
                .saysNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pending",
                "to be told",
                "not yet",
                "will be told",
                "tomorrow",
                "left a message",
                "no answer",
                "awaiting call back"
            })
    void whoeverIsStillToBeToldWasNot(String told) {
        var asked = entry("voluntary-concern").happened("2022-03-01T10:00").with("asks", "same day meeting");
        var refused = entry("contact-decision")
                .happened("2022-03-01T12:00")
                .outcome("DECIDED")
                .answering("E1")
                .with("decision", "refused")
                .with("by", "a manager")
                .with("reasons", "seen tonight");
        verifyThat("same-day-request").given(asked, refused.with("told", told)).isOpen();
        for (String yes : List.of("yes", "Yes, by telephone", "told at 12:10", "2022-03-01T12:10")) {
            verifyThat("same-day-request")
                    .given(asked, refused.with("told", yes))
                    .isQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"considered", "pending", "to be decided"})
    void whatIsNotDecidedIsNoDecision(String decision) {
        var meeting =
                entry("strategy-meeting").happened("2022-03-01T10:00").with("attended", "social-care|police|health-gp");
        verifyThat("section-47-decision-missing")
                .given(meeting.with("s47", decision))
                .isOpen();
        verifyThat("section-47-decision-missing")
                .given(meeting.with("s47", "no"))
                .saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"high", "Very high", "severe", "significant"})
    void aHighScreeningAsksForADecisionOnTheReferral(String level) {
        var screened = entry("exploitation-screening").happened("2022-03-01T10:00");
        verifyThat("nrm-undecided").given(screened.with("level", level)).isOpen();
        verifyThat("nrm-undecided").given(screened.with("level", "emerging")).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"removed", "left", "off roll", "off"})
    void whoWasRemovedIsOffTheRoll(String roll) {
        var change = entry("school-roll-change").happened("2022-03-01T10:00");
        verifyThat("off-roll").given(change.with("roll", roll)).isOpen();
        verifyThat("off-roll").given(change.with("roll", "on")).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10 hours", "10h"})
    void hoursAreReadWithTheirWord(String hours) {
        var offer =
                entry("education-provision-offer").happened("2022-03-01T10:00").outcome("STARTED");
        verifyThat("without-full-time-education")
                .given(offer.with("hours", hours))
                .isOpen();
        verifyThat("without-full-time-education")
                .given(offer.with("hours", "25 hours"))
                .saysNothing();
    }
}
