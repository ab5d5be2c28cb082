package org.reachable.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.policy.PolicyReader;

/** What is learnt, and for how long it holds, is one file of data; each slip in it is told. */
class TrainingTopicsReaderTest {

    private static final Set<String> ROLES = PolicyReader.shipped().roles().keySet();

    @Test
    void itHoldsToTheDayThatItWasSoManyMonthsBefore() {
        TrainingTopic topic =
                TrainingTopicsReader.shipped(ROLES).topic("exploitation").orElseThrow();
        LocalDate done = LocalDate.of(2024, 2, 29);
        assertThat(topic.holdsMonths()).isEqualTo(24);
        assertThat(topic.holdsUntil(done)).isEqualTo("2026-02-28");
        assertThat(topic.inDateSince(LocalDate.of(2026, 2, 28))).isBeforeOrEqualTo(done);
        assertThat(topic.inDateSince(LocalDate.of(2026, 3, 1))).isAfter(done);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            holds-months: 24                     | holds-months: 0          | it is over when it is done
            counted-by: [partnership-business-manager, | counted-by: [nobody,       | no role is called 'nobody'
            because: Review                      | becuase: Review          | 'because' is missing
            """)
    void eachSlipIsTold(String good, String slip, String told) throws IOException {
        String shipped = Files.readString(Path.of("../policy/training.yaml"));
        assertThat(shipped).contains(good);
        var problems = new Problems();
        TrainingTopicsReader.read(
                DataNode.read("training.yaml", new StringReader(shipped.replace(good, slip)), problems)
                        .need("training"),
                ROLES);
        assertThat(problems.all()).anySatisfy(problem -> {
            assertThat(problem.what()).contains(told);
            assertThat(problem.mend()).isNotBlank();
        });
    }
}
