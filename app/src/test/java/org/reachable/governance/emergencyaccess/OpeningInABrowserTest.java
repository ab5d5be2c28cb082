package org.reachable.governance.emergencyaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
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
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record is opened, looked at, ended and reviewed, as people do it. */
@ReachableTest
@Tag("browser")
class OpeningInABrowserTest {

    private static final String WHY = "She is in a cell here and will not say who she lives with";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Night nights;

    private Night.Those night;

    @BeforeEach
    void begin() {
        night = nights.begin();
    }

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void aRecordIsOpenedReadEndedAndReviewed() {
        Page page = Colleagues.open(browser, port, night.opener(), night.page());
        looksRight(page, "opening-pointer");
        page.getByText("Open the record with a reason").click();
        page.waitForURL("**/opening");
        looksRight(page, "opening-form");
        page.getByLabel("Why you, and why now?").fill(WHY);
        page.getByLabel("Your password, once more").fill("not-it");
        press(page, "Open the record");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.getByLabel("Why you, and why now?").inputValue()).isEqualTo(WHY);
        assertThat(page.getByLabel("Your password, once more").inputValue()).isEmpty();
        looksRight(page, "opening-error");
        page.getByLabel("The child is with me").check();
        page.getByLabel("Two hours").check();
        page.getByLabel("Your password, once more").fill(Testshire.PASSWORD);
        press(page, "Open the record");
        page.waitForURL("**" + night.page());
        looksRight(page, "opening-child");
        page.navigate(address(port, night.page() + "/timeline"));
        page.getByText("End it now").click();
        page.waitForURL("**/opening");
        looksRight(page, "opening-end");
        Page lead = Colleagues.open(browser, port, night.lead(), night.page());
        assertThat(lead.locator(".opened").innerText()).contains("Hana Custody, Harbour police", WHY);
        looksRight(lead, "opening-told");
        lead.navigate(address(port, night.page() + "/who-looked"));
        looksRight(lead, "opening-who-looked");
        press(page, "End it now");
        page.waitForURL("**" + night.page());
        assertThat(page.locator("main").innerText()).contains("nothing of it is shown to you");
        reviewed();
        page.navigate(address(port, "/openings"));
        assertThat(page.locator("main").innerText()).contains("Opened by you", "Not justified");
    }

    private void reviewed() {
        Page page = Colleagues.open(browser, port, night.reviewer(), "/now");
        looksRight(page, "opening-now");
        page.getByText("opened a record with a reason").click();
        page.waitForURL("**/openings/*");
        looksRight(page, "opening-review");
        press(page, "Keep the review");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "opening-review-error");
        page.getByLabel("Not justified").check();
        page.getByLabel("What happens now?")
                .fill("I rang her sergeant. The duty social worker was on call, and nobody rang.");
        press(page, "Keep the review");
        page.waitForURL("**/openings");
        looksRight(page, "opening-reviews");
        page.getByText("Hana Custody, Harbour police about").click();
        page.waitForURL("**/openings/*");
        looksRight(page, "opening-reviewed");
    }

    @Test
    void itWorksWithoutScript() {
        Page page = Colleagues.openWithoutScript(browser, port, night.opener(), night.page() + "/opening");
        page.getByLabel("The child is with me").check();
        page.getByLabel("Why you, and why now?").fill(WHY);
        page.getByLabel("Two hours").check();
        page.getByLabel("Your password, once more").fill(Testshire.PASSWORD);
        press(page, "Open the record");
        page.waitForURL("**" + night.page());
        assertThat(page.locator(".opened").innerText()).contains("It closes by itself");
    }
}
