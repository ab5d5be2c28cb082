package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A moment may be one person's or another's, by what happened. */
class RespondersTest {
    private static final String MOMENT = WrittenPolicy.finding("moment: {trigger: {types: [hurt, talk]}}\n");
    private static final String RESPONDERS = """
            owner: worker
                copied: [worker]
                responders:
                  - {when: {types: [hurt]}, owner: manager, copied: [worker, manager], ask: Go now.}
            """.strip();

    @TempDir
    Path directory;

    private WrittenPolicy written;

    @BeforeEach
    void words() throws IOException {
        written = new WrittenPolicy(directory);
    }

    @Test
    void whoRespondsHasAQuestionOfTheirOwnAndTheOwnerKeepsTheRules() throws IOException {
        Rule rule = written.rule(MOMENT.replace("owner: worker", RESPONDERS));

        assertThat(rule.askedOf("manager").ask()).isEqualTo("Go now.");
        assertThat(rule.askedOf("manager").owner()).isEqualTo("manager");
        assertThat(rule.askedOf("manager").copied()).isEqualTo(List.of("worker", "manager"));
        assertThat(rule.askedOf("manager").id()).isEqualTo(rule.id());
        assertThat(rule.askedOf("worker")).isEqualTo(rule);
        assertThat(rule.ask()).isEqualTo("Do it.");
    }

    @Test
    void twoLinesOfOneRoleAndAResponderOfWhatIsNeitherMomentNorDeadlineAreRefused() throws IOException {
        String twice = RESPONDERS + "\n      - {when: {types: [talk]}, owner: manager}";

        assertThatThrownBy(() -> written.rule(MOMENT.replace("owner: worker", twice)))
                .hasMessageContaining("'manager' responds here already");
        assertThat(written.rule(WrittenPolicy.RULE.replace("owner: worker", RESPONDERS))
                        .responders())
                .hasSize(1);
        assertThatThrownBy(() -> written.rule(WrittenPolicy.RULE
                        .replace("deadline:", "late-information:")
                        .replace("trigger:", "on:")
                        .replace("within:", "more-than:")
                        .replace("owner: worker", RESPONDERS)))
                .hasMessageContaining("only a moment or a deadline has responders");
        assertThatThrownBy(() -> written.rule(
                        MOMENT.replace("owner: worker", RESPONDERS.replace("owner: manager", "owner: managr"))))
                .hasMessageContaining("no role is called 'managr'");
    }
}
