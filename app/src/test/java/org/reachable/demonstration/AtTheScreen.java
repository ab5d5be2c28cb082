package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody of the demonstration at a screen, who has a minute. */
abstract class AtTheScreen {

    static final int PHONE = 390;
    static final int DESK = 1280;

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final int A_PAGE = 15_000;
    private static final int NARROW = 320;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    OrdinaryLives lives;

    @Autowired
    Watch watch;

    @LocalServerPort
    int port;

    private Instant opened = Instant.MAX;

    @BeforeEach
    void everyLifeIsThereAndEveryStoryIsFolded() {
        await().atMost(Duration.ofMinutes(2)).until(() -> lives.progress().done());
        watch.catchUp();
        opened = Clock.systemUTC().instant();
    }

    @AfterEach
    void itTookNoMinute() {
        assertThat(Duration.between(opened, Clock.systemUTC().instant())).isLessThan(A_MINUTE);
    }

    Page as(String signInName, int width) {
        Page page = browser.context(new NewContextOptions().setViewportSize(width, 900))
                .newPage();
        page.setDefaultTimeout(A_PAGE);
        page.navigate(address("/sign-in?name=" + signInName));
        page.getByLabel("Password").fill(Personas.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(Pattern.compile("/(now|told)$"));
        return page;
    }

    String address(String path) {
        return Colleagues.address(port, path);
    }

    static Locator link(Page page, String words) {
        return page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    /** A way of the header, which is behind one word on a phone. Before its styles are there, a page shows that word at any width. */
    static Locator way(Page page, String words) {
        page.waitForLoadState();
        Locator menu = page.locator(".menu:not([open]) > .menu__title");
        if (menu.isVisible()) {
            menu.click();
        }
        return link(page, words);
    }

    static Locator link(Page page, Pattern words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    /** Waits until the page says all of it: a press may still be on its way. */
    static void sees(Page page, String... words) {
        for (String each : words) {
            page.waitForCondition(
                    () -> page.locator("main").innerText().contains(each),
                    new Page.WaitForConditionOptions().setTimeout(A_PAGE));
        }
    }

    /** What stands there without scrolling. */
    static String firstScreen(Page page) {
        return (String) page.evaluate("""
                () => [...document.querySelectorAll('main h1, main h2, main h3, main p')]
                  .filter(one => one.getBoundingClientRect().top < innerHeight)
                  .map(one => one.innerText).join('\\n')""");
    }

    /** Finds the child and says what it is; next are the words. */
    static void record(Page page, String child, String what) {
        way(page, "Record").click();
        page.getByLabel("Which child?").fill(child);
        Colleagues.press(page, "Search");
        link(page, child).click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(what).setExact(true))
                .check();
        Colleagues.press(page, "Continue");
    }

    static void saved(Page page) {
        Colleagues.press(page, "Save it");
        sees(page, "Recorded", "It is in Rowan’s story");
    }

    /** Opens what stands on their desk, and the form of what it waits for. */
    static void opened(Page page, String ask, String kind) {
        page.locator("li.ask", new Page.LocatorOptions().setHasText(ask))
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Answer")))
                .click();
        Colleagues.press(page, kind);
        sees(page, "What was asked is answered when");
    }

    /** Saves what answers it. */
    static void answered(Page page, String words) {
        page.getByLabel("What happened?").fill(words);
        page.locator("#time").fill("7:00am");
        Colleagues.press(page, "Continue");
        Colleagues.press(page, "Save it");
        sees(page, "Recorded", "It answers what was asked");
    }

    /** A picture as they see it, and on the narrowest screen, which it fits. */
    static void photographed(Page page, String name) {
        int width = page.viewportSize().width;
        Browser.photograph(page, "sixty-seconds-" + name);
        page.setViewportSize(NARROW, 900);
        Browser.fitsItsWidth(page);
        Browser.photograph(page, "sixty-seconds-" + name + "-" + NARROW);
        page.setViewportSize(width, 900);
    }
}
