package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** What a sixth author of stories had left over, each with the nearest stories on either side (docs/decisions/0083). */
class LeftOverTest {

    @Test
    void anInterviewNamesTheReportOfItsAbsence() {
        var reported = entry("missing-reported").happened("2022-01-11T22:00").with("episode", "1");
        var returned = entry("missing-returned").happened("2022-01-12T10:00").with("episode", "1");
        var interview = entry("return-interview-completed")
                .happened("2022-01-13T10:00")
                .with("held", "yes")
                .answering("E1");
        var told = verifyThat("return-interview").given(reported, returned);
        told.given(interview.with("episode", "1")).isQuiet().closes("2022-01-13T10:00", "E3");
        // Which absence is not said, or another.
        told.given(interview).raises("2022-01-15T10:00");
        told.given(interview.with("episode", "2")).raises("2022-01-15T10:00");
        told.given(interview.with("episode", "1").happened("2022-01-12T09:00")).raises("2022-01-15T10:00");
        told.given(interview.with("episode", "1").with("held", "refused")).raises("2022-01-15T10:00");
        // Known before the return was.
        verifyThat("return-interview")
                .given(reported, returned.recorded("2022-01-14T10:00"), interview.with("episode", "1"))
                .saysNothing();
        // Of two absences the report of the other.
        var other = entry("missing-reported").happened("2022-01-05T22:00").with("episode", "2");
        verifyThat("return-interview")
                .given(other, reported, returned, interview.with("episode", "1"))
                .raises("2022-01-15T10:00");
    }

    private final WrittenEntry gran =
            entry("family-report").happened("2022-01-04T10:00").at("gran [ADDR:G1]");
    private final WrittenEntry seen = entry("police-sighting")
            .happened("2022-01-11T10:00")
            .at("[ADDR:G1]")
            .with("noticed", "yes");
    private final WrittenEntry found = entry("missing-returned")
            .happened("2022-02-11T14:00")
            .at("gran (out of area) [ADDR:G1]")
            .with("episode", "1")
            .with("found", "out-of-area");

    @ParameterizedTest
    @ValueSource(strings = {"family", "placement"})
    void anAddressOfTheirsIsNoSignWhereverThatIsTold(String of) {
        verifyThat("danger-response").given(gran, seen, found).raises("2022-02-14T17:00");
        verifyThat("danger-response")
                .given(gran.with("place_of", of), seen, found)
                .saysNothing();
        verifyThat("danger-response")
                .given(gran, seen.with("place_of", of), found)
                .saysNothing();
        verifyThat("danger-response")
                .given(gran, seen, found.with("place_of", of))
                .saysNothing();
        // Of another address, or told only afterwards, it says nothing of this one; nor of a car that stands there.
        verifyThat("danger-response")
                .given(gran.with("place_of", of).at("gran [ADDR:G2]"), seen, found)
                .raises("2022-02-14T17:00");
        verifyThat("danger-response")
                .given(gran.with("place_of", of).happened("2022-02-12T10:00"), seen, found)
                .raises("2022-02-14T17:00");
        verifyThat("danger-response")
                .given(gran.with("place_of", of), seen.saying("[VEH:V1]"), found.saying("[VEH:V1]"))
                .raises("2022-02-14T17:00");
    }

    @Test
    void aPlaceWhereAWorkerVisitedIsNone() {
        var visit = entry("social-work-visit").happened("2022-01-05T10:00").at("[ADDR:G1]");
        verifyThat("danger-response").given(visit, seen, found).saysNothing();
        verifyThat("danger-response").given(visit.at("[ADDR:G2]"), seen, found).raises("2022-02-14T17:00");
    }

    private static final String IN_CARE = "education-not-secured-in-care";
    private final WrittenEntry inCare = entry("care-episode-start").happened("2022-01-10T10:00");
    private final WrittenEntry attends = entry("school-attendance-update")
            .happened("2022-01-20T09:00")
            .by("school")
            .with("attending", "full");
    private final WrittenEntry moved = entry("placement-start")
            .happened("2022-01-24T09:00")
            .at("P2, Fenmarch")
            .with("area", "out");

    @Test
    void aMoveToAnotherAreaBeginsAClockOfItsOwn() {
        verifyThat(IN_CARE)
                .given(inCare, attends, moved)
                .raises("2022-02-21T17:00")
                .cites("E3", "E2");
        verifyThat(IN_CARE).given(inCare, attends, moved.with("area", "in")).saysNothing();
        verifyThat(IN_CARE)
                .given(inCare, attends, moved, attends.happened("2022-01-31T09:00"))
                .isQuiet();
        verifyThat(IN_CARE)
                .given(inCare, attends, moved)
                .given(entry("care-episode-end").happened("2022-01-31T09:00"))
                .isQuiet();
    }

    @Test
    void whoComesIntoCareFarAwayFromTheirSchoolHasOneClock() {
        var concern = entry("school-concern").happened("2021-09-10T10:00").by("school");
        verifyThat(IN_CARE)
                .given(concern, inCare.with("area", "out"), moved.happened("2022-01-10T16:00"))
                .raises("2022-02-07T17:00");
        verifyThat(IN_CARE)
                .given(concern, inCare, moved.happened("2022-01-10T16:00").with("area", "in"))
                .saysNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parents",
                "his mother",
                "a teacher",
                "grandma",
                "foster-carer",
                "social-worker",
                "his gran",
                "the school",
                "support worker",
                "foster parents"
            })
    void aTicketBoughtByFamilyOrWorkersIsNoSign(String buyer) {
        verifyThat("danger-response")
                .given(found.at("station").with("ticket_bought_by", buyer))
                .saysNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aunt", "his mother's boyfriend", "a worker at the shop", "school friend"})
    void aTicketBoughtByAnybodyElseIsOne(String buyer) {
        verifyThat("danger-response")
                .given(found.at("station").with("ticket_bought_by", buyer))
                .raises("2022-02-14T17:00");
    }
}
