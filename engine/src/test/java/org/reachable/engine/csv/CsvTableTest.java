package org.reachable.engine.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.data.UnreadableData;

class CsvTableTest {
    private static final String BROKEN = " refused";

    @Test
    void aTextMayHoldCommasQuotesAndLineEnds() {
        var rows = rows("a,b\r\n1,\"x, \"\"y\"\"\r\nz\"\r\n2,w\r\n");

        assertThat(rows).containsExactly("2: 1|x, \"y\"\nz", "4: 2|w");
    }

    @Test
    void aQuoteLeftOpenCostsItsOwnRowOnly() {
        assertThat(rows("a,b\n1,\"x\n2,\"y\"\n3,z\n")).containsExactly("2: refused", "3: 2|y", "4: 3|z");
    }

    @Test
    void twoQuotesLeftOpenCostTheirOwnRowsOnly() {
        assertThat(rows("a,b\n1,\"x\n2,y\n3,\"z\n4,w\n"))
                .containsExactly("2: refused", "3: 2|y", "4: refused", "5: 4|w");
    }

    @Test
    void aQuoteLeftOpenFarFromTheEndIsGivenUp() {
        var text = new StringBuilder("a,b\n1,\"x\n");
        for (int row = 2; row <= 1000; row++) {
            text.append(row).append(",y\n");
        }

        assertThat(rows(text.toString()))
                .hasSize(1000)
                .startsWith("2: refused", "3: 2|y")
                .endsWith("1001: 1000|y");
    }

    @Test
    void blankLinesAreNoRowsAndCountAsLines() {
        assertThat(rows("a,b\n\n1,x\n   \n2,y")).containsExactly("3: 1|x", "5: 2|y");
    }

    @Test
    void columnsLeftBlankAtTheEndDoNotMatterAndOthersDo() {
        assertThat(rows("a,b\n1,x,,\n2,y,z\n3\n")).containsExactly("2: 1|x", "3: refused", "4: refused");
    }

    @Test
    void whatStandsAfterAClosingQuoteBreaksTheRow() {
        assertThat(rows("a,b\n1,\"x\"y\n2,z\n")).containsExactly("2: refused", "3: 2|z");
    }

    @Test
    void aColumnIsFoundInAnyCaseAndOneThatIsNotThereIsBlank() {
        new CsvTable("t.csv", new StringReader("\uFEFF Name ,x\nAsh,1\n")).forEachRow(row -> {
            assertThat(row.get("NAME")).isEqualTo("Ash");
            assertThat(row.get("age")).isEmpty();
        });
    }

    @Test
    void columnsBesideTheKnownOnesAreNamedInAnyCase() {
        var table = new CsvTable("t.csv", new StringReader("Name,x,y\n"));

        assertThat(table.othersThan(Set.of("NAME", "X"))).containsExactly("y");
        assertThat(table.othersThan(List.of("NAME", "X", "P", "Q", "R"))).containsExactly("y");
    }

    @Test
    void aHeaderWithOneNameTwiceIsRefused() {
        assertThatThrownBy(() -> new CsvTable("t.csv", new StringReader("a,A\n")))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("t.csv:1: the column 'A' stands twice");
    }

    @Test
    void aFileInUtf16IsToldToBeOne() {
        var text = new InputStreamReader(
                new ByteArrayInputStream("a,b\n1,x\n".getBytes(StandardCharsets.UTF_16)), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new CsvTable("t.csv", text))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("t.csv:1: the file is not written in UTF-8")
                .hasMessageContaining("Save it again as CSV in UTF-8");
    }

    @Test
    void aByteThatIsNoUtf8CostsARemarkAndNoRow() {
        var latin1 = new ByteArrayInputStream("a,b\n1,caf\u00E9\n2,y\n".getBytes(StandardCharsets.ISO_8859_1));
        var problems = new ArrayList<RowProblem>();

        new CsvTable("t.csv", new InputStreamReader(latin1, StandardCharsets.UTF_8))
                .forEachRow(row -> problems.addAll(row.problems()));

        assertThat(problems)
                .extracting(RowProblem::line, RowProblem::severity, RowProblem::what)
                .containsExactly(tuple(2L, RowProblem.Severity.WARNED, "a character is not UTF-8"));
    }

    @Test
    void aFileThatStopsBeingReadableSaysWhere() {
        var failing = new Reader() {
            private final StringReader start = new StringReader("a,b\n1,x\n");

            @Override
            public int read(char[] into, int offset, int length) throws IOException {
                int read = start.read(into, offset, length);
                if (read < 0) {
                    throw new IOException("the disk is gone");
                }
                return read;
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> new CsvTable("t.csv", failing).forEachRow(row -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("beyond line 2");
    }

    @Test
    void everyLineBelongsToOneRowWhateverIsWritten() {
        var random = new Random(7);
        for (int file = 0; file < 2000; file++) {
            var text = new StringBuilder("a,b\n");
            for (int at = random.nextInt(40); at > 0; at--) {
                text.append("ab,,\"\"\n\r =;".charAt(random.nextInt(11)));
            }
            assertThatCode(() -> assertThat(lines(text.toString())).isSorted().doesNotHaveDuplicates())
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static List<Long> lines(String text) {
        var lines = new ArrayList<Long>();
        new CsvTable("t.csv", new StringReader(text)).forEachRow(row -> lines.add(row.line()));
        return lines;
    }

    private static List<String> rows(String text) {
        var rows = new ArrayList<String>();
        new CsvTable("t.csv", new StringReader(text))
                .forEachRow(row -> rows.add(
                        row.line() + ":" + (row.isRefused() ? BROKEN : " " + row.get("a") + "|" + row.get("b"))));
        return rows;
    }
}
