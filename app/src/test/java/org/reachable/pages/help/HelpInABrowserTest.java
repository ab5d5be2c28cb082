package org.reachable.pages.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever does not know what to do finds it in the product. */
@ReachableTest
@Tag("browser")
class HelpInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Test
    void everyPageLeadsToTheGuideAndItAnswersWhatPeopleAsk() {
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), "/now");
        page.getByText("Help").click();
        page.waitForURL("**/help");
        Colleagues.looksRight(page, "help");
        assertThat(page.locator("main h2").allInnerTexts())
                .contains("Four answers", "Clocks", "When you disagree", "Leaving in a hurry", "Whom to ask");
        assertThat(page.locator("main").innerText())
                .contains("Two clicks", "Press Escape twice")
                .doesNotContain("**", "](", "| |");
        page.locator("main a[href='/who-sees-what']").first().click();
        page.waitForURL("**/who-sees-what");
    }

    @Test
    void itIsReadWithoutSigningInAndWithoutAScript() {
        Page page = browser.withoutScripts("http://localhost:" + port + "/help");
        assertThat(page.locator("h1").innerText()).isEqualTo("For practitioners");
        page.locator("nav[aria-label='On this page'] a").last().click();
        assertThat(page.url()).endsWith("#files");
    }
}
