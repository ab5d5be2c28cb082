package org.reachable.pages.desk;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.Browser;
import org.reachable.ReachableTest;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReachableTest
@Tag("browser")
class WelcomePageInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390, 320})
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanReadIt(int width) {
        Page page = browser.open("http://localhost:" + port + "/", width);
        Browser.photograph(page, "welcome-" + width);
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
    }
}
