package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.data.UnreadableData;

/** Each slip in a policy is told with its file, its line and how to mend it, before anything is used. */
class PolicySlipsTest {
    @TempDir
    Path directory;

    private WrittenPolicy written;

    @BeforeEach
    void words() throws IOException {
        written = new WrittenPolicy(directory);
    }

    static Stream<List<String>> slips() {
        return Stream.of(
                List.of("types: [hurt]", "types: [hurtt]", "rules.yaml:10", "no entry type 'hurtt'", "Maybe 'hurt'"),
                List.of("types: [hurt]", "is: [harms]", "rules.yaml:10", "no class 'harms'", "Maybe 'harm'"),
                List.of("types: [hurt]", "agencies: [zoo]", "rules.yaml:10", "no agency 'zoo'", "Add it"),
                List.of("types: [hurt]", "during: [awy]", "rules.yaml:10", "no spell 'awy'", "Maybe 'away'"),
                List.of("types: [hurt]", "use: worse", "rules.yaml:10", "no condition is named 'worse'", "bad, twice"),
                List.of("{types: [hurt]}", "{types: [hurt], odd: x}", "rules.yaml:10", "'odd' means nothing", "types"),
                List.of("{types: [hurt]}", "hurt", "rules.yaml:10", "'hurt' is not a condition", "Write conditions"),
                List.of("72 clock-hours", "72 hours", "rules.yaml:11", "'72 hours' cannot be read", "72 clock-hours"),
                List.of("within:", "withn:", "rules.yaml", "'within' is missing", "Add a line"),
                List.of("within:", "withn:", "rules.yaml:11", "'withn' means nothing here", "Maybe one of"),
                List.of("deadline:\n", "dedline:\n", "rules.yaml", "the rule has no mechanism", "exactly one of"),
                List.of("link: after", "link: before", "rules.yaml:14", "'before' is not how", "Write names, after"),
                List.of(
                        "owner: worker",
                        "owner: workr",
                        "rules.yaml:15",
                        "no role is called 'workr'",
                        "Maybe 'worker'"),
                List.of("owner: worker", "owner: zzzzzzz", "rules.yaml:15", "no role is called", "Add it under"),
                List.of(
                        "family: deadline",
                        "family: x",
                        "rules.yaml:5",
                        "'x' does not belong here",
                        "danger, deadline"),
                List.of("force: statute", "force: law", "rules.yaml", "'law' does not belong here", "code, local"),
                List.of("confidence: verified", "confidence: unsure", "rules.yaml", "is unsure", "local settings"),
                List.of("version: 2", "version: two", "rules.yaml:4", "'two' cannot be read", "whole number"),
                List.of("by: {types: [talk]}", "by: []", "rules.yaml", "an answer that no entry", "Say which"),
                List.of("types: [hurt]", "types: [died]", "rules.yaml:2", "ends the child's story", "after-the-end"),
                List.of("answers:", "stage: 1\n    answers:", "rules.yaml", "'stage' means nothing", "Maybe one of"),
                List.of("link: after", "link: {same: e, odd: x}", "rules.yaml:14", "'odd' means nothing", "same"),
                List.of("link: after", "link: {}", "rules.yaml:14", "'same' is missing", "Add a line"),
                List.of("link: after", "link: {completes: x}", "rules.yaml:14", "'quantity' is missing", "Add a line"),
                List.of("link: after", "link: after\n        odd: x", "rules.yaml:15", "'odd' means nothing", "part"),
                List.of("to: manager}", "to: manager, odd: x}", "rules.yaml:17", "'odd' means nothing", "after, to"),
                List.of("to: manager}", "two: manager}", "rules.yaml:17", "'to' is missing", "Add a line"),
                List.of("force: statute", "odd: x, force: statute", "rules.yaml:18", "'odd' means nothing", "force"),
                List.of("answers:", "effective: {odd: x}\n    answers:", "rules.yaml:12", "'odd' means nothing", "to"),
                List.of(
                        "answers:",
                        "effective: {from: soon}\n    answers:",
                        "rules.yaml:12",
                        "'soon' cannot be read",
                        "2024-08-19"),
                List.of("within: 72", "stage-attribute: s\n      within: 72", "rules.yaml:2", "one stage", "List the"),
                List.of("within: 72", "from: then\n      within: 72", "rules.yaml", "'then' is not where", "occurred"),
                List.of("within: 72", "key: x\n      within: 72", "rules.yaml", "'x' is not a key", "each-entry"),
                List.of(
                        "    answers:\n      - by: {types: [talk]}\n        link: after\n",
                        "    needs-feed: yes\n",
                        "rules.yaml:2",
                        "says nothing of what answers",
                        "List its 'answers'"),
                List.of(
                        "    answers:\n      - by: {types: [talk]}\n        link: after\n",
                        "",
                        "rules.yaml:2",
                        "says nothing of what answers it (rule 'r')",
                        "List its 'answers'"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWithItsLineAndHowToMendIt(List<String> slip) throws IOException {
        String rules = WrittenPolicy.with(slip.get(0), slip.get(1));

        assertThatThrownBy(() -> written.rule(rules))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining(slip.get(2))
                .hasMessageContaining(slip.get(3))
                .hasMessageContaining(slip.get(4));
    }

    static Stream<List<String>> slipsElsewhere() {
        return Stream.of(
                List.of("rule: {}", "'rule' means nothing here"),
                List.of(
                        "rule: {}",
                        "rules, named, spells, facts, changes, roles, fed, convention, pages, access, deeds, training, intake, settings."),
                List.of("settings: [{rule: q, because: x, set: {version: 3}}]", "no rule is called 'q'"),
                List.of("settings: [{rule: r, set: {version: 3}}]", "'because' is missing"),
                List.of("facts: [{name: f, says: F, spells: gone}]", "'f' counts no spell 'gone'"),
                List.of("facts: [{name: f, says: F, calendar-days-in: gone}]", "'f' counts no spell 'gone'"),
                List.of("facts: [{name: f, says: F, clocks: q, ended: [late]}]", "'f' counts no rule 'q'"),
                List.of("facts: [{name: f, says: F, lateness: q, key: k}]", "'f' counts no rule 'q'"),
                List.of("facts: [{name: f, says: F, clocks: r, ended: [soon]}]", "'soon' cannot be read"),
                List.of("facts: [{name: f, says: F, spells: away, of: x}]", "'of' means nothing here"),
                List.of("changes: [{code: c, title: C, entries: {types: [hurt]}, way: x}]", "'way' means nothing"),
                List.of("named: {bad: {types: [hurt]}}", "the condition 'bad' stands twice"),
                List.of(
                        "named: {circle: {use: circle}}\nfacts: [{name: f, says: F, entries: {use: circle}}]",
                        "the condition 'circle' uses itself"),
                List.of("convention: {day-ends: five, day-starts: \"09:00\"}", "'five' cannot be read"),
                List.of("convention: {day-ends: \"17:00\", day-starts: \"09:00\", noon: x}", "'noon' means nothing"),
                List.of(
                        "spells: [{code: s, name: S, opens: {types: [hurt]}, closes: {types: [talk]}, x: y}]",
                        "'x' means nothing"),
                List.of(
                        "spells: [{code: s, name: S, opens: any, closes: any, lasts: {unit: ages, attribute: d}}]",
                        "'ages' cannot be read"),
                List.of(
                        "spells: [{code: s, name: S, opens: any, closes: any, lasts: {unit: weeks, attribute: d, q: r}}]",
                        "'q' means nothing"));
    }

    @ParameterizedTest
    @MethodSource("slipsElsewhere")
    void soIsOneElsewhere(List<String> slip) throws IOException {
        written.write("more.yaml", slip.getFirst());

        assertThatThrownBy(() -> written.rule(WrittenPolicy.RULE)).hasMessageContaining(slip.getLast());
    }

    @Test
    void twoRulesOfOneIdAreToldWithBothPlaces() throws IOException {
        written.write("local/rules.yaml", WrittenPolicy.RULE);

        assertThatThrownBy(() -> written.rule(WrittenPolicy.RULE))
                .hasMessageContaining("'r' stands also at")
                .hasMessageContaining("Give one of the two another id.");
    }

    @Test
    void whatEndsByItselfNeedsNoRowOfAnswersUnlessItNeedsAFeed() throws IOException {
        String rows = "    answers:\n      - by: {types: [talk]}\n        link: after\n";
        String counter = WrittenPolicy.finding("counter: {spell: away, unit: school-days, tiers: [{at: 1}]}")
                .replace(rows, "");
        String drift = WrittenPolicy.finding(
                        "drift: {counted: {types: [hurt]}, at-least: 2, age: 9 calendar-days, reset: {types: [talk]}, never-reset: Nothing}")
                .replace(rows, "");

        assertThat(written.rule(counter).answers()).isEmpty();
        assertThat(written.rule(drift).answers()).isEmpty();
        assertThatThrownBy(() -> written.rule(drift + "    needs-feed: yes\n"))
                .hasMessageContaining("says nothing of what answers it");
    }

    @Test
    void aCountOfASpellThatIsNotThereIsTold() throws IOException {
        String counter =
                WrittenPolicy.with("deadline:\n      trigger: {types: [hurt]}\n      within: 72 clock-hours", """
                counter: {spell: gone, unit: school-days, tiers: [{at: 1}]}""");

        assertThat(catchThrowable(() -> written.rule(counter))).hasMessageContaining("no spell is called 'gone'");
    }
}
