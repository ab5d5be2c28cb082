package org.reachable.engine.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.policy.PolicyReader;

/** A board is one file of data; each slip in it is told with its line and how to mend it. */
class BoardKindsReaderTest {

    private static final Policy POLICY = PolicyReader.shipped();
    private static final PolicyFolder SHIPPED =
            PolicyFolder.read(null, PolicyFolder.BOARDS, POLICY, (folder, _) -> folder);

    private static final String GOOD = """
            board:
              code: away
              title: Away from home
              state: away
              lists:
                spells: {missing: missing}
                lately: 7 calendar-days
                asked: [return-interview]
                newest: {use: plan-changed}
                older: 60 calendar-days
              steps: [missing-now]
              duty: missing-coordinator
              part: missing
              columns:
                times: {title: Times, figures: [{figure: missing_episodes, one: "{n} time", many: "{n} times"}], none: None}
                last: {title: Last seen, newest: {use: conversation}, says: type, when: yes, none: Never}
              filters: [area, mine]
              sees: [team-manager]
            """;

    @Test
    void aBoardIsReadAsItIsWritten() {
        var problems = new Problems();
        BoardKind kind = read(GOOD, problems).kind("away").orElseThrow();
        assertThat(problems.all()).isEmpty();
        assertThat(kind.tab()).isEqualTo("Away from home");
        assertThat(kind.lists().needsOpenWork()).isTrue();
        assertThat(kind.columns()).extracting(BoardColumn::code).containsExactly("times", "last");
        assertThat(kind.gathered()).containsOnlyKeys(BoardKind.NEWEST, "last");
        assertThat(kind.filters()).containsExactly(BoardKind.Filter.AREA, BoardKind.Filter.MINE);
        assertThat(kind.steps()).containsExactly("missing-now");
    }

    /** Which boards there are is a council's to say: of each, whatever it is, a page can be made. */
    @Test
    void eachBoardThatIsShippedSaysWhomItListsAndWhatOfThem() {
        assertThat(PolicyFolder.read(null, PolicyFolder.BOARDS, POLICY, BoardKindsReader::read)
                        .kinds())
                .isNotEmpty()
                .allSatisfy(board -> {
                    assertThat(List.of(board.title(), board.tab(), board.state()))
                            .doesNotContain("");
                    assertThat(board.columns())
                            .isNotEmpty()
                            .extracting(BoardColumn::title)
                            .doesNotContain("")
                            .doesNotHaveDuplicates();
                });
    }

    static Stream<List<String>> slips() {
        return Stream.of(
                List.of("title: Away", "titel: Away", "away.yaml:1", "'title' is missing"),
                List.of("title: Last seen", "title: Times", "away.yaml:16", "two columns are called 'Times'"),
                List.of("title: Last seen", "title: Owner", "away.yaml:16", "two columns are called 'Owner'"),
                List.of("none: Never", "none: \"Never for {m}\"", "away.yaml:16", "stands in for '{m}'"),
                List.of("state: away", "state: away\n  odd: x", "away.yaml:5", "'odd' means nothing"),
                List.of("{missing: missing}", "{mising: missing}", "away.yaml:6", "no spell is called 'mising'"),
                List.of(
                        "lately: 7 calendar-days",
                        "told-for: {off-roll: 7 weeks}",
                        "away.yaml:7",
                        "no state of this board"),
                List.of("lately: 7 calendar-days", "lately: 7 suns", "away.yaml:7", "'7 suns' cannot be read"),
                List.of("[return-interview]", "[return-talk]", "away.yaml:8", "no rule is called 'return-talk'"),
                List.of("{use: plan-changed}", "{use: plan-chnged}", "away.yaml:9", "plan-chnged"),
                List.of("    older: 60 calendar-days\n", "", "away.yaml:9", "nothing says how old"),
                List.of("[missing-now]", "[mising-now]", "away.yaml:11", "no rule is called 'mising-now'"),
                List.of("duty: missing", "duty: mising", "away.yaml:12", "no role of the policy is called"),
                List.of("part: missing", "part: mising", "away.yaml:13", "no part of a child's pages is called"),
                List.of("figure: missing_episodes", "figure: misses", "away.yaml:15", "no figure is called 'misses'"),
                List.of("newest: {use: conversation}, says", "says", "away.yaml:16", "this column tells nothing"),
                List.of("says: type", "says: room_payed_by", "away.yaml:16", "asks for 'room_payed_by'"),
                List.of("says: type", "says: [type, level]", "away.yaml:16", "asks for 'level'"),
                List.of(
                        "says: type",
                        "by-agency: yes, says: type",
                        "away.yaml:16",
                        "which agencies wrote of no entries"),
                List.of(
                        "sees: [team-manager]",
                        "above: {title: Several, counted: {use: conversation}, within: 7 suns, agencies: 2}",
                        "away.yaml:18",
                        "'7 suns' cannot be read"),
                List.of("sees: [team-manager]", "leads: {words: Decide}", "away.yaml:18", "'page' is missing"),
                List.of("[area, mine]", "[aria, mine]", "away.yaml:17", "'aria' cannot be read"),
                List.of(
                        "sees: [team-manager]",
                        "sees: [manager]",
                        "away.yaml:18",
                        "no role of the policy is called 'manager'"));
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

    @Test
    void twoOfOneNameAreRefused() {
        var problems = new Problems();
        DataNode one = DataNode.read("one.yaml", new StringReader(GOOD), problems);
        DataNode other = DataNode.read("other.yaml", new StringReader(GOOD), problems);
        BoardKindsReader.read(folder(one, other), POLICY);
        assertThat(problems.all()).extracting(Problem::what).containsExactly("two boards are called 'away'");
    }

    private static BoardKinds read(String words, Problems problems) {
        return BoardKindsReader.read(folder(DataNode.read("away.yaml", new StringReader(words), problems)), POLICY);
    }

    /** With these files in place of those that are shipped. */
    private static PolicyFolder folder(DataNode... files) {
        return new PolicyFolder(List.of(files), SHIPPED.conditions(), SHIPPED.answers());
    }
}
