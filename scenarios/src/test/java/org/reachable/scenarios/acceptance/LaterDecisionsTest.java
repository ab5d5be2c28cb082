package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.CompositeStory;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** Decisions from 31 on, as far as what they are about is here: the nearest story on either side of a sentence. */
class LaterDecisionsTest {
    private static final WrittenEntry RETURNED =
            on("missing-returned", "2022-01-10").with("episode", "1");
    private static final WrittenEntry INTERVIEW =
            on("return-interview-completed", "2022-01-11").with("episode", "1").with("held", "yes");
    private static final WrittenEntry OFF_ROLL =
            on("school-roll-change", "2022-01-10").with("roll", "off");
    private static final WrittenEntry MOVED =
            on("placement-start", "2022-01-10").with("area", "out");

    private static WrittenEntry on(String type, String day) {
        return entry(type).happened(day + "T10:00");
    }

    private static RuleVerifier interviewAfter(WrittenEntry... entries) {
        return verifyThat("return-interview").given(RETURNED).given(entries);
    }

    @Test
    void decision31OfTheStoriesAMomentThatNobodyAnswersPassesAndWhatWouldHelpIsAskedOnce() {
        var arrest = verifyThat("reachable-moment").given(on("police-arrest", "2022-01-10"));
        arrest.until("2022-01-24T08:59").isOpen();
        arrest.until("2022-01-24T09:00").tells("what-would-help-now", "2022-01-24T09:00");
        arrest.given(on("trusted-adult-contact", "2022-01-20").outcome("DONE").recorded("2022-01-23T10:00"))
                .closes("2022-01-23T10:00", "E2");
        arrest.given(on("trusted-adult-contact", "2022-01-25").outcome("DONE"))
                .tells("what-would-help-now", "2022-01-24T09:00");
    }

    /** A stop that is put right into an arrest two days later: nobody could have gone before. */
    @Test
    void decision31OfTheStoriesItPassesFourteenDaysAfterItWasKnownForWhatItIs() {
        var stop = on("police-stop-search", "2022-01-10").with("noticed", "yes");
        var arrest = on("police-arrest", "2022-01-10").recorded("2022-01-12T10:00");
        var moment = verifyThat("reachable-moment").given(stop, arrest.correcting("E1"));
        moment.until("2022-01-26T08:59").isOpen();
        moment.until("2022-01-27T09:00").tells("what-would-help-now", "2022-01-26T09:00");
        // What was an arrest before it was put right is known since it was written.
        verifyThat("reachable-moment")
                .given(
                        on("police-arrest", "2022-01-10"),
                        arrest.with("arrest", "7").correcting("E1"))
                .until("2022-01-27T09:00")
                .tells("what-would-help-now", "2022-01-24T09:00");
    }

    @Test
    void decision31OfTheStoriesDistressADisclosureAndDangerNeverPass() {
        for (var opened : List.of(
                on("child-disclosure", "2022-01-10"),
                on("missing-returned", "2022-01-10").with("distress", "yes"),
                on("police-arrest", "2022-01-10").with("threat", "yes"))) {
            verifyThat("reachable-moment")
                    .given(opened)
                    .until("2022-03-01T09:00")
                    .isOpen();
            verifyThat("reachable-moment")
                    .given(opened)
                    .until("2022-03-01T09:00")
                    .tells("what-would-help-now");
        }
    }

    @Test
    void decision32OfTheStoriesACorrectionTakesThePlaceOfWhatItCorrectsWhicheverWayItGoes() {
        var refused = INTERVIEW.with("held", "refused");
        interviewAfter(INTERVIEW, refused.recorded("2022-01-12T10:00").correcting("E2"))
                .raises("2022-01-13T10:00");
        interviewAfter(refused, INTERVIEW.recorded("2022-01-12T10:00").correcting("E2"))
                .isQuiet();
    }

    @Test
    void decision32OfTheStoriesASecondRecordOfWhatWasAskedTellsItsEpisodeToo() {
        var blank = on("missing-returned", "2022-01-10").called("R");
        var second = RETURNED.duplicating("R").by("police");
        var rule = verifyThat("return-interview").given(blank);
        rule.given(second, INTERVIEW).isQuiet();
        rule.given(second, INTERVIEW.with("episode", "2")).raises("2022-01-13T10:00");
    }

    @Test
    void decision33OfTheStoriesWhatHappenedInTimeWithdrawsAnAlertAndWhatHappenedAfterClosesIt() {
        var known = INTERVIEW.recorded("2022-01-20T10:00");
        interviewAfter(known.happened("2022-01-13T10:00")).withdraws();
        interviewAfter(known.happened("2022-01-13T10:01"))
                .raises("2022-01-13T10:00")
                .closes("2022-01-20T10:00", "E2");
    }

    @Test
    void decision35OfTheStoriesLessThanFullTimeCountsAsWithout() {
        var offered = on("education-provision-offer", "2022-01-12").with("full_time_hours", "25");
        var rule = verifyThat("without-full-time-education").given(OFF_ROLL).until("2022-02-05T10:00");
        rule.given(offered.with("hours", "24")).raises("2022-01-28T09:00", "2022-02-04T09:00");
        rule.given(offered.with("hours", "25")).isQuiet();
    }

    @Test
    void decision36OfTheStoriesTheTiersOfTheTwoCountersAreOne() {
        var later = "2022-02-04T09:00";
        verifyThat("off-roll").given(OFF_ROLL).until(later).tells("off-roll-escalation", "2022-01-28T09:00", later);
        verifyThat("without-full-time-education")
                .given(OFF_ROLL)
                .until(later)
                .tells("without-full-time-education", "2022-01-28T09:00", later);
        verifyThat("off-roll").given(OFF_ROLL).until("2022-01-28T08:59").tells("off-roll-escalation");
    }

    @Test
    void decision37OfTheStoriesADirectionAskedForOrFullTimeEducationEndsTheTwentyDaysInCareAndATalkOfItDoesNot() {
        var rule = verifyThat("no-school-known-in-care")
                .given(on("care-episode-start", "2022-01-10"))
                .until("2022-03-01T10:00");
        var considered = on("direction-considered", "2022-01-20");
        rule.given(considered.with("stage", "considered")).raises("2022-02-07T17:00");
        // For fifteen days; then the ask returns, and what is left of its own time with it.
        rule.given(considered.with("stage", "requested"))
                .until("2022-02-07T16:59")
                .isQuiet();
        rule.given(on("direction-considered", "2022-01-28").with("stage", "requested"))
                .raises("2022-02-12T17:00");
        rule.given(on("education-secured", "2022-01-20")).isQuiet();
    }

    @Test
    void decision37OfTheStoriesARefusalIsOneOfAChildInCare() {
        var refused = on("admission-refused", "2022-01-20");
        var rule = verifyThat("refusal-of-child-in-care").given(on("care-episode-start", "2022-01-10"));
        rule.given(refused).raises("2022-01-20T10:00");
        rule.given(on("care-episode-end", "2022-01-19"), refused).saysNothing();
    }

    @Test
    void decision41OfTheStoriesARefusedRequestSaysByWhomWhyAndWhomItTold() {
        var asked = on("voluntary-concern", "2022-01-10").with("asks", "same-day-meeting");
        var refused = on("contact-decision", "2022-01-10")
                .outcome("DECIDED")
                .answering("E1")
                .with("decision", "refused");
        var reasoned = refused.with("by", "[PRO:SC1]").with("reasons", "yes");
        var rule = verifyThat("same-day-request").given(asked);
        rule.given(refused).raises("2022-01-11T10:00");
        rule.given(reasoned).raises("2022-01-11T10:00");
        rule.given(reasoned.with("told", "yes")).isQuiet();
    }

    @Test
    void decision41OfTheStoriesAThreatAssessmentAnswersAThreatToLifeAndANoteThatOneIsAskedForDoesNot() {
        var rule = verifyThat("danger-response-within-a-day")
                .given(on("family-report", "2022-01-10").with("threat", "life"));
        rule.given(on("threat-assessment", "2022-01-10").outcome("PENDING")).raises("2022-01-11T10:00");
        rule.given(on("threat-assessment", "2022-01-10")).isQuiet();
    }

    @Test
    void decision42OfTheStoriesRulesCountKindsOfAgencies() {
        var school = on("school-concern", "2022-01-10").by("school");
        var rule = verifyThat("convergence")
                .given(school, on("family-report", "2022-01-11").by("family"))
                .given(on("housing-report", "2022-01-12").by("housing"));
        rule.given(on("voluntary-concern", "2022-01-13").by("voluntary")).raises("2022-01-13T10:00");
        rule.given(school.happened("2022-01-13T10:00")).isQuiet();
    }

    @Test
    void decision42OfTheStoriesTwoAgenciesOfAKindAreOneToEveryRule() {
        var policy = PolicyReader.shipped();
        var fold = new Fold(policy, CompositeStory.calendars());
        var entries = CompositeStory.read(policy.vocabulary());
        var numbered = IntStream.range(0, entries.size())
                .mapToObj(number -> entries.get(number).of("agency-" + number % 3))
                .toList();

        assertThat(numbered).isNotEqualTo(entries);
        assertThat(fold.fold(numbered, Fold.UNTIL_QUIET).findings())
                .isEqualTo(fold.fold(entries, Fold.UNTIL_QUIET).findings());
    }

    @Test
    void decision38OfTheStoriesTellingAnotherAreaAnswersNothing() {
        var rule = verifyThat("out-of-area-handover").given(MOVED.with("host", "Oldham"));
        var told = on("host-area-told", "2022-01-11");
        rule.given(told.with("host", "Stockport")).raises("2022-01-17T17:00");
        rule.given(told.with("host", "Oldham")).isQuiet();
        rule.given(told).raises("2022-01-17T17:00");
    }

    @Test
    void decision38OfTheStoriesEachMoveAsksForItsOwnNotice() {
        var rule = verifyThat("out-of-area-handover").given(MOVED, MOVED.happened("2022-01-12T10:00"));
        var told = on("host-area-told", "2022-01-12");
        rule.given(told.happened("2022-01-12T12:00")).raises("2022-01-19T17:00");
        rule.given(told.happened("2022-01-12T12:00"), on("host-area-told", "2022-01-13"))
                .isQuiet();
    }
}
