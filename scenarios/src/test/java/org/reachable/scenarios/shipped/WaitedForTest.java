package org.reachable.scenarios.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.form.Question;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.WaitedFor;
import org.reachable.engine.policy.WaitedFor.Deed;

/** Whoever is asked can answer: by the form of what the rule waits for or, where that is enough, in a sentence. */
class WaitedForTest {
    private static final Policy POLICY = PolicyReader.shipped();
    private static final Forms FORMS = FormsReader.shipped(POLICY.vocabulary());
    private static final String WORD = "ask-answered";

    @Test
    void everyRuleIsAnsweredByAFormOrASentence() {
        assertThat(POLICY.rules()).allSatisfy(rule -> {
            WaitedFor waitedFor = waitedFor(rule.id());
            assertThat(waitedFor.aWord()
                            || !waitedFor.deeds().isEmpty()
                            || WaitedFor.completing(rule).isPresent())
                    .as(rule.id())
                    .isTrue();
        });
    }

    @Test
    void aWordIsEnoughWhereSomethingIsDecidedAndForNothingThatMustBeDone() {
        assertThat(POLICY.rules())
                .filteredOn(rule -> waitedFor(rule.id()).aWord())
                .extracting(Rule::id)
                .contains("same-adult-again", "plan-quality")
                .doesNotContain(
                        "disclosure",
                        "return-interview",
                        "reachable-moment",
                        "danger-response",
                        "cp-visit",
                        "off-roll");
    }

    @Test
    void anInterviewSaysThatItWasHeldAndOfWhichEpisode() {
        Deed interview = waitedFor("return-interview").deeds().getFirst();

        assertThat(interview.type()).isEqualTo("return-interview-completed");
        assertThat(interview.says()).containsEntry("held", "yes");
        assertThat(interview.shares()).isEqualTo("episode");
        assertThat(interview.names()).isTrue();
    }

    /** Whoever is asked about an arrest writes no new one: it is of that arrest, and one question is left. */
    @Test
    void aViewOnAnArrestIsNoArrest() {
        Deed view = waitedFor("exploitation-considered").deeds().getFirst();

        assertThat(view.type()).isEqualTo("exploitation-view");
        assertThat(view.shares()).isEqualTo("arrest");
        assertThat(types("exploitation-considered")).doesNotContain("police-arrest");
        assertThat(FORMS.of("exploitation-view")).hasSize(2);
    }

    @Test
    void whatEndsACounterADriftOrARowAnswersIt() {
        assertThat(types("off-roll")).contains("school-roll-change");
        assertThat(types("drift")).contains("plan-review");
        assertThat(types("no-change-meetings")).contains("strategy-meeting");
    }

    /** What may be left blank is left blank by every form there is. */
    @Test
    void whatOnlyMayBeLeftBlankNamesNoForm() {
        assertThat(types("education-not-secured-in-care"))
                .containsExactlyInAnyOrder(
                        "school-roll-change",
                        "education-secured",
                        "school-attendance-update",
                        "off-roll-panel",
                        "direction-considered");
    }

    /** What the form of a deed leaves out could not be said. */
    @Test
    void everyFormAsksWhatMustBeSaidToAnswer() {
        assertThat(POLICY.rules().stream()
                        .flatMap(rule -> waitedFor(rule.id()).deeds().stream()
                                .filter(deed -> !asks(deed))
                                .map(deed -> rule.id() + ": " + deed)))
                .isEmpty();
    }

    private static boolean asks(Deed deed) {
        return FORMS.of(deed.type()).stream()
                .map(Question::attribute)
                .collect(Collectors.toSet())
                .containsAll(deed.says().keySet());
    }

    private static Set<String> types(String rule) {
        return waitedFor(rule).deeds().stream().map(Deed::type).collect(Collectors.toSet());
    }

    private static WaitedFor waitedFor(String rule) {
        return WaitedFor.of(POLICY.rule(rule).orElseThrow(), WORD, FORMS, POLICY);
    }
}
