package org.reachable.records.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.Ids;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One registers a source, another confirms it and ends it. */
@ReachableTest
@Tag("browser")
class SourcesInABrowserTest {

    @RegisterExtension
    final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Ids ids;

    @Test
    void aSourceIsRegisteredByOneConfirmedByAnotherAndEnded() {
        Practitioner teacher = colleagues.somebody("Tess Teacher", "school", "Hill school");
        Page page = Colleagues.open(browser, port, keeper("Lena Lead", "safeguarding-partners-lead"), "/on-duty");
        page.getByText("The register of sources").click();
        page.waitForURL("**/sources");
        looksRight(page, "sources");
        press(page, "Register a source");
        page.waitForURL("**/sources/new");
        press(page, "Register it");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "source-error");
        page.getByLabel("What do people call it?").fill("Hill school’s records");
        page.getByLabel("A short name that stays").fill("hill-" + ids.next());
        page.locator("#owner").selectOption(teacher.agency());
        page.getByLabel("Or these people").fill(teacher.signInName());
        press(page, "Register it");
        page.waitForURL("**/sources/*-*");
        assertThat(page.locator("main").innerText())
                .contains("Somebody else who looks after the register confirms it", "Tess Teacher", "Hill school");
        looksRight(page, "source-waits");
        String one = page.url();

        Page another = Colleagues.open(
                browser,
                port,
                keeper("Otto Officer", "data-protection-officer"),
                one.replaceFirst("^https?://[^/]+", ""));
        looksRight(another, "source-to-confirm");
        press(another, "This is right: confirm it");
        assertThat(another.locator("main").innerText()).contains("Whoever is named can send for it now", "Open.");
        press(another, "End it");
        assertThat(another.locator(".govuk-error-summary").innerText()).contains("Say why, in a sentence");
        another.getByLabel("Why does nothing more come from it?").fill("They changed their system.");
        press(another, "End it");
        assertThat(another.locator("main").innerText())
                .contains("What came from it stays", "They changed their system.");
        looksRight(another, "source-ended");
    }

    private Practitioner keeper(String name, String role) {
        Practitioner keeper = colleagues.somebody(name, "partnership", "Business office");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.partnership(), keeper.id(), 9, Testshire.START, null));
        return keeper;
    }
}
