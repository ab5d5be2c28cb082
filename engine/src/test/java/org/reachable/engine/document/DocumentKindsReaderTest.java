package org.reachable.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.ShippedPolicy;

/** A kind of document is one file of data; each slip in it is told with its line and how to mend it. */
class DocumentKindsReaderTest {

    private static final Vocabulary VOCABULARY = PolicyReader.shipped().vocabulary();
    private static final Forms FORMS = FormsReader.shipped(VOCABULARY);

    private static final String GOOD = """
            document:
              kind: promise
              title: Promise
              about: [child]
              first: plan-created
              later: plan-review
              sections:
                - code: why
                  title: Why
                  rows: a reason
                  fields:
                    why: {ask: "Why?", kind: words}
                - code: steps
                  title: Steps
                  rows: a step
                  fields:
                    what: {ask: "What?", kind: words}
                    for: {ask: "For which?", kind: row, of: why}
                    where: {ask: "Aimed at?", kind: choice, choices: {here: Here, there: There}, blank: Nobody said.}
                    came: {ask: "Done?", kind: choice, choices: {done: Done, not: Not done}, later: yes}
              counted: {section: steps, field: where, value: here, says: "{count} of {all} are here.", none: None.}
              done: {section: steps, field: came, done: done, not-done: not}
              says:
                disruption: {section: steps, field: where, is: here}
                contingency: {section: why, field: why}
              changed: {attribute: changed, section: steps, ask: "What changed?"}
              different: What is different?
            """;

    @Test
    void aKindIsReadAsItIsWritten() {
        var problems = new Problems();
        DocumentKind kind = read(GOOD, problems).kind("promise").orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(kind.first()).isEqualTo("plan-created");
        assertThat(kind.section("steps").orElseThrow().hasRows()).isTrue();
        DocumentField where = kind.section("steps").orElseThrow().field("where").orElseThrow();
        assertThat(where.kind()).isEqualTo(DocumentField.Kind.CHOICE);
        assertThat(where.choices().keySet()).containsExactly("here", "there");
        assertThat(kind.says().get("disruption"))
                .isEqualTo(new DocumentKind.Says("steps", "where", "here", false, null));
        assertThat(Objects.requireNonNull(kind.changed()).attribute()).isEqualTo("changed");
    }

    /** A section called so shared the draft in the place of saving it, and a field called so was saved as the number of a row. */
    @ParameterizedTest
    @CsvSource({"code: why, code: shared", "why: {ask, seen: {ask"})
    void whatThePagesUseForSomethingElseIsNoCode(String good, String taken) {
        var problems = new Problems();
        read(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(taken)), problems);
        assertThat(problems.all())
                .anySatisfy(problem -> assertThat(problem.what()).contains("for something else"));
    }

    @Test
    void ofAKindThatIsOfAPlaceNoFamilyIsGivenAnything() {
        String ofAPlace = GOOD.replace("[child]", "[place]")
                .replace("plan-created", "place-plan")
                .replace("later: plan-review", "later: place-plan-review")
                .replace("contingency:", "place_acts:");
        var problems = new Problems();
        read(ofAPlace, problems);
        assertThat(problems.all()).isEmpty();
        read(
                ofAPlace.replace("rows: a reason", "rows: a reason\n      given: {heading: Why, fields: [why]}"),
                problems);
        assertThat(problems.all())
                .extracting(Problem::what)
                .containsExactly("a family is given nothing of what is of no child");
    }

    static Stream<List<String>> slips() {
        return Stream.of(
                List.of(
                        "different: What is different?",
                        "ends: {section: steps, field: where, by: {plan-over: [here]}}",
                        "promise.yaml:27",
                        "no entry type 'plan-over'"),
                List.of(
                        "different: What is different?",
                        "ends: {section: steps, field: where, by: {child-in-need-plan-ended: [her]}}",
                        "promise.yaml:27",
                        "'her' is none of its choices"),
                List.of("first: plan-created", "first: plan-made", "promise.yaml:5", "no entry type 'plan-made'"),
                List.of("later: plan-review", "later: plan-created", "promise.yaml:6", "become entries of one type"),
                List.of("What changed?", "What changed for {chld}?", "promise.yaml:26", "stands in for '{chld}'"),
                List.of(
                        "contingency: {section: why, field: why}",
                        "contingency: {section: steps, field: for, value: yes}",
                        "promise.yaml:25",
                        "a number that nobody can read"),
                List.of(
                        "  done: {section: steps, field: came, done: done, not-done: not}\n",
                        "  done: {section: why, field: why, done: done, not-done: not}\n  acts: {section: steps, deed: what, towards: for, aim: where, whose: what, until: what, because: what}\n",
                        "promise.yaml:22",
                        "none ever would be"),
                List.of("later: plan-review", "later: review", "promise.yaml:6", "no entry type 'review'"),
                List.of("about: [child]", "about: [ship]", "promise.yaml:4", "no subject is a 'ship'"),
                List.of(
                        "about: [child]",
                        "about: [child, place]",
                        "promise.yaml:4",
                        "it is of children and of something else"),
                List.of(
                        "about: [child]",
                        "about: [place]",
                        "promise.yaml:5",
                        "entries of 'plan-created' are not written of a 'place'"),
                List.of("title: Promise", "titel: Promise", "promise.yaml:1", "'title' is missing"),
                List.of("title: Promise", "title: Promise\n  odd: x", "promise.yaml:4", "'odd' means nothing"),
                List.of("kind: row, of: why", "kind: row, of: wy", "promise.yaml:7", "no section has such rows"),
                List.of("kind: row, of: why", "kind: rows, of: why", "promise.yaml:18", "'rows' cannot be read"),
                List.of("choices: {here: Here, there: There}, ", "", "promise.yaml:19", "a choice without choices"),
                List.of("says: \"{count}", "odd: x, says: \"{count}", "promise.yaml:21", "'odd' means nothing"),
                List.of("field: where, value: here", "field: were, value: here", "promise.yaml:21", "no field 'were'"),
                List.of(
                        "rows: a reason",
                        "rows: a reason\n      given: {fields: [why]}",
                        "promise.yaml:11",
                        "what is given is for nobody"),
                List.of(
                        "rows: a step",
                        "rows: a step\n      given: {heading: What we do, fields: [for]}",
                        "promise.yaml:16",
                        "what a row is is not given"),
                List.of(
                        "rows: a step",
                        "rows: a step\n      given: {heading: What we do, fields: [what], never: {where: [her]}}",
                        "promise.yaml:16",
                        "'her' is none of its choices"),
                List.of(
                        "rows: a step",
                        "rows: a step\n      under: {field: what, none: None, empty: Nothing}",
                        "promise.yaml:16",
                        "no field 'what' names a row"),
                List.of("done: done, not-done: not", "done: done, not-done: no", "promise.yaml:22", "none of its"),
                List.of("disruption:", "disrupton:", "promise.yaml:24", "no form of these entries asks"),
                List.of("is: here", "is: her", "promise.yaml:24", "'her' is none of its choices"),
                List.of("{section: why, field", "{section: wy, field", "promise.yaml:25", "no section is called 'wy'"),
                List.of("attribute: changed", "attribute: change", "promise.yaml:26", "no form of these entries asks"),
                List.of(
                        "different:",
                        "acts: {section: steps, deed: wat}\n  different:",
                        "promise.yaml:27",
                        "no field 'wat'"),
                List.of(
                        "different:",
                        "slides: [{title: Steps, section: stps, shows: [what]}]\n  different:",
                        "promise.yaml:27",
                        "no section is called 'stps'"),
                List.of(
                        "different:",
                        "slides: [{title: Steps, section: steps, shows: [wat]}]\n  different:",
                        "promise.yaml:27",
                        "no field 'wat'"),
                List.of(
                        "different:",
                        "slides: [{title: Steps, section: steps, shows: [what], only: {where: [her]}}]\n  different:",
                        "promise.yaml:27",
                        "none of its choices"),
                List.of(
                        "different:",
                        "holders: {roles: [someone], sections: [steps], agreed: [{section: steps, field: where, answers: [her], says: No.}]}\n"
                                + "  different:",
                        "promise.yaml:27",
                        "none of its choices"),
                List.of(
                        "different:",
                        "holders: {roles: [someone], sections: [why], agreed: [{section: steps, field: came, answers: [done], says: No.}]}\n"
                                + "  different:",
                        "promise.yaml:27",
                        "'steps' is not held"),
                List.of("different:", "diferent:", "promise.yaml:27", "'diferent' means nothing"),
                List.of(
                        "  done: {section: steps, field: came, done: done, not-done: not}\n",
                        "  acts: {section: steps, deed: what, towards: for, aim: where, whose: what, until: what, because: what}\n",
                        "promise.yaml:22",
                        "nothing says which of these actions are over"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void eachSlipIsToldWithItsLineAndARemedy(List<String> slip) {
        assertThat(GOOD).contains(slip.getFirst());
        var problems = new Problems();
        read(GOOD.replace(slip.getFirst(), slip.get(1)), problems);
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo(slip.get(2));
            assertThat(problem.what()).contains(slip.get(3));
            assertThat(problem.mend()).isNotBlank();
        });
    }

    /** An agreement or a letter need not count, and what is missing is told once. */
    @Test
    void whatIsNoPlanCountsNothingAndIsNeverOver() {
        String letter =
                GOOD.substring(0, GOOD.indexOf("  counted:")) + "  says: {contingency: {section: why, field: why}}\n";
        var problems = new Problems();
        DocumentKind kind = read(letter, problems).kind("promise").orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(kind.counted()).isEqualTo(DocumentKind.Counted.NOTHING);
        assertThat(kind.done()).isNull();
        assertThat(kind.changed()).isNull();
        assertThat(kind.different()).isEmpty();
        assertThat(told(letter.replace("  first: plan-created\n", ""))).containsExactly("'first' is missing");
        assertThat(told(letter + "  done: {section: steps}\n"))
                .containsExactlyInAnyOrder("'field' is missing", "'done' is missing", "'not-done' is missing");
    }

    private static List<String> told(String words) {
        var problems = new Problems();
        read(words, problems);
        return problems.all().stream().map(Problem::what).toList();
    }

    @Test
    void twoOfOneNameAreRefused() {
        var problems = new Problems();
        DataNode one = DataNode.read("one.yaml", new StringReader(GOOD), problems);
        DataNode other = DataNode.read("other.yaml", new StringReader(GOOD), problems);
        DocumentKindsReader.read(List.of(one, other), VOCABULARY, FORMS);
        assertThat(problems.all()).extracting(Problem::what).containsExactly("two documents are called 'promise'");
    }

    @Test
    void theCheckOfAPolicyTellsASlipInADocument(@TempDir Path directory) throws IOException {
        ShippedPolicy.copiedTo(directory);
        PolicyReader.read(directory);
        Path plan = directory.resolve("documents/plan.yaml");
        Files.writeString(plan, Files.readString(plan).replace("later: plan-review", "later: plan-reviw"));
        assertThatThrownBy(() -> PolicyReader.read(directory))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("documents/plan.yaml")
                .hasMessageContaining("no entry type 'plan-reviw'");
        Path review = directory.resolve("documents/review.yaml");
        Files.writeString(review, Files.readString(review).replace("rv-rapid-review,", "rv-rapid-reviw,"));
        assertThatThrownBy(() -> PolicyReader.read(directory))
                .hasMessageContaining("documents/review.yaml")
                .hasMessageContaining("no rule is called 'rv-rapid-reviw'");
        Files.writeString(review, Files.readString(review).replace("times-missing:", "times-mising:"));
        assertThatThrownBy(() -> PolicyReader.read(directory))
                .hasMessageContaining("no figure is called 'times-mising'");
    }

    private static DocumentKinds read(String words, Problems problems) {
        return DocumentKindsReader.read(
                List.of(DataNode.read("promise.yaml", new StringReader(words), problems)), VOCABULARY, FORMS);
    }
}
