package org.reachable.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.command.CommandLine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.engine.policy.ShippedPolicy;

/** A change of policy, shown on real stories before anyone decides. */
class PolicyDiffTest {
    private static final String STORY = "../stories/composite/chronology.csv";
    private static final Path SHIPPED = Path.of("../policy");

    @TempDir
    Path other;

    @BeforeEach
    void copyTheShippedPolicy() throws IOException {
        ShippedPolicy.copiedTo(other);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(other.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(other.resolve(file), text.replace(from, to));
    }

    private CommandLine diff() {
        return run("policy", "diff", SHIPPED.toString(), other.toString(), STORY, "--source", "composite");
    }

    @Test
    void theSamePolicyChangesNothing() {
        assertThat(diff().out()).startsWith("0 alerts appear, 0 vanish, 0 move.\n");
    }

    @Test
    void aStricterSettingShowsWhichAlertsVanishAndMoveAndHowManyAMonth() throws IOException {
        change("settings.yaml", "settings: []", """
                settings:
                  - rule: drift
                    because: To see what a slower rule would miss.
                    set: {drift: {at-least: 9}}
                """.stripTrailing());
        var ran = diff();
        assertThat(ran.status()).isZero();
        assertThat(ran.out().lines()).anyMatch(line -> line.startsWith("- ") && line.contains(" drift Rowan: "));
        assertThat(ran.out()).contains("Alerts a month, before and after:\n", "\ndrift\n");
        assertThat(ran.out().lines().filter(line -> line.startsWith("+ ") || line.startsWith("- ")))
                .allMatch(line -> line.contains(" drift "));
    }

    @Test
    void aTypeThatIsSomethingElseInTheOtherPolicyIsReadSo() throws IOException {
        String report = "family-report: {name: Report by the family, agencies: [family], is: [";
        change("vocabulary/story-types.yaml", report + "risk-event, worry]", report + "worry]");
        assertThat(diff().out().lines().filter(line -> line.startsWith("- ") || line.startsWith("~ ")))
                .anyMatch(line -> line.contains(" drift Rowan: "));
    }
}
