package org.reachable.pages.hindsight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A chronology that somebody brings is looked back on, and is nowhere afterwards. */
@ReachableTest
@Tag("browser")
class HindsightInABrowserTest {

    private static final String HEAD =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,attributes\n";

    private static final String WORD = "Quillwort";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void aFileOfOnesOwnGivesItsTableItsStoryAndWhoKnewWhat() throws IOException {
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), HindsightController.HREF);
        assertThat(page.locator("table.hindsight").count())
                .as("there is no story of everybody's")
                .isZero();
        looksRight(page, "hindsight");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "rowan.csv", "text/csv", Files.readAllBytes(Path.of("../stories/composite/chronology.csv"))));
        press(page, "Look back on it");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("The panel on children off roll"))
                        .innerText())
                .contains("4 February 2022", "3 March 2022", "30 November 2022", "272 days");
        assertThat(page.content())
                .contains("140 rows read, 0 left out. Nothing of it was kept", "It does not show that the child would")
                .contains("The story, month by month", "Who knew what", "they know where my gran lives")
                .contains("Not known", "somebody may have done it; no entry says so");
        looksRight(page, "hindsight-own");
        page.locator(".hindsight__month summary").first().click();
        assertThat(page.locator(".hindsight__month").first().innerText()).contains("second phone");
    }

    /** The same file once more is answered once more: nothing remembers that it came. */
    @Test
    void nothingOfAFileIsKept() {
        String file = HEAD
                + "Q1,%1$s,2022-01-10T09:00,2022-01-10T09:30,family,family-report,%1$s knocked,LOGGED,threat=yes\n"
                        .formatted(WORD)
                + "Q2,%1$s,2022-03-10T09:00,2022-03-10T09:30,school,school-concern,%1$s away,LOGGED,\n".formatted(WORD);
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            for (int time = 0; time < 2; time++) {
                HttpResponse<String> answer = send(visitor, WORD + ".csv", file);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains(WORD + "’s story", "A discussion after a sign of danger");
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("no-store");
            }
        }
        assertThat(tablesThatHold(WORD)).isEmpty();
        assertThat(tablesThatHold("would-it-have-changed")).isEmpty();
        assertThat(tablesThatHold("ayo")).as("what is held would be found").isNotEmpty();
    }

    @Test
    void aStoryWithNothingInItIsSaidToHaveNothing() {
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            assertThat(send(
                                    visitor,
                                    "quiet.csv",
                                    HEAD
                                            + "Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,school,school-attendance-update,All well,POSITIVE,\n")
                            .body())
                    .contains("We would have asked nobody about any of these", "What we would not have asked for")
                    .contains("No entry gave occasion: Worries read together")
                    .doesNotContain("It was done in time")
                    .doesNotContain("class=\"hindsight\"");
        }
    }

    /** That somebody answered in time is not that there was nothing to ask. */
    @Test
    void whatWasDoneInTimeIsNotSaidToHaveHadNoOccasion() {
        String file = HEAD
                + "Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,family,family-report,A car waits,LOGGED,\n"
                + "Q2,Ash,2022-01-11T09:00,2022-01-11T09:30,social-care,family-reply,We rang her,SHARED,\n"
                + "Q3,Ash,2022-03-11T09:00,2022-03-11T09:30,school,school-attendance-update,All well,POSITIVE,\n";
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            assertThat(Jsoup.parse(send(visitor, "ash.csv", file).body())
                            .select("li:contains(It was done in time)")
                            .eachText())
                    .singleElement()
                    .asString()
                    .contains("A reply to the family");
        }
    }

    /** A row that is left out may be the occasion: where one is, “no entry gave occasion” says how far it was read. */
    @Test
    void whatWasNotReadIsNotSaidToHaveGivenNoOccasion() {
        String file = HEAD
                + "Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,family,family-report,They came,LOGGED,threat=yes\n"
                + "Q2,Ash,2022-01-11T09:00,2022-01-11T09:30,school,no-such-thing,A car waits,LOGGED,\n"
                + "Q3,Ash,2022-01-20T09:00,2022-01-20T09:30,police,child-died,Ash died,LOGGED,\n"
                + "Q4,Ash,2022-06-20T09:00,2022-06-20T09:30,school,school-concern,A form came,LOGGED,";
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            String told = Jsoup.parse(send(visitor, "ash.csv", file).body()).text();
            assertThat(told)
                    .contains("No entry gave occasion, as far as the file was understood")
                    .contains("1 row of the file was read with a remark, above: what they say may change this table")
                    .contains("9 days until the child died on 20 January 2022")
                    .doesNotContain("and counting");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "story.xlsx | PK..        | is a workbook or an archive",
                "story.csv  | a,b,c       | story.csv, line 1: there is no column event_id",
                "story.csv  | HEAD        | has a header and no row",
                "story.csv  | LATE        | No row of story.csv can be read. Line 2: occurred_at",
                "story.csv  | MANY        | tells of 6 children",
                "story.csv  | GREAT       | must be smaller than 1 MB"
            })
    void aBadFileIsToldWhatWhereAndHowToMendIt(String name, String content, String told) {
        try (Visitor visitor = Visitor.signedIn(port, "ayo")) {
            HttpResponse<String> answer = send(visitor, name, written(content));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(told, "<title>Error: ");
        }
    }

    private static String written(String content) {
        return switch (content) {
            case "HEAD" -> HEAD;
            case "LATE" -> HEAD + "Q1,Ash,the tenth,2022-01-10T09:30,school,school-concern,Words,LOGGED,\n";
            case "MANY" ->
                HEAD
                        + String.join(
                                "",
                                List.of("Ash", "Elm", "Fir", "Oak", "Yew", "Bay").stream()
                                        .map(
                                                child -> child + "," + child
                                                        + ",2022-01-10T09:00,2022-01-10T09:30,school,school-concern,W,LOGGED,\n")
                                        .toList());
            case "GREAT" -> HEAD + "x".repeat(1_100_000);
            default -> content;
        };
    }

    @Test
    void aPageToTakeAwayStandsAlone() {
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), HindsightController.HREF);
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "ash.csv",
                        "text/csv",
                        (HEAD + "Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,school,school-concern,Tired,LOGGED,\n")
                                .getBytes(StandardCharsets.UTF_8)));
        var away = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it away as one page"))
                        .click());
        assertThat(away.suggestedFilename()).isEqualTo("story.html");
        assertThat(away.path()).content().contains("As it was known: Ash", "Tired");
    }

    @Test
    void whoOnlyReadsMayAndWhoeverIsNotSignedInMayNot() {
        var inspector = colleagues.somebody("Ines Inspector", "inspectorate", "Joint inspectorates");
        String file = HEAD + "Q1,Ash,2022-01-10T09:00,2022-01-10T09:30,school,school-concern,Tired,LOGGED,\n";
        try (Visitor visitor = Visitor.signedIn(port, inspector.signInName());
                Visitor nobody = new Visitor(port)) {
            assertThat(visitor.get(HindsightController.HREF).body()).contains("Look back on it");
            assertThat(send(visitor, "ash.csv", file).statusCode()).isEqualTo(200);
            assertThat(nobody.get(HindsightController.HREF).statusCode()).isEqualTo(302);
            assertThat(send(nobody, "ash.csv", file).statusCode()).isEqualTo(302);
        }
    }

    private static HttpResponse<String> send(Visitor visitor, String name, String file) {
        return visitor.postFile(
                HindsightController.HREF, "file", name, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    /** Every table, as whoever may read all of it does. */
    private List<String> tablesThatHold(String word) {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql("""
                select tablename from (
                  select tablename, query_to_xml(
                    format('select 1 from %I.%I as t where t::text ilike %L limit 1', schemaname, tablename,
                      '%' || :word || '%'), false, true, '')::text as found
                  from pg_tables where schemaname = 'public') as looked
                where found <> ''
                """)
                .param("word", word)
                .query(String.class)
                .list();
    }
}
