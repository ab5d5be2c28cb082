package org.reachable.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationsTriedTest {
    private static final String NOTICED = "<mutation detected='true' status='KILLED'></mutation>";
    private static final String MISSED = "<mutation detected='false' status='SURVIVED'></mutation>";

    @Test
    void enoughOfManyIsWell() {
        assertThat(MutationsTried.verdict(NOTICED.repeat(9) + MISSED, 10, 90))
                .isEqualTo("10 mutations tried, 9 noticed, 90 in a hundred.");
    }

    @Test
    void eachReportIsAskedForAndOneThatWasNeverWrittenFails(@TempDir Path target) throws IOException {
        Files.createDirectories(target.resolve("fold"));
        Files.writeString(target.resolve("fold/mutations.xml"), NOTICED.repeat(10));
        MutationsTried.main(new String[] {"85", "10", target.resolve("fold").toString()});

        assertThatThrownBy(() -> MutationsTried.main(new String[] {
                    "85",
                    "10",
                    target.resolve("fold").toString(),
                    "10",
                    target.resolve("reading").toString()
                }))
                .hasMessageContaining("0 mutations tried");
    }

    @Test
    void aRunThatTriedNothingFails() {
        assertThatThrownBy(() -> MutationsTried.verdict("", 10, 85)).hasMessageContaining("0 mutations tried");
    }

    @Test
    void tooFewNoticedFails() {
        assertThatThrownBy(() -> MutationsTried.verdict(NOTICED.repeat(8) + MISSED.repeat(2), 10, 85))
                .hasMessageContaining("at least 85");
    }
}
