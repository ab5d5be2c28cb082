package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.people.People;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing down what is about a shop, a car or a phone and not about one child, as people do it. */
@ReachableTest
@Tag("browser")
class RecordingAboutAPlaceInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Chronology chronology;

    private Practitioner grace;
    private Practitioner ade;
    private String shop;

    @BeforeEach
    void aLeadAtASchoolAndSomebodyOfTheDistrict() {
        grace = colleagues.somebody("Grace Obi", "school", "Harrowmere Academy");
        ade = colleagues.somebody("Ade Collins", "community-safety", "Harrowmere District");
        shop = testshire.unused("Top Shop") + ", 12 High Street, ME14 5AB";
    }

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void aSafeguardingLeadTellsOfAShopAndHearsBack() {
        setUp.duty(
                testshire.id(),
                new NewDuty("community-safety-lead", Scope.partnership(), ade.id(), 0, Testshire.START, null));
        PersonId child = testshire.child();
        String reference = people.reference(testshire.ayo(), child).orElseThrow();
        Page page = Colleagues.open(browser, port, grace, "/record");
        page.getByText("It is about a place, a vehicle or something else").click();
        page.getByLabel("Which one?").fill(shop);
        press(page, "Search");
        assertThat(page.locator("main").innerText()).contains("Nothing that you may see fits");
        page.locator("input[value=place]").check();
        page.getByLabel("What is the place called, and where is it?").fill(shop);
        looksRight(page, "record-about");
        press(page, "Continue");
        page.waitForURL("**/record?subject=**");
        assertThat(page.locator("main").innerText()).contains(shop).doesNotContain("Concern noted at school");
        looksRight(page, "record-about-kind");
        page.getByLabel("Worry about a place").check();
        press(page, "Continue");
        page.getByLabel("What happened?").fill("Two men buy vapes for year 8 at the back door, each day at three.");
        page.getByLabel("Which children does it speak of?").fill("No such child");
        page.getByLabel("Adults wait for children there").check();
        press(page, "Continue");
        page.waitForURL("**mend=true");
        assertThat(page.locator(".govuk-error-summary a").allInnerTexts())
                .containsExactly(
                        "You may know of no child whose reference is “No such child”. Copy it from the child’s page, or leave it out");
        looksRight(page, "record-about-error");
        page.getByLabel("Which children does it speak of?").fill(reference);
        press(page, "Continue");
        page.waitForURL("**/check");
        assertThat(page.locator("main").innerText())
                .contains("Ade Collins, Harrowmere District", "hears from us by", "an agency of the partnership");
        looksRight(page, "record-about-check");
        press(page, "Save it");
        page.waitForURL("**/subjects/**");
        assertThat(page.locator(".govuk-notification-banner").innerText())
                .contains(
                        "Worry about a place: it is kept",
                        "Ade Collins, Harrowmere District is asked",
                        "hears from us");
        assertThat(page.locator("h1").innerText()).isEqualTo(shop);
        assertThat(page.locator("main").innerText())
                .contains(
                        "What is written about it speaks of 1 child.",
                        "Two men buy vapes",
                        "Speaks of Child",
                        "Harrowmere Academy");
        looksRight(page, "record-about-kept");
        SubjectId place = new SubjectId(UUID.fromString(page.url().replaceAll(".*/subjects/([0-9a-f-]+).*", "$1")));
        Entry told = chronology.about(Actor.of(ade), place).entries().getFirst();
        assertThat(told.otherPeople()).containsExactly(reference);
        assertThat(chronology.mentions(Actor.of(ade), child.subject(), 5))
                .extracting(LoggedEntry::subject)
                .containsExactly(place);
        itIsAskedAndAnswered(place);
    }

    /** Whoever answers for places is asked; what they tell the writer is read by the writer. */
    private void itIsAskedAndAnswered(SubjectId place) {
        Page asked = Colleagues.open(browser, port, ade, "/now");
        assertThat(asked.locator("main").innerText()).contains(shop);
        asked.navigate(Colleagues.address(port, "/replies"));
        asked.locator("li.ask:has-text('%s') h3 a".formatted(shop)).click();
        asked.getByLabel("What we say to them").fill("We were there today. The back door stays shut from Monday.");
        asked.getByLabel("By phone").check();
        asked.getByLabel("Yes, they have heard it").check();
        Colleagues.saysWhatIsNext(asked);
        press(asked, "Keep the reply");
        asked.waitForURL("**/replies**");
        Page heard = Colleagues.open(browser, port, grace, "/subjects/" + place);
        assertThat(heard.locator("main").innerText()).contains("The back door stays shut from Monday.");
        looksRight(heard, "record-about-replied");
    }

    @Test
    void itWorksWithoutAScriptByKeyboardAndFromWhatSearchFinds() {
        try (Visitor visitor = Visitor.signedIn(port, grace.signInName())) {
            String begun = visitor.post("/record/about", Map.of("kind", "place", "known-place", shop))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String again = visitor.post(
                            "/record/about", Map.of("kind", "place", "known-place", shop.toUpperCase(Locale.UK)))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(again)
                    .as("words that describe one already mean that one")
                    .isEqualTo(begun);
        }
        Page page = Colleagues.openWithoutScript(browser, port, grace, "/search");
        page.locator("main input[type=search]").fill(shop);
        press(page, "Search");
        page.locator("main a:has-text('Record something')").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/record?subject=**");
        page.getByLabel("Worry about a place").focus();
        page.keyboard().press("Space");
        page.locator("main button").last().focus();
        page.keyboard().press("Enter");
        page.getByLabel("What happened?").fill("Nobody looks after the yard behind it.");
        press(page, "Continue");
        page.waitForURL("**/check");
        Page twice = page.context().newPage();
        twice.navigate(page.url());
        press(page, "Save it");
        press(twice, "Save it");
        twice.waitForURL("**/subjects/**");
        assertThat(twice.locator(".moj-timeline__item").count())
                .as("sent twice")
                .isEqualTo(1);
    }

    @Test
    void onlyWhatTheirAgencyMayBeginIsOfferedAndANumberIsWhatOthersWrite() {
        try (Visitor school = Visitor.signedIn(port, grace.signInName());
                Visitor safety = Visitor.signedIn(port, ade.signInName())) {
            assertThat(school.get("/record/about").body())
                    .contains("known-place", "known-online-space")
                    .doesNotContain("known-vehicle", "known-adult");
            assertThat(school.post("/record/about", Map.of("kind", "vehicle", "known-vehicle", "AB12 CDE"))
                            .statusCode())
                    .isEqualTo(400);
            String plate = testshire.unused("V").replaceAll("[^A-Za-z0-9]", "").substring(0, 1)
                    + testshire.unused("").replaceAll("\\W", "").substring(20);
            String begun = safety.post("/record/about", Map.of("kind", "vehicle", "known-vehicle", plate + " x"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String page = safety.get(begun.replaceFirst("^https?://[^/]+", "")).body();
            assertThat(page).contains("Worry about a vehicle").doesNotContain("Worry about a place");
            assertThat(surroundings.search(Actor.of(ade), plate + " x"))
                    .extracting(found -> found.thing().token().toString())
                    .isEqualTo(List.of("VEH:" + (plate + "X").toUpperCase(Locale.UK)));
        }
    }
}
