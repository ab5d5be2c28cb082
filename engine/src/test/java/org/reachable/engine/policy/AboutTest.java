package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.invented.Row;
import org.reachable.engine.invented.Rows;

/** A rule says whose stories it reads: children's, where it says nothing. */
class AboutTest {

    private static final Instant THEN = LondonTime.parse("2022-01-10T20:00");

    private static final String PLACES = """
            vocabulary:
              subject-kinds:
                place:
                  name: Place
                  plural: Places
                  token: LOC
                  answered-for-by: worker
                  goes-by: description
                  begun-by: [police]
                  parts: [open, ties, timeline]
            """;

    @TempDir
    Path directory;

    private WrittenPolicy written;

    @BeforeEach
    void words() throws IOException {
        written = new WrittenPolicy(directory);
        written.write("places.yaml", PLACES);
    }

    @Test
    void aRuleReadsTheStoriesOfTheKindsItIsAbout() throws IOException {
        assertThat(found(WrittenPolicy.RULE)).extracting(Finding::subject).containsExactly("Rowan");
        assertThat(found(about("[place]"))).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("LOC:L1");
            assertThat(finding.last().children()).containsExactly("LOC:L1");
        });
        assertThat(found(about("[child, place]")))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder("Rowan", "LOC:L1");
        assertThat(written.rule(about("[place]")).about()).isEqualTo(Set.of("place"));
    }

    @Test
    void whatNamesNoKindOfSubjectIsAChild() throws IOException {
        var vocabulary = written.policy(WrittenPolicy.RULE).vocabulary();
        assertThat(vocabulary.kindOf("LOC:L1")).isEqualTo("place");
        assertThat(vocabulary.kindOf("PRO:SW1")).isEqualTo("child");
        assertThat(vocabulary.kindOf("Rowan")).isEqualTo("child");
    }

    @Test
    void aKindThatIsNotThereIsRefusedWithItsLine() {
        assertThatThrownBy(() -> written.policy(about("[plaace]")))
                .hasMessageContaining("rules.yaml:9")
                .hasMessageContaining("no kind of subject is called 'plaace'")
                .hasMessageContaining("Maybe 'place'");
        assertThatThrownBy(() -> places("token: LOC", "token: VEH"))
                .hasMessageContaining("no shared token is called 'VEH'");
        assertThatThrownBy(() -> places("goes-by: description", "goes-by: name"))
                .hasMessageContaining("places.yaml:8")
                .hasMessageContaining("Write one of: description, code");
        assertThatThrownBy(() -> places("by: worker", "by: workr"))
                .hasMessageContaining("no role is called 'workr'")
                .hasMessageContaining("Maybe 'worker'");
        assertThatThrownBy(() -> places("    place:", "    child:")).hasMessageContaining("always a kind of subject");
    }

    private void places(String was, String becomes) throws IOException {
        assertThat(PLACES).contains(was);
        written.write("places.yaml", PLACES.replace(was, becomes));
        written.policy(WrittenPolicy.RULE);
    }

    private static String about(String kinds) {
        return WrittenPolicy.with("    closes: It is done.\n", "    closes: It is done.\n    about: " + kinds + "\n");
    }

    private List<Finding> found(String rule) throws IOException {
        Policy policy = written.policy(rule);
        var rows = List.of(Row.of("1", "Rowan", THEN, "police", "hurt"), Row.of("2", "LOC:L1", THEN, "police", "hurt"));
        return new Fold(policy, Calendars.englandAndWales())
                .fold(Rows.entries(rows, policy.vocabulary()), Fold.UNTIL_QUIET)
                .findings();
    }
}
