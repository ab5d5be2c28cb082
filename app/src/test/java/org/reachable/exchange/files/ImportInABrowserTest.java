package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files brought in, looked at, taken back; and a chronology taken away. */
@ReachableTest
@Tag("browser")
class ImportInABrowserTest {

    private static final String HEADER =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,attributes\n";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Ids ids;

    @Autowired
    RegisteredSources sources;

    @Autowired
    Colleagues colleagues;

    @Test
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    void aFileIsLookedAtLoadedKnownAgainAndTakenBack() {
        String child = testshire.unused("Import");
        String source = registered("school-");
        String file = HEADER
                + row("E1", child, "Seen by police.")
                + row("E2", child, "Seen again.")
                + "E3,%s,31/02/2022,2022-03-01T10:00,police,police-sighting,Bad day.,,\n".formatted(child)
                + row("E4", child, "=cmd|'/c calc'!A1").replace("police-sighting", "space-sighting");
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), "/import");
        looksRight(page, "import");
        press(page, "Look at it");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "import-error");
        send(page, source, file);
        assertThat(page.locator("main").innerText())
                .contains(
                        "4 rows. 2 can be read, 1 with a remark, 1 cannot.",
                        "Nobody here is called this",
                        "is not a date and time",
                        "space-sighting");
        looksRight(page, "import-look");
        page.getByLabel(child, new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Load it");
        page.waitForSelector("text=It was taken in");
        looksRight(page, "import-loaded");
        assertThat(about(child)).hasSize(3);

        page.navigate(address(port, "/import"));
        send(page, source, file);
        assertThat(page.locator("main").innerText()).contains("0 entries are new. 3 here already");
        press(page, "Load it");
        page.waitForSelector("text=It was taken in");
        assertThat(about(child)).hasSize(3);

        page.navigate(address(port, "/import"));
        looksRight(page, "import-batches");
        takeBack(page);
        looksRight(page, "import-undo");
        press(page, "Take it back");
        page.waitForURL("**/import");
        assertThat(page.locator(".govuk-notification-banner").innerText())
                .contains("It waits for a colleague of yours");
        assertThat(about(child)).hasSize(3);
        page = Colleagues.open(browser, port, testshire.practitioner("chidi"), "/import");
        takeBack(page);
        looksRight(page, "import-undo-second");
        page.getByLabel("Why is it taken back?").fill("It was the wrong file.");
        press(page, "Take it back");
        page.waitForURL("**/import");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Nothing was erased");
        assertThat(about(child)).hasSize(6);
    }

    private static void takeBack(Page page) {
        page.locator("li", new Page.LocatorOptions().setHasText("4 rows read, 1 left out; 3 taken in"))
                .first()
                .getByText("Take it back")
                .click();
    }

    @Test
    void whatIsNoTextIsRefusedInWords() {
        registered("any-");
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), "/import");
        page.setInputFiles(
                "#files",
                new FilePayload("book.xlsx", "text/csv", "PK\u0003\u0004rest".getBytes(StandardCharsets.UTF_8)));
        press(page, "Look at it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("book.xlsx is a workbook");
        page.setInputFiles(
                "#files", new FilePayload("any.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#called option").last().evaluate("option => option.selected = true");
        press(page, "Look at it");
        assertThat(page.locator("main").innerText())
                .contains("there is no column", "nothing in it that could be loaded");
        looksRight(page, "import-unreadable");
        press(page, "Do not load it");
        page.waitForURL("**/import");
    }

    @Test
    void aLongFileShowsHowFarItIsWithoutAScriptToo() {
        String child = testshire.unused("Long");
        PersonId id = people.register(testshire.ayo(), testshire.origin(), NewPerson.called(child));
        var file = new StringBuilder(HEADER);
        for (int number = 0; number < 1500; number++) {
            file.append(row("L" + number, child, "Seen."));
        }
        String source = registered("long-");
        Page page = Colleagues.openWithoutScript(browser, port, testshire.practitioner("ayo"), "/import");
        send(page, source, file.toString());
        press(page, "Load it");
        for (int tries = 0; tries < 60 && !page.locator("main").innerText().contains("It was taken in"); tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(chronology.about(testshire.ayo(), id).entries()).hasSize(1500);
    }

    @Test
    void whoeverIsNamedForNoSourceIsToldWhomToAskAndNothingIsRead() {
        Practitioner nobody = colleagues.somebody("Noor Nosource", "school", "Hill school");
        Page page = Colleagues.open(browser, port, nobody, "/import");
        assertThat(page.locator("main").innerText()).contains("You are named for no source of files");
        assertThat(page.locator("#files").count()).isZero();
        looksRight(page, "import-no-source");
        try (Visitor visitor = new Visitor(port).signIn(nobody.signInName(), Testshire.PASSWORD)) {
            var answer = visitor.postFile(
                    "/import", "files", "rows.csv", "text/csv", HEADER.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("You are named for no source of files");
        }
    }

    /** One that Ayo sends for, with what police wrote in it. */
    private String registered(String word) {
        return sources.sentBy(testshire.practitioner("ayo"), word + ids.next(), "police");
    }

    private static void send(Page page, String source, String file) {
        page.setInputFiles("#files", new FilePayload("rows.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("Which source do they come from?").selectOption(source);
        press(page, "Look at it");
    }

    private static String row(String id, String child, String words) {
        return "%s,%s,2022-03-01T09:00,2022-03-01T10:00,police,police-sighting,%s,LOGGED,noticed=yes\n"
                .formatted(id, child, words);
    }

    private List<Entry> about(String reference) {
        PersonId child = people.called(testshire.ayo(), reference).orElseThrow();
        return chronology
                .about(Actor.job("test", testshire.id()), child)
                .entries(); // who sent it reads no other’s withdrawal of it
    }
}
