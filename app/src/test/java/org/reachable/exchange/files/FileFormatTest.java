package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyColumn;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Trait;
import org.reachable.engine.entry.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever makes a file reads what it holds before they are let in: each column, each code, each kind of entry. */
@ReachableTest
class FileFormatTest {

    @LocalServerPort
    int port;

    @Autowired
    Vocabulary vocabulary;

    @Test
    void theExampleThatIsTakenAwayIsReadWithoutARemark() {
        try (Visitor anybody = new Visitor(port)) {
            String example = anybody.get("/file-format/example.csv").body();
            var read = new ChronologyReader(vocabulary)
                    .readAll(new CsvTable("example.csv", new StringReader(example)), "example");
            assertThat(read.entries()).hasSize(2);
            assertThat(read.problems()).isEmpty();
            assertThat(read.entries()).allMatch(entry -> entry.type().known());
        }
    }

    @Test
    void eachColumnAndEachKindThatAFileBringsInIsExplained() {
        try (Visitor anybody = new Visitor(port)) {
            var page = Jsoup.parse(anybody.get("/file-format").body());
            assertThat(page.select("tbody th, dt").eachText())
                    .contains(Arrays.stream(ChronologyColumn.values())
                            .map(ChronologyColumn::heading)
                            .toArray(String[]::new))
                    .containsAll(vocabulary.agencies().keySet())
                    .containsAll(vocabulary.outcomes().keySet());
            vocabulary
                    .types()
                    .values()
                    .forEach(type -> assertThat(page.select("a[href=/file-format/kinds/" + type.code() + "]")
                                    .isEmpty())
                            .as("no file brings in %s", type.code())
                            .isEqualTo(vocabulary.has(Trait.WRITTEN_HERE, type)));
        }
    }

    @Test
    void aKindSaysWhatItMaySayBesidesAndThatAGapIsUnknown() {
        try (Visitor anybody = new Visitor(port)) {
            assertThat(Jsoup.parse(anybody.get("/file-format/kinds/missing-returned")
                                    .body())
                            .text())
                    .contains(
                            "As missing-returned in the column event_type",
                            "distress",
                            "that is unknown, and never no");
            assertThat(anybody.get("/file-format/kinds/no-such-kind").statusCode())
                    .isEqualTo(404);
        }
    }
}
