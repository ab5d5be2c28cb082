package org.reachable.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.reachable.engine.entry.WrittenRows.HEADER;
import static org.reachable.engine.entry.WrittenRows.VOCABULARY;
import static org.reachable.engine.entry.WrittenRows.read;
import static org.reachable.engine.entry.WrittenRows.readAs;
import static org.reachable.engine.entry.WrittenRows.row;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.data.UnreadableData;

/** A file is read row by row, whatever its columns and however many of its rows are wrong. */
class ChronologyReaderTest {
    @Test
    void everyRowOfTheStoryLoadsWithoutARemark() {
        assertThat(CompositeStory.readings(VOCABULARY))
                .extracting(Reading::loaded, Reading::rows, Reading::entries)
                .containsExactly(tuple(140L, 140L, 140L), tuple(16L, 16L, 16L));
    }

    @Test
    void theStoryReadsTheSameWithItsRowsShuffled() {
        var lines =
                new ArrayList<>(CompositeStory.text("chronology.csv").lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), new Random(1));

        assertThat(readAs("composite", String.join("\n", lines)).entries())
                .containsExactlyInAnyOrderElementsOf(readAs("composite", CompositeStory.text("chronology.csv"))
                        .entries());
    }

    @Test
    void columnsAreFoundByNameWhereverTheyStand() {
        var moved = read("summary,OUTCOME,event_type,agency,recorded_at,occurred_at,subject_child,event_id\n"
                + "one,NFA,police-arrest,police,2021-11-01T11:00,2021-11-01T10:00,Ash,EV1");

        assertThat(moved.entries())
                .isEqualTo(read(HEADER + row("one", "NFA", "", "")).entries());
    }

    @Test
    void ofTheFileOfOneSourceARowThatNamesAnotherIsLeftOut() {
        String text = "source," + HEADER
                + "," + row("one", "NFA", "", "")
                + "ours," + row("two", "NFA", "", "")
                + "theirs," + row("three", "NFA", "", "");
        var read = Chronology.of(sink ->
                new ChronologyReader(VOCABULARY).readOf(new CsvTable("ash.csv", new StringReader(text)), "ours", sink));

        assertThat(read.entries()).extracting(Entry::summary).containsExactly("one", "two");
        assertThat(read.problems())
                .extracting(RowProblem::line, RowProblem::severity)
                .containsExactly(tuple(4L, RowProblem.Severity.REFUSED));
        assertThat(read.reading())
                .extracting(Reading::loaded, Reading::warned, Reading::refused, Reading::entries)
                .containsExactly(2L, 0L, 1L, 2L);
        assertThat(readAs("ours", text).entries()).as("control").hasSize(3);
    }

    @Test
    void anUnknownColumnIsNamedOnceAndNotRead() {
        var read = read("risk_score," + HEADER + "9," + row("one", "NFA", "", "") + "9," + row("two", "NFA", "", ""));

        assertThat(read.reading().notes()).containsExactly("Columns not read: risk_score.");
        assertThat(read.reading().loaded()).isEqualTo(2);
    }

    @Test
    void aMissingColumnIsNamedWithAWayOut() {
        assertThatThrownBy(() -> read("event_id;subject_child;occurred_at\n"))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("ash.csv:1: there is no column event_id, subject_child")
                .hasMessageContaining("the first line names 1 column.");
    }

    @Test
    void anEmptyFileIsNoChronology() {
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableData.class).hasMessageContaining("ash.csv:1");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(read("\uFEFF" + HEADER + row("one", "NFA", "", "")).entries())
                .hasSize(1);
    }

    @Test
    void badRowsAreToldByLineAndTheRestIsRead() {
        var read = read(HEADER
                + row("one", "NFA", "", "")
                + "EV2,Ash,yesterday,2021-11-01T11:00,police,police-arrest,two,NFA,,\n"
                + ",Ash,2021-11-01T10:00,2021-11-01T11:00,police,police-arrest,three,NFA,,\n"
                + "EV4,Ash,2021-11-01T10:00\n"
                + "EV5,Ash,2021-11-01T10:00,2021-11-01T11:00,police,police-arrest,\"five,NFA,,\n"
                + "EV6,Ash,2021-02-30T10:00,2021-11-01T11:00,police,police-arrest,six,NFA,,\n"
                + row("seven", "NFA", "", ""));

        assertThat(read.problems())
                .extracting(RowProblem::line, RowProblem::severity, RowProblem::what)
                .containsExactly(
                        tuple(
                                3L,
                                RowProblem.Severity.REFUSED,
                                "occurred_at (not shown: it has another shape) is not a date and time"),
                        tuple(4L, RowProblem.Severity.REFUSED, "event_id is blank"),
                        tuple(5L, RowProblem.Severity.REFUSED, "3 columns stand where the header has 10"),
                        tuple(6L, RowProblem.Severity.REFUSED, "a quote opens and does not close"),
                        tuple(
                                7L,
                                RowProblem.Severity.REFUSED,
                                "occurred_at '2021-02-30T10:00' is not a date and time"));
        assertThat(read.entries()).extracting(Entry::summary).containsExactly("one", "seven");
        assertThat(read.reading())
                .extracting(Reading::rows, Reading::loaded, Reading::warned, Reading::refused)
                .containsExactly(7L, 2L, 0L, 5L);
    }

    @Test
    void noMessageQuotesWhatSomebodySaid() {
        var read = read(HEADER + "EV1,Ash,He said so,2021-11-01T11:00,Gran's house,Told me in trust,\"\",He cried,"
                + "Mum@today; aunt,her words; key\n");

        assertThat(read.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString())
                        .doesNotContain("said", "Gran", "trust", "cried", "Mum", "words"));
    }

    @Test
    void theSameIdTwiceIsPassedOnTwice() {
        assertThat(read(HEADER + row("one", "", "", "") + row("another", "", "", ""))
                        .entries())
                .extracting(Entry::summary)
                .containsExactly("one", "another");
    }

    @Test
    void aFileWithoutOtherColumnsHasNoNotesAndItsEntriesAreCounted() {
        var read = read(HEADER + row("one", "NFA", "", "") + "EV2,Ash,soon,soon,police,police-arrest,two,NFA,,\n");

        assertThat(read.reading().notes()).isEmpty();
        assertThat(read.reading().entries()).isEqualTo(1);
    }

    @Test
    void aChronologyIsRecognisedByTheColumnsItCannotDoWithout() {
        assertThat(ChronologyReader.recognises(new CsvTable("ash.csv", new StringReader(HEADER))))
                .isTrue();
        assertThat(ChronologyReader.recognises(
                        new CsvTable("ash.csv", new StringReader(HEADER.replace("agency,", "")))))
                .isFalse();
    }

    @Test
    void whoReadsIsToldHowManyRowsTheyHaveRead() {
        var seen = new ArrayList<Long>();
        new ChronologyReader(VOCABULARY)
                .read(
                        new CsvTable(
                                "ash.csv", new StringReader(HEADER + row("one", "", "", "") + row("two", "", "", ""))),
                        "ours",
                        new EntrySink() {
                            @Override
                            public void entry(Entry entry) {}

                            @Override
                            public void problem(RowProblem problem) {}

                            @Override
                            public void progress(long rows) {
                                seen.add(rows);
                            }
                        });

        assertThat(seen).containsExactly(1L, 2L);
    }
}
