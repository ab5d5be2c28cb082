package org.reachable.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.policy.PolicyReader;

class ChronologyWriterTest {

    private static final Vocabulary VOCABULARY = PolicyReader.shipped().vocabulary();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://example.org\",\"open\")",
                "+44 7700 900123 rang twice",
                "- he was tired\n- he was cold",
                "@home he said nothing",
                "＝1+1 as some keyboards write it",
                "'=already guarded",
                "''@twice",
                "'I am fine,' he said; \"really\"",
                "'quoted' words"
            })
    void wordsThatASpreadsheetWouldRunAreGuardedAndComeBackAsTheyWere(String words) throws IOException {
        Entry entry = entry(words, "2021-10-28T16:40:00Z");
        String file = written(List.of(entry));
        assertThat(file.lines().skip(1).findFirst().orElseThrow()).doesNotContainPattern("(^|,)\"?[=+@＝＋＠-]");
        assertThat(read(file)).containsExactly(entry);
    }

    @Test
    void eachEntryKeepsItsOwnSourceAndWhatItNames() throws IOException {
        Entry one = entry("He was seen.", "2021-10-28T16:40:00Z");
        Entry other = new WrittenEntry(
                        new EntryId("reachable", "0190"),
                        "Rowan",
                        Instant.parse("2022-06-17T08:10:00.123456Z"),
                        Instant.parse("2022-06-17T08:10:00.123456Z"),
                        "social-care",
                        "ask-answered",
                        "We told his mother.",
                        "",
                        List.of(),
                        "",
                        "",
                        List.of(),
                        "open",
                        Map.of("answers_finding", "0123456789abcdef", "answers", "somewhere/EV1"))
                .in(VOCABULARY);
        assertThat(read(written(List.of(one, other)))).containsExactly(one, other);
    }

    @Test
    void whoWroteItIsSaidToWhoeverReadsTheFileAndNotReadAgain() throws IOException {
        Entry entry = entry("He was seen.", "2021-10-28T16:40:00Z");
        var text = new StringWriter();
        try (var writer = ChronologyWriter.namingWriters(text)) {
            writer.write(WrittenEntry.of(entry), "=Ada Lake, Harrowmere Academy");
        }
        assertThat(text.toString()).contains("attributes,written_by", "'=Ada Lake, Harrowmere Academy");
        assertThat(read(text.toString())).containsExactly(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-10-31T00:30:00Z", "2021-10-31T01:30:00Z", "2022-03-27T01:30:00Z"})
    void theHourThatComesTwiceComesBackAsItWas(String at) throws IOException {
        Entry entry = entry("He was seen.", at);
        assertThat(read(written(List.of(entry)))).containsExactly(entry);
    }

    @Test
    void aFileOfAnotherSystemKeepsItsApostrophes() {
        String file = """
                event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome
                E1,Rowan,2021-10-28T17:40,2021-10-28T17:40,police,police-sighting,'=as it was,
                """;
        assertThat(read(file)).extracting(Entry::summary).containsExactly("'=as it was");
    }

    private static Entry entry(String words, String at) {
        return new WrittenEntry(
                        new EntryId("composite", "EV1"),
                        "Rowan",
                        Instant.parse(at),
                        Instant.parse(at),
                        "police",
                        "police-sighting",
                        words,
                        "Mill Lane [LOC:L1]",
                        List.of("Peer R", "Adult K"),
                        "NFA",
                        "nothing found",
                        List.of(new Reach("school", Instant.parse(at))),
                        "third-party",
                        Map.of("noticed", "no"))
                .in(VOCABULARY);
    }

    private static String written(List<Entry> entries) throws IOException {
        var text = new StringWriter();
        try (var writer = new ChronologyWriter(text)) {
            entries.forEach(entry -> writer.write(WrittenEntry.of(entry)));
        }
        return text.toString();
    }

    private static List<Entry> read(String file) {
        return new ChronologyReader(VOCABULARY)
                .readAll(new CsvTable("chronology-Rowan.csv", new StringReader(file)), "another")
                .entries();
    }
}
