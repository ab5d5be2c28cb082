package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;

/** Sharing, a refusal and a decision not to share are saved with their reasons; whatever lacks one is kept as it was typed. */
@ReachableTest
class SharingFormTest extends OfAyosChild {

    private static final String WORDS = "He told his form tutor of a debt.";

    private static final Map<String, String> SHARED = Map.of(
            "a-with", "police",
            "a-purpose", "To find who lends to him",
            "a-lawful_basis", "public-task",
            "a-family_told", "yes");

    @Test
    void aShareSaysWhatWithWhomWhyOnWhichBasisAndWhetherTheFamilyWasTold() {
        saved("information-shared", WORDS, SHARED);
    }

    @Test
    void eachThingThatAShareDoesNotSayIsAskedForByItselfAndTheRestIsKept() {
        refused("information-shared", "", SHARED, "Write what was shared, in a sentence or two");
        Map.of(
                        "a-with", "Choose the agency that was told",
                        "a-purpose", "Say what somebody will decide or do with it",
                        "a-lawful_basis", "Maybe your data protection officer can say which it is",
                        "a-family_told", "Say whether the child and family were told")
                .forEach((field, error) -> refused("information-shared", WORDS, without(SHARED, field), error));
    }

    @Test
    void aFamilyThatWasNotToldTakesAReasonInWords() {
        for (String not : List.of("later", "risk", "investigation")) {
            var notTold = with(SHARED, "a-family_told", not);
            refused("information-shared", WORDS, notTold, "Write why the child and family were not told, or not yet");
            saved("information-shared", WORDS, with(notTold, "a-family_not_told", "Her uncle reads her telephone"));
        }
    }

    @Test
    void aPartAnswerSaysWhatIsMissingAndWhy() {
        var part = with(SHARED, "a-answers_question", "part");
        refused("information-shared", WORDS, part, "Write what is missing from the answer, and why");
        saved("information-shared", WORDS, with(part, "a-not_answered", "Who lends: it would show who told us"));
        saved("information-shared", WORDS, with(SHARED, "a-answers_question", "yes"));
    }

    @Test
    void aRefusalSaysWhoAskedAndOnWhichGround() {
        var refusal = Map.of("a-with", "police", "a-refused_because", "investigation");
        refused("information-refused", "", refusal, "Write what is refused and why");
        refused("information-refused", WORDS, without(refusal, "a-with"), "Choose the agency that asked");
        refused("information-refused", WORDS, without(refusal, "a-refused_because"), "Choose the ground");
        saved("information-refused", WORDS, refusal);
    }

    @Test
    void notSharingTakesAReasonToo() {
        refused("information-not-shared", WORDS, Map.of("a-with", "school"), "Choose the ground");
        refused(
                "information-not-shared",
                "",
                Map.of("a-refused_because", "confidence"),
                "Not sharing takes a reason too");
        saved("information-not-shared", WORDS, Map.of("a-refused_because", "confidence"));
    }

    @Test
    void aPlaceOnAListOfThoseAtHighestRiskTakesItsReasonsAndNoBand() {
        assertThat(begun("police-risk-list").page())
                .contains("What are the reasons?")
                .doesNotContain("Which band?", "a-band");
        refused("police-risk-list", WORDS, Map.of(), "Write the reasons");
        saved("police-risk-list", WORDS, Map.of("a-reasons", "Seen twice in a car that collects children"));
    }

    @Test
    void intelligenceThatIsSharedWithConditionsSaysWhichTheyAre() {
        var graded = new HashMap<>(Map.of(
                "handling", "intelligence",
                "a-source_evaluation", "2",
                "a-information_assessment", "B",
                "a-handling_code", "C",
                "a-source_at_risk", "no"));
        refused("police-sighting", WORDS, graded, "Maybe there are none, and the code is P");
        saved("police-sighting", WORDS, with(graded, "a-onward", "Through one named officer only"));
        saved("police-sighting", WORDS, with(graded, "a-handling_code", "P"));
    }

    @Test
    void everythingElseIsSavedWithItsQuestionsBlank() {
        for (String type : List.of("information-requested", "missing-returned", "police-arrest", "plan-review")) {
            saved(type, WORDS, Map.of());
        }
    }

    private void saved(String type, String words, Map<String, String> answers) {
        RecordForm form = begun(type);
        assertThat(form.sent(words, answers)).as("%s %s", type, answers).endsWith("/check");
        form.isKept();
    }

    /** It says that, and nothing that was typed is lost. */
    private void refused(String type, String words, Map<String, String> answers, String error) {
        RecordForm form = begun(type);
        assertThat(form.sent(words, answers)).as("%s %s", type, answers).endsWith("?mend=true");
        String body = form.mended();
        assertThat(body).contains("There is a problem", error, words);
        assertThat(body.split("govuk-error-message\"", -1))
                .as("one error, at its field: %s %s", type, answers)
                .hasSize(2);
        answers.forEach((field, value) -> assertThat(body)
                .as(field)
                .containsPattern("value=\"%2$s\" (checked|selected)|id=\"%1$s\"[^>]*type=\"text\"[^>]*value=\"%2$s\""
                        .formatted(field, value)));
        assertThat(form.saved()).endsWith("/check");
    }

    private RecordForm begun(String type) {
        return RecordForm.begun(ayo, child, type);
    }

    private static Map<String, String> with(Map<String, String> answers, String field, String value) {
        var more = new LinkedHashMap<>(answers);
        more.put(field, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> answers, String field) {
        var rest = new LinkedHashMap<>(answers);
        rest.remove(field);
        return rest;
    }
}
