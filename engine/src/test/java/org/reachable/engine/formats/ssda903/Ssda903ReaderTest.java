package org.reachable.engine.formats.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.Reading;
import org.reachable.engine.csv.RowProblem;
import org.reachable.engine.csv.RowProblem.Severity;
import org.reachable.engine.data.UnreadableData;
import org.reachable.engine.entry.Chronology;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.ShippedVocabulary;

class Ssda903ReaderTest {
    private static final Ssda903Reader READER = Ssda903Reader.shipped(ShippedVocabulary.read());
    private static final String EPISODES = "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,REASON_PLACE_CHANGE\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSDA903_2020_episodes.csv",
                "SSDA903_episodes_for_testing_fixes_INPUT.csv",
                "header.csv",
                "missing.csv",
                "reviews.csv"
            })
    void everyRowIsAccountedFor(String file) {
        var read = resource(file);

        var refused = read.problems().stream()
                .filter(problem -> problem.severity() == Severity.REFUSED)
                .map(RowProblem::line)
                .distinct()
                .count();
        var remarkedOn =
                read.problems().stream().map(RowProblem::line).distinct().count();
        assertThat(read.reading().rows()).isEqualTo(linesOf(file) - 1);
        assertThat(read.reading().refused()).isEqualTo(refused);
        assertThat(read.reading().warned()).isEqualTo(remarkedOn - refused);
        assertThat(read.reading().entries()).isEqualTo(read.entries().size());
    }

    @Test
    void theSampleOfTheReturnBecomesStaysAndTheirEnds() {
        var read = resource("SSDA903_2020_episodes.csv");

        assertThat(read.entries())
                .extracting(entry -> entry.child() + " " + entry.type().code() + " " + entry.occurredAt())
                .containsExactly(
                        "689661 short-breaks-ended 2019-07-18T16:00:00Z",
                        "689661 care-episode-start 2018-12-02T09:00:00Z",
                        "689661 placement-start 2018-12-02T10:00:00Z",
                        "689661 placement-status-changed 2019-05-16T09:00:00Z",
                        "689661 care-episode-end 2019-09-26T16:00:00Z",
                        "689661 child-died 2019-09-26T16:00:00Z",
                        "249901 legal-status-changed 2019-03-30T10:00:00Z",
                        "249901 legal-status-changed 2019-04-10T09:00:00Z");
    }

    @Test
    void anEntryOfTheReturnSaysWhatTheCodesMean() {
        var start = read("episodes.csv", EPISODES + "1001,01/03/2022,S,C1,N6,U6,,,\n")
                .entries()
                .getFirst();

        assertThat(start.summary())
                .isEqualTo("Started to be looked after: interim care order. Main reason for help: behaviour with an"
                        + " effect on the community.");
        assertThat(start.attributes())
                .containsOnly(
                        entry("legal_status", "C1"),
                        entry("category_of_need", "N6"),
                        entry("form", "statutory-return"));
        assertThat(start.agency()).isEqualTo("social-care");
        assertThat(start.recordedAt()).isEqualTo(start.occurredAt());
    }

    @Test
    void anEpisodeWithoutAnEndIsStillOpen() {
        var read = read("episodes.csv", EPISODES + "1001,01/03/2022,S,V2,N1,U6,,,\n");

        assertThat(codes(read)).containsExactly("care-episode-start", "placement-start");
        assertThat(read.reading().loaded()).isEqualTo(1);
    }

    @Test
    void aMoveNobodyPlannedSaysSo() {
        var read = read(
                "episodes.csv",
                EPISODES
                        + "1001,01/03/2022,P,C2,N1,U6,05/04/2022,X1,CREQB\n"
                        + "1002,01/03/2022,P,C2,N1,U6,05/04/2022,X1,CARPL\n"
                        + "1003,01/03/2022,P,C2,N1,U6,05/04/2022,X1,PLACE\n");

        assertThat(read.entries())
                .filteredOn(entry -> entry.type().code().equals("placement-ended"))
                .extracting(Entry::child, Entry::outcome)
                .containsExactly(tuple("1001", "UNPLANNED"), tuple("1002", "ENDED"));
    }

    @Test
    void aPlacementEndsBeforeTheNextOneOfThatDayBegins() {
        var read = read(
                "episodes.csv",
                EPISODES + "1001,05/04/2022,P,C2,N1,K2,,,\n" + "1001,01/03/2022,P,C2,N1,U6,05/04/2022,X1,CHILD\n");

        assertThat(read.entries().stream()
                        .sorted(Entry.AS_KNOWN)
                        .map(entry -> entry.type().code()))
                .containsExactly("placement-start", "placement-ended", "placement-start");
    }

    @Test
    void anEndThatCannotBeBelievedIsLeftOutAndItsStartKept() {
        var read = read(
                "episodes.csv",
                EPISODES
                        + "1001,01/03/2022,P,C2,N1,U6,31/02/2023,E4A,\n"
                        + "1002,01/03/2022,P,C2,N1,U6,01/02/2022,E4A,\n"
                        + "1003,01/03/2022,P,C2,N1,U6,,E4A,\n");

        assertThat(codes(read)).containsExactly("placement-start", "placement-start", "placement-start");
        assertThat(read.problems())
                .extracting(RowProblem::line, RowProblem::severity, RowProblem::what)
                .containsExactly(
                        tuple(2L, Severity.WARNED, "DEC '31/02/2023' is not a date"),
                        tuple(3L, Severity.WARNED, "DEC 2022-02-01 lies before DECOM 2022-03-01"),
                        tuple(4L, Severity.WARNED, "DEC is blank, and DEC, REC belong together"));
    }

    @Test
    void aRowWhoseCodesSayNothingIsRefusedWithThem() {
        var read = read("episodes.csv", EPISODES + "1001,01/03/2022,Q,C2,N1,U6,,,\n");

        assertThat(read.problems())
                .extracting(RowProblem::severity, RowProblem::what)
                .contains(tuple(
                        Severity.REFUSED,
                        "nothing follows from RNE 'Q', LS 'C2', REC (blank), REASON_PLACE_CHANGE (blank)"));
    }

    @Test
    void beingAwayWhereItIsKnownWhereIsNotAMissingEpisode() {
        var read = resource("missing.csv");

        assertThat(read.entries())
                .extracting(entry -> entry.child() + " " + entry.type().code() + " " + entry.occurredAt())
                .containsExactly(
                        "1001 missing-reported 2021-10-27T08:00:00Z",
                        "1001 missing-returned 2021-10-28T16:00:00Z",
                        "1001 missing-reported 2021-11-20T09:00:00Z",
                        "1001 missing-returned 2021-11-21T17:00:00Z",
                        "1002 away-reported 2022-01-03T09:00:00Z",
                        "1002 away-returned 2022-01-03T17:00:00Z",
                        "1002 missing-reported 2022-02-05T09:00:00Z",
                        "1003 missing-reported 2020-03-01T09:00:00Z");
    }

    @Test
    void theDirtyRowsOfTheMissingTableAreToldOneByOne() {
        assertThat(resource("missing.csv").problems())
                .extracting(RowProblem::line, RowProblem::severity, RowProblem::what)
                .containsExactly(
                        tuple(6L, Severity.WARNED, "MIS_START '31/02/2020' is not a date"),
                        tuple(6L, Severity.REFUSED, "without MIS_START the row has no place in time"),
                        tuple(7L, Severity.WARNED, "MIS_END 2020-02-28 lies before MIS_START 2020-03-01"),
                        tuple(8L, Severity.WARNED, "MISSING 'X' is not a code of the return"),
                        tuple(8L, Severity.REFUSED, "nothing follows from MISSING 'X'"),
                        tuple(9L, Severity.REFUSED, "CHILD is blank"),
                        tuple(10L, Severity.REFUSED, "it says the same as line 2"));
    }

    @Test
    void theReturnOfAChildIsFoundByTheEpisodeItBegan() {
        assertThat(resource("missing.csv").entries().subList(0, 2))
                .extracting(entry -> entry.attribute("episode"))
                .containsOnly("2021-10-27");
    }

    @Test
    void aReviewSaysHowTheChildTookPart() {
        var read = resource("reviews.csv");

        assertThat(read.entries()).hasSize(3).first().satisfies(review -> {
            assertThat(review.summary())
                    .isEqualTo("Review of the child's care: the child came and spoke for themselves.");
            assertThat(review.attribute("participation")).isEqualTo("PN1");
            assertThat(review.occurredAt()).isEqualTo(Instant.parse("2022-03-01T12:00:00Z"));
        });
        assertThat(read.problems())
                .extracting(RowProblem::line, RowProblem::what)
                .contains(
                        tuple(4L, "REVIEW_CODE 'PN9' is not a code of the return"),
                        tuple(5L, "REVIEW '00/01/1900' is not a date"),
                        tuple(6L, "REVIEW '01/01/1900' lies before 1985-01-01"));
    }

    @Test
    void detailsOfChildrenAreCheckedAndNotKept() {
        var read = resource("header.csv");

        assertThat(read.entries()).isEmpty();
        assertThat(read.problems())
                .extracting(RowProblem::line, RowProblem::severity, RowProblem::what)
                .containsExactly(
                        tuple(3L, Severity.WARNED, "UPN has another first letter than its digits ask for"),
                        tuple(4L, Severity.WARNED, "DOB '31/06/2009' is not a date"),
                        tuple(
                                4L,
                                Severity.WARNED,
                                "UPN is not a letter and twelve characters as a pupil number has them"),
                        tuple(5L, Severity.WARNED, "SEX '3' is not a code of the return"),
                        tuple(6L, Severity.REFUSED, "CHILD is blank"));
        assertThat(read.reading().notes()).contains("Columns not read: TEAM.");
    }

    @Test
    void theOrderOfRowsChangesNoEntry() {
        var first = "1001,01/03/2022,P,C2,N1,U6,05/04/2022,X1,CREQB\n";
        var second = "1001,05/04/2022,P,C2,N1,K2,,,\n";

        assertThat(read("a.csv", EPISODES + first + second).entries())
                .containsExactlyInAnyOrderElementsOf(
                        read("a.csv", EPISODES + second + first).entries());
    }

    @Test
    void twoRowsThatTellOtherwiseOfOneDayAreBothKeptWithARemark() {
        var read = read("a.csv", EPISODES + "1001,01/03/2022,P,C2,N1,U6,,,\n" + "1001,01/03/2022,P,C2,N1,K2,,,\n");

        assertThat(read.reading())
                .extracting(Reading::loaded, Reading::warned, Reading::entries)
                .containsExactly(1L, 1L, 2L);
    }

    @Test
    void aTableIsKnownByItsColumnsWhateverItsFileIsCalled() {
        assertThat(READER.recognises(table("export 7.csv", "mis_end,mis_start,missing,child\n")))
                .isTrue();
        assertThat(READER.recognises(table("export 7.csv", "event_id,subject_child,occurred_at\n")))
                .isFalse();
    }

    @Test
    void aTableKnownByItsNameAloneIsToldWhatItLacks() {
        var table = table("SSDA903_Episodes.csv", "CHILD,DECOM,DEC\n");

        assertThat(READER.recognises(table)).isTrue();
        assertThatThrownBy(() -> READER.readAll(table, "ssda903"))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("there is no column RNE");
    }

    private static List<String> codes(Chronology read) {
        return read.entries().stream().map(entry -> entry.type().code()).toList();
    }

    private static Chronology read(String file, String text) {
        return READER.readAll(table(file, text), "ssda903");
    }

    private static CsvTable table(String file, String text) {
        return new CsvTable(file, new StringReader(text));
    }

    private static Chronology resource(String file) {
        return read(file, text(file));
    }

    private static long linesOf(String file) {
        return text(file).lines().count();
    }

    private static String text(String file) {
        try (var in = Ssda903ReaderTest.class.getResourceAsStream("/ssda903/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
