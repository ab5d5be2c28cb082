package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who will read an entry is said in a line of its form; the ways to say otherwise are folded, save where a child may speak in trust. */
@ReachableTest
@Tag("browser")
class WhoReadsItFoldedInABrowserTest {

    private static final String EVERYBODY = "Open: For everybody who works with the child.";
    private static final String FEW = "Restricted: For those involved in the agency that wrote it.";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    private Practitioner nurse;
    private PersonId child;

    @BeforeEach
    void aNurse() {
        nurse = colleagues.somebody("Nadia Rahim", "health-ed", "Harrowmere General");
        child = testshire.child();
    }

    @Test
    void whoReadsItStandsInALineThatFollowsWhatIsChosen() {
        Page page = Colleagues.open(browser, port, nurse, form("ed-attendance"));
        assertThat(page.locator("#readers").innerText()).contains(EVERYBODY);
        assertThat(page.getByLabel("Restricted").isVisible()).isFalse();
        looksRight(page, "record-readers-folded");
        page.getByText("Let others or fewer read it").click();
        page.getByLabel("Restricted").check();
        assertThat(page.locator("#readers p").first().innerText()).contains(FEW);
        page.locator("[name=words]").fill("Came in with a cut hand.");
        press(page, "Keep it for later");
        again(page);
        assertThat(page.locator("#readers p").first().innerText()).contains(FEW);
    }

    @Test
    void withoutAScriptItIsChosenAsWell() {
        Page page = Colleagues.openWithoutScript(browser, port, nurse, form("ed-attendance"));
        page.getByText("Let others or fewer read it").click();
        page.getByLabel("Restricted").check();
        press(page, "Keep it for later");
        again(page);
        assertThat(page.locator("#readers p").first().innerText()).contains(FEW);
    }

    @Test
    void whereAChildMaySpeakInTrustNothingIsFolded() {
        Page page = Colleagues.open(browser, port, nurse, form("child-words"));
        assertThat(page.getByLabel("Said in confidence").isVisible()).isTrue();
    }

    private static void again(Page page) {
        page.waitForURL("**/record");
        page.locator("a:has-text('Emergency department attendance')").first().click();
        page.waitForURL("**/record/*");
    }

    private String form(String type) {
        try (Visitor visitor = Visitor.signedIn(port, nurse.signInName())) {
            return RecordForm.begun(visitor, child, type).address();
        }
    }
}
