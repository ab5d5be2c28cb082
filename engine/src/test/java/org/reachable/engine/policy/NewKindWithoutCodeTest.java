package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Step;
import org.reachable.engine.invented.Row;
import org.reachable.engine.invented.Rows;

class NewKindWithoutCodeTest {
    private static final String HEATING = """
            vocabulary:
              types:
                heating-off: {name: No heating at home, agencies: [housing], is: [harm]}
                heating-on: {name: Heating at home again, agencies: [housing], is: [answer]}
            rules:
              - id: cold-home
                kind: cold-home
                version: 1
                family: deadline
                sentence: A child's home had no heating, and {limit} later has none.
                ask: Say who mends it, and where the child is warm tonight.
                closes: The heating is on.
                deadline:
                  trigger: {types: [heating-off], with: {outside_below: [zero]}}
                  within: 24 clock-hours
                answers:
                  - by: {types: [heating-on]}
                    link: after
                owner: lead-practitioner
                escalation:
                  - {after: 1 working-days, to: team-manager}
                source: {title: A test, force: local-protocol, confidence: unsure}
            """;

    @Test
    void aNewKindOnANewTypeOfEntryIsAFileAndNoJava(@TempDir Path directory) throws IOException {
        ShippedPolicy.copiedTo(directory);
        Files.writeString(directory.resolve("local").resolve("heating.yaml"), HEATING);
        // What its rule reads, its form asks.
        Path questions = directory.resolve("forms").resolve("questions.yaml");
        Files.writeString(
                questions,
                Files.readString(questions)
                        .replace("\nforms:\n", "\nforms:\n  heating-off: [outside_below]\n")
                        .replace(
                                "\nquestions:\n",
                                "\nquestions:\n  outside_below: {ask: \"How cold is it?\", kind: choice, choices: {zero: \"Freezing\"}}\n"));
        var policy = PolicyReader.read(directory);
        Instant cold = LondonTime.parse("2022-01-10T20:00");
        var rows = List.of(
                Row.of("1", "A", cold, "housing", "heating-off").with("outside_below", "zero"),
                Row.of("2", "B", cold, "housing", "heating-off").with("outside_below", "zero"),
                Row.of("3", "B", cold.plusSeconds(3600), "housing", "heating-on"));

        var findings = new Fold(policy, Calendars.englandAndWales())
                .fold(Rows.entries(rows, policy.vocabulary()), Fold.UNTIL_QUIET).findings().stream()
                        .filter(finding -> finding.rule().kind().equals("cold-home"))
                        .toList();

        assertThat(findings)
                .filteredOn(finding -> finding.subject().equals("A"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.steps())
                        .extracting(Step::raisedAt)
                        .containsExactly(cold, cold.plusSeconds(24 * 3600)));
        assertThat(findings)
                .filteredOn(finding -> finding.subject().equals("B"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.open()).isFalse());
    }
}
