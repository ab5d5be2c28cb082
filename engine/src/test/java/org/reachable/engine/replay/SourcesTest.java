package org.reachable.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.ShippedVocabulary;
import org.reachable.engine.entry.Vocabulary;

class SourcesTest {
    private static final Vocabulary VOCABULARY = ShippedVocabulary.read();
    private static final String CHRONOLOGY = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome
            EV1,1001,2021-11-01T10:00,2021-11-01T11:00,police,police-sighting,Seen in a café,NFA
            """;
    private static final String RETURN = """
            CHILD,MISSING,MIS_START,MIS_END
            1001,M,27/10/2021,28/10/2021
            """;

    @TempDir
    Path directory;

    @Test
    void aChronologyAndAReturnMakeOneStory() throws IOException {
        var sources = read(null, file("police.csv", CHRONOLOGY), file("year.csv", RETURN));

        assertThat(sources.entries())
                .extracting(entry -> entry.child() + " " + entry.id())
                .containsExactly(
                        "1001 police/EV1",
                        "1001 ssda903/MISSING-1001-M-2021-10-27-missing-reported",
                        "1001 ssda903/MISSING-1001-M-2021-10-27-missing-returned");
    }

    @Test
    void aSourceThatIsNamedIsTheSourceOfEverything() throws IOException {
        assertThat(read("county", file("police.csv", CHRONOLOGY), file("year.csv", RETURN))
                        .entries())
                .allSatisfy(entry -> assertThat(entry.id().source()).isEqualTo("county"));
    }

    @Test
    void aFileThatIsNotUtf8IsReadWithARemark() throws IOException {
        Path latin1 = directory.resolve("police.csv");
        Files.write(latin1, CHRONOLOGY.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read(null, latin1).readings()).extracting(Reading::warned).containsExactly(1L);
    }

    @Test
    void aFileOfNeitherKindIsToldWhatAChronologyNeeds() throws IOException {
        Path other = file("staff.csv", "name,room\nA,1\n");

        assertThatThrownBy(() -> read(null, other))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("there is no column event_id");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static Sources read(@Nullable String source, Path... files) {
        return Sources.read(List.of(files), source, VOCABULARY, (file, rows) -> {});
    }
}
