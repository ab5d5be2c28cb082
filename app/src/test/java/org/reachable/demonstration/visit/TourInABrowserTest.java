package org.reachable.demonstration.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.demonstration.Personas;
import org.reachable.demonstration.visit.TourStop.Press;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whoever takes the tour is led where each stop says, with one press, and finds there what it says to press. */
@ReachableTest
@DirtiesContext
@Tag("browser")
class TourInABrowserTest {

    private static final List<Integer> WIDTHS = List.of(1280, 390, 320);

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void aDemonstrationInAFolderOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "tour");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 0);
    }

    @Test
    void everyStopThatStandsIsWalked() throws IOException {
        List<TourStop> stops = TourTest.stops();
        Page page = browser.open("http://localhost:" + port + "/tour", 1280);
        looksRight(page, "tour");
        assertThat(page.locator(".tour__stop").count()).isEqualTo(stops.size());
        for (TourStop stop : stops) {
            page = browser.open("http://localhost:" + port + "/tour", 1280);
            Locator shown = page.locator(".tour__stop").nth(stops.indexOf(stop));
            if (stop.isThere()) {
                assertThat(shown.innerText()).as(stop.stop()).doesNotContain("Not there yet");
                shown.locator("button").click();
                page.waitForURL(address -> !address.endsWith("/tour") && !address.endsWith("/sign-in"));
                Browser.isAccessible(page);
                assertThat(page.url()).as(stop.stop()).contains(stop.to().replaceAll("[{].*[}]", ""));
                press(page, stop);
            } else {
                assertThat(shown.innerText()).contains("Not there yet", "Missing: ");
                assertThat(shown.locator("button").count()).isZero();
            }
        }
    }

    /** What a page leads to next is asked of that page: an error page is accessible, and none of those. */
    private static void press(Page page, TourStop stop) {
        for (Press press : stop.look().presses()) {
            if (!press.press().isEmpty()) {
                page.locator("main a:visible")
                        .filter(new Locator.FilterOptions().setHasText(press.press()))
                        .first()
                        .click();
                page.waitForLoadState();
                Browser.isAccessible(page);
            }
        }
    }

    @Test
    void aStopThatThereIsNotIsNotFound() {
        try (Visitor visitor = new Visitor(port).signIn("amina.diallo", Personas.PASSWORD)) {
            for (String stop : List.of("0", "-1", "9")) {
                assertThat(visitor.get("/tour/" + stop).statusCode()).as(stop).isEqualTo(404);
            }
        }
    }

    /** The day it is has no command; the others say theirs. */
    @Test
    void aStopOfAnotherDaySaysHowToGetThere() {
        Page page = browser.open("http://localhost:" + port + "/tour", 1280);
        assertThat(page.locator("code").allInnerTexts())
                .contains("./reachable demo --at front-door", "./reachable demo --at operation")
                .doesNotContain("./reachable demo --at desk");
    }

    @Test
    void theSlidesAndTheTourAndTheTableLeadToEachOther() {
        Page page = browser.open("http://localhost:" + port + "/slides", 1280);
        assertThat(page.locator(".slide__line", new Page.LocatorOptions().setHasText("3 key lines of enquiry"))
                        .innerText())
                .as("nobody is led to an empty page unsaid")
                .contains("Nobody has written it by", "./reachable demo --at 2023-06-30");
        page.locator("a[href='/tour']").click();
        page.locator("a[href='/would-it-have-changed']").click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("The panel on children off roll"))
                        .innerText())
                .contains("3 March 2022", "30 November 2022", "272 days");
        assertThat(page.locator("main").innerText())
                .contains(
                        "Nobody can say that a child would not have been hurt",
                        "Did not happen, or nobody wrote it down");
        looksRight(page, "hindsight-of-everybody");
    }

    private static void looksRight(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            Browser.photograph(page, name + "-" + width);
            Browser.isAccessible(page);
            Browser.fitsItsWidth(page);
        }
    }
}
