package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is asked has somewhere to write what they arranged, or were told, and is asked to go only to a child who can be met. */
@ReachableTest
@Tag("browser")
class WhoIsAskedWritesItDownInABrowserTest {

    private static final String WHO = "Who does it, where and when; or what you were told";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    InventedAsks asks;

    @Autowired
    Watch watch;

    @Test
    void whoHoldsTheInterviewIsNamedAndItStaysOpen() {
        Practitioner owner = asks.somebody("Leona Names");
        PersonId child = asks.childOf(owner, "Rowan");
        asks.duty("missing-coordinator", child, owner);
        asks.tell(child, "missing-reported", 20, "He did not come home.", Map.of("episode", "1"));
        asks.tell(child, "missing-returned", 4, "He is home.", Map.of("episode", "1"));
        Asked interview = of(owner, "return-interview");
        Page page = open(owner, interview);

        Colleagues.press(page, "Write it down");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write who does it and when");
        page.getByLabel(WHO).fill("ok");
        Colleagues.press(page, "Write it down");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .as("no name: whoever told of it read that somebody was on it")
                .contains("Write who does it and when");
        assertThat(Objects.requireNonNull(
                                watch.one(Actor.of(owner), interview.finding().id())
                                        .orElseThrow()
                                        .ask())
                        .takenAt())
                .isNull();
        page.getByLabel(WHO).fill("Jerome Bailey holds it on Saturday at the bike project.");
        Colleagues.press(page, "Write it down");
        assertThat(page.locator("main").innerText())
                .contains("stays open until it is done", "Jerome Bailey holds it on Saturday", "Leona Names");
        Colleagues.looksRight(page, "ask-arranged");
        Asked now = watch.one(Actor.of(owner), interview.finding().id()).orElseThrow();
        assertThat(now.finding().open()).isTrue();
        assertThat(Objects.requireNonNull(now.ask()).takenAt()).isNotNull();
    }

    @Test
    void nobodyIsAskedWhereTheyWillBeWithAChildWhoIsMissing() {
        Practitioner owner = asks.somebody("Leona Looks");
        PersonId child = asks.childOf(owner, "Omar");
        asks.duty("missing-coordinator", child, owner);
        asks.tell(child, "missing-reported", 3, "He did not come home.", Map.of("episode", "1"));
        Page page = open(owner, of(owner, "missing-now"));

        assertThat(page.locator("main").innerText())
                .contains("Council's missing record opened", "I’m on it")
                .doesNotContain("Where will you be with the child?", "does not write that down");
        page.getByLabel(WHO).fill("Police look at the bus station; his aunt was rung.");
        Colleagues.press(page, "Write it down");
        assertThat(page.locator("main").innerText()).contains("his aunt was rung");
    }

    /** One question of the arrest that is meant, and none of a new one; then it is closed. */
    @Test
    void whetherExploitationWasConsideredIsSaidOfTheArrestAndIsNoNewArrest() {
        Practitioner owner = asks.somebody("Hana Custody");
        PersonId child = asks.childOf(owner, "Rowan");
        asks.duty("custody-officer", child, owner);
        asks.tell(child, "police-arrest", 40, "Arrested at the station.", Map.of("arrest", "4"));
        Asked view = of(owner, "exploitation-considered");
        Page page = open(owner, view);

        assertThat(page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Arrest").setExact(true))
                        .count())
                .isZero();
        Colleagues.press(page, "View on exploitation at an arrest");
        Colleagues.looksRight(page, "deed-view-on-exploitation");
        assertThat(page.getByLabel("Which arrest of this child is it?").inputValue())
                .isEqualTo("4");
        page.locator("[name=words]").fill("He was told where to stand and did not know whose the bag was.");
        page.locator("[name=time]").fill("8:30am");
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        Colleagues.press(page, "Continue");
        Colleagues.press(page, "Save it");
        for (int looks = 0;
                looks < 50 && page.getByText("is not worked out yet").count() > 0;
                looks++) {
            page.reload();
        }
        assertThat(page.locator("main").innerText()).contains("It answers what was asked");
        assertThat(watch.one(Actor.of(owner), view.finding().id())
                        .orElseThrow()
                        .finding()
                        .open())
                .isFalse();
    }

    private Asked of(Practitioner owner, String rule) {
        return asks.openFor(owner, 1, asked -> asked.finding().rule().id().equals(rule))
                .getFirst();
    }

    private Page open(Practitioner reader, Asked asked) {
        return Colleagues.open(
                browser, port, reader, SubjectAddresses.ask(asked.finding().id()));
    }
}
