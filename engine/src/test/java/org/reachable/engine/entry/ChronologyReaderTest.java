package org.reachable.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.data.UnreadableData;

class ChronologyReaderTest {
    private final Vocabulary vocabulary = ShippedVocabulary.read();
    private static final String HEADER =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,reached,attributes\n";

    @Test
    void everyRowOfTheStoryLoadsWithoutARemark() {
        assertThat(CompositeStory.readings(vocabulary))
                .extracting(Reading::loaded, Reading::rows, Reading::entries)
                .containsExactly(tuple(140L, 140L, 140L), tuple(16L, 16L, 16L));
    }

    @Test
    void anEntryHoldsWhatItsRowSays() {
        var entry = CompositeStory.read(vocabulary).stream()
                .filter(each -> each.id().local().equals("EV078"))
                .findFirst()
                .orElseThrow();

        assertThat(entry.id()).hasToString("composite/EV078");
        assertThat(entry.type().name()).isEqualTo("Risk meeting");
        assertThat(entry.attributes())
                .containsEntry("actions", "5")
                .containsEntry("shared_with", "social-care|youth-justice");
        assertThat(entry.references().answers()).containsExactly(new EntryId("composite", "EV061"));
        assertThat(entry.tokens()).contains(Token.of("VEH:V1"));
        assertThat(entry.handling()).isEqualTo("intelligence");
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
    void theHourThatHappensTwiceIsTheFirstUnlessAnOffsetSaysOtherwise() {
        var read = read(HEADER + "EV1,Ash,2021-10-31T01:30,2021-10-31T01:30+00:00,police,police-arrest,one,NFA,,\n");

        assertThat(read.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.occurredAt()).isEqualTo(Instant.parse("2021-10-31T00:30:00Z"));
            assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2021-10-31T01:30:00Z"));
        });
    }

    @Test
    void whatNobodyHasMappedIsKeptAndRemarkedOn() {
        var read = read(
                HEADER + "EV1,Ash,2021-11-01T10:00,2021-11-01T11:00,night-bus,seen-at-depot,one,HEARD: by radio,,\n");

        assertThat(read.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(EntryType.unmapped("seen-at-depot"));
            assertThat(entry.agency()).isEqualTo("night-bus");
            assertThat(entry.outcome()).isEqualTo("HEARD");
        });
        assertThat(read.problems())
                .extracting(RowProblem::what)
                .containsExactlyInAnyOrder(
                        "event_type 'seen-at-depot' is not in the vocabulary",
                        "agency 'night-bus' is not in the vocabulary",
                        "outcome 'HEARD' is not in the vocabulary");
        assertThat(read.reading().warned()).isEqualTo(1);
    }

    @Test
    void anOutcomeIsACodeAndTheNarratorsWords() {
        var outcome = read(HEADER + row("one", "NFA: log closed: no reply", "", ""))
                .entries()
                .getFirst();
        assertThat(outcome.outcome()).isEqualTo("NFA");
        assertThat(outcome.outcomeWords()).isEqualTo("log closed: no reply");

        var wordsOnly = read(HEADER + row("one", "No reply yet", "", ""));
        assertThat(wordsOnly.entries().getFirst().outcome()).isEmpty();
        assertThat(wordsOnly.entries().getFirst().outcomeWords()).isEqualTo("No reply yet");
        assertThat(wordsOnly.problems())
                .extracting(RowProblem::what)
                .containsExactly("outcome does not begin with a code");
    }

    @Test
    void whoWasReachedIsReadAsFarAsItCanBe() {
        var read = read(HEADER + row("one", "NFA", "school@2021-11-02T09:00; social-care@soon; placement", ""));

        assertThat(read.entries().getFirst().reached())
                .containsExactly(new Reach("school", Instant.parse("2021-11-02T09:00:00Z")));
        assertThat(read.problems())
                .extracting(RowProblem::what)
                .containsExactly(
                        "reached holds a piece without an agency and a time: 'social-care'",
                        "reached holds a piece without an agency and a time: 'placement'");
    }

    @Test
    void anAttributesValueMayHoldEqualsSignsAndABlankOneWasLeftBlank() {
        var entry = read(HEADER + row("one", "NFA", "", " school = Top=Down ;days=; roll=on;"))
                .entries()
                .getFirst();

        assertThat(entry.attributes()).hasToString("{school=Top=Down, roll=on}");
    }

    @Test
    void anAttributeThatStandsTwiceKeepsItsLastValue() {
        var read = read(HEADER + row("one", "NFA", "", "days=2; days=3"));

        assertThat(read.entries().getFirst().attribute("days")).isEqualTo("3");
        assertThat(read.problems()).extracting(RowProblem::what).containsExactly("attribute 'days' stands twice");
    }

    @Test
    void whatIsRecordedBeforeItHappenedIsKeptAndRemarkedOn() {
        var read = read(HEADER + "EV1,Ash,2021-11-01T10:00,2021-10-01T11:00,police,police-arrest,one,NFA,,\n");

        assertThat(read.entries()).hasSize(1);
        assertThat(read.problems())
                .extracting(RowProblem::what)
                .containsExactly("recorded_at 2021-10-01T11:00 lies before occurred_at 2021-11-01T10:00");
    }

    @Test
    void referencesStayInsideTheirSourceUnlessTheyCross() {
        var entry = read(HEADER
                        + row("one", "", "", "answers=EV9; corrects=police/77; duplicate_of=EV8; answers_finding=ab12"))
                .entries()
                .getFirst();

        assertThat(entry.references())
                .isEqualTo(new Entry.References(
                        List.of(new EntryId("ours", "EV9")),
                        "ab12",
                        new EntryId("police", "77"),
                        new EntryId("ours", "EV8"),
                        false,
                        true));
    }

    @Test
    void anEntryMaySayThatItDoesNotAnswer() {
        var entry = read(HEADER + row("one", "", "", "answers=EV9; answers_question=no"))
                .entries()
                .getFirst();

        assertThat(entry.references().settles()).isFalse();
    }

    @Test
    void anEntryCannotSpeakOfItself() {
        var read = read(HEADER + row("one", "", "", "corrects=EV1"));

        assertThat(read.entries().getFirst().references()).isEqualTo(Entry.References.NONE);
        assertThat(read.problems()).extracting(RowProblem::what).containsExactly("corrects names the entry itself");
    }

    @Test
    void takingBackNeedsSomethingToTakeBack() {
        String takenBack = "EV2,Ash,2021-11-01T10:00,2021-11-01T11:00,police,entry-withdrawn,wrong child,,,";

        assertThat(read(HEADER + takenBack + "corrects=EV1\n")
                        .entries()
                        .getFirst()
                        .references()
                        .withdraws())
                .isTrue();
        assertThat(read(HEADER + takenBack + "\n").problems())
                .extracting(RowProblem::what)
                .containsExactly("it takes an entry back and does not say which");
    }

    @Test
    void theSameIdTwiceIsPassedOnTwice() {
        assertThat(read(HEADER + row("one", "", "", "") + row("another", "", "", ""))
                        .entries())
                .extracting(Entry::summary)
                .containsExactly("one", "another");
    }

    private static String row(String summary, String outcome, String reached, String attributes) {
        return "EV1,Ash,2021-11-01T10:00,2021-11-01T11:00,police,police-arrest,%s,%s,%s,%s\n"
                .formatted(summary, outcome, reached, attributes);
    }

    private Chronology read(String text) {
        return readAs("ours", text);
    }

    private Chronology readAs(String source, String text) {
        return new ChronologyReader(vocabulary).readAll(new CsvTable("ash.csv", new StringReader(text)), source);
    }
}
