package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.checks.Requirement;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child's pages where there is little room: on a phone, and on paper. */
@ReachableTest
@Tag("browser")
class OnAPhoneInABrowserTest {

    private static final int A_SCREEN = 700;

    /** Of each frame that scrolls sideways, whether it says so; and of each that does not, whether it says nothing. */
    private static final String WRONGLY_SAID = """
            () => [...document.querySelectorAll('.table-frame')].filter(frame => {
              const says = frame.querySelector('.table-frame__scrolls')?.getBoundingClientRect().height > 0;
              return says !== frame.scrollWidth > frame.clientWidth;
            }).length""";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    CompositeStory story;

    @Autowired
    Testshire testshire;

    @ParameterizedTest
    @ValueSource(ints = {320, 400})
    @Requirement("S-60")
    void aChildsPageBeginsWithTheChild(int width) {
        Page page = open(story.rowan(), "", width);
        assertThat(top(page, "h1")).isLessThan(A_SCREEN / 3.0);
        assertThat(top(page, ".child__words")).isLessThan(A_SCREEN);
        assertThat(top(page, ".pairs")).isLessThan(2 * A_SCREEN);
        assertThat(page.locator(".navigation").isVisible()).isFalse();
        assertThat(page.locator(".moj-sub-navigation").isVisible()).isFalse();
        // Alone it has four and a half; what other tests of this server write of him comes besides.
        assertThat(height(page)).isLessThan(6 * A_SCREEN);
        Browser.photograph(page, "phone-child-" + width);
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
    }

    @Test
    void everywhereOneCanGoAndTheSearchAreBehindOneWord() {
        Page page = open(story.rowan(), "", 320);
        page.getByText("Menu", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".navigation").isVisible()).isTrue();
        assertThat(page.getByLabel("Search for a child").isVisible()).isTrue();
        Browser.photograph(page, "phone-menu-320");
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
        page.locator(".navigation")
                .getByText("On duty", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Who is on duty");
    }

    @Test
    void theMenuStandsOpenWhereThereIsRoom() {
        Page page = open(story.rowan(), "", 1280);
        assertThat(page.locator(".navigation").isVisible()).isTrue();
        assertThat(page.locator(".moj-sub-navigation").isVisible()).isTrue();
        assertThat(page.locator("#open").isVisible()).isTrue();
        assertThat(page.locator(".menu__title").isVisible()).isFalse();
    }

    @Test
    void aPartSaysWhatIsInItAndOpensWhereALinkLeads() {
        Page page = open(story.rowan(), "", 320);
        assertThat(page.locator(".fold__title").allInnerTexts().toString())
                .contains("7 times missing", "waiting for an answer");
        assertThat(page.locator("#not-known").isVisible()).isFalse();
        page.locator(".child__facts a[href$='#not-known']").click();
        page.waitForCondition(() -> page.locator("#not-known").isVisible());
        page.getByText("Parts of the record, and what to do").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Timeline"))
                .click();
        assertThat(page.url()).endsWith("/timeline");
    }

    @Test
    void whatIsTheReadersIsSaidBeforeTheStory() {
        PersonId rowan = story.rowan();
        Page page = open("chidi", rowan, "", 320);
        assertThat(page.locator(".card--yours a[href^='/asks/']").count()).isEqualTo(1);
        assertThat(top(page, ".card--yours")).isLessThan(top(page, ".pairs"));
    }

    @Test
    @Requirement("S-09")
    void aTimelineOpensAtTheLatestMonth() {
        Page page = open(story.muchWrittenAbout(120), "/timeline", 320);
        assertThat(page.locator(".fold--month").count()).isGreaterThan(12);
        assertThat(page.locator(".fold--month[open]").count()).isEqualTo(1);
        assertThat(page.locator(".fold--month").first().getAttribute("open")).isNotNull();
        assertThat(height(page)).isLessThan(8 * A_SCREEN);
        Browser.photograph(page, "phone-timeline-320");
        Browser.isAccessible(page);
        Browser.fitsItsWidth(page);
        page.setViewportSize(1280, 900);
        assertThat(page.locator("#entries ~ .fold--month .entry").last().isVisible())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void aTableThatScrollsSaysSo(int width) {
        Page page = open(story.rowan(), "/who-knew", width);
        assertThat(page.locator(".table-frame").count()).isPositive();
        assertThat(page.locator("main th").allInnerTexts()).contains("Who wrote it");
        assertThat(page.evaluate(WRONGLY_SAID)).isEqualTo(0);
        page.navigate(Colleagues.address(port, "/on-duty"));
        assertThat(page.evaluate(WRONGLY_SAID)).isEqualTo(0);
        Browser.photograph(page, "phone-table-" + width);
    }

    @Test
    void paperSaysWhoPrintedItAndShowsWhatIsFolded() {
        Page page = open(story.rowan(), "", 794);
        assertThat(page.locator(".printed").isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".printed").innerText())
                .contains("Printed by Ayo Lead", "17 June 2022", "It is a part: “Rowan” as Ayo Lead may read it");
        assertThat(page.locator("#open details .ask").first().isVisible()).isTrue();
        assertThat(page.locator(".pairs .behind").first().isVisible()).isTrue();
        assertThat(page.locator(".menu").isVisible()).isFalse();
        Browser.photograph(page, "paper-child");
        Browser.fitsItsWidth(page);
        page.setViewportSize(320, 900);
        assertThat(page.locator("#not-known").isVisible()).isTrue();
    }

    private static double top(Page page, String what) {
        return page.locator(what).first().boundingBox().y;
    }

    private static int height(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollHeight");
    }

    private Page open(PersonId child, String part, int width) {
        return open("ayo", child, part, width);
    }

    private Page open(String who, PersonId child, String part, int width) {
        Page page = Colleagues.open(browser, port, testshire.practitioner(who), "/children/" + child + part);
        page.setViewportSize(width, A_SCREEN);
        return page;
    }
}
