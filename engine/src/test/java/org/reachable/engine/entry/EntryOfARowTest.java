package org.reachable.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.entry.WrittenRows.HEADER;
import static org.reachable.engine.entry.WrittenRows.VOCABULARY;
import static org.reachable.engine.entry.WrittenRows.read;
import static org.reachable.engine.entry.WrittenRows.row;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.csv.RowProblem;

/** An entry is what its row says, and where a row cannot be taken at its word there is a remark. */
class EntryOfARowTest {
    @Test
    void anEntryHoldsWhatItsRowSays() {
        var entry = CompositeStory.read(VOCABULARY).stream()
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
                        + row(
                                "one",
                                "",
                                "",
                                "answers=EV9; corrects=police/77; duplicate_of=EV8; unjudged_by=police/7|EV7; answers_finding=ab12"))
                .entries()
                .getFirst();

        assertThat(entry.references())
                .isEqualTo(new Entry.References(
                        List.of(new EntryId("ours", "EV9")),
                        "ab12",
                        new EntryId("police", "77"),
                        new EntryId("ours", "EV8"),
                        List.of(new EntryId("police", "7"), new EntryId("ours", "EV7")),
                        false,
                        Bearing.SETTLES,
                        false));
    }

    /** A code that stands in no list says nothing that anybody knows: it is no deed. */
    @ParameterizedTest
    @CsvSource({
        "referrer-reply, DONE, SETTLES",
        "referrer-reply, '', SETTLES",
        "referrer-reply, CANCELLED, NOTED",
        "referrer-reply, not done, NOTED",
        "referrer-reply, Open, NOTED",
        "referrer-reply, Met and agreed, SETTLES",
        "missing-returned, NOT-DONE, REPORTS",
        "missing-returned, '', SETTLES"
    })
    void howFarAnEntryIsBelievedItsOutcomeSays(String type, String outcome, Bearing bearing) {
        assertThat(read(HEADER
                                + "EV1,Ash,2021-11-01T10:00,2021-11-01T11:00,police,%s,one,%s,,\n"
                                        .formatted(type, outcome))
                        .entries()
                        .getFirst()
                        .references()
                        .bearing())
                .isEqualTo(bearing);
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
    void aBlankTimeIsToldOnce() {
        assertThat(read(HEADER + "EV1,Ash,,2021-11-01T11:00,police,police-arrest,one,NFA,,\n")
                        .problems())
                .extracting(RowProblem::what)
                .containsExactly("occurred_at is blank");
    }

    @Test
    void handlingIsOpenUnlessARowSaysAndItsCapitalsDoNotMatter() {
        String header = "handling," + HEADER;

        assertThat(read(header + "Intelligence," + row("one", "", "", "") + "," + row("two", "", "", ""))
                        .entries())
                .extracting(Entry::handling)
                .containsExactly("intelligence", "open");
        assertThat(read(HEADER + row("one", "", "", "")).entries())
                .extracting(Entry::handling)
                .containsExactly("open");
    }

    @Test
    void aPieceOfAttributesWithoutAKeyIsLeftOutAndRemarkedOn() {
        var read = read(HEADER + row("one", "NFA", "", "=5; days; ;roll=on"));

        assertThat(read.entries().getFirst().attributes()).hasToString("{roll=on}");
        assertThat(read.problems())
                .extracting(RowProblem::what)
                .containsExactly(
                        "attributes hold a piece without a key and an equals sign",
                        "attributes hold a piece without a key and an equals sign");
    }

    @Test
    void whomARowReachedIsRemarkedOnWhereNobodyKnowsThemAndLeftOutWhereNobodyIsNamed() {
        var read = read(HEADER + row("one", "NFA", "night-bus@2021-11-02T09:00; @2021-11-02T09:00", ""));

        assertThat(read.entries().getFirst().reached())
                .extracting(Reach::agency)
                .containsExactly("night-bus");
        assertThat(read.problems())
                .extracting(RowProblem::what)
                .containsExactly(
                        "reached names agency 'night-bus', which is not in the vocabulary",
                        "reached holds a piece without an agency and a time: (not shown: it has another shape)");
    }

    @Test
    void ofSeveralEntriesAnsweredTheEntryItselfAndBlanksAreLeftOut() {
        var read = read(HEADER + row("one", "", "", "answers=EV1| |EV9|EV9"));

        assertThat(read.entries().getFirst().references().answers()).containsExactly(new EntryId("ours", "EV9"));
        assertThat(read.problems()).extracting(RowProblem::what).containsExactly("answers names the entry itself");
    }
}
