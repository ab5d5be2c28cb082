package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child and a parent tell us something, are answered, and say whether it helped. */
@ReachableTest
@Tag("browser")
class FamilyInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    private FamilyMember child;
    private FamilyMember parent;

    @BeforeEach
    void aChildAndAParent() {
        PersonId who = testshire.child();
        child = colleagues.family(who, SpeaksAs.CHILD, "Amara");
        parent = colleagues.family(who, SpeaksAs.FAMILY, "Ngozi");
    }

    @Test
    @Requirement(value = "S-33", proves = Proves.ON_SCREEN)
    void aParentTellsAWorryAndIsToldByWhenTheyHear() {
        Page page = Colleagues.open(browser, port, parent, "/told");
        assertThat(page.locator("main").innerText()).contains("999", "101", "You have not told us anything here yet");
        looksRight(page, "told-nothing");
        tell(page, "Something happened, or worries me", "He came home with a phone we did not buy.");
        assertThat(page.locator("main").innerText())
                .contains("Thank you", "He came home with a phone we did not buy.", "You hear from us by");
        looksRight(page, "told-worry");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Page page = Colleagues.open(browser, port, parent, "/told/new");
        page.getByLabel("In your own words").fill("He is scared.");
        press(page, "Send it");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary a").allInnerTexts())
                .containsExactly(
                        "Choose what you want to tell us",
                        "Choose whether somebody could be hurt before tomorrow",
                        "Choose who may read it");
        assertThat(page.getByLabel("In your own words").inputValue()).isEqualTo("He is scared.");
        looksRight(page, "tell-error");
    }

    @Test
    @Requirement(value = "S-11", proves = Proves.ON_SCREEN)
    void aChildSaysWhomTheyTrustAndTheLimitsAreSaidFirst() {
        Page page = Colleagues.open(browser, port, child, "/told/new");
        assertThat(page.locator("main").innerText())
                .contains(
                        "There is one limit",
                        "We try to tell you first",
                        "0800 1111",
                        "is asked at once, day or night");
        looksRight(page, "tell-child");
        page.getByLabel("Who I trust, or where I feel safe").check();
        page.getByLabel("In your own words").fill("Jerome at the bike project.");
        page.getByLabel("No, it can wait").check();
        page.getByLabel("Only people I choose by name").check();
        press(page, "Send it");
        page.waitForURL("**/told");
        assertThat(page.locator("main").innerText()).contains("Jerome at the bike project.", "may read it.");
    }

    /** “i wanna die”, sent as what can wait, rang nobody. */
    @Test
    void whoWritesOfDyingIsAskedOnceMoreWhetherItCanWait() {
        Page page = Colleagues.open(browser, port, child, "/told/new");
        page.getByLabel("Something happened").check();
        page.getByLabel("In your own words").fill("i wanna die. they got my pictures");
        page.getByLabel("No, it can wait").check();
        page.getByLabel("Everybody who works with me").check();
        press(page, "Send it");
        assertThat(page.locator(".govuk-error-summary a").allInnerTexts())
                .singleElement()
                .asString()
                .startsWith("You wrote “die”. If you or anybody could be hurt before tomorrow, choose “Yes”");
        assertThat(page.getByLabel("In your own words").inputValue()).isEqualTo("i wanna die. they got my pictures");
        looksRight(page, "tell-asked-again");
        press(page, "Send it");
        page.waitForURL("**/told");
        assertThat(page.locator("main").innerText()).contains("i wanna die. they got my pictures", "in your words");
    }

    @Test
    @Requirement(value = "S-33", proves = Proves.ON_SCREEN)
    void theFrontDoorAnswersTheTellerReadsItAndSaysWhetherItHelped() {
        Page told = Colleagues.open(browser, port, parent, "/told/new");
        tell(told, "Something happened, or worries me", "A car waits outside at night.");
        String report = transactions.as(
                parent.actor(), () -> this.told.of(parent, 1).getFirst().report());
        Page answering =
                Colleagues.open(browser, port, colleagues.atTheFrontDoor("Noor Khan"), "/replies/to?entry=" + report);
        answering.getByLabel("What we say to them").fill("Sam watches the road from tonight.");
        answering.getByLabel("What happens next?").fill("He rings you.");
        answering.getByLabel("By when?").fill("Monday by noon");
        answering.getByLabel("Who does that, and whom can they ask?").fill("Sam Poole, 01632 960 112");
        answering.getByLabel("No, nobody").check();
        answering.getByLabel("By message or e-mail").check();
        answering.getByLabel("Yes, they have heard it").check();
        press(answering, "Keep the reply");
        answering.waitForSelector("text=They have been told");
        told.reload();
        assertThat(told.locator("main").innerText())
                .contains(
                        "Sam watches the road from tonight.",
                        "What happens next: He rings you.",
                        "By when: Monday by noon",
                        "Sam Poole",
                        "Noor Khan");
        looksRight(told, "told-answered");
        told.getByText("Write back").click();
        told.waitForSelector("h1:has-text('Write back')");
        told.goBack();
        press(told, "No , it did not help");
        told.waitForSelector("text=You said that the answer did not help");
        answering.reload();
        assertThat(answering.locator("main").innerText()).contains(": no");
    }

    @Test
    void whatIsTakenBackSaysSo() {
        Page page = Colleagues.open(browser, port, parent, "/told/new");
        tell(page, "What would help us, or does not help", "Ring me in the evening.");
        assertThat(page.locator("main").innerText()).contains("You hear from us by");
        page.getByText("I want to take this back").click();
        press(page, "Take it back");
        page.waitForSelector("text=You took this back");
        assertThat(page.locator("main").innerText())
                .contains("Nobody reads it any more.")
                .doesNotContain("may read it");
        looksRight(page, "told-taken-back");
    }

    @Test
    void itWorksWithoutAScript() {
        Page page = Colleagues.openWithoutScript(browser, port, child, "/told/new");
        page.getByLabel("What I want to be different").check();
        page.getByLabel("In your own words").fill("A school where I make something.");
        page.getByLabel("No, it can wait").check();
        page.getByLabel("Everybody who works with me").check();
        press(page, "Send it");
        page.waitForURL("**/told");
        assertThat(page.locator("main").innerText()).contains("A school where I make something.");
    }

    private static void tell(Page page, String kind, String words) {
        if (!page.url().contains("/told/new")) {
            page.getByText("Tell us something").click();
        }
        page.getByLabel(kind).check();
        page.getByLabel("In your own words").fill(words);
        page.getByLabel("No, it can wait").check();
        page.getByLabel("Everybody who works with us").check();
        press(page, "Send it");
        page.waitForURL("**/told");
    }
}
