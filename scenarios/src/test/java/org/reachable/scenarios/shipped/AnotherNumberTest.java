package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.reachable.scenarios.verify.WrittenEntry;

/** Each agency numbers absences and arrests in its own way: what a second record says is known, whichever was written down first. */
class AnotherNumberTest {
    private final WrittenEntry reported = entry("missing-reported")
            .called("report")
            .happened("2022-01-10T22:00")
            .with("episode", "1");
    private final WrittenEntry back = entry("missing-returned")
            .called("back")
            .happened("2022-01-11T08:00")
            .with("episode", "1");
    private final WrittenEntry held = entry("return-interview-completed")
            .called("held")
            .happened("2022-01-12T10:00")
            .with("episode", "7")
            .with("held", "yes");
    private final WrittenEntry copy = entry("missing-returned")
            .called("copy")
            .by("placement")
            .happened("2022-01-11T08:05")
            .with("episode", "7")
            .duplicating("back");

    @Test
    void anInterviewUnderTheOtherNumberWasHeldWheneverThatIsKnown() {
        for (String known : new String[] {"2022-01-11T09:00", "2022-01-13T09:00"}) {
            verifyThat("return-interview")
                    .given(back, held, copy.recorded(known))
                    .isQuiet();
        }
        verifyThat("return-interview")
                .given(back, held, copy.recorded("2022-01-15T09:00"))
                .raises("2022-01-14T08:00")
                .withdraws();
        // A number that no record bears is another absence's, and what was held before the return is no interview.
        verifyThat("return-interview")
                .given(back, held.with("episode", "8"), copy.recorded("2022-01-13T09:00"))
                .isOpen();
        verifyThat("return-interview")
                .given(back, held.happened("2022-01-11T07:00"), copy.recorded("2022-01-13T09:00"))
                .raises("2022-01-14T08:00");
    }

    @Test
    void theNumberOfTheReportsSecondRecordIsThatOfTheReturn() {
        WrittenEntry told = entry("missing-reported")
                .called("told")
                .by("placement")
                .happened("2022-01-10T22:00")
                .with("episode", "7")
                .duplicating("report");
        for (String known : new String[] {"2022-01-10T22:10", "2022-01-11T09:00", "2022-01-13T09:00"}) {
            verifyThat("return-interview")
                    .given(reported, told.recorded(known), back, held)
                    .isQuiet();
        }
        verifyThat("return-interview")
                .given(reported.recorded("2022-01-12T12:00"), told.recorded("2022-01-12T13:00"), back, held)
                .isQuiet();
        // Of another absence, months later, the same number says nothing.
        WrittenEntry again = reported.called("again").happened("2022-03-10T22:00");
        WrittenEntry backAgain = back.called("backAgain").happened("2022-03-11T08:00");
        verifyThat("return-interview")
                .given(
                        reported,
                        told,
                        back,
                        held,
                        again,
                        backAgain,
                        held.called("later").happened("2022-03-12T10:00"))
                .raises("2022-03-14T08:00");
    }

    @Test
    void aViewUnderTheOtherNumberOfAnArrestIsRecorded() {
        WrittenEntry arrest = entry("police-arrest")
                .called("arrest")
                .happened("2022-01-10T21:30")
                .with("arrest", "1");
        WrittenEntry view = entry("joint-police-yjs-panel")
                .happened("2022-01-11T08:00")
                .outcome("DECIDED")
                .with("arrest", "4")
                .with("exploitation_considered", "yes");
        WrittenEntry theirs = entry("police-arrest")
                .by("youth-justice")
                .happened("2022-01-10T21:30")
                .recorded("2022-01-11T09:00")
                .with("arrest", "4")
                .duplicating("arrest");
        verifyThat("exploitation-considered").given(arrest, view, theirs).isQuiet();
        verifyThat("exploitation-considered")
                .given(arrest, view, theirs.with("arrest", "5"))
                .raises("2022-01-11T21:30");
    }

    @Test
    void theSameNumberAfterAReturnIsAnotherAbsence() {
        WrittenEntry again = reported.called("again").by("placement").happened("2022-03-10T22:00");
        WrittenEntry backAgain = back.called("backAgain").happened("2022-03-11T08:00");
        verifyThat("return-interview")
                .given(reported, back, again, backAgain)
                .raises("2022-01-14T08:00", "2022-03-14T08:00");
        // Whoever talked after the first return, and says so, has not talked after the second.
        verifyThat("return-interview")
                .given(reported, back, held.with("episode", "1").answering("back"), again, backAgain)
                .raises("2022-03-14T08:00");
        verifyThat("return-interview")
                .given(
                        reported,
                        back,
                        again,
                        backAgain,
                        held.happened("2022-03-12T10:00").with("episode", "1").answering("backAgain"))
                .raises("2022-01-14T08:00")
                .isOpen();
        // Two records of one return by one agency are one.
        verifyThat("return-interview")
                .given(reported, back, back.called("twice").happened("2022-01-11T11:00"))
                .raises("2022-01-14T08:00");
    }

    @Test
    void theSameNumberAtAnotherPlaceAndHourIsAnotherArrest() {
        WrittenEntry first = entry("police-arrest")
                .called("first")
                .at("Harrowmere")
                .happened("2022-01-10T15:00")
                .with("arrest", "1");
        WrittenEntry other = first.called("other").by("transport-police").happened("2022-01-10T23:00");
        WrittenEntry second = other.at("Pellingford");
        var exploitation = verifyThat("exploitation-considered");
        exploitation.given(first, second).raises("2022-01-11T15:00", "2022-01-11T23:00");
        verifyThat("reachable-moment")
                .given(first, second)
                .raises("2022-01-10T15:00", "2022-01-10T23:00", "2022-01-11T15:00", "2022-01-11T23:00");
        // Of one force, of a later day, or after custody ended, it is another at one place too.
        exploitation.given(first, second.by("police")).raises("2022-01-11T15:00", "2022-01-11T23:00");
        exploitation.given(first, other.happened("2022-03-10T23:00")).raises("2022-01-11T15:00", "2022-03-11T23:00");
        WrittenEntry released = entry("police-custody-ended").happened("2022-01-10T20:00");
        exploitation.given(first, released, other).raises("2022-01-11T15:00", "2022-01-11T23:00");
        // In one place, or within the hour, one number is one arrest: two forces wrote it down.
        for (WrittenEntry one : new WrittenEntry[] {other, other.at(""), second.happened("2022-01-10T16:00")}) {
            exploitation.given(first, one).raises("2022-01-11T15:00");
        }
    }

    @Test
    void whatIsSaidOfTheSecondArrestUnderANumberIsNotSaidOfTheFirst() {
        WrittenEntry first = entry("police-arrest")
                .called("first")
                .at("Harrowmere")
                .happened("2022-01-10T15:00")
                .with("arrest", "1");
        WrittenEntry second = first.called("second")
                .by("transport-police")
                .happened("2022-01-10T23:00")
                .at("Pellingford");
        WrittenEntry view = entry("police-nfa-decision")
                .happened("2022-01-11T10:00")
                .with("arrest", "1")
                .with("charged", "no")
                .with("exploitation_considered", "yes");
        var exploitation = verifyThat("exploitation-considered");
        exploitation
                .given(first, second, view.answering("second"))
                .raises("2022-01-11T15:00")
                .isOpen();
        exploitation
                .given(first, second, view.answering("first"))
                .raises("2022-01-11T23:00")
                .isOpen();
        exploitation
                .given(first, second.with("exploitation_considered", "yes"))
                .raises("2022-01-11T15:00")
                .isOpen();
    }

    @Test
    void anArrestUnderTwoNumbersEndsWithNoChargeOnce() {
        WrittenEntry first = entry("police-nfa-decision")
                .happened("2022-02-10T10:00")
                .with("arrest", "1")
                .with("charged", "no");
        WrittenEntry arrest = entry("police-arrest")
                .called("arrest")
                .happened("2022-03-01T15:00")
                .at("Pellingford")
                .with("arrest", "2");
        WrittenEntry theirs = arrest.called("theirs")
                .by("transport-police")
                .happened("2022-03-01T14:00")
                .recorded("2022-03-01T19:00")
                .with("arrest", "3");
        WrittenEntry second = first.happened("2022-03-10T10:00").with("arrest", "2");
        WrittenEntry third = first.happened("2022-03-11T10:00").with("arrest", "3");
        verifyThat("repeat-no-charge")
                .given(first, arrest, theirs.duplicating("arrest"), second, third)
                .isQuiet();
        verifyThat("repeat-no-charge")
                .given(first, arrest, theirs.happened("2022-03-02T14:00").recorded("2022-03-02T19:00"), second, third)
                .raises("2022-03-11T10:00");
    }
}
