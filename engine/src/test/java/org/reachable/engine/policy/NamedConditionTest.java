package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A named condition is narrowed by what stands beside its name. */
class NamedConditionTest {

    @TempDir
    Path directory;

    private WrittenPolicy written;

    @BeforeEach
    void words() throws IOException {
        written = new WrittenPolicy(directory);
    }

    private Match.Alternative condition(String yaml) throws IOException {
        var rule = written.rule(WrittenPolicy.with("trigger: {types: [hurt]}", "trigger: " + yaml));
        return ((Mechanism.Deadline) rule.mechanism()).trigger().anyOf().getFirst();
    }

    /** What a named condition says, what stands beside it, and what both together ask. */
    static Stream<List<String>> narrowed() {
        return Stream.of(
                List.of("is: [harm]", "is: [answer]"),
                List.of("agencies: [police]", "agencies: [school]"),
                List.of("outcome: [A]", "outcome: [B]"),
                List.of("with: {w: [1]}", "with: {w: [2]}"),
                List.of("without: {w: [1]}", "without: {w: [2]}"),
                List.of("covers: {a: b}", "covers: {a: c}"),
                List.of("at-least: {a: 1}", "at-least: {a: 2}"),
                List.of("during: [away]", "during: [here]"),
                List.of("outside: [away]", "outside: [here]"),
                List.of("preceded-by: {types: [talk]}", "preceded-by: {types: [died]}"),
                List.of("known-token: yes", "known-token: yes"));
    }

    @ParameterizedTest
    @MethodSource("narrowed")
    void whatStandsBesideANamedConditionCountsAndElseItsOwn(List<String> both) throws IOException {
        written.write("more.yaml", """
                named: {base: {types: [hurt], %s}}
                spells: [{code: here, name: Here, opens: any, closes: any}]
                """.formatted(both.getFirst()));
        var itsOwn = condition("{types: [hurt], " + both.getFirst() + "}");
        var beside = condition("{types: [hurt], " + both.getLast() + "}");

        assertThat(condition("{use: bad, known-token: yes}").knownToken()).isTrue();
        assertThat(condition("{use: base}")).isEqualTo(itsOwn);
        assertThat(condition("{use: base, " + both.getLast() + "}")).isEqualTo(beside);
    }

    /** Whoever adds an outcome that does not count says nothing of those that did not count before. */
    @Test
    void whatMayNotComeOfItAddsToWhatANamedConditionSays() throws IOException {
        written.write("more.yaml", "named: {base: {types: [hurt], outcome-not: [A]}}");
        assertThat(condition("{use: base, outcome-not: [B]}").notOutcomes()).containsExactlyInAnyOrder("A", "B");
    }
}
