package org.reachable.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFormatsTest {
    private static final String ROWS = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome
            EV1,Zoë,2021-11-01T10:00,2021-11-01T11:00,police,police-sighting,Seen in a café,NFA
            """;

    @TempDir
    Path directory;

    private Path rows = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void writeRows() throws IOException {
        rows = Files.writeString(directory.resolve("rows.csv"), ROWS);
        out = directory.resolve("out");
    }

    @Test
    void aFileIsWrittenInUtf8WhateverTheFormat() throws IOException {
        for (String format : new String[] {"text", "html"}) {
            assertThat(Reachable.run("replay", rows.toString(), "--format", format, "--out", out.toString()))
                    .isZero();
            assertThat(Files.readString(out)).contains("Zoë", "Seen in a café");
        }
    }

    @Test
    void standardOutputIsUtf8WhateverTheTerminalSays() {
        assertThat(CommandLine.run("replay", rows.toString(), "--format", "text")
                        .out())
                .contains("Zoë", "Seen in a café");
        assertThat(CommandLine.run("facts", rows.toString(), "--at", "2021-12-01", "--format", "text")
                        .out())
                .contains("Zoë\n===");
    }

    @Test
    void anUnknownFormatIsRefusedAndNothingIsWritten() {
        assertThat(Reachable.run("replay", rows.toString(), "--format", "pdf", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(out).doesNotExist();
    }
}
