package org.reachable.work.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.figure.FigureKind;
import org.reachable.engine.figure.FigureKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.watch.Counted;
import org.reachable.watch.FigureCounts;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures are counted as a month was known at its end, rounded once and kept, and the same for everybody and everywhere. */
@ReachableTest
class FiguresTest {

    /** Of what police do not write, who does: a return is one where they say so. */
    private static final Map<String, String> WRITERS = Map.of("return-interview-completed", "voluntary");

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Watch watch;

    @Autowired
    FigureKinds kinds;

    @Autowired
    FigureCounts counts;

    @Autowired
    Editions editions;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private YearMonth month;

    @BeforeEach
    void theMonthThatEndedLast() {
        month = editions.last();
    }

    @Test
    void aStateIsCountedInTheMonthInWhichItBeganAndOnlyIfThatWasKnownAtItsEnd() {
        int before = count("times-missing", FigureKind.ONE_LINE);
        PersonId child = testshire.child();
        write(child, day(10), day(10), "missing-reported", Map.of("episode", "1"));
        write(child, day(11), day(11), "missing-returned", Map.of("episode", "1"));
        write(child, day(20), day(20), "missing-reported", Map.of("episode", "2"));
        write(testshire.child(), day(12), after(3), "missing-reported", Map.of("episode", "1"));
        assertThat(count("times-missing", FigureKind.ONE_LINE) - before).isEqualTo(2);
    }

    @Test
    void whatWasAskedIsCountedAsItStoodAtTheEndOfTheMonth() {
        Map<String, Integer> before = lines("return-interviews");
        back(day(5));
        PersonId talked = back(day(5));
        write(talked, day(6), day(6), "return-interview-completed", held());
        PersonId late = back(day(5));
        write(late, day(15), day(15), "return-interview-completed", held());
        PersonId tooLate = back(day(5));
        write(tooLate, after(2), after(2), "return-interview-completed", held());
        watch.catchUp();
        Map<String, Integer> now = lines("return-interviews");
        assertThat(more("in-time", before, now)).isEqualTo(1);
        assertThat(more("late", before, now)).isEqualTo(1);
        assertThat(more("not-done", before, now)).isEqualTo(2);
    }

    @Test
    void eachSplitAddsUpToTheWholeAndWhoseAgeNobodyKnowsIsAGroup() {
        write(testshire.child(), day(7), day(7), "missing-reported", Map.of("episode", "1"));
        watch.catchUp();
        FigureKind kind = kinds.kind("times-missing").orElseThrow();
        List<Counted> counted = counted(kind);
        assertThat(counted).allSatisfy(one -> assertThat(one.groups()).hasSize(2));
        assertThat(counted)
                .anySatisfy(one -> assertThat(one.groups()).containsExactly(FigureCounts.NOT_KNOWN, FigureCounts.NO));
    }

    /** As it was known when it was made: nobody who asks twice learns what came between. */
    @Test
    void anEditionIsMadeOnceAndSaysTheSameEverywhereAndToEverybody() throws Exception {
        for (int one = 0; one < 9; one++) {
            write(testshire.child(), day(14), day(14), "missing-reported", Map.of("episode", "1"));
        }
        watch.catchUp();
        editions.make(testshire.id(), month);
        Practitioner analyst = colleagues.somebody("Owen Analyst", "partnership", "Analysts");
        try (Visitor ayo = Visitor.signedIn(port, "ayo");
                Visitor owen = Visitor.signedIn(port, analyst.signInName())) {
            String file = owen.get("/figures.csv?figure=times-missing").body();
            assertThat(ayo.get("/figures.csv?figure=times-missing").body()).isEqualTo(file);
            for (int one = 0; one < 7; one++) {
                write(testshire.child(), day(15), day(15), "missing-reported", Map.of("episode", "1"));
            }
            watch.catchUp();
            editions.make(testshire.id(), month);
            assertThat(owen.get("/figures.csv?figure=times-missing").body()).isEqualTo(file);

            List<List<String>> rows = new ArrayList<>();
            CsvReader.builder().ofCsvRecord(file).forEach(row -> rows.add(row.getFields()));
            int at = rows.getFirst().indexOf("number");
            assertThat(rows.stream().skip(1))
                    .isNotEmpty()
                    .allSatisfy(
                            row -> assertThat(Integer.parseInt(row.get(at)) % 5).isZero());
            List<String> whole = rows.stream()
                    .filter(row -> row.contains(month.toString()) && row.contains("all"))
                    .findFirst()
                    .orElseThrow();
            Document page = Jsoup.parse(owen.get("/figures/times-missing").body());
            assertThat(page.select("table").stream()
                            .limit(1)
                            .flatMap(table -> table.select("tbody tr:last-child td").stream())
                            .map(Element::text)
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(whole.get(at));
            assertThat(page.select(".chart__number").eachText().getLast()).isEqualTo(whole.get(at));
            assertThat(page.text())
                    .contains("Each time that a child was reported missing", "Rounded", "0 can be one or two")
                    .contains("Not known", "does not hold");
            JsonNode json = JsonMapper.builder()
                    .build()
                    .readTree(owen.get("/figures.json?figure=times-missing").body());
            assertThat(json.get("columns").has("rounded_to")).isTrue();
            assertThat(json.get("rows").size()).isEqualTo(rows.size() - 1);
            assertThat(Jsoup.parse(ayo.get("/figures").body()).text()).contains(whole.get(at) + " times missing");
        }
    }

    @Test
    void whoeverCountsSeesNoChildsRecordAndThatTheyCountedIsWrittenDown() {
        PersonId child = testshire.child();
        write(child, day(8), day(8), "missing-reported", Map.of("episode", "1"));
        watch.catchUp();
        editions.make(testshire.id(), month);
        Practitioner analyst = colleagues.somebody("Owen Analyst", "partnership", "Analysts");
        try (Visitor owen = Visitor.signedIn(port, analyst.signInName())) {
            assertThat(owen.get("/children/" + child + "/timeline").statusCode())
                    .isEqualTo(404);
            assertThat(owen.get("/figures/no-such-figure").statusCode()).isEqualTo(404);
            assertThat(owen.get("/figures/times-missing?month=" + month).body())
                    .doesNotContain(people.reference(testshire.ayo(), child).orElseThrow());
        }
        assertThat(sql.sql("""
                        select route || ' ' || details from audit_entry
                        where practitioner = ? order by position desc limit 1
                        """).param(analyst.id()).query(String.class).single())
                .startsWith("/figures/{code} ")
                .contains("counted across children", "monthly editions of times-missing");
    }

    /** Nobody makes an edition by hand, and nobody changes one: neither a table's rights nor a column's say so. */
    @Test
    void noPersonWritesAnEdition() {
        assertThat(written("figure_edition", "figure_cell")).isEmpty();
        assertThat(written("outbox")).as("a table that people do write").containsExactly("outbox INSERT");
    }

    private List<String> written(String... tables) {
        return sql.sql("""
                        select name || ' ' || what from unnest(:tables::text[]) name, unnest(array['INSERT', 'UPDATE']) what
                        where has_any_column_privilege('reachable_application', name, what)
                        union all select name || ' DELETE' from unnest(:tables::text[]) name
                        where has_table_privilege('reachable_application', name, 'DELETE') order by 1
                        """).param("tables", tables).query(String.class).list();
    }

    private PersonId back(Instant at) {
        PersonId child = testshire.child();
        write(
                child,
                at.minus(Duration.ofDays(1)),
                at.minus(Duration.ofDays(1)),
                "missing-reported",
                Map.of("episode", "1"));
        write(child, at, at, "missing-returned", Map.of("episode", "1"));
        return child;
    }

    private static Map<String, String> held() {
        return Map.of("episode", "1", "held", "yes", "independent", "yes");
    }

    private Instant day(int day) {
        return LondonTime.at(month.atDay(day).atTime(12, 0));
    }

    private Instant after(int days) {
        return LondonTime.at(month.atEndOfMonth().plusDays(days).atTime(12, 0));
    }

    private int count(String figure, String line) {
        return lines(figure).getOrDefault(line, 0);
    }

    private static int more(String line, Map<String, Integer> before, Map<String, Integer> now) {
        return now.getOrDefault(line, 0) - before.getOrDefault(line, 0);
    }

    private Map<String, Integer> lines(String figure) {
        watch.catchUp();
        Map<String, Integer> lines = new HashMap<>();
        counted(kinds.kind(figure).orElseThrow()).forEach(one -> lines.merge(one.line(), one.number(), Integer::sum));
        return lines;
    }

    private List<Counted> counted(FigureKind kind) {
        Instant from = LondonTime.at(month.atDay(1).atStartOfDay());
        Instant until = LondonTime.at(month.plusMonths(1).atDay(1).atStartOfDay());
        return transactions.beside("counts", () -> counts.counted(kind, from, until));
    }

    private void write(PersonId child, Instant at, Instant known, String type, Map<String, String> attributes) {
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("figures", testshire.unused("F")),
                                people.reference(testshire.ayo(), child).orElseThrow(),
                                at,
                                known,
                                WRITERS.getOrDefault(type, "police"),
                                type,
                                "Canary of a figure.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
    }
}
