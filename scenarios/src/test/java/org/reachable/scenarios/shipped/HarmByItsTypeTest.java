package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the type of an entry says by itself, whatever was left blank in it. */
class HarmByItsTypeTest {

    @Test
    void aCrisisInTheirMentalHealthIsDistress() {
        verifyThat("distress-response")
                .given(entry("mental-health-crisis").happened("2022-07-03T04:40"))
                .raises("2022-07-03T04:40", "2022-07-04T04:40");
        verifyThat("distress-response")
                .given(entry("mental-health-closed").happened("2022-07-03T04:40"))
                .saysNothing();
    }

    /** Harm of any kind is where a place is not to be chosen without a look (decision 39 of the stories). */
    @ParameterizedTest
    @ValueSource(strings = {"home-serious-event", "mental-health-crisis"})
    void aPlaceNearWhereHarmCameToTheChildIsARisk(String harm) {
        var came = entry(harm).happened("2022-05-01T22:00").at("14 Quarry Rise [ADDR:A2]");
        var chosen = entry("placement-start")
                .happened("2022-05-31T19:30")
                .recorded("2022-05-31T20:00")
                .with("near", "ADDR:A2");
        verifyThat("place-risk").given(came, chosen).raises("2022-05-31T20:00");
        verifyThat("place-risk").given(came.at("[ADDR:A3]"), chosen).saysNothing();
    }
}
