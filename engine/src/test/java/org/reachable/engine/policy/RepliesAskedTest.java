package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.engine.data.UnreadableData;

/** What somebody tells us asks somebody to reply: a policy in which it asks nobody is refused. */
class RepliesAskedTest {
    private static final String LIBRARY = """
            vocabulary:
              types:
                library-worry: {name: Worry told by a librarian, agencies: [voluntary], is: [worry]}
            """;

    private static final String READ = """
            rules:
              - id: library-worry-unread
                kind: library-worry-unread
                version: 1
                family: deadline
                sentence: A worry about {child} was told {when}. Nobody wrote down what was decided.
                ask: Read it and decide.
                closes: A decision is recorded.
                deadline:
                  trigger: {types: [library-worry]}
                  within: 1 working-days
                answers:
                  - by: {types: [contact-decision]}
                    link: names
                owner: front-door-manager
                escalation:
                  - {after: 1 working-days, to: service-manager}
                source: {title: A test, force: local-protocol, confidence: unsure}
            """;

    private static final String RULE = """
            rules:
              - id: library-worry
                kind: library-worry
                version: 1
                family: deadline
                sentence: A worry about {child} was told {when}. No reply is recorded.
                ask: Tell the librarian what was done.
                closes: A reply is recorded.
                deadline:
                  trigger: {types: [library-worry]}
                  within: 5 working-days
                answers:
                  - by: {types: [referrer-reply]}
                    link: names
                owner: front-door-manager
                escalation:
                  - {after: 1 working-days, to: service-manager}
                source: {title: A test, force: local-protocol, confidence: unsure}
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void aPolicyWithAnotherKindOfWorry() throws IOException {
        ShippedPolicy.copiedTo(directory);
        Files.writeString(directory.resolve("vocabulary/library.yaml"), LIBRARY);
    }

    @Test
    void aWorryThatAsksNobodyIsRefused() {
        assertThatThrownBy(() -> PolicyReader.read(directory))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("'library-worry' is what somebody told us, and nobody is asked to reply")
                .hasMessageContaining("nobody is asked to read it and decide")
                .hasMessageContaining("vocabulary/library.yaml:3: ")
                .hasMessageContaining("Write a rule");
    }

    /** A reply decides nothing for the child. */
    @Test
    void aWorryThatIsAnsweredAndNeverReadIsRefused() throws IOException {
        Files.writeString(directory.resolve("local/library.yaml"), RULE);
        assertThatThrownBy(() -> PolicyReader.read(directory))
                .hasMessageContaining("vocabulary/library.yaml:3: 'library-worry'")
                .hasMessageContaining("nobody is asked to read it and decide")
                .hasMessageNotContaining("nobody is asked to reply");
    }

    /** One condition says which worries people of an agency tell: a new one is listed there, and nowhere else. */
    @Test
    void listedWithTheWorriesOfAgenciesItIsReadAndAnswered() throws IOException {
        Path named = directory.resolve("local/named.yaml");
        Files.writeString(
                named,
                Files.readString(named)
                        .replace(
                                "[school-concern, housing-report,", "[library-worry, school-concern, housing-report,"));
        assertThatCode(() -> PolicyReader.read(directory)).doesNotThrowAnyException();
    }

    @Test
    void oneThatAsksForAReplyAndForADecisionIsNot() throws IOException {
        Files.writeString(directory.resolve("local/library-read.yaml"), READ);
        Files.writeString(directory.resolve("local/library.yaml"), RULE);
        assertThatCode(() -> PolicyReader.read(directory)).doesNotThrowAnyException();
    }

    @Test
    void oneThatAsksOnlySometimesIsRefused() throws IOException {
        refused(RULE.replace("{types: [library-worry]}", "{types: [library-worry], with: {threat: [yes]}}"));
        refused(RULE.replace("{types: [library-worry]}", "{types: [library-worry], agencies: [school]}"));
    }

    @Test
    void oneThatAsksForAnythingButAReplyIsRefused() throws IOException {
        refused(RULE.replace("referrer-reply", "strategy-meeting"));
    }

    private void refused(String rule) throws IOException {
        Files.writeString(directory.resolve("local/library.yaml"), rule);
        assertThatThrownBy(() -> PolicyReader.read(directory)).hasMessageContaining("nobody is asked to reply");
    }
}
