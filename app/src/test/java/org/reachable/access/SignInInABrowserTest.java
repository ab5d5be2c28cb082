package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.Browser;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReachableTest
@Tag("browser")
class SignInInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    void everyoneCanSignIn(int width) {
        Page page = open(width);
        Browser.photograph(page, "sign-in-" + width);
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);

        send(page, "wrong");
        assertThat(page.getByText("There is a problem").isVisible()).isTrue();
        Browser.photograph(page, "sign-in-refused-" + width);
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = open(390);
        page.getByLabel("Name to sign in").focus();
        page.keyboard().type("ayo");
        page.keyboard().press("Tab");
        page.keyboard().type(Testshire.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    private Page open(int width) {
        return browser.open("http://localhost:" + port + "/sign-in", width);
    }

    private static void send(Page page, String password) {
        page.getByLabel("Name to sign in").fill("ayo");
        page.getByLabel("Password").fill(password);
        page.locator("button").click();
        page.waitForURL("**/sign-in?refused=true");
    }
}
