package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.scenarios.verify.WrittenEntry;

/** Two dangers within twelve hours are one, with the earlier limit, and only what was held after the last answers (decision 121). */
class OneNightsDangerTest {
    private final WrittenEntry life =
            entry("family-report").called("threat").happened("2022-01-14T20:00").with("threat", "life");
    private final WrittenEntry meeting =
            entry("strategy-meeting").called("meeting").happened("2022-01-14T21:00");
    private final WrittenEntry hurt =
            entry("ed-attendance").called("hurt").happened("2022-01-15T02:00").with("injury", "weapon");

    private final WrittenEntry threat =
            entry("family-report").called("threat").happened("2022-01-13T23:00").with("threat", "yes");
    private final WrittenEntry assault = entry("ed-attendance")
            .called("assault")
            .happened("2022-01-14T06:00")
            .recorded("2022-01-14T06:10")
            .with("injury", "assault");
    private final WrittenEntry between =
            entry("strategy-meeting").called("meeting").happened("2022-01-14T01:00");

    @Test
    void whatWasAnsweredBetweenTheTwoIsOpenAgainByTheEarlierLimit() {
        verifyThat("danger-response-within-a-day")
                .given(life, meeting, hurt)
                .raises("2022-01-15T20:00")
                .cites("threat", "hurt")
                .isOpen();
        // What was held after both answers both.
        verifyThat("danger-response-within-a-day")
                .given(life, meeting, hurt, meeting.called("later").happened("2022-01-15T02:00"))
                .isQuiet()
                .closes("2022-01-15T02:00", "later");
        // An hour too far apart they are two.
        verifyThat("danger-response-within-a-day")
                .given(life, meeting, hurt.happened("2022-01-15T08:01"))
                .isQuiet();
        verifyThat("danger-response-within-a-day")
                .given(life, meeting, hurt.happened("2022-01-15T08:00"))
                .raises("2022-01-15T20:00");
    }

    /** A copy that tells of a later hour is the same danger: it is no more of it. */
    @Test
    void aSecondRecordAtALaterHourIsNotToldAsMoreDanger() {
        WrittenEntry other = threat.called("other").by("police").recorded("2022-01-14T09:00");
        WrittenEntry later = other.happened("2022-01-14T02:00");
        assertThat(said(later.duplicating("threat"))).doesNotContain("more danger");
        assertThat(said(later)).contains("more danger");
        assertThat(said(later.duplicating("threat"), assault)).contains("more danger", "6am");
    }

    private String said(WrittenEntry... besides) {
        var finding = verifyThat("danger-response")
                .given(threat)
                .given(besides)
                .raises("2022-01-14T17:00")
                .findings()
                .getFirst();
        return Sentence.of(finding.rule(), finding.last(), Happening.UNTOLD);
    }

    /** A meeting that names the threat alone was held: the assault of that night is not told as if nobody had met. */
    @Test
    void whatWasHeldAboutSomethingElseIsSaidToHaveBeenHeld() {
        WrittenEntry later = meeting.happened("2022-01-14T10:00");
        assertThat(overdue(later.answering("threat"), "2022-01-17T17:00"))
                .contains("One is recorded that names something else", "A threat assessment is not one")
                .doesNotContain("no record shows");
        for (WrittenEntry nothing : List.of(
                later.answering("threat").outcome("NOT-DONE"),
                meeting.happened("2022-01-14T05:00").answering("threat"),
                entry("threat-assessment")
                        .happened("2022-01-14T10:00")
                        .with("held", "yes")
                        .answering("threat"))) {
            assertThat(overdue(nothing, "2022-01-17T17:00"))
                    .contains("no record shows that one was held")
                    .doesNotContain("names something else");
        }
    }

    private String overdue(WrittenEntry held, String limit) {
        var finding = verifyThat("cp-strategy-next-day")
                .given(threat, assault, held)
                .raises(limit)
                .findings()
                .getFirst();
        return Sentence.of(finding.rule(), finding.last(), Happening.UNTOLD);
    }

    @Test
    void itMakesNoDifferenceWhichWasWrittenDownFirst() {
        for (String meetingKnown :
                List.of("2022-01-14T01:30", "2022-01-14T06:00", "2022-01-14T06:20", "2022-01-14T12:00")) {
            verifyThat("danger-response")
                    .given(threat, assault, between.recorded(meetingKnown))
                    .raises("2022-01-14T17:00")
                    .cites("threat", "assault")
                    .isOpen();
        }
        var hurtFirst = verifyThat("danger-response-within-a-day")
                .given(life.recorded("2022-01-15T03:00"), meeting, hurt.recorded("2022-01-15T02:10"));
        hurtFirst.raises("2022-01-15T20:00").cites("threat", "hurt").isOpen();
    }

    @Test
    void theEarlierOfTwoLimitsStandsThoughItWasKnownLater() {
        var second = life.called("earlier").happened("2022-01-14T15:00").recorded("2022-01-14T22:00");
        verifyThat("danger-response-within-a-day").given(life, second).raises("2022-01-15T15:00");
        verifyThat("danger-response-within-a-day")
                .given(life, second.happened("2022-01-14T21:00"))
                .raises("2022-01-15T20:00");
    }

    @Test
    void aFurtherDangerIsToldAtOnceThoughTheFirstIsOpen() {
        verifyThat("danger-response")
                .given(threat, assault)
                .tells("danger-response-due", "2022-01-13T23:00", "2022-01-14T06:10", "2022-01-14T17:00");
        // A second record of the same tells nothing new.
        verifyThat("danger-response")
                .given(
                        threat,
                        threat.called("copy")
                                .by("police")
                                .recorded("2022-01-14T06:10")
                                .duplicating("threat"))
                .tells("danger-response-due", "2022-01-13T23:00", "2022-01-14T17:00");
    }

    @Test
    void theSentenceSaysThatNoneWasHeldSinceTheLast() {
        var finding = verifyThat("danger-response")
                .given(threat, between, assault)
                .findings()
                .getFirst();
        assertThat(Sentence.of(finding.rule(), finding.last(), new Happening("Col", null)))
                .contains("more danger to Col is recorded since, last on Friday 14 January 2022 at 6am")
                .contains("held after that was due by Friday 14 January 2022 at 5pm, and neither is recorded");
    }

    @Test
    void twoRulesFindingsOfOneNightAreOneRow() {
        var groups = List.of("danger-response", "danger-response-within-a-day").stream()
                .flatMap(rule -> verifyThat(rule).given(life, meeting, hurt).findings().stream())
                .map(finding -> finding.group().local());
        assertThat(groups).containsExactly("threat", "threat");
    }

    /** Decision 122: silence about danger is worse than asking twice. */
    @Test
    void aSecondRecordThatGivesALaterHourThanTheMeetingKeepsItOpen() {
        var copy = life.called("copy").by("police").recorded("2022-01-14T23:00").duplicating("threat");
        verifyThat("danger-response-within-a-day")
                .given(life, meeting, copy.happened("2022-01-14T21:30"))
                .raises("2022-01-15T20:00")
                .isOpen();
        verifyThat("danger-response-within-a-day")
                .given(life, meeting, copy.happened("2022-01-14T20:30"))
                .isQuiet();
        // However late the hour is that it gives: it is one thing that both tell of.
        verifyThat("danger-response-within-a-day")
                .given(life, meeting, copy.happened("2022-01-15T09:00").recorded("2022-01-15T09:30"))
                .raises("2022-01-15T20:00");
    }
}
