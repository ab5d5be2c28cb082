package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever goes to a child who can be reached says where and when; where it did not happen, why, and the next chance opens. */
@ReachableTest
@Tag("browser")
class GoingInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    InventedAsks asks;

    @Autowired
    Watch watch;

    @Test
    @Requirement("S-28")
    void saysWhereAndWhenAndItAnswersNothing() {
        Practitioner owner = asks.somebody("Ivy Goes");
        Asked moment = moment(owner, asks.childOf(owner, "Rowan"));
        Page page = open(owner, moment);

        Colleagues.press(page, "I’m going");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Write where you will be", "Choose when you will be there");
        Colleagues.looksRight(page, "going-error");
        page.getByLabel("Where will you be with the child?").fill("Custody suite at Harrowmere");
        page.getByLabel("When?").selectOption(new SelectOption().setIndex(2));
        Colleagues.press(page, "I’m going");
        assertThat(page.locator("main").innerText())
                .contains("Ivy Goes is going: Custody suite at Harrowmere. Friday 17 June 2022")
                .doesNotContain("Why did it not happen?");
        Colleagues.looksRight(page, "going");
        Asked now = watch.one(Actor.of(owner), moment.finding().id()).orElseThrow();
        assertThat(now.finding().open()).isTrue();
        assertThat(Objects.requireNonNull(now.ask()).takenAt()).isNotNull();

        Asked again = asks.openFor(owner, 1, GoingInABrowserTest::isAskedAgain).getFirst();
        assertThat(Objects.requireNonNull(again.finding().last().respondBy()))
                .isBetween(Instant.parse("2022-06-24T00:00:00Z"), Instant.parse("2022-06-25T00:00:00Z"));
        page.navigate("http://localhost:" + port
                + SubjectAddresses.ask(again.finding().id()));
        assertThat(page.locator("main").innerText()).contains("Be with the child again", "You wrote the entry.");
        Colleagues.looksRight(page, "going-again");
    }

    private static boolean isAskedAgain(Asked asked) {
        return asked.finding().rule().id().equals("same-adult-again");
    }

    @Test
    @Requirement("S-28")
    void whereItDidNotHappenItIsAskedWhyAndTheNextChanceOpens() {
        Practitioner owner = asks.somebody("Jon Misses");
        PersonId rowan = asks.childOf(owner, "Rowan");
        Asked moment = moment(owner, rowan);
        asks.saidToGo(owner, rowan, moment, 3);
        String over = "That time is over, and nobody has written that it happened.";
        Page desk = Colleagues.open(browser, port, owner, "/now");
        assertThat(desk.locator("main").innerText()).contains(over);
        assertThat(desk.locator("main").innerText())
                .as("of whom something is asked above")
                .doesNotContain("of whom nothing is asked above");
        Colleagues.looksRight(desk, "desk-missed");
        desk.navigate("http://localhost:" + port + "/children/" + rowan);
        assertThat(desk.locator("main").innerText()).contains(over);
        Page page = open(owner, moment);

        assertThat(page.locator("main").innerText()).contains(over);
        assertThat(page.getByLabel("When?").count()).isZero();
        Colleagues.press(page, "It did not happen");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write why it did not happen");
        Colleagues.looksRight(page, "going-missed");
        page.getByLabel("Why did it not happen?").fill("He was moved to another custody suite, and nobody told us.");
        Colleagues.press(page, "It did not happen");
        assertThat(page.locator("main").innerText())
                .contains("The next chance is open", "He was moved to another custody suite");
        assertThat(page.getByLabel("When?").count()).isOne();
        Colleagues.looksRight(page, "going-next-chance");
        desk.reload();
        assertThat(desk.locator("main").innerText())
                .contains(
                        "It did not happen: “He was moved to another custody suite, and nobody told us.” Nobody goes now");
        Colleagues.looksRight(desk, "child-missed");
    }

    @Test
    void onePressOnTheDeskAsksWhereAndWhen() {
        Practitioner owner = asks.somebody("Kit Presses");
        moment(owner, asks.childOf(owner, "Rowan"));
        Page page = Colleagues.open(browser, port, owner, "/now");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I’m on it"))
                .first()
                .click();
        page.waitForURL("**/asks/**");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("Say where you go, and when.");
        assertThat(page.getByLabel("When?").count()).isOne();
    }

    private Page open(Practitioner who, Asked moment) {
        return Colleagues.open(
                browser, port, who, SubjectAddresses.ask(moment.finding().id()));
    }

    private Asked moment(Practitioner owner, PersonId rowan) {
        asks.arrested(rowan, 5);
        return asks.openFor(owner, 1, asked -> asked.finding().rule().id().equals("reachable-moment"))
                .getFirst();
    }
}
