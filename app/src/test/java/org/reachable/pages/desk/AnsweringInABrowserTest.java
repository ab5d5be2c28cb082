package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk, and an ask from it, as people use them. */
@ReachableTest
@Tag("browser")
class AnsweringInABrowserTest {

    private static final String MET_ALONE = "not-quorate";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    InventedAsks asks;

    @Autowired
    Answers answers;

    @Autowired
    Watch watch;

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanReadABusyDesk() {
        Practitioner owner = asks.somebody("Dina Busy");
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.arrested(rowan, 3);
        asks.toldSomebody(rowan, 40);
        PersonId amara = asks.childOf(owner, "Amara");
        asks.toldSomebody(amara, 1);
        asks.tell(amara, "assessment-started", 2, "The assessment begins.", Map.of());
        asks.openFor(owner, 4);
        Page page = signedIn(owner);
        assertThat(page.locator("main").innerText())
                .contains("Can be reached now", "Rowan", "Amara", "Why me?", "came to you this week")
                .doesNotContain("grey car", "bag that was not his");
        looksRight(page, "desk-busy");
    }

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void aQuietDeskSaysSo() {
        Page page = signedIn(asks.somebody("Eve Quiet"));
        assertThat(page.locator("main").innerText()).contains("Nothing needs you now.");
        looksRight(page, "desk-quiet");
    }

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanReadAnAskAndItsCaseNote() {
        Practitioner owner = asks.somebody("Fay Reader");
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.toldSomebody(rowan, 40);
        asks.metAlone(rowan, 30);
        Asked moment = openFor(owner, "reachable-moment", 3);
        Asked asked = openFor(owner, MET_ALONE, 3);
        Page page = signedIn(owner);
        page.navigate(at(moment));
        looksRight(page, "ask-deed");
        page.navigate(at(asked));
        looksRight(page, "ask");
        Colleagues.press(page, "Done");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "ask-error");
        page.navigate(at(asked) + "?way=handed-over");
        looksRight(page, "ask-hand-over");
        page.navigate(at(asked) + "/case-note");
        looksRight(page, "case-note");
    }

    @Test
    void twoClicksAnswerAnAsk() {
        Practitioner owner = asks.somebody("Gus Answers");
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.toldSomebody(rowan, 2);
        asks.metAlone(rowan, 1);
        String ask = at(openFor(owner, MET_ALONE, 3));
        Page page = signedIn(owner);
        page.locator(".ask a.govuk-button[href='" + ask.replaceFirst(".*(/asks/)", "$1") + "#answer']")
                .click();
        page.getByLabel("What is different now?").fill("His mentor had a reply today.");
        Colleagues.press(page, "Done");
        page.waitForURL("**/now");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Answered");
        assertThat(page.locator(".ask a.govuk-button").first().getAttribute("href"))
                .doesNotStartWith(ask.replaceFirst(".*(/asks/)", "$1"));
        page.navigate(ask);
        assertThat(page.locator("main").innerText()).contains("Closed", "His mentor had a reply today.");
        page.navigate(ask + "/case-note");
        assertThat(page.locator("#case-note").innerText())
                .contains("His mentor had a reply today.", "Gus Answers", "agency-file/");
        page.navigate(ask);
        looksRight(page, "ask-closed");
    }

    @Test
    void theSameQuestionOfSeveralEventsIsOneRowAndOneAnswer() {
        Practitioner owner = asks.somebody("Nia Late");
        PersonId rowan = asks.childOf(owner, "Rowan");
        asks.metAlone(rowan, 24 * 40);
        asks.metAlone(rowan, 24 * 30);
        asks.metAlone(rowan, 24 * 20);
        Asked newest =
                asks.openFor(owner, 3, AnsweringInABrowserTest::isOfAMeeting).getLast();
        Page page = signedIn(owner);
        looksRight(page, "desk-alike");
        page.navigate(at(newest));
        looksRight(page, "ask-alike");
        page.getByLabel("What is different now?").fill("Police and health told us what they know of all three.");
        page.locator("#answer")
                .getByLabel("Say the same of the 2 earlier ones")
                .first()
                .check();
        Colleagues.press(page, "Done");
        page.waitForURL("**/now");
        assertThat(watch.about(Actor.of(owner), rowan))
                .filteredOn(AnsweringInABrowserTest::isOfAMeeting)
                .hasSize(3)
                .noneMatch(asked -> asked.finding().open());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Page page = signedIn(asks.somebody("Lou Looking"));
        for (String path : List.of(
                "/asks/0123456789abcdef",
                "/asks/0123456789abcdef/case-note",
                "/asks/x",
                "/children/nobody",
                "/children/01900000-0000-7000-8000-000000000000")) {
            assertThat(page.navigate("http://localhost:" + port + path).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theSecondOfTwoEditorsKeepsTheirWords() {
        Practitioner first = asks.somebody("Hana First");
        PersonId rowan = asks.childOf(first, "Rowan");
        asks.metAlone(rowan, 2);
        Asked asked = openFor(first, MET_ALONE, 1);
        Page page = signedIn(first);
        page.navigate(at(asked));
        var other = asks.somebody("Idris Other");
        answers.handOver(Actor.of(first), other, asked.finding().id(), version(asked), "He runs the workshop.");
        page.getByLabel("What is different now?").fill("What I wrote meanwhile.");
        Colleagues.press(page, "Done");
        assertThat(page.locator(".govuk-notification-banner").innerText())
                .contains("Somebody answered while you wrote", "He runs the workshop.");
        assertThat(page.getByLabel("What is different now?").inputValue()).isEqualTo("What I wrote meanwhile.");
        looksRight(page, "ask-changed-meanwhile");
        Colleagues.press(page, "Done");
        page.waitForURL("**/now");
    }

    @Test
    void whatIsOfferedIsTheOthersOnceTheyAccept() {
        Practitioner giver = asks.somebody("Jo Giver");
        Practitioner taker = asks.somebody("Kit Taker");
        PersonId rowan = asks.childOf(giver, "Rowan");
        asks.toldSomebody(rowan, 2);
        Asked asked = asks.firstOpenFor(giver);
        answers.handOver(Actor.of(giver), taker, asked.finding().id(), version(asked), "They know him.");
        Page waiting = signedIn(giver);
        assertThat(waiting.locator("main").innerText()).contains("Waiting on others", "Offered to Kit Taker");
        Page page = signedIn(taker);
        looksRight(page, "desk-offered");
        assertThat(page.locator("main").innerText()).contains("Jo Giver, ", "offers you this: “They know him.”");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept"))
                .first()
                .click();
        page.waitForURL("**/now");
        assertThat(watch.openFor(Actor.of(giver), giver))
                .extracting(open -> open.finding().id())
                .doesNotContain(asked.finding().id());
        assertThat(watch.openFor(Actor.of(taker), taker)).hasSize(1);
        page.navigate(at(asked));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Give it back"))
                .click();
        looksRight(page, "ask-give-back");
        waiting.navigate("http://localhost:" + port + "/notifications/answered-offers");
        looksRight(waiting, "answered-offers");
        waiting.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take it from them"))
                .click();
        looksRight(waiting, "ask-take-from-them");
        waiting.getByLabel("Why do you take it from them?").fill("I chose the wrong name.");
        Colleagues.press(waiting, "Take it from them");
        waiting.waitForURL("**/now");
        assertThat(waiting.locator(".govuk-notification-banner").innerText()).contains("It is with you again.");
        assertThat(watch.openFor(Actor.of(taker), taker)).isEmpty();
    }

    private Asked openFor(Practitioner owner, String rule, int open) {
        return asks.openFor(owner, open).stream()
                .filter(asked -> asked.finding().rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfAMeeting(Asked asked) {
        return asked.finding().rule().id().equals(MET_ALONE);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static int version(Asked asked) {
        return Objects.requireNonNull(asked.ask()).version();
    }

    private String at(Asked asked) {
        return "http://localhost:" + port + "/asks/" + asked.finding().id();
    }

    private Page signedIn(Practitioner who) {
        Page page = browser.open("http://localhost:" + port + "/now", 1280);
        page.getByLabel("Name to sign in").fill(who.signInName());
        page.getByLabel("Password").fill(Testshire.PASSWORD);
        Locator button = page.locator("main button");
        button.click();
        page.waitForURL("**/now**");
        return page;
    }
}
