package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.replay.Happening;
import org.reachable.engine.replay.Sentence;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.WrittenEntry;

/** Decisions 33 to 41 of the stories' semantics, each by the two nearest stories on either side of it. */
class NearestOnEitherSideTest {
    /** How what was found ended, in words, the newest step of each. */
    private static List<String> endings(RuleVerifier given) {
        return given.findings().stream()
                .map(finding -> Sentence.ending(finding.rule(), finding.last()))
                .toList();
    }

    private static List<String> owners(RuleVerifier given) {
        return given.findings().stream()
                .flatMap(finding -> finding.steps().stream())
                .map(Step::owner)
                .toList();
    }

    @Nested
    class Declined {
        private final WrittenEntry back =
                entry("missing-returned").happened("2022-03-06T14:00").with("episode", "1");
        private final WrittenEntry refused = entry("return-interview-completed")
                .happened("2022-03-07T11:00")
                .with("episode", "1")
                .with("held", "refused");
        private final RuleVerifier interview = verifyThat("return-interview").given(back);

        @Test
        void aChildWhoSaidNoTwiceHasDeclined() {
            var declined = interview.given(refused.with("declined_after", "text, at home/PRO:RI1/2"));
            declined.isQuiet().closes("2022-03-07T11:00", "E2");
            assertThat(endings(declined)).allMatch(ending -> ending.startsWith("declined"));
        }

        @Test
        void aChildWhoChoseTheOfferHasDeclinedAtOnce() {
            interview.given(refused.with("chosen", "yes")).isQuiet().closes("2022-03-07T11:00", "E2");
        }

        @Test
        void oneOfferIsAStepAndTheClockRunsOn() {
            for (String once : List.of("phone/PRO:RI1/1", "phone", "phone/PRO:RI1/many", "2", "//2", "phone/ /2")) {
                var offered = interview.given(refused.with("declined_after", once));
                offered.raises("2022-03-09T14:00").isOpen();
                assertThat(offered.findings().getFirst().steps())
                        .anyMatch(step -> Sentence.of(
                                        offered.findings().getFirst().rule(), step, Happening.UNTOLD)
                                .contains("Offered, declined"));
            }
            interview.given(refused).raises("2022-03-09T14:00").isOpen();
            interview
                    .given(refused.with("held", "not-attended").with("declined_after", "phone/PRO:RI1/3"))
                    .raises("2022-03-09T14:00")
                    .isOpen();
        }

        @Test
        void whoSaidNoLateIsStillHeard() {
            var late = interview.given(refused.happened("2022-03-10T11:00").with("declined_after", "text/PRO:RI1/2"));
            late.raises("2022-03-09T14:00").closes("2022-03-10T11:00", "E2");
            interview
                    .given(refused.with("episode", "2").with("declined_after", "text/PRO:RI1/2"))
                    .isOpen();
        }

        @Test
        void aTalkAfterOneNoAnswers() {
            interview
                    .given(
                            refused,
                            refused.called("held").happened("2022-03-08T11:00").with("held", "yes"))
                    .isQuiet()
                    .closes("2022-03-08T11:00", "held");
        }
    }

    @Nested
    class OneAbsence {
        private final WrittenEntry home = entry("missing-reported")
                .happened("2022-03-04T22:00")
                .with("episode", "1")
                .called("home");
        private final WrittenEntry school = entry("missing-reported")
                .by("school")
                .happened("2022-03-05T14:00")
                .called("school");
        private final WrittenEntry back =
                entry("missing-returned").happened("2022-03-05T08:00").called("back");

        @ParameterizedTest
        @ValueSource(strings = {"missing-now", "missing-now-duty"})
        void reportsWithNoReturnBetweenThemAreOne(String rule) {
            verifyThat(rule).given(home, school).raises("2022-03-04T22:00", "2022-03-05T02:00");
            verifyThat(rule)
                    .given(home, school, back)
                    .raises("2022-03-04T22:00", "2022-03-05T02:00", "2022-03-05T14:00", "2022-03-05T18:00");
        }

        @Test
        void soIsTheirCount() {
            var third = home.called("third").happened("2022-03-20T22:00").with("episode", "2");
            var inBetween = back.called("between").happened("2022-03-10T08:00");
            verifyThat("missing-pattern").given(home, school, inBetween, third).isQuiet();
            verifyThat("missing-pattern")
                    .given(home, back, school, inBetween, third)
                    .raises("2022-03-20T22:00");
        }

        @Test
        void whatIsDoneInAnHourBeforeAnybodyWasAskedTakesTheAskingBack() {
            var late = home.recorded("2022-03-04T22:30");
            var early = back.happened("2022-03-04T22:20").recorded("2022-03-05T09:00");
            verifyThat("missing-now").given(late, early).withdraws();
            assertThat(endings(verifyThat("missing-now").given(late, early.happened("2022-03-04T22:40"))))
                    .containsExactly("ended: the child was back");
        }

        @Test
        void whoeverIsBackWasNotReviewedAndNobodyRang() {
            var review = entry("missing-review")
                    .happened("2022-03-05T07:00")
                    .with("episode", "1")
                    .with("after", "24-hours");
            assertThat(endings(verifyThat("ms-still-missing-review").given(home, back)))
                    .containsExactly("ended: the child was back");
            assertThat(endings(verifyThat("ms-still-missing-review").given(home, back.happened("2022-03-06T02:00"))))
                    .containsExactly("ended late, after the limit: the child was back");
            assertThat(endings(verifyThat("ms-still-missing-review").given(home, review, back)))
                    .containsExactly("answered in time");
            // Due two hours after midnight: the return of the morning is late, that of one o'clock is not.
            assertThat(endings(verifyThat("missing-now").given(home, back)))
                    .containsExactly("ended late, after the limit: the child was back");
            assertThat(endings(verifyThat("missing-now").given(home, back.happened("2022-03-05T01:00"))))
                    .containsExactly("ended: the child was back");
        }

        @Test
        void arrangedAfterItsHourIsArrangedLate() {
            var opened = entry("missing-record-opened").with("episode", "1");
            assertThat(endings(verifyThat("missing-now").given(home, opened.happened("2022-03-05T02:00"))))
                    .containsExactly("answered");
            assertThat(endings(verifyThat("missing-now").given(home, opened.happened("2022-03-05T02:01"))))
                    .containsExactly("answered late, after the limit");
        }
    }

    @Nested
    class Placed {
        private final WrittenEntry move = entry("placement-start")
                .happened("2022-03-01T12:00")
                .with("area", "out")
                .at("Foster home, Fenmarch (out of area) [LOC:L1]")
                .called("first");
        private final WrittenEntry again = move.happened("2022-03-02T08:00")
                .at("Children's home, Brackwater City")
                .called("second");
        private final WrittenEntry told =
                entry("host-area-told").happened("2022-03-07T10:00").called("told");
        private final RuleVerifier handover = verifyThat("out-of-area-handover");

        @Test
        void tellingOneAreaIsNotTellingAnother() {
            var both = handover.given(move, again);
            both.given(told.with("host", "Brackwater City")).raises("2022-03-08T17:00");
            both.given(told.with("host", "fenmarch")).raises("2022-03-09T17:00");
            both.given(told.with("host", "Fenmarch"), told.called("other").with("host", "Brackwater City"))
                    .isQuiet();
        }

        @Test
        void whatSaysNotWhomItTellsAnswersNone() {
            handover.given(move, again, told).raises("2022-03-08T17:00", "2022-03-09T17:00");
            handover.given(move, again, told.at("Wealdshire children's services"))
                    .raises("2022-03-08T17:00", "2022-03-09T17:00");
            handover.given(move, again, told.at("By telephone, Brackwater City"))
                    .raises("2022-03-08T17:00");
        }

        @Test
        void tenWorkingDaysBeforeTheMoveAreSoonEnoughAndElevenAreNot() {
            var before = told.with("host", "Fenmarch");
            handover.given(move, before.happened("2022-02-15T09:00")).isQuiet();
            handover.given(move, before.happened("2022-02-14T16:00")).raises("2022-03-08T17:00");
        }

        @Test
        void backBeforeItIsDueNobodyNeedBeTold() {
            var home = entry("placement-start").with("area", "in").called("home");
            var back = handover.given(move, home.happened("2022-03-08T12:00"));
            back.isQuiet();
            assertThat(endings(back)).containsExactly("ended: moved back, never told");
            handover.given(move, home.happened("2022-03-09T12:00"))
                    .raises("2022-03-08T17:00")
                    .isOpen();
            assertThat(endings(handover.given(
                            move, home.happened("2022-03-08T12:00").recorded("2022-03-10T12:00"))))
                    .containsExactly("withdrawn: moved back, never told: it was so before it was due, and known later");
        }

        @Test
        void comingIntoCareAndTheHomeOfThatDayAreOneMove() {
            var care = entry("care-episode-start")
                    .happened("2022-03-01T10:00")
                    .with("area", "out")
                    .with("host", "Fenmarch");
            handover.given(care, move).raises("2022-03-08T17:00");
            handover.given(care, again).raises("2022-03-08T17:00", "2022-03-09T17:00");
        }
    }

    @Nested
    class LessThanFullTime {
        private final WrittenEntry some = entry("education-provision-offer")
                .by("school")
                .happened("2022-03-01T09:00")
                .recorded("2022-03-08T10:00");
        private final RuleVerifier counter =
                verifyThat("without-full-time-education").with(ByHand.calendars());

        @Test
        void itCountsFromTheDayItBegan() {
            var off = entry("school-roll-change").happened("2022-03-09T09:00").with("roll", "off");
            counter.given(some.with("hours", "12").with("full_time_hours", "25"), off)
                    .until("2022-03-29T00:00")
                    .raises("2022-03-21T09:00", "2022-03-28T09:00");
            counter.given(some.with("hours", "12")).until("2022-03-22T00:00").raises("2022-03-21T09:00");
        }

        @Test
        void whatIsFullAtThatAgeIsFull() {
            counter.given(some.with("hours", "24")).isOpen();
            counter.given(some.with("hours", "25")).saysNothing();
            counter.given(some.with("hours", "21").with("full_time_hours", "21"))
                    .saysNothing();
            counter.given(some.with("hours", "25").with("full_time_hours", "26"))
                    .isOpen();
            counter.given(some).saysNothing();
        }

        @Test
        void atSchoolForPartOfTheTimeIsCountedToo() {
            var attends = entry("school-attendance-update").happened("2022-03-01T09:00");
            counter.given(attends.with("attending", "part"))
                    .until("2022-03-22T00:00")
                    .raises("2022-03-21T09:00");
            counter.given(attends.with("attending", "full")).saysNothing();
            counter.given(attends).saysNothing();
        }

        @ParameterizedTest
        @ValueSource(strings = {"without-full-time-education", "off-roll"})
        void fortyDaysAreTheDirectorsOfChildrensServices(String rule) {
            var off = entry("school-roll-change").happened("2022-03-01T09:00").with("roll", "off");
            var told = verifyThat(rule).with(ByHand.calendars()).given(off).until("2022-12-01T00:00");
            assertThat(owners(told))
                    .endsWith(
                            "children-missing-education-officer",
                            "assistant-director-education",
                            "director-of-childrens-services",
                            "director-of-childrens-services",
                            "director-of-childrens-services");
        }

        @Test
        void twoCountersThatRunAtOnceAreOneRow() {
            var part = some.with("hours", "12").called("part");
            var off = entry("school-roll-change")
                    .happened("2022-03-09T09:00")
                    .with("roll", "off")
                    .called("off");
            assertThat(groups(counter.given(part, off))).containsExactly("off");
            assertThat(groups(verifyThat("off-roll").given(part, off))).containsExactly("off");
            assertThat(groups(counter.given(part))).containsExactly("part");
        }

        private List<String> groups(RuleVerifier given) {
            return given.findings().stream()
                    .map(Finding::group)
                    .map(group -> group.local())
                    .toList();
        }
    }
}
