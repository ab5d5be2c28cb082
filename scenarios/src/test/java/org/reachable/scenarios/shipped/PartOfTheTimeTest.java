package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** A school's roll alone says nothing of hours where another entry says that they are fewer (decisions 35 and 37 of the stories). */
class PartOfTheTimeTest {
    private final WrittenEntry onRoll = entry("school-roll-change")
            .happened("2022-02-07T09:00")
            .with("roll", "on")
            .called("on");
    private final WrittenEntry attends = entry("school-attendance-update").happened("2022-02-02T09:00");
    private final RuleVerifier without = verifyThat("without-full-time-education")
            .with(ByHand.calendars())
            .given(entry("school-roll-change").happened("2022-01-10T09:00").with("roll", "off"));

    @ParameterizedTest
    @CsvSource({"attending,part", "attending,none", "hours,10"})
    void beingOnARollEndsNothingWhereAttendanceSaysLess(String key, String value) {
        without.given(onRoll).closes("2022-02-07T09:00", "on");
        without.given(attends.with(key, value), onRoll).isOpen();
        without.given(attends.with(key, value).happened("2022-02-08T09:00"), onRoll)
                .isOpen();
        without.given(attends.with("attending", "full"), onRoll).closes("2022-02-02T09:00", "E2");
    }

    @Test
    void norWhereThePlaceWasSecuredForSomeHours() {
        WrittenEntry secured = entry("education-secured").happened("2022-02-03T09:00");
        without.given(secured.with("hours", "10"), onRoll).isOpen();
        without.given(secured.with("hours", "10"), onRoll.with("hours", "25")).closes("2022-02-07T09:00", "on");
    }

    @Test
    void norWhereAnotherAgencysRecordOfItSaysTheHours() {
        WrittenEntry copy =
                onRoll.called("copy").by("social-care").duplicating("on").recorded("2022-02-07T15:00");
        without.given(onRoll, copy.with("hours", "10")).isOpen();
        without.given(onRoll, copy).closes("2022-02-07T09:00", "on");
    }

    @Test
    void hoursSayMoreThanTheWordFull() {
        WrittenEntry full = attends.with("attending", "full");
        without.given(full.with("hours", "10")).isOpen();
        without.given(full.with("hours", "25")).closes("2022-02-02T09:00", "E2");
        without.given(full.with("hours", "21").with("full_time_hours", "21")).closes("2022-02-02T09:00", "E2");
    }

    @Test
    void whatTheSchoolThatWasLeftSaidIsNoneOfTheNext() {
        WrittenEntry before = attends.with("attending", "part").happened("2022-01-07T09:00");
        without.given(before, onRoll).closes("2022-02-07T09:00", "on");
    }

    @Test
    void tuitionBesideNoRollSaysNothingOfASchool() {
        without.given(
                        entry("education-provision-offer")
                                .happened("2022-02-02T09:00")
                                .with("hours", "10"),
                        onRoll)
                .closes("2022-02-07T09:00", "on");
    }

    @Test
    void aChildInCareHasNoPlaceBySomeHoursOnARoll() {
        var inCare = verifyThat("education-not-secured-in-care")
                .given(
                        entry("school-roll-change").happened("2022-02-20T09:00").with("roll", "off"),
                        entry("placement-start").happened("2022-03-01T12:00"));
        WrittenEntry on = onRoll.happened("2022-03-10T09:00");
        inCare.given(on.with("hours", "25")).isQuiet();
        inCare.given(on.with("hours", "10")).raises("2022-03-29T17:00");
    }
}
