package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.scenarios.verify.WrittenEntry;

/** A discussion in which somebody had no part who stands there as having spoken answers no danger. 12 November 2022 is a Saturday. */
@CasesOf("danger-said-otherwise")
class TookNoPartRulesTest {

    @ParameterizedTest
    @CsvSource({
        "danger-response-within-a-day, threat, life",
        "cp-strategy-next-day, threat, life",
        "danger-response, threat, yes"
    })
    void whatSomebodyHadNoPartInAnswersNoDanger(String rule, String box, String said) {
        WrittenEntry told = entry("school-concern").happened("2022-11-12T22:10").with(box, said);
        WrittenEntry held = entry("strategy-meeting")
                .happened("2022-11-12T22:40")
                .with("held", "yes")
                .with("attended", "social-care|health-ed");
        verifyThat(rule).given(told, held).isQuiet();
        verifyThat(rule).given(told, held.with("took_no_part", "police")).isOpen();
    }

    /** The agency's own record of the sitting says so, too (decision 32 of the stories). */
    @ParameterizedTest
    @ValueSource(strings = {"danger-response-within-a-day", "cp-strategy-next-day"})
    void soDoesItsOwnCopy(String rule) {
        WrittenEntry told = entry("family-report").happened("2022-11-12T09:00").with("threat", "life");
        WrittenEntry held = entry("strategy-meeting")
                .called("held")
                .happened("2022-11-12T12:00")
                .with("held", "yes")
                .with("attended", "social-care|police|health-gp");
        WrittenEntry copy = entry("strategy-meeting")
                .by("police")
                .happened("2022-11-12T12:00")
                .recorded("2022-11-12T15:00")
                .with("duplicate_of", "held");
        verifyThat(rule).given(told, held, copy).isQuiet();
        verifyThat(rule).given(told, held, copy.with("took_no_part", "police")).isOpen();
    }

    /** Nobody of another agency has said that it was so: that is asked about four hours later, at night too, and ends where one of them says it. */
    @Test
    void whatOnePersonWroteDownIsAskedAboutUntilSomebodyOfAnotherAgencySaysThatItWasSo() {
        String rule = "danger-on-one-word";
        WrittenEntry held = entry("strategy-meeting")
                .called("held")
                .happened("2022-11-12T22:40")
                .with("held", "yes")
                .with("attended", "social-care|police|health-ed");
        verifyThat(rule).given(held).saysNothing();
        WrittenEntry alone = held.with("on_one_word", "police|health-ed");
        verifyThat(rule).given(alone).raises("2022-11-13T02:40");
        verifyThat(rule)
                .given(
                        alone,
                        entry("threat-assessment")
                                .by("police")
                                .happened("2022-11-12T23:30")
                                .with("held", "yes"))
                .isQuiet();
        WrittenEntry found = entry("danger-found-out")
                .happened("2022-11-12T23:30")
                .with("answers", "held")
                .with("spoke_with", "child")
                .with("threat", "no")
                .with("distress", "no");
        verifyThat(rule).given(alone, found).isQuiet();
        WrittenEntry again =
                entry("strategy-meeting").happened("2022-11-12T23:30").with("held", "yes");
        verifyThat(rule).given(alone, again.with("on_one_word", "police")).isOpen();
        verifyThat(rule).given(alone, again).isQuiet();
        verifyThat(rule).given(alone.with("took_no_part", "police")).saysNothing();
    }

    /** The same person is asked to check their own word: nothing that they write ends it but that the child was seen, and by whom. */
    @ParameterizedTest
    @CsvSource({
        "child,, , true",
        "writer,me,, true",
        "seen-them,,His aunt at six. He ate with her., true",
        "seen-them,,, false",
        "writer,them,At home. I wrote it., false",
        "told,them,At home. He said so., false",
    })
    void noWordMoreOfWhoeverWroteItEndsIt(String with, String seen, String known, boolean ends) {
        WrittenEntry alone = entry("strategy-meeting")
                .called("held")
                .happened("2022-11-12T22:40")
                .with("held", "yes")
                .with("on_one_word", "police|health-ed");
        WrittenEntry found = entry("danger-found-out")
                .happened("2022-11-12T23:30")
                .with("answers", "held")
                .with("same_writer", "yes")
                .with("spoke_with", with)
                .with("seen_since", seen == null ? "" : seen)
                .with("how_known", known == null ? "" : known)
                .with("threat", "no")
                .with("distress", "no");
        String rule = "danger-on-one-word";
        if (ends) {
            verifyThat(rule).given(alone, found).isQuiet();
        } else {
            verifyThat(rule).given(alone, found).isOpen();
        }
        if (with.equals("writer") && seen.equals("them")) {
            verifyThat(rule).given(alone, found.with("same_writer", "")).isOpen();
        }
    }

    /** A threat was assessed, and nobody has seen the child: it closes, and is asked about. What a file brings says nothing of this. */
    @Test
    void aThreatThatWasAssessedWithNobodyHavingSeenTheChildIsAskedAbout() {
        String rule = "danger-seen-by-nobody";
        WrittenEntry assessed = entry("threat-assessment")
                .called("held")
                .happened("2022-11-12T22:40")
                .with("held", "yes");
        verifyThat(rule).given(assessed).saysNothing();
        verifyThat(rule).given(assessed.with("seen_since", "me")).saysNothing();
        WrittenEntry unseen = assessed.with("seen_since", "nobody");
        verifyThat(rule).given(unseen).raises("2022-11-13T02:40");
        WrittenEntry again = entry("threat-assessment")
                .happened("2022-11-12T23:30")
                .with("held", "yes")
                .with("seen_since", "nobody");
        verifyThat(rule).given(unseen, again).isOpen();
        verifyThat(rule).given(unseen, again.with("seen_since", "other")).isQuiet();
        WrittenEntry alone = entry("strategy-meeting")
                .happened("2022-11-12T22:10")
                .with("held", "yes")
                .with("on_one_word", "police");
        verifyThat("danger-on-one-word").given(alone, unseen).isOpen();
        verifyThat("danger-on-one-word").given(alone, assessed).isQuiet();
    }

    /** Whoever stands there says that it was otherwise: that is asked about at once, and ends where one is held that somebody else confirms. */
    @Test
    void thatItWasOtherwiseIsAskedAboutAtOnceAndNotOnAClock() {
        WrittenEntry alone = entry("strategy-meeting")
                .called("held")
                .happened("2022-11-12T22:40")
                .with("held", "yes")
                .with("on_one_word", "police");
        WrittenEntry otherwise = alone.with("said_otherwise", "police");
        verifyThat("danger-said-otherwise").given(alone).saysNothing();
        verifyThat("danger-said-otherwise").given(otherwise).isOpen();
        verifyThat("danger-on-one-word").given(otherwise).saysNothing();
        verifyThat("danger-said-otherwise")
                .given(otherwise.with("took_no_part", "police"))
                .saysNothing();
        WrittenEntry again =
                entry("strategy-meeting").happened("2022-11-12T23:30").with("held", "yes");
        verifyThat("danger-said-otherwise")
                .given(otherwise, again.with("on_one_word", "police"))
                .isOpen();
        verifyThat("danger-said-otherwise")
                .given(otherwise, again.called("again"))
                .closes("2022-11-12T23:30", "again");
    }

    /** Another person who spoke with somebody else ends it. */
    @Test
    void anotherPersonWhoRangSomebodyElseEndsIt() {
        WrittenEntry alone = entry("strategy-meeting")
                .called("held")
                .happened("2022-11-12T22:40")
                .with("held", "yes")
                .with("on_one_word", "police");
        WrittenEntry found = entry("danger-found-out")
                .happened("2022-11-12T23:30")
                .with("answers", "held")
                .with("spoke_with", "seen-them")
                .with("threat", "no")
                .with("distress", "no");
        verifyThat("danger-on-one-word").given(alone, found).isQuiet();
    }

    /** It was held all the same: who was missing is asked for, as of any other. */
    @Test
    void whoHadNoPartIsAskedForAsWhoeverWasNotThere() {
        WrittenEntry held = entry("strategy-meeting")
                .happened("2022-11-12T22:40")
                .with("held", "yes")
                .with("attended", "social-care|police|health-ed");
        verifyThat("not-quorate").given(held).saysNothing();
        verifyThat("not-quorate")
                .given(held.with("attended", "social-care|health-ed").with("took_no_part", "police"))
                .isOpen();
    }
}
