package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** Police and the hospital write of one night: an answer names the one that was on its writer's screen (decisions 11 and 29 of the stories). */
class NamesTheSecondTest {
    private static final WrittenEntry FIRST =
            entry("serious-incident").happened("2022-03-03T10:00").with("injury", "weapon");
    private static final WrittenEntry SECOND =
            entry("ed-attendance").happened("2022-03-03T10:30").with("injury", "weapon");
    private static final WrittenEntry MET = entry("strategy-meeting")
            .happened("2022-03-03T15:00")
            .with("held", "yes")
            .with("attended", "social-care|police|health-gp")
            .with("s47", "yes");

    @ParameterizedTest
    @ValueSource(strings = {"danger-response", "cp-strategy-next-day"})
    void aDiscussionThatNamesEitherAnswersBoth(String rule) {
        verifyThat(rule).given(FIRST, SECOND, MET.answering("E1")).isQuiet();
        verifyThat(rule).given(FIRST, SECOND, MET.answering("E2")).isQuiet();
        // It came before what is named: of that it says nothing.
        verifyThat(rule)
                .given(FIRST, SECOND.happened("2022-03-03T15:30"), MET.answering("E2"))
                .isOpen();
    }

    /** More than twelve hours later it is a danger of its own, and so is its answer. */
    @Test
    void whatIsOfAnotherNightAnswersTheFirstByNoName() {
        verifyThat("danger-response")
                .given(
                        FIRST,
                        SECOND.happened("2022-03-04T10:00"),
                        MET.happened("2022-03-04T11:00").answering("E2"))
                .isOpen();
    }

    @Test
    void whoeverTalkedWithTheChildReachedThem() {
        var attended = entry("ed-attendance").happened("2022-03-03T10:00").with("injury", "assault");
        var told = SECOND.by("hospital-navigator");
        var talked =
                entry("hospital-navigator-contact").happened("2022-03-03T12:00").with("seen", "yes");
        verifyThat("reachable-moment")
                .given(attended, told, talked.answering("E2"))
                .closes("2022-03-03T12:00", "E3");
        verifyThat("reachable-moment")
                .given(attended, told, talked.answering("E2").with("seen", "no"))
                .isOpen();
    }

    @Test
    void eachPartOfAnAnswerToDistressMayNameEither() {
        var first = entry("school-concern").happened("2022-03-03T10:00").with("distress", "yes");
        var second = entry("family-report").happened("2022-03-03T14:00").with("distress", "yes");
        var seen = entry("mental-health-contact").happened("2022-03-03T18:00").with("seen", "yes");
        var adult = entry("trusted-adult-contact").happened("2022-03-03T18:30").with("seen", "yes");
        verifyThat("distress-response")
                .given(first, second, seen.answering("E2"), adult.answering("E1"))
                .closes("2022-03-03T18:30", "E3", "E4");
        verifyThat("distress-response")
                .given(first, second, seen.answering("E2"))
                .isOpen();
    }
}
