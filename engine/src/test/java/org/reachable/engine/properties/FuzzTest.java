package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.Chronology;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.invented.Row;
import org.reachable.engine.invented.Rows;
import org.reachable.engine.invented.Strange;
import org.reachable.engine.replay.Replay;

/** No file crashes it: not a well-formed one whatever it holds, and not a heap of bytes. */
class FuzzTest {
    private static final int EACH = 30;

    static IntStream seeds() {
        return Shipped.seeds(40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wellFormedFilesAreFoldedWhateverTheyHold(int seed) {
        var strange = new Strange(seed);
        for (int i = 0; i < EACH; i++) {
            List<Row> rows = strange.rows(Shipped.story(seed + i));
            var read = Rows.read(rows, Shipped.POLICY.vocabulary());
            var replay = Replay.of(read.entries(), Shipped.POLICY, Shipped.CALENDARS, Fold.UNTIL_QUIET, 2);
            var text = new StringWriter();
            replay.writeJsonLines(text);

            assertThat(text.toString().lines()).hasSameSizeAs(replay.lines());
            assertThat(read.reading().rows()).isEqualTo(rows.size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void malformedBytesAreToldOfAndNeverCrash(int seed) {
        var strange = new Strange(seed);
        for (int i = 0; i < EACH; i++) {
            byte[] file = Rows.text(Shipped.story(seed + i)).getBytes(StandardCharsets.UTF_8);
            byte[] broken = strange.broken(file);
            var problems = new ArrayList<String>();
            try {
                Chronology read = read(broken);
                read.problems().forEach(problem -> problems.add(problem.toString()));
                Shipped.fold(read.entries(), Fold.UNTIL_QUIET);
            } catch (UnreadableData told) {
                problems.add(String.valueOf(told.getMessage()));
            }
            assertThat(problems).doesNotContain("", "null");
        }
    }

    private static Chronology read(byte[] bytes) {
        var text = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        return new ChronologyReader(Shipped.POLICY.vocabulary()).readAll(new CsvTable("broken.csv", text), "broken");
    }
}
