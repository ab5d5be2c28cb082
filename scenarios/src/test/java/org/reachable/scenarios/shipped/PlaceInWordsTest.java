package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** A place that stands as a token in the words of an entry alone is a place of the entry (decisions 16 and 39 of the stories). */
class PlaceInWordsTest {
    private final WrittenEntry hurt = entry("serious-incident").happened("2022-02-01T20:00");
    private final WrittenEntry chosen = entry("placement-start").happened("2022-03-07T09:00");

    @Test
    void whereAChildWasHurtIsReadFromTheWordsWhereTheLocationNamesNone() {
        WrittenEntry there = chosen.at("A flat [ADDR:A1]");
        verifyThat("place-risk").given(hurt.saying("Hurt at [ADDR:A1]"), there).raises("2022-03-07T09:00");
        verifyThat("place-risk")
                .given(hurt.saying("Hurt in a flat").at("Harrowmere"), there)
                .saysNothing();
        verifyThat("place-risk")
                .given(hurt.saying("Hurt on the way from [ADDR:A1]").at("The park [LOC:P1]"), there)
                .saysNothing();
    }

    @Test
    void soIsWhereTheChildWillLive() {
        verifyThat("place-risk")
                .given(hurt.at("A flat [ADDR:A1]"), chosen.saying("Moved to [ADDR:A1]"))
                .raises("2022-03-07T09:00");
        verifyThat("place-risk")
                .given(hurt.at("A flat [ADDR:A1]"), chosen.saying("Moved away from [VEH:V1]"))
                .saysNothing();
    }

    @Test
    void aCheckThatNamesAnotherPlaceInItsWordsIsNoneOfThis() {
        var risk = verifyThat("place-risk").given(hurt.at("A flat [ADDR:A1]"), chosen.at("A flat [ADDR:A1]"));
        WrittenEntry check = entry("place-check").happened("2022-03-08T09:00");
        risk.given(check.saying("Looked at [ADDR:A2]")).isOpen();
        risk.given(check.saying("Looked at [ADDR:A1]")).closes("2022-03-08T09:00", "E3");
    }

    /** The placement was written down after somebody had looked at another place. */
    @Test
    void aCheckOfAnotherPlaceThatWasKnownFirstIsNoneOfThisEither() {
        WrittenEntry check = entry("place-check").happened("2022-03-08T09:00");
        WrittenEntry late = chosen.at("A flat [ADDR:A1]").recorded("2022-03-10T09:00");
        verifyThat("place-risk")
                .given(hurt.at("A flat [ADDR:A1]"), check.at("A house [ADDR:A2]"), late)
                .isOpen();
        verifyThat("place-risk")
                .given(hurt.at("A flat [ADDR:A1]"), check.at("A flat [ADDR:A1]"), late)
                .saysNothing();
    }

    /** Who looked at a map has seen nobody who is there. What a file leaves out means what it meant (decision 39 of the stories). */
    @ParameterizedTest
    @ValueSource(strings = {"afar", "nobody", "On a map", "Looked at it on Google maps.", "file", "no"})
    void aPlaceThatWasLookedAtFromAfarIsNotChecked(String afar) {
        WrittenEntry harm = hurt.at("A flat [ADDR:A1]");
        WrittenEntry there = chosen.at("Next door [ADDR:A2]").with("near", "ADDR:A1");
        WrittenEntry check = entry("place-check").happened("2022-03-08T09:00").with("near", "ADDR:A1");
        for (String rule : new String[] {"place-risk", "place-risk-of-another"}) {
            var asked = verifyThat(rule).given(rule.equals("place-risk") ? harm : harm.about("B"), there);
            asked.given(check.with("looked_how", afar)).isOpen();
            for (String deed : new String[] {"went", "spoke", "visited with the child", ""}) {
                asked.given(check.with("looked_how", deed).called("check")).closes("2022-03-08T09:00", "check");
            }
        }
    }
}
