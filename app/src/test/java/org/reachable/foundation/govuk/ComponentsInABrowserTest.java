package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.Browser;
import org.reachable.ReachableTest;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each component in each state: for everybody, at each width, and what the script adds. */
@ReachableTest
@Tag("browser")
class ComponentsInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"components, 1280", "components, 390", "components, 320", "panel, 1280", "panel, 320"})
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanUseThem(String name, int width) {
        Page page = open(name, width);
        Browser.photograph(page, name + "-" + width);
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
    }

    @Test
    void aPageThatCameBackBeginsAtWhatIsWrong() {
        Page page = open("components", 1280);
        assertThat(page.title()).isEqualTo("Error: Components – Reachable");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
        page.locator(".govuk-error-summary a").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("when");
    }

    @Test
    void charactersLeftAreCounted() {
        Page page = open("panel", 390);
        Locator told = page.locator(".govuk-character-count__message");
        assertThat(told.innerText()).isEqualTo("You can enter up to 200 characters");
        page.getByRole(AriaRole.TEXTBOX).fill("x".repeat(199));
        assertThat(told.innerText()).isEqualTo("You have 1 character left");
        page.getByRole(AriaRole.TEXTBOX).fill("x".repeat(203));
        assertThat(told.innerText()).isEqualTo("You have 3 characters too many");
    }

    @Test
    void whatIsAskedOnlyOfSomeShowsForThem() {
        Page page = open("components", 390);
        assertThat(page.locator("#to").isVisible()).isTrue();
        page.getByLabel("I’m on it").check();
        assertThat(page.locator("#to").isVisible()).isFalse();
    }

    private Page open(String name, int width) {
        return browser.open("http://localhost:" + port + "/sample/components/" + name, width);
    }
}
