package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.Browser;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One child's pages in each state and width, over the acceptance story in the database. */
@ReachableTest
@Tag("browser")
class ChildInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    /** With which each is signed in: once is enough. */
    private static final Map<String, String> SESSIONS = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    CompositeStory story;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline",
                "/who-knew",
                "/plan",
                "/missing",
                "/education",
                "/sharing",
                "/meetings",
                "/surroundings",
                "/what-if"
            })
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanReadEachPage(String part) {
        Page page = open(story.rowan(), part);
        assertThat(page.locator("h1").innerText()).isEqualTo("Rowan");
        looksRight(page, "child" + part.replace('/', '-'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline",
                "/who-knew",
                "/plan",
                "/missing",
                "/education",
                "/meetings",
                "/surroundings",
                "/what-if"
            })
    void whatIsNotKnownIsSaidAndNeverShownAsWell(String part) {
        Page page = open(story.hardlyKnown(), part);
        assertThat(page.locator("main").innerText())
                .contains("age not known", "It is not known where Ángel lives.")
                .contains("Nobody has written down what Ángel likes and wants.")
                .doesNotContainIgnoringCase("low risk")
                .doesNotContain("0 times");
        looksRight(page, "child-hardly-known" + part.replace('/', '-'));
    }

    @Test
    void longWordsStayOnThePage() {
        Page page = browser.open("http://localhost:" + port + "/sample/child/long", 1280);
        looksRight(page, "child-long");
    }

    @Test
    @Requirement(value = "S-10", proves = Proves.ON_SCREEN)
    void whatChangedIsToldInFourLinesThatLeadToTheirEntries() {
        Page page = open(story.rowan(), "");
        assertThat(page.locator(".pairs dt").allInnerTexts())
                .containsExactly("Our plan", "Done about the source of harm", "His life", "In his words");
        assertThat(page.locator(".pairs dd").allInnerTexts())
                .satisfiesExactly(
                        plan -> assertThat(plan).contains("Not since 20 April").contains("One meeting and no decision"),
                        source -> assertThat(source)
                                .contains("Nothing yet for him.")
                                .contains("for another child only"),
                        life -> assertThat(life)
                                .contains("Lost his home on 31 May.")
                                .contains("Still on no school’s roll and without full-time education."),
                        words -> assertThat(words)
                                .contains("“They found out where I live now.”")
                                .contains("not asked since."));
        page.locator(".pairs .why summary").nth(2).click();
        page.locator(".pairs .why a").getByText("Placement ended, 31 May").click();
        assertThat(page.locator(".entry:target").innerText()).contains("Placement ended", "three hours");
    }

    @Test
    void ownWordsComeBeforeAnyRisk() {
        Page page = open(story.rowan(), "");
        page.setViewportSize(390, 900);
        assertThat(page.locator(".child__words").boundingBox().y)
                .isLessThan(page.locator(".late").first().boundingBox().y);
    }

    @Test
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    void theTimelineStepsBackEntryByEntry() {
        Page page = open(story.rowan(), "/timeline?on=2022-06-11");
        assertThat(page.locator("main").innerText()).contains("As known on Saturday 11 June 2022", "This is not all");
        assertThat(page.locator(".entry h3").first().innerText()).contains("Arrest");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entry before"))
                .click();
        assertThat(page.locator(".entry h3").first().innerText()).contains("Reported missing");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next entry"))
                .click();
        assertThat(page.locator(".entry h3").first().innerText()).contains("Arrest");
    }

    @Test
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    void whatOneAgencyHadIsShownAsItHadIt() {
        Page page = open(story.rowan(), "/timeline?to=youth-justice&on=2022-06-17");
        assertThat(page.locator("main").innerText())
                .contains("As youth justice service had it on")
                .doesNotContain("Exploitation screening");
    }

    @Test
    void theTimelineCanBeFilteredByKeyboardAlone() {
        Page page = open(story.rowan(), "/timeline");
        page.locator("#agency").focus();
        page.keyboard().type(page.locator("#agency option[value=housing]").innerText());
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**agency=housing**");
        assertThat(page.locator("#entries").innerText()).startsWith("2 entries");
    }

    @Test
    void whatAnAskRestsOnIsMarked() {
        Page page = open(story.rowan(), "/timeline");
        page.locator("#asked ~ .fold a[href^='/asks/']").first().click();
        String ask = page.url().substring(page.url().lastIndexOf('/') + 1);
        page.navigate(at(story.rowan(), "/timeline?ask=" + ask));
        assertThat(page.locator(".entry--marked").count()).isPositive();
        Browser.isAccessible(page);
    }

    @Test
    void anotherSettingIsOnlySupposed() {
        Page page = open(story.rowan(), "/what-if");
        page.locator("#rule").selectOption("drift");
        page.locator("#to").fill("2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what if"))
                .click();
        page.waitForURL("**to=2**");
        assertThat(page.locator("main").innerText())
                .contains("This is supposed, and not what was asked.", "at 2 instead of");
        looksRight(page, "child-what-if-drift");
        page.locator("#to").fill("lots");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what if"))
                .click();
        page.waitForURL("**to=lots**");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "child-what-if-error");
    }

    @Test
    void everyPageWorksWithoutScripts() {
        Page page = open(story.rowan(), "");
        String session = page.context().storageState();
        Page without = browser.context(
                        new NewContextOptions().setJavaScriptEnabled(false).setStorageState(session))
                .newPage();
        without.navigate(at(story.rowan(), "/timeline"));
        without.locator("#kind").selectOption("meeting");
        without.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        without.waitForURL("**kind=meeting**");
        assertThat(without.locator(".entry").count()).isPositive();
    }

    @Test
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    void aLongStoryIsShownAHundredEntriesAtATime() {
        PersonId child = story.muchWrittenAbout(120);
        Page page = open(child, "/timeline");
        assertThat(page.locator("#entries ~ .fold--month .entry").count()).isEqualTo(100);
        looksRight(page, "child-many-timeline");
    }

    @Test
    void aChildNobodyKnowsIsNotFound() {
        Page page = open(story.rowan(), "");
        var answer = page.navigate("http://localhost:" + port + "/children/00000000-0000-7000-8000-000000000000");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.navigate(at(story.rowan(), "/nonsense")).status()).isEqualTo(404);
    }

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void theListOfChildrenLeadsToTheirPages() {
        story.rowan();
        Page page = signedIn("chidi");
        page.navigate("http://localhost:" + port + "/children");
        looksRight(page, "children");
        page.locator(".ask h2 a").first().click();
        assertThat(page.url()).contains("/children/");
    }

    private Page open(PersonId child, String part) {
        Page page = signedIn("ayo");
        page.navigate(at(child, part));
        return page;
    }

    private Page signedIn(String name) {
        return browser.context(new NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setStorageState(SESSIONS.computeIfAbsent(name, this::session)))
                .newPage();
    }

    private String session(String name) {
        Page page = browser.open("http://localhost:" + port + "/now", 1280);
        page.getByLabel("Name to sign in").fill(name);
        page.getByLabel("Password").fill(Testshire.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/now**");
        return page.context().storageState();
    }

    private String at(PersonId child, String part) {
        return "http://localhost:" + port + "/children/" + child + part;
    }
}
