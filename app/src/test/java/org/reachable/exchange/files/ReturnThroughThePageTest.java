package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.RegisteredSources;
import org.reachable.Testshire;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Four tables of the return on children looked after, as a council sends them: looked at, loaded, known again, taken back. */
@ReachableTest
@Tag("browser")
class ReturnThroughThePageTest {

    private static final Path SAMPLE = Path.of("../engine/src/test/resources/ssda903");
    private static final List<String> TABLES =
            List.of("header.csv", "SSDA903_2020_episodes.csv", "missing.csv", "reviews.csv");

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    RegisteredSources sources;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Ids ids;

    private String run = "";

    @BeforeEach
    void childrenNobodyHasSentBefore() {
        run = Long.toString(Math.floorMod(ids.next().getLeastSignificantBits(), 1_000_000_000L));
        sources.sentBy(testshire.practitioner("ayo"), "return-" + run);
    }

    @Test
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    void itsTablesAreLookedAtLoadedKnownAgainAndTakenBack() throws IOException {
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), "/import");
        page.setDefaultTimeout(20_000);
        send(page);
        assertThat(page.locator("main").innerText())
                .contains(
                        "SSDA903_2020_episodes.csv: 5 rows. 5 can be read",
                        "missing.csv: ",
                        "header.csv: ",
                        "reviews.csv: ",
                        "The return gives dates without times",
                        "Left out",
                        "Nobody here is called this");
        looksRight(page, "import-return");
        page.locator("input[name=register]").all().forEach(box -> box.check());
        press(page, "Load it");
        page.waitForSelector("text=It was taken in");
        int loaded = about("689661").size();
        assertThat(about("689661")).extracting(entry -> entry.type().code()).contains("placement-start");
        assertThat(about("1001")).extracting(entry -> entry.type().code()).contains("missing-reported");

        page.navigate(address(port, "/import"));
        send(page);
        assertThat(page.locator("main").innerText()).contains("0 entries are new.");
        press(page, "Do not load it");
        page.waitForURL("**/import");

        page.locator("li", new Page.LocatorOptions().setHasText("SSDA903_2020_episodes.csv"))
                .first()
                .getByText("Take it back")
                .click();
        page.getByLabel("Why is it taken back?").fill("It was the wrong file.");
        press(page, "Take it back");
        page.waitForURL("**/import");
        assertThat(about("689661")).hasSize(2 * loaded);
        assertThat(about("689661").subList(loaded, 2 * loaded))
                .allSatisfy(entry -> assertThat(entry.references().withdraws()).isTrue());
    }

    private void send(Page page) throws IOException {
        FilePayload[] files = new FilePayload[TABLES.size()];
        for (int i = 0; i < files.length; i++) {
            String table = Files.readString(SAMPLE.resolve(TABLES.get(i)))
                    .replaceAll("(?<![0-9/])(1001|1002|1003|689661)(?![0-9])", "$1" + run);
            files[i] = new FilePayload(TABLES.get(i), "text/csv", table.getBytes(StandardCharsets.UTF_8));
        }
        page.setInputFiles("#files", files);
        page.getByLabel("Which source do they come from?").selectOption("return-" + run);
        press(page, "Look at it");
        page.waitForURL("**/import/*");
    }

    private List<Entry> about(String child) {
        PersonId id = people.called(testshire.ayo(), child + run).orElseThrow();
        return chronology.about(testshire.ayo(), id).entries();
    }
}
