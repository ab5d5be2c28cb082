package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.board.BoardKind;
import org.reachable.engine.board.BoardKinds;
import org.reachable.engine.board.BoardOfFiles;
import org.reachable.engine.board.BoardTable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.Guard;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A board says of a child what it says of their entries without a database, now and as it was known; and who may not see them reads of none. */
@ReachableTest
class BoardTest {

    @TempDir
    Path directory;

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    BoardKinds kinds;

    @Autowired
    Policy policy;

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    private PersonId child;
    private String name;
    private Actor manager;

    @BeforeEach
    void aChildWithAManager() {
        Actor job = Actor.job("test", testshire.id());
        child = people.register(job, Origin.of(job), NewPerson.called(testshire.unused("Row")));
        name = "=1+1 " + testshire.unused("Row");
        people.name(job, Origin.of(job), child, PersonName.said(name), null);
        manager = house.somebody("social-care");
        house.duty(manager, "team-manager", Scope.child(child));
        house.duty(manager, "lead-practitioner", Scope.child(child));
        write("police", Duration.ofDays(20), "missing-reported", Map.of("episode", "1"));
        write("police", Duration.ofDays(19), "missing-returned", Map.of("episode", "1"));
        write("school", Duration.ofDays(40), "school-roll-change", Map.of("roll", "off", "school", "Hill school"));
        write("police", Duration.ofDays(2), "missing-reported", Map.of("episode", "2"));
        watch.catchUp();
    }

    @Test
    void theRowsAreThoseOfTheEntriesAloneNowAndOnAnyDay() {
        for (String board : List.of("missing", "education", "team", "plans-unchanged", "no-trusted-adult")) {
            assertThat(csv(board, "")).as(board).isEqualTo(ofEntries(board, clock.instant()));
        }
        Instant then = clock.instant().minus(Duration.ofDays(10));
        Instant end = LondonTime.at(Dates.day(then).plusDays(1).atStartOfDay()).minusNanos(1);
        for (String board : List.of("missing", "education")) {
            assertThat(csv(board, "?on=" + Dates.day(then))).as(board).isEqualTo(ofEntries(board, end));
        }
    }

    @Test
    void whatWasKnownThenStaysSoWhenItIsTakenBack() {
        Entry reported = chronology
                .about(Actor.job("test", testshire.id()), child)
                .entries()
                .getLast();
        String yesterday = "?on=" + Dates.day(clock.instant().minus(Duration.ofDays(1)));
        assertThat(row("missing", yesterday).text()).contains("hours since the report, 15 June", "2 times missing");
        house.takeBack(child, reported);
        watch.catchUp();
        assertThat(csv("missing", yesterday).toString()).contains("2 times missing");
        for (String none : List.of("2099-01-01", "31/2/2022")) {
            assertThat(read("/boards/missing?on=" + none)).contains("That day has not come, or is none. This is now:");
        }
        assertThat(csv("missing", "").toString()).doesNotContain("2 times missing");
    }

    /** Of a file that lies somewhere nobody remembers which day it was of, and who was left out. */
    @Test
    void whatIsTakenAwaySaysItsDayAndThatItIsAPart() throws IOException {
        Instant then = clock.instant().minus(Duration.ofDays(1));
        String day = Dates.day(then).toString();
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(manager))) {
            HttpResponse<String> file = visitor.get("/boards/missing/csv?on=" + day);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("missing-" + day + ".csv");
            assertThat(file.body().lines().toList().getLast())
                    .contains("This is a part", "is left out, and not counted.");
        }
        assertThat(csv("missing", "?on=" + day))
                .hasSize(2)
                .last()
                .extracting(List::getLast)
                .isEqualTo(day);
    }

    /** A review looks back at whoever died: on no list from then on, and on those of the days before. */
    @Test
    void whoeverDiedStandsWhereTheyStoodBeforeAndNowhereSince() {
        write("police", Duration.ofDays(1), "child-died", Map.of());
        watch.catchUp();
        Instant then = clock.instant().minus(Duration.ofDays(2));
        Instant end = LondonTime.at(Dates.day(then).plusDays(1).atStartOfDay()).minusNanos(1);
        assertThat(csv("education", "?on=" + Dates.day(then)))
                .isEqualTo(ofEntries("education", end))
                .hasSize(2);
        assertThat(csv("education", ""))
                .isEqualTo(ofEntries("education", clock.instant()))
                .hasSize(1);
        String yesterday = "?on=" + Dates.day(clock.instant().minus(Duration.ofDays(1)));
        assertThat(csv("education", yesterday)).hasSize(1);
        assertThat(read("/boards/education" + yesterday)).doesNotContain("/children/" + child);
    }

    /** The talk of a child who is back was longest over, and stood above the child who is missing. */
    @Test
    void whoIsMissingNowStandsAboveWhoIsBackAndWaits() {
        PersonId back = house.child("social-care");
        house.duty(manager, "lead-practitioner", Scope.child(back));
        Instant left = clock.instant().minus(Duration.ofDays(30));
        house.write(back, "police", "open", left, "missing-reported", Map.of("episode", "1"));
        house.write(back, "police", "open", left.plus(Duration.ofHours(9)), "missing-returned", Map.of("episode", "1"));
        watch.catchUp();
        String board = read("/boards/missing/print");
        assertThat(board).contains("missing now.", "No longer so, and something still waits");
        assertThat(board.indexOf("/children/" + child + "/"))
                .isPositive()
                .isLessThan(board.indexOf("/children/" + back + "/"));
    }

    /** A reply that was weeks late stood in the row, and what was told an hour ago did not: nobody decides on a row that hides danger. */
    @Test
    void dangerLeadsARowInWhichAnOldReplyIsLate() {
        write("family", Duration.ofDays(60), "family-report", Map.of());
        watch.catchUp();
        String reply = policy.rule("family-report-unanswered").orElseThrow().ask();
        assertThat(row("front-door", "").text()).contains(reply);
        write("school", Duration.ofHours(1), "school-concern", Map.of("threat", "harm"));
        watch.catchUp();
        assertThat(row("front-door", "").text())
                .contains(policy.rule("danger-response").orElseThrow().ask())
                .as("with its own limit, and not that of the reply")
                .doesNotContain(reply, "days over");
        assertThat(csv("front-door", "")).isEqualTo(ofEntries("front-door", clock.instant()));
    }

    /** Nobody looks for an adult whom the child trusts: their manager is asked who does. */
    @Test
    void aRowWithoutANextStepStandsFirstAndIsAskedOfTheBoardsDuty() {
        Element row = row("no-trusted-adult", "");
        assertThat(row.className()).contains("board__row--blank");
        assertThat(row.text()).contains("Asked of you", BoardTable.NOTHING_NEXT, "Say what is next");
        assertThat(read("/now")).contains("Rows of a board without a next step", "No named trusted adult");
    }

    @Test
    void aBoardIsNarrowedAndOneForOthersIsNotThere() {
        house.belongs(child, Scope.area("Westmarsh"));
        assertThat(read("/boards/missing?area=Westmarsh")).contains("/children/" + child);
        assertThat(read("/boards/missing?area=Elsewhere"))
                .contains("that you may see")
                .doesNotContain("/children/" + child);
        Actor teacher = house.somebody("school");
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(visitor.get("/boards/team").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/boards/team/csv").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aSpreadsheetHoldsTheSameCellsAndNoneOfThemRuns() throws IOException {
        assertThat(csv("missing", "").toString()).contains("'=1+1").doesNotContain(", =1+1");
        Path sheet = directory.resolve("board.xlsx");
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(manager))) {
            Files.write(sheet, visitor.bytes("/boards/missing/xlsx"));
        }
        var cells = new StringBuilder();
        try (var zip = new ZipFile(sheet.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(xml).doesNotContain("<f>");
                cells.append(
                        Jsoup.parse(xml, "", Parser.xmlParser()).select("t").eachText());
            }
        }
        assertThat(cells.toString()).contains("By when", name, "2 times missing", "Police missing persons team");
    }

    private void write(String agency, Duration ago, String type, Map<String, String> attributes) {
        house.write(child, agency, "open", clock.instant().minus(ago), type, attributes);
    }

    /** Without whose the next step is by name: no file says that. */
    private List<List<String>> csv(String board, String query) {
        return unowned(CsvReader.builder().ofCsvRecord(read("/boards/" + board + "/csv" + query)).stream()
                .map(CsvRecord::getFields)
                .filter(row -> row.contains("Child") || row.contains(Guard.on(name)))
                .toList());
    }

    private List<List<String>> ofEntries(String board, Instant at) {
        BoardKind kind = kinds.kind(board).orElseThrow();
        List<List<String>> rows = new ArrayList<>(List.of(BoardTable.head(kind)));
        BoardOfFiles.of(
                        kind,
                        chronology
                                .about(Actor.job("test", testshire.id()), child)
                                .entries(),
                        policy,
                        calendars,
                        at)
                .rows()
                .forEach(row -> rows.add(
                        BoardTable.cells(kind, row.row(), Guard.on(name), "", policy.roles(), row.change(), at)));
        return unowned(rows);
    }

    private static List<List<String>> unowned(List<List<String>> rows) {
        int owner = rows.getFirst().indexOf("Owner");
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .filter(i -> i != owner)
                        .mapToObj(row::get)
                        .toList())
                .toList();
    }

    private Element row(String board, String query) {
        return Jsoup.parse(read("/boards/" + board + "/print" + query)).select("tr.board__row").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private String read(String address) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(manager))) {
            return visitor.get(address).body();
        }
    }
}
