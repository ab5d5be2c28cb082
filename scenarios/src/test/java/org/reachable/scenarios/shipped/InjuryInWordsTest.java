package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** How a child was hurt, in the words people write: by somebody, by the child, or in words that no list has. */
@CasesOf("injury-in-words")
class InjuryInWordsTest {
    private static final WrittenEntry HURT = entry("ed-attendance").happened("2022-03-03T20:00");

    private static WrittenEntry hurt(String injury) {
        return HURT.with("injury", injury);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no weapon seen, stab wound",
                "not self-harm: attacked",
                "No details, stab wound",
                "no fracture, punched in face",
                "no accident, beaten",
                "not sure, ?stabbed",
                "not accidental",
                "jumped by three boys",
                "burn by cigarette",
                "asthma attack, stabbed"
            })
    void whatStandsBehindNoOrNotIsRead(String injury) {
        verifyThat("danger-response").given(hurt(injury)).raises("2022-03-04T17:00");
        verifyThat("injury-in-words").given(hurt(injury)).saysNothing();
        verifyThat("distress-response").given(hurt(injury)).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no weapon seen", "not assaulted", "asthma attack", "panic attack", "accident"})
    void whatSaysThatNobodyDidIsNone(String injury) {
        verifyThat("danger-response").given(hurt(injury)).saysNothing();
        verifyThat("injury-in-words").given(hurt(injury)).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deliberate self-harm",
                "DSH",
                "cut herself",
                "intentional overdose",
                "took tablets",
                "ligature",
                "hanging",
                "self-poisoning",
                "attempted overdose",
                "tried to kill himself"
            })
    void whoHurtThemselvesIsInDistressWhateverItIsCalled(String injury) {
        verifyThat("distress-response").given(hurt(injury)).isOpen();
        verifyThat("injury-in-words").given(hurt(injury)).saysNothing();
        verifyThat("danger-response").given(hurt(injury)).saysNothing();
        // Such a moment never passes.
        verifyThat("reachable-moment")
                .given(hurt(injury))
                .until("2022-04-01T10:00")
                .raises("2022-03-03T20:00", "2022-03-04T20:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fractured jaw", "burn", "fell down the stairs", "bruises to both arms"})
    void wordsThatNoListHasAreAskedAboutAtOnceAndAgainInAnHour(String injury) {
        verifyThat("injury-in-words").given(hurt(injury)).raises("2022-03-03T20:00", "2022-03-03T21:00");
        verifyThat("danger-response").given(hurt(injury)).saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unexplained", "not known", "none", "assault", "weapon", "self-harm", "accidental burn"})
    void whatTheListHasIsAskedByNoneOfThis(String injury) {
        verifyThat("injury-in-words").given(hurt(injury)).saysNothing();
    }

    @Test
    void whatWasFoundOutAnswersAndDangerThatIsKnownIsNotAskedTwice() {
        WrittenEntry found = entry("danger-found-out")
                .happened("2022-03-03T20:30")
                .answering("E1")
                .with("threat", "no")
                .with("distress", "no");
        verifyThat("injury-in-words")
                .given(hurt("burn"), found.with("spoke_with", "writer"))
                .closes("2022-03-03T20:30", "E2");
        verifyThat("injury-in-words")
                .given(hurt("burn"), found.with("spoke_with", "nobody"))
                .isOpen();
        verifyThat("injury-in-words").given(hurt("burn").with("threat", "yes")).saysNothing();
    }
}
