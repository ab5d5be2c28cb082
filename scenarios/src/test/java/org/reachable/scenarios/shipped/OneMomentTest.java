package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** A moment is of one incident: one place, one hour (decision 121). */
class OneMomentTest {
    private final WrittenEntry arrest = entry("police-arrest")
            .happened("2021-11-09T19:50")
            .recorded("2021-11-09T21:40")
            .with("arrest", "1");

    @Test
    void oneHourAtOnePlaceIsOneMoment() {
        var again = entry("police-arrest").recorded("2021-11-09T22:00").with("arrest", "2");
        var there = arrest.at("Custody, Harrowmere [LOC:L1]");
        var one = new String[] {"2021-11-09T21:40", "2021-11-10T19:50"};
        var two = new String[] {"2021-11-09T21:40", "2021-11-09T22:00", "2021-11-10T19:50", "2021-11-10T20:50"};
        for (String place : List.of("custody, Harrowmere", "Yard [LOC:L1]", "")) {
            verifyThat("reachable-moment")
                    .given(there, again.happened("2021-11-09T20:50").at(place))
                    .raises(one);
        }
        for (String place : List.of("Pellingford", "Custody, Harrowmere [LOC:L2]")) {
            verifyThat("reachable-moment")
                    .given(there, again.happened("2021-11-09T20:50").at(place))
                    .raises(two);
        }
        verifyThat("reachable-moment")
                .given(there, again.happened("2021-11-09T20:51").at("Yard [LOC:L1]"))
                .raises("2021-11-09T21:40", "2021-11-09T22:00", "2021-11-10T19:50", "2021-11-10T20:51");
    }

    @Test
    void whoWasThereForOneArrestWasNotThereForTheOther() {
        var again = entry("police-arrest")
                .called("second")
                .with("arrest", "2")
                .happened("2021-11-10T03:00")
                .at("Pellingford");
        var there = entry("mentor-contact").happened("2021-11-10T09:00").outcome("DONE");
        var both = verifyThat("reachable-moment").given(arrest.at("Harrowmere"), again);
        both.given(there.answering("E1")).isOpen().raises("2021-11-09T21:40", "2021-11-10T03:00", "2021-11-11T03:00");
        both.given(there.answering("second")).raises("2021-11-09T21:40", "2021-11-10T03:00", "2021-11-10T19:50");
        // What names neither, and was with the child after both, is of both.
        both.given(there).raises("2021-11-09T21:40", "2021-11-10T03:00");
    }
}
