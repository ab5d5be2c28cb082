package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever a page names can be rung from it. */
@ReachableTest
@Tag("browser")
class RingingInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    CompositeStory story;

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    @BeforeEach
    void theDutyManagerCanBeRung() {
        setUp.number(testshire.practitioner("chidi").id(), "01632 960 100");
    }

    @Test
    void fromTheChildsPageAndFromWhatIsAskedAboutThem() {
        Page page = open("/children/" + story.rowan());
        rings(page);
        Colleagues.looksRight(page, "ring-child");
        page.locator("#open a[href^='/asks/']").first().click();
        rings(page);
        Colleagues.looksRight(page, "ring-ask");
    }

    @Test
    void fromTheRota() {
        Page page = open("/on-duty?area=");
        assertThat(page.locator("table a[href='tel:01632960100']").first().innerText())
                .isEqualTo("01632 960 100");
        Colleagues.looksRight(page, "ring-on-duty");
        page.navigate(Colleagues.address(
                port, "/on-duty/" + testshire.practitioner("ayo").id()));
        Colleagues.looksRight(page, "ring-own-number");
    }

    private static void rings(Page page) {
        assertThat(page.locator(".ring a[href='tel:01632960100']").first().innerText())
                .contains("01632 960 100");
        assertThat(page.locator(".ring").innerText()).contains("Chidi Manager", "Duty manager");
    }

    private Page open(String path) {
        return Colleagues.open(browser, port, testshire.practitioner("ayo"), path);
    }
}
