package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;

/** Police and youth justice: on call, in the custody suite, on the panels. */
abstract class JusticeWalks extends AtTheScreen {

    /** A child can be reached: who, where, whom he trusts; and that somebody goes. */
    @Test
    @Requirement(value = "S-28", proves = Proves.ON_SCREEN)
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

    /** What links children, with the reports behind it, and a step begun against those who do harm. */
    @Test
    @Requirement("S-25")
    void thePoliceSergeantSeesWhatLinksChildrenAndWhatItRestsOn() {
        Page page = as("tomasz.zielinski", DESK);
        sees(page, "3 children have the same vehicle in their records", "the same address");
        sees(page, "Passed on to you in confidence", "What you told partners, and is out of date");
        Locator link = page.locator("li.ask", new Page.LocatorOptions().setHasText("the same vehicle"));
        link.locator("a", new Locator.LocatorOptions().setHasText("behind this"))
                .click();
        sees(page, "What it rests on", "These entries and no others");
    }

    /** Ten minutes before the panel: what is new, what did not change, what is overdue and whose. */
    @Test
    @Requirement(value = "S-10", proves = Proves.ON_SCREEN)
    void thePanelChairSeesWhatDidNotChangeAndWhoOwesAnAnswer() {
        Page page = as("david.chen", DESK);
        sees(page, "Our plan has not changed since 20 April", "Unanswered, and now yours to chase");
        link(page, "Rowan").click();
        sees(page, "What has changed", "Not since", "Done about the source of harm", "waiting for an answer");
        link(page, "Meetings").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Rowan");
    }

    /** Whom do I ring for the child who was just brought in? Who is asked stands there before it is saved. */
    @Test
    @Requirement(value = "S-28", proves = Proves.ON_SCREEN)
    void theCustodyOfficerWritesDownAnArrestAndReadsWhoIsAskedToCome() {
        Page page = as("hannah.whitlock", DESK);
        assertThat(firstScreen(page)).contains("Rowan", "Our plan has not changed since 20 April");
        sees(page, "Consider whether someone exploits the child, before any outcome");
        photographed(page, "custody-desk");
        record(page, "Rowan", "Arrest");
        page.locator("#time").fill("8:40am");
        page.getByLabel("What happened?").fill("Brought in at 08:40 from the bus station. Says that he is hungry.");
        Colleagues.press(page, "Continue");
        sees(page, "Whom this reaches", "Kwame Asante");
        photographed(page, "custody-check");
        saved(page);
        link(page, "Now").click();
        page.getByText("Hand over", new Page.GetByTextOptions().setExact(false))
                .first()
                .click();
        assertThat(page.getByLabel("Hand over to").first().innerText())
                .contains("Adam Kessler")
                .doesNotContain("Joint inspectorates");
    }

    /** Whose disagreement is still open? And three arrests that nobody looked at together: answered with a view. */
    @Test
    @Requirement(value = "S-40", proves = Proves.ON_SCREEN)
    void theYouthJusticeManagerAnswersForTheArrestsTogetherAndWritesDownADisagreement() {
        Page page = as("alex.fletcher", DESK);
        assertThat(firstScreen(page)).contains("Rowan", "Take the arrests together to the joint panel");
        photographed(page, "youth-justice-manager-desk");
        page.locator("li.ask", new Page.LocatorOptions().setHasText("Take the arrests together"))
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Answer")))
                .click();
        Colleagues.press(page, "Joint police and youth justice panel");
        sees(page, "What may have been done to the child", "police and social care are needed");
        photographed(page, "joint-panel");
        Map.of(
                        "youth-justice-how", "room",
                        "youth-justice-stance", "agrees",
                        "police-how", "phone",
                        "police-stance", "agrees")
                .forEach((id, value) -> page.locator("#" + id).selectOption(new SelectOption().setValue(value)));
        Map.of("said-considered", "yes", "said-exploited", "likely", "said-outcome", "support")
                .forEach((name, value) -> page.locator("[name='%s'][value='%s']".formatted(name, value))
                        .check());
        Map.of(
                        "said-to_them", "He was made to carry, so that he owes.",
                        "said-reasons", "All three arrests were at one flat that is not his.",
                        "said-reported", "Three arrests, and the days missing between them.",
                        "said-support", "Kwame goes to him on Monday.")
                .forEach((id, words) -> page.locator("#" + id).fill(words));
        Colleagues.press(page, "Save it");
        sees(page, "Unconfirmed", "He was made to carry");
        record(page, "Rowan", "Professionals disagree");
        page.getByLabel("What happened?").fill("Police would charge him as an adult would be. We would not.");
        Colleagues.press(page, "Continue");
        sees(page, "Resolve the difference with a reason, or raise stage 1", "Alex Fletcher");
        photographed(page, "youth-justice-manager-check");
        saved(page);
    }
}
