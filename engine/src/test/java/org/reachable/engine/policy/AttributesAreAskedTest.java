package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.form.OfferedKindsReader;

/** What a rule reads, somebody can say: a policy of which one rule waits for what no form asks is refused, whoever wrote it. */
class AttributesAreAskedTest {
    private static final String GOOD = """
            spells:
              - code: at-a-place
                name: At a place
                opens: {types: [police-arrest]}
                closes: {types: [police-nfa-decision]}
                key: {attribute: arrest}
            facts:
              - {name: placed, says: Times, entries: {types: [police-arrest]}}
            rules:
              - id: own
                kind: own
                version: 1
                family: deadline
                sentence: "{what}."
                ask: Do it.
                closes: It is done.
                deadline:
                  trigger: {types: [risk-meeting]}
                  within: 1 working-days
                answers:
                  - by: {types: [ask-answered]}
                    link: names
                owner: front-door-manager
                escalation:
                  - {after: 1 working-days, to: service-manager}
                source: {title: A test, force: local-protocol, confidence: unsure}
            """;

    @TempDir
    Path directory;

    private void policy(String own) throws IOException {
        ShippedPolicy.copiedTo(directory);
        Files.writeString(directory.resolve("local/own.yaml"), own);
    }

    @Test
    void aRuleOfWhatTheFormsAskIsRead() throws IOException {
        policy(GOOD.replace("[risk-meeting]", "[risk-meeting], with: {priority: [immediate]}, outcome: [ACTIONS]"));
        assertThat(PolicyReader.read(directory).rule("own")).isPresent();
    }

    static Stream<List<String>> slips() {
        String trigger = "{types: [risk-meeting]}";
        return Stream.of(
                List.of(
                        trigger,
                        "{types: [risk-meeting], with: {prioritty: [high]}}",
                        "own.yaml:18",
                        "no form of 'risk-meeting' asks for 'prioritty'",
                        "Maybe 'priority'."),
                List.of(
                        trigger,
                        "{is: [meeting], without: {prioritty: [blank]}}",
                        "own.yaml:18",
                        "no form of any of these entries asks for 'prioritty'",
                        "Maybe"),
                List.of(
                        trigger,
                        "{types: [risk-meeting], at-least: {acts_of_everybody: 1}}",
                        "own.yaml:18",
                        "asks for 'acts_of_everybody'",
                        "Let the form ask for it"),
                List.of(
                        trigger,
                        "{types: [risk-meeting], preceded-by: {types: [police-arrest], with: {prioritty: [high]}}}",
                        "own.yaml:18",
                        "no form of 'police-arrest' asks for 'prioritty'",
                        "Maybe"),
                List.of(
                        trigger,
                        "{types: [risk-meeting], with: {priority: [immediat]}}",
                        "own.yaml:18",
                        "'immediat' is no answer to 'priority'",
                        "Maybe 'immediate'."),
                List.of(
                        trigger,
                        "{types: [risk-meeting], outcome: [OFF-ROLL]}",
                        "own.yaml:18",
                        "the outcome 'OFF-ROLL' can be chosen of none of these entries",
                        "kinds.yaml"),
                List.of(
                        trigger,
                        trigger + "\n      from: {attribute: prioritty}",
                        "own.yaml:10",
                        "asks for 'prioritty'",
                        "Maybe"),
                List.of("link: names", "link: {same: prioritty}", "own.yaml:10", "asks for 'prioritty'", "Maybe"),
                List.of(
                        "attribute: arrest",
                        "attribute: arrrest",
                        "own.yaml:2",
                        "asks for 'arrrest'",
                        "Maybe 'arrest'."),
                List.of(
                        "entries: {types: [police-arrest]}",
                        "entries: {types: [police-arrest]}, distinct: arrrest",
                        "own.yaml:8",
                        "asks for 'arrrest'",
                        "Maybe 'arrest'."));
    }

    /** It would never start, and nothing else would say so. */
    @ParameterizedTest
    @MethodSource("slips")
    void oneOfWhatNobodyCanSayIsRefusedWithItsLineAndARemedy(List<String> slip) throws IOException {
        assertThat(GOOD).contains(slip.getFirst());
        policy(GOOD.replace(slip.getFirst(), slip.get(1)));
        assertThatThrownBy(() -> PolicyReader.read(directory))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("local/" + slip.get(2) + ": ")
                .hasMessageContaining(slip.get(3))
                .hasMessageContaining(slip.get(4));
    }

    @Test
    void whatSomethingElseFillsInIsListedOrRefused() throws IOException {
        policy(GOOD);
        Path list = directory.resolve("forms/not-typed.yaml");
        Files.writeString(list, Files.readString(list).replace("  - signed\n", ""));
        assertThatThrownBy(() -> PolicyReader.read(directory)).hasMessageContaining("asks for 'signed'");
    }

    /** What a rule waits to have come of something can be chosen for it, and not among all there are. */
    @Test
    void whatCanHaveComeOfItIsAShortListThatFits() {
        Vocabulary vocabulary = PolicyReader.shipped().vocabulary();
        OfferedKinds offered = OfferedKindsReader.shipped(vocabulary);
        assertThat(vocabulary.types().values().stream()
                        .filter(type -> !type.agencies().isEmpty()))
                .as("one long list of all of them is no help")
                .allMatch(type -> !offered.outcomesOf(type).isEmpty()
                        && offered.outcomesOf(type).size() <= 20);
        assertThat(offered.outcomesOf(vocabulary.type("police-arrest")))
                .contains("NFA", "PENDING")
                .doesNotContain("PLAN-CHANGED", "OFF-ROLL", "ENGAGED");
        assertThat(List.of("child-died", "serious-incident"))
                .as("nothing went well, and nothing is below a threshold")
                .map(vocabulary::type)
                .allSatisfy((EntryType type) -> assertThat(offered.outcomesOf(type))
                        .contains("RECORDED")
                        .doesNotContain("POSITIVE", "BELOW-THRESHOLD", "NFA", "ENDED"));
    }
}
