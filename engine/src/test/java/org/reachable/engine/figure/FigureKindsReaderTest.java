package org.reachable.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.figure.FigureKind.Line;
import org.reachable.engine.figure.FigureKind.What;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.policy.PolicyReader;

/** A figure is one file of data; each slip in it is told with its line and how to mend it. */
class FigureKindsReaderTest {

    private static final Policy POLICY = PolicyReader.shipped();

    private static final String GOOD = """
            figure:
              code: talks
              title: Talks
              definition: Each talk that was owed.
              unit: talks owed
              counts: {findings: [return-interview]}
              lines:
                in-time: Held
                late: Late
                not-done: Not held
                no-longer: Over
              splits:
                - {what: age, title: By age}
                - {what: state, title: By care, spell: in-care, yes: In care, no: Not known to be}
            """;

    private static final String OF_ENTRIES = """
            figure:
              code: reviews
              title: Reviews
              definition: Each review.
              unit: reviews
              counts: {entries: [plan-review], attribute: changed}
              lines: {yes: Something changed, no: Nothing did, blank: Not written down}
            """;

    @Test
    void aFigureIsReadAsItIsWritten() {
        var problems = new Problems();
        FigureKind kind = read(GOOD, problems).kind("talks").orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(kind.counts().of()).containsExactly("return-interview");
        assertThat(kind.lines()).extracting(Line::code).containsExactly("in-time", "late", "not-done", "no-longer");
        assertThat(kind.splits()).extracting(FigureKind.Split::spell).containsExactly("", "in-care");
        FigureKind entries = read(OF_ENTRIES, problems).kind("reviews").orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(entries.counts().what()).isEqualTo(What.ENTRIES);
        assertThat(entries.lines()).extracting(Line::code).containsExactly("yes", "no", "blank");
        FigureKind once = read(
                        OF_ENTRIES.replace("attribute: changed", "attribute: changed, once-by: review"), problems)
                .kind("reviews")
                .orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(once.counts().once()).isEqualTo("review");
    }

    @Test
    void aFigureThatNothingTellsApartHasOneLineOfItsName() {
        var problems = new Problems();
        FigureKind kind = read(
                        OF_ENTRIES.replaceAll("(?m)^  lines.*\n", "").replace(", attribute: changed", ""), problems)
                .kind("reviews")
                .orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(kind.lines()).containsExactly(new Line(FigureKind.ONE_LINE, "Reviews"));
    }

    /** Which figures there are is data: each, whatever it is, says in a sentence what it counts, and at least one line of it. */
    @Test
    void eachFigureThatIsShippedSaysWhatItCounts() {
        assertThat(PolicyFolder.read(null, PolicyFolder.FIGURES, POLICY, FigureKindsReader::read)
                        .kinds())
                .isNotEmpty()
                .allSatisfy(figure -> {
                    assertThat(figure.definition()).contains(" in the month ").endsWith(".");
                    assertThat(figure.lines())
                            .isNotEmpty()
                            .extracting(Line::title)
                            .doesNotContain("");
                    assertThat(figure.splits())
                            .extracting(FigureKind.Split::title)
                            .doesNotContain("");
                });
    }

    static Stream<List<String>> slips() {
        return Stream.of(
                List.of("title: Talks", "titel: Talks", "talks.yaml:1", "'title' is missing"),
                List.of("unit: talks owed", "unit: talks\n  odd: x", "talks.yaml:6", "'odd' means nothing"),
                List.of("code: talks", "code: Talks held", "talks.yaml:2", "'Talks held' cannot be read"),
                List.of("[return-interview]", "[return-talk]", "talks.yaml:6", "no rule is called 'return-talk'"),
                List.of("[return-interview]", "[]", "talks.yaml:6", "no rule is named"),
                List.of("findings: [return-interview]", "", "talks.yaml:6", "this counts nothing"),
                List.of(
                        "{findings: [return-interview]}",
                        "{findings: all, spells: [missing]}",
                        "talks.yaml:6",
                        "this counts two things"),
                List.of("    late: Late\n", "", "talks.yaml:7", "ends in four ways"),
                List.of("findings: [return-interview]", "spells: [mising]", "talks.yaml:6", "no spell is called"),
                List.of("findings: [return-interview]", "entries: [tea]", "talks.yaml:6", "no type of entry is called"),
                List.of(
                        "{what: age, title: By age}",
                        "{what: sex, title: By sex}",
                        "talks.yaml:13",
                        "the record does not hold"),
                List.of(
                        "{what: age, title: By age}",
                        "{what: shoe, title: By shoe}",
                        "talks.yaml:13",
                        "'shoe' cannot be read"),
                List.of(
                        "    - {what: age, title: By age}",
                        "    - {what: age, title: By age}\n    - {what: area, title: By area}",
                        "talks.yaml:12",
                        "of 3 splits too much"),
                List.of("title: By care", "title: By age", "talks.yaml:12", "two splits are called the same"),
                List.of("spell: in-care", "spell: in-car", "talks.yaml:14", "no spell is called 'in-car'"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void eachSlipIsToldWithItsLineAndARemedy(List<String> slip) {
        assertThat(GOOD).contains(slip.getFirst());
        var problems = new Problems();
        read(GOOD.replace(slip.getFirst(), slip.get(1)), problems);
        isTold(problems, slip.get(2), slip.get(3));
    }

    @Test
    void whatIsNotKnownIsCountedToo() {
        var problems = new Problems();
        read(OF_ENTRIES.replace(", blank: Not written down", ""), problems);
        isTold(problems, "talks.yaml:7", "do not answer 'changed'");
    }

    @Test
    void aStateIsOfNoAgency() {
        var problems = new Problems();
        read(
                GOOD.replace("findings: [return-interview]", "spells: [missing]")
                        .replaceAll("(?s)  lines:.*?  splits", "  splits")
                        .replace("what: age", "what: agency"),
                problems);
        isTold(problems, "talks.yaml:8", "a state is of no agency");
    }

    @Test
    void twoOfOneNameAreRefused() {
        var problems = new Problems();
        DataNode one = DataNode.read("one.yaml", new StringReader(GOOD), problems);
        DataNode other = DataNode.read("other.yaml", new StringReader(GOOD), problems);
        FigureKindsReader.read(folder(List.of(one, other)), POLICY);
        assertThat(problems.all()).extracting(Problem::what).containsExactly("two figures are called 'talks'");
    }

    private static void isTold(Problems problems, String where, String what) {
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo(where);
            assertThat(problem.what()).contains(what);
            assertThat(problem.mend()).isNotBlank();
        });
    }

    private static FigureKinds read(String words, Problems problems) {
        return FigureKindsReader.read(
                folder(List.of(DataNode.read("talks.yaml", new StringReader(words), problems))), POLICY);
    }

    private static PolicyFolder folder(List<DataNode> files) {
        return new PolicyFolder(
                files,
                _ -> {
                    throw new IllegalStateException("A figure has no conditions.");
                },
                (_, _) -> Optional.empty());
    }
}
