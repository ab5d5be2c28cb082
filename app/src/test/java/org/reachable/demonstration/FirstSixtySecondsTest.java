package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.checks.Requirement;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Each who opens Reachable does what they opened it for, in a minute: sees it without searching, and acts on it in a few
 * taps. Who they are and what they must be able to do is the requirements' list of personas.
 */
@ReachableTest
@DirtiesContext
@Tag("browser")
@TestMethodOrder(OrderAnnotation.class)
class FirstSixtySecondsTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final int A_PAGE = 15_000;
    private static final int PHONE = 390;
    private static final int DESK = 1280;

    @RegisterExtension
    final Browser browser = new Browser();

    @Autowired
    OrdinaryLives lives;

    @Autowired
    Watch watch;

    @LocalServerPort
    int port;

    private Instant opened = Instant.MAX;

    @DynamicPropertySource
    static void aDemonstrationInAFolderOfItsOwn(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "sixty-seconds");
        properties.add("reachable.home", folder::toString);
        properties.add("reachable.demonstration", () -> true);
        properties.add("reachable.ordinary-lives", () -> 60);
    }

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

    /** In a car, on a phone: what changed, who has the child's trust, and a visit written down. */
    @Test
    @Requirement("S-10")
    void aSocialWorkerReadsOneChildAndWritesDownAVisit() {
        Page page = as("amina.diallo", PHONE);
        assertThat(firstScreen(page)).contains("Rowan", "Our plan has not changed since 20 April");
        link(page, "Rowan").click();
        sees(page, "Trusted adult", "What has changed", "Open now");
        link(page, "Record something about Rowan").click();
        page.locator("main input[type=radio]").first().check();
        Colleagues.press(page, "Continue");
        page.getByLabel("What happened?")
                .fill("We walked to the shop. He says that the bike workshop is the best hour of his week.");
        page.getByLabel("Yes, alone").check();
        Colleagues.press(page, "Continue");
        sees(page, "Whom this reaches", "Who may read it");
        Colleagues.press(page, "Save it");
        sees(page, "Recorded", "It is in Rowan’s story");
    }

    /** A child can be reached: who, where, whom he trusts; and that somebody goes. */
    @Test
    @Requirement("S-28")
    void whoeverIsOnCallSeesWhomTheChildTrustsAndSaysThatTheyGo() {
        Page page = as("kwame.asante", PHONE);
        Locator ask = page.locator(
                        "li.ask", new Page.LocatorOptions().setHasText("Name the adult the child would choose"))
                .first();
        assertThat(ask.innerText()).contains("I’m on it");
        sees(page, "Rowan", "trusted adult: none named");
        ask.locator("button", new Locator.LocatorOptions().setHasText("I’m on it"))
                .click();
        sees(page, "You are on it.");
        link(page, "Rowan").click();
        sees(page, "I like mending bikes", "Who is around Rowan", "Last real contact");
    }

    /** Who is missing and who is back, with the clock of each talk. */
    @Test
    @Requirement("S-18")
    void theMissingCoordinatorSeesWhoIsBackAndWhichTalkIsOwed() {
        Page page = as("leila.haddad", DESK);
        link(page, "Children").click();
        link(page, "Missing").click();
        sees(page, "missing", "Rowan", "Over", "Name who will hold the interview", "2 days over");
        link(page, Pattern.compile("^Name who will hold the interview.*Rowan")).click();
        sees(page, "Whose it is", "What it rests on");
        page.getByText("Hand over to").first().waitFor();
    }

    /** What links children, with the reports behind it, and a step begun against those who do harm. */
    @Test
    @Requirement("S-25")
    void thePoliceSergeantSeesWhatLinksChildrenAndWhatItRestsOn() {
        Page page = as("tomasz.zielinski", DESK);
        sees(page, "The same vehicle stands in the records of 3 children", "The same address");
        sees(page, "Passed on to you in confidence", "What you told partners, and is out of date");
        Locator link = page.locator("li.ask", new Page.LocatorOptions().setHasText("The same vehicle"));
        link.locator("a", new Locator.LocatorOptions().setHasText("entries behind this"))
                .click();
        sees(page, "What it rests on", "These entries and no others");
    }

    /** What became of what the school told; a worry in ninety seconds, with a day by which it has a reply. */
    @Test
    @Requirement("S-36")
    void aSchoolSeesWhatItHasNotHeardAndTellsAWorryWithADayOfReply() {
        Page page = as("grace.obi", DESK);
        sees(page, "You told us, and have not heard");
        page.navigate(address("/record"));
        page.getByLabel("Which child?").fill("rowann");
        Colleagues.press(page, "Search");
        link(page, "Rowan").click();
        page.getByLabel("Concern noted at school").check();
        Colleagues.press(page, "Continue");
        page.getByLabel("What happened?").fill("He waited at the gate at 15:10 and would not say for whom.");
        Colleagues.press(page, "Continue");
        sees(page, "hears from us by");
        Colleagues.press(page, "Save it");
        sees(page, "Whoever told this hears from us by");
    }

    /** Each child without a school: since when, how many school days, what next and whose. */
    @Test
    @Requirement("S-38")
    void theOfficerForMissingEducationSeesEachChildWithDaysNextStepAndOwner() {
        Page page = as("iwan.bevan", DESK);
        link(page, "Children").click();
        link(page, "Education").click();
        Locator rowan = page.locator("li.ask", new Page.LocatorOptions().setHasText("Rowan"));
        assertThat(rowan.innerText())
                .contains(
                        "school days without full-time education",
                        "off roll",
                        "Decide whether to ask for a direction",
                        "Yours");
    }

    /** Who waits for a reply, the longest first; who else told about the same child; and the reply. */
    @Test
    @Requirement("S-36")
    void theFrontDoorSeesWhoWaitsAndRepliesInPlainWords() {
        Page page = as("nasreen.akhtar", DESK);
        link(page, "Record").click();
        link(page, "Who is waiting to hear from us").click();
        sees(page, "have had no reply", "The family");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^The family ?, about Rowan")))
                .first()
                .click();
        page.getByLabel("What we say to them")
                .fill("Thank you. We spoke with the police on Tuesday; Amina Diallo rings you on Monday.");
        page.getByLabel("By phone").check();
        page.getByLabel("Yes, they have heard it").check();
        page.locator("main form button").first().click();
        sees(page, "Amina Diallo rings you on Monday");
    }

    /** Ten minutes before the panel: what is new, what did not change, what is overdue and whose. */
    @Test
    @Requirement("S-10")
    void thePanelChairSeesWhatDidNotChangeAndWhoOwesAnAnswer() {
        Page page = as("david.chen", DESK);
        sees(page, "Our plan has not changed since 20 April", "Unanswered, and now yours to chase");
        link(page, "Rowan").click();
        sees(page, "What has changed", "Not since", "Done about the source of harm", "waiting for an answer");
        link(page, "Meetings").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Rowan");
    }

    @Test
    @Requirement("S-40")
    void aServiceManagerSeesWhatWentUpToHerAndWhoseItStillIs() {
        Page page = as("priya.raman", DESK);
        assertThat(firstScreen(page)).contains("Unanswered, and now yours to chase", "has not answered", "To you as");
    }

    @Test
    @Requirement("S-10")
    void aTeamManagerSeesWhereThePlanStoodStill() {
        Page page = as("bronwen.pryce", DESK);
        assertThat(firstScreen(page)).contains("Rowan", "Our plan has not changed since 20 April");
        link(page, "What is in the way?").click();
        sees(page, "What it rests on", "What closes it");
    }

    /** Day nine after an incident: who knew what, and the whole story to take away. */
    @Test
    @Requirement("S-09")
    void theReviewersManagerFindsWhoKnewAndTakesTheStoryAway() {
        Page page = as("ruth.silverman", DESK);
        page.getByLabel("Search for a child").fill("Rowan");
        page.keyboard().press("Enter");
        link(page, "Rowan").click();
        link(page, "Who knew what").click();
        sees(page, "could have met");
        String file = page.context()
                .request()
                .get(address(
                        link(page, Pattern.compile("^Take the chronology away")).getAttribute("href")))
                .text();
        assertThat(file).startsWith("source,").contains("EV003");
    }

    @Test
    @Requirement("S-36")
    void aMentorSeesWhetherAnybodyAnsweredWhatTheChildToldHim() {
        Page page = as("jerome.bailey", PHONE);
        assertThat(firstScreen(page))
                .contains("You told us, and have not heard", "Child told someone in trust", "Rowan");
    }

    @Test
    @Requirement("S-40")
    @Order(1) // what others tell may be asked of her
    void theDutyManagerSeesThatNothingIsNobodys() {
        Page page = as("siobhan.doyle", DESK);
        assertThat(firstScreen(page)).contains("Nothing needs you now");
        link(page, "On duty").click();
        sees(page, "Duty manager", "Siobhan Doyle");
    }

    /** Something is wrong tonight: the numbers first, a few words, by when somebody answers and who; then quickly away. */
    @Test
    @Requirement("S-33")
    void aParentTellsWhatIsWrongAndKnowsByWhenTheyHear() {
        Page page = as("dee", PHONE);
        assertThat(firstScreen(page)).contains("In danger now?", "999", "What you told us");
        page.getByText("Tell us something").click();
        page.getByLabel("Something happened, or worries me").check();
        page.getByLabel("In your own words").fill("A grey car waits for him outside our block.");
        page.getByLabel("Everybody who works with us").check();
        Colleagues.press(page, "Send it");
        sees(page, "Thank you", "A grey car waits for him", "You hear from us by", "You can ask for Amina Diallo");
        assertThat(page.getByText("Leave this page now").getAttribute("href")).isEqualTo("/told/leave");
    }

    /** Somebody asked what he thinks: whom he trusts, in his words, and who may read it. */
    @Test
    @Requirement("S-27")
    void aYoungPersonSaysWhomHeTrustsAndWhoMayReadIt() {
        Page page = as("rowan", PHONE);
        assertThat(firstScreen(page)).contains("Childline", "What you told us");
        page.getByText("Tell us something").click();
        sees(page, "There is one limit");
        page.getByLabel("Who I trust, or where I feel safe").check();
        page.getByLabel("In your own words").fill("Jerome. And the workshop, when it is open late.");
        page.getByLabel("Only the few who work closest with me").check();
        Colleagues.press(page, "Send it");
        sees(page, "Thank you", "Jerome. And the workshop", "Only the few who work closest with me may read it");
    }

    /** Six children, drawn at random; of each who knew, when, who decided and what changed; and all of it taken away. */
    @Test
    @Requirement("S-09")
    void anInspectorDrawsASampleReadsATrailAndTakesItAllAwayAndCanChangeNothing() {
        Page page = as("margaret.hale", DESK);
        assertThat(firstScreen(page)).contains("You look at how children were helped");
        link(page, "Choose a sample of children").click();
        page.getByLabel("Draw by this number").fill("2022");
        Colleagues.press(page, "Draw a sample");
        sees(page, "6 children for whom work is open", "Drawn at random by number 2022");
        Browser.photograph(page, "sample-of-an-inspector");
        String pack = link(page, "Take all of it away as one file (ZIP)").getAttribute("href");
        assertThat(page.context().request().get(address(pack)).headers().get("content-type"))
                .isEqualTo("application/zip");
        link(page, Pattern.compile("^Who knew ?: ")).click();
        sees(page, "Who knew what, and since when", "Names, homes and family");
        assertThat(page.locator("form[method=post]:not([role=search])").count()).isZero();
        assertThat(page.locator("body").innerText()).doesNotContain("Record something");
    }

    /** The month's numbers, each with what it means, the same as on the other page; and no child's record. */
    @Test
    void anAnalystCountsByGroupsAndSeesNoChild() {
        Page page = as("owen.reid", DESK);
        assertThat(firstScreen(page)).contains("You count, and see no child’s record");
        link(page, "Figures, with what each means").click();
        sees(page, "All questions together", "By age at the end of this time", "By ethnicity", "Not recorded");
        Browser.photograph(page, "figures-of-an-analyst");
        Browser.isAccessible(page);
        page.setViewportSize(320, 800);
        Browser.fitsItsWidth(page);
        Browser.isAccessible(page);
        Browser.photograph(page, "figures-of-an-analyst-narrow");
        String asked = page.locator("table")
                .first()
                .locator("tbody tr")
                .last()
                .locator("td")
                .nth(2)
                .innerText();
        String file = page.context()
                .request()
                .get(address(
                        link(page, Pattern.compile("^Take these tables away")).getAttribute("href")))
                .text();
        assertThat(file).startsWith("Question,Time,Split,Group,").contains("Not recorded");
        page.navigate(address("/on-duty/alerts"));
        sees(page, asked + " alerts in the last 4 weeks");
        page.navigate(address("/search"));
        page.getByLabel("Whom or what are you looking for?").fill("Rowan");
        Colleagues.press(page, "Search");
        link(page, "Rowan").click();
        sees(page, "There is a record", "nothing of it is shown to you");
    }

    private Page as(String signInName, int width) {
        Page page = browser.context(new NewContextOptions().setViewportSize(width, 900))
                .newPage();
        page.setDefaultTimeout(A_PAGE);
        page.navigate(address("/sign-in?name=" + signInName));
        page.getByLabel("Password").fill(Personas.PASSWORD);
        page.locator("main button").click();
        page.waitForURL(Pattern.compile("/(now|told)$"));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    private static Locator link(Page page, Pattern words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    /** Waits until the page says all of it: a press may still be on its way. */
    private static void sees(Page page, String... words) {
        for (String each : words) {
            page.waitForCondition(
                    () -> page.locator("main").innerText().contains(each),
                    new Page.WaitForConditionOptions().setTimeout(A_PAGE));
        }
    }

    /** What stands there without scrolling. */
    private static String firstScreen(Page page) {
        return (String) page.evaluate("""
                () => [...document.querySelectorAll('main h1, main h2, main h3, main p')]
                  .filter(one => one.getBoundingClientRect().top < innerHeight)
                  .map(one => one.innerText).join('\\n')""");
    }
}
