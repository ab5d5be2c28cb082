package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.replay.Sentence;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** Decisions 37 to 41 of the stories' semantics, each by the two nearest stories on either side of it. */
class NearestInCareAndDangerTest {
    private static final String OPEN = "";

    /** How what was found ended, in words, the newest step of each. */
    private static List<String> endings(RuleVerifier given) {
        return given.findings().stream()
                .map(finding -> Sentence.ending(finding.rule(), finding.last()))
                .toList();
    }

    @Nested
    class InCare {
        private final WrittenEntry care = entry("care-episode-start")
                .happened("2022-03-01T10:00")
                .with("education", "yes")
                .called("care");
        private final WrittenEntry part = entry("school-attendance-update")
                .happened("2022-03-02T09:00")
                .with("attending", "part")
                .called("part");
        private final WrittenEntry move =
                entry("placement-start").happened("2022-03-10T14:00").called("move");
        private final WrittenEntry direction = entry("direction-considered")
                .happened("2022-03-24T10:00")
                .with("stage", "requested")
                .called("direction");
        private final RuleVerifier secured =
                verifyThat("education-not-secured-in-care").with(ByHand.calendars());

        @Test
        void eachMoveHasItsOwnTwentyDays() {
            secured.given(care, part, move).raises("2022-04-07T17:00");
            secured.given(care, part, move, move.called("again").happened("2022-03-14T14:00"))
                    .raises("2022-04-07T17:00", "2022-04-25T17:00");
            secured.given(care, part.with("attending", "full"), move).saysNothing();
        }

        @Test
        void soHasANameTakenOffTheRollInCare() {
            var off = entry("school-roll-change").happened("2022-03-10T09:00").with("roll", "off");
            secured.given(care, off).raises("2022-04-07T17:00");
            secured.given(off).saysNothing();
        }

        @Test
        void aDirectionAskedForAnswersForFifteenDaysAndThenTheAskReturns() {
            var asked = secured.given(care, part, move, direction);
            asked.raises("2022-04-08T17:00").isOpen();
            asked.given(entry("education-secured").happened("2022-04-04T09:00").with("hours", "25"))
                    .isQuiet();
            asked.given(entry("care-episode-end").happened("2022-04-04T09:00")).isQuiet();
            asked.given(direction.called("more").happened("2022-04-05T10:00")).raises("2022-04-20T17:00");
        }

        @Test
        void oneAskedForEarlyLeavesTheRestOfItsTime() {
            secured.given(care, part, move, direction.happened("2022-03-11T10:00"))
                    .raises("2022-04-07T17:00")
                    .isOpen();
        }
    }

    @Nested
    @CasesOf("cp-strategy-next-day")
    class Threatened {
        private final WrittenEntry threat =
                entry("family-report").happened("2022-03-01T20:00").with("threat", "life");
        private final RuleVerifier strategy = verifyThat("cp-strategy-next-day");

        @Test
        void aThreatAssessedIsNoDiscussion() {
            var assessed = entry("threat-assessment")
                    .happened("2022-03-01T22:00")
                    .with("held", "yes")
                    .called("assessed");
            strategy.given(threat, assessed).raises("2022-03-02T17:00").isOpen();
            verifyThat("danger-response-within-a-day").given(threat, assessed).isQuiet();
        }

        @Test
        void aDiscussionThatWasHeldIs() {
            var meeting = entry("strategy-meeting").happened("2022-03-02T10:00").called("meeting");
            strategy.given(threat, meeting).isQuiet().closes("2022-03-02T10:00", "meeting");
            strategy.given(threat, meeting.with("held", "no")).raises("2022-03-02T17:00");
            strategy.given(threat, meeting.happened("2022-03-01T19:00").recorded("2022-03-01T23:00"))
                    .raises("2022-03-02T17:00");
        }

        @Test
        void itIsAskedOfALifeAWeaponAndAnAssaultAlone() {
            strategy.given(threat.with("threat", "yes")).saysNothing();
            strategy.given(entry("ed-attendance").happened("2022-03-01T20:00").with("injury", "assault"))
                    .isOpen();
            strategy.given(entry("ed-attendance").happened("2022-03-01T20:00").with("injury", "accident"))
                    .saysNothing();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "danger-response",
                    "danger-response-within-a-day",
                    "same-day-request",
                    "cp-strategy-next-day",
                    "distress-response"
                })
        void dangerReachesSocialCareAndPoliceOnDuty(String rule) {
            var told = PolicyReader.shipped().rule(rule).orElseThrow();
            assertThat(told.urgent()).isTrue();
            assertThat(told.copied()).contains("police-duty-sergeant");
            assertThat(List.of(told.owner(), String.join(" ", told.copied())))
                    .anyMatch(role -> role.contains("duty-manager"));
        }
    }

    @Nested
    @CasesOf("contact-took-place-left-blank")
    class LeftBlank {
        private final WrittenEntry talk =
                entry("youth-justice-contact").happened("2022-03-01T15:00").called("talk");
        private final RuleVerifier left = verifyThat("contact-took-place-left-blank");

        @Test
        void aBlankIsAskedAboutQuietly() {
            left.given(talk).asksQuietly("2022-03-01T15:00");
            left.given(talk.with("held", "yes")).saysNothing();
            left.given(talk.with("seen", "no")).saysNothing();
            left.given(talk.outcome("ENGAGED")).saysNothing();
        }

        /** Done answers no moment where nobody says that the child was seen: whoever wrote it is asked, and not left to wait. */
        @Test
        void doneIsAsBlankWhereItAnswersNothing() {
            left.given(talk.outcome("DONE")).asksQuietly("2022-03-01T15:00");
            left.given(talk.outcome("DONE").with("seen", "yes")).saysNothing();
            left.given(talk.outcome("NOT-DONE")).saysNothing();
            left.given(entry("mentor-contact")
                            .happened("2022-03-01T15:00")
                            .called("ride")
                            .outcome("DONE"))
                    .saysNothing();
        }

        @Test
        void whoSaysThatItTookPlaceAnswers() {
            var more = talk.called("more").happened("2022-03-02T09:00").answering("talk");
            left.given(talk, more.with("seen", "alone")).closes("2022-03-02T09:00", "more");
            left.given(talk, more).isOpen();
        }
    }

    @Nested
    class NotFed {
        private final WrittenEntry missing = entry("missing-reported")
                .happened("2022-03-01T20:00")
                .with("episode", "1")
                .called("gone");

        @Test
        void whatNoSystemSendsIsAQuestionOfThisChildAndNoGap() {
            var told = verifyThat("ms-la-told").given(missing);
            told.isQuiet().isOpen();
            assertThat(told.findings())
                    .allMatch(finding -> !finding.subject().startsWith("FEED:"))
                    .allMatch(finding -> finding.last().closing() == null);
        }

        @Test
        void whatOneSystemSendsIsAnAlert() {
            var before = missing.called("before").happened("2022-02-01T20:00").with("episode", "0");
            var opened =
                    entry("missing-record-opened").happened("2022-02-01T21:00").with("episode", "0");
            var returned =
                    entry("missing-returned").happened("2022-02-02T08:00").with("episode", "0");
            verifyThat("ms-la-told").given(before, opened, returned, missing).raises("2022-03-02T20:00");
        }
    }

    @Test
    void aConversationReaches() {
        var arrest = entry("police-arrest").happened("2022-03-01T10:00");
        var talk = entry("trusted-adult-contact").happened("2022-03-01T15:00").outcome("DONE");
        assertThat(endings(verifyThat("reachable-moment").given(arrest, talk)))
                .allMatch(ending -> ending.startsWith("reached"));
        assertThat(endings(verifyThat("reachable-moment").given(arrest))).containsExactly(OPEN);
        assertThat(verifyThat("reachable-moment")
                        .given(arrest)
                        .findings()
                        .getFirst()
                        .steps())
                .extracting(Step::closing)
                .filteredOn(closing -> closing != null)
                .extracting(Closing::how)
                .containsOnly(Closing.How.PASSED);
    }
}
