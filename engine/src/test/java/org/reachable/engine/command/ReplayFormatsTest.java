package org.reachable.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        assertThat(printed("replay", rows.toString(), "--format", "text")).contains("Zoë", "Seen in a café");
        assertThat(printed("facts", rows.toString(), "--at", "2021-12-01", "--format", "text"))
                .contains("Zoë\n===");
    }

    @Test
    void anUnknownFormatIsRefusedAndNothingIsWritten() {
        assertThat(Reachable.run("replay", rows.toString(), "--format", "pdf", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    private static String printed(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.ISO_8859_1));
        try {
            Reachable.run(arguments);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
