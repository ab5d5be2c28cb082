package org.reachable.access;

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
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A screen left open in a car is closed from the office. */
@ReachableTest
@Tag("browser")
class SignInsInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Test
    void whoeverLeftAScreenOpenEndsItFromAnother() {
        Practitioner wren = colleagues.somebody("Wren Adeyemi", "school", "A school");
        Page left = Colleagues.open(browser, port, wren, "/now");
        Page here = Colleagues.open(browser, port, wren, "/now");
        here.getByText("Sign out").click();
        here.waitForURL("**/sign-ins");
        assertThat(here.locator("main li").allInnerTexts())
                .hasSize(2)
                .anyMatch(one -> one.startsWith("Somewhere else"));
        looksRight(here, "sign-ins");
        press(here, "Sign out everywhere else");
        here.waitForSelector("text=You are signed in nowhere else.");
        left.reload();
        left.waitForURL("**/sign-in");
        press(here, "Sign out here");
        here.waitForURL(address -> address.endsWith(port + "/"));
        here.navigate(Colleagues.address(port, "/now"));
        here.waitForURL("**/sign-in");
    }
}
