package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A young person who says that an answer did not help is answered anew, and hears of an answer that was taken back. */
@ReachableTest
@Tag("browser")
class WhatDidNotHelpInABrowserTest {

    private static final String HEAR = "You hear from us by";

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    InventedAsks asks;

    @Autowired
    Colleagues colleagues;

    @Test
    void somebodyIsAskedAnewAndWhatIsTakenBackIsSaid() {
        Practitioner lead = asks.somebody("Lia Answers");
        PersonId child = asks.childOf(lead, "Rowan");
        asks.duty("lead-practitioner", child, lead);
        Page told = Colleagues.open(browser, port, colleagues.family(child, SpeaksAs.CHILD, "Rowan"), "/told/new");
        told.getByLabel("What I want to be different").check();
        told.getByLabel("In your own words").fill("I want to go home.");
        told.getByLabel("I do not know").check();
        told.getByLabel("Everybody who works with me").check();
        Colleagues.press(told, "Send it");
        told.waitForURL("**/told");
        assertThat(told.locator("main").innerText())
                .contains("Whoever is on duty was asked at once", "you do not know whether", HEAR);
        Colleagues.looksRight(told, "told-unknown");

        Page desk = Colleagues.open(browser, port, lead, "/now");
        Asked first = of(lead, "child-words-unanswered");
        reply(desk, first, "We went to see it.");
        told.reload();
        Colleagues.press(told, "No , it did not help");
        assertThat(told.locator("main").innerText()).contains("did not help", "somebody is asked again", HEAR);

        Asked anew = of(lead, "reply-did-not-help");
        reply(desk, anew, "I ring your mother tonight, and you hear tomorrow from me.");
        told.reload();
        assertThat(told.locator("main").innerText())
                .contains("I ring your mother tonight", "Did the answer help?")
                .doesNotContain("You said that the answer did not help");
        Colleagues.looksRight(told, "told-answered-anew");

        takeBack(desk, anew);
        takeBack(desk, first);
        told.reload();
        assertThat(told.locator("main").innerText())
                .contains("An answer to you was taken back", HEAR)
                .doesNotContain("I ring your mother tonight");
        Colleagues.looksRight(told, "told-answer-taken-back");
    }

    private void takeBack(Page page, Asked asked) {
        // The page says that the story is being worked out until it is.
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            open(page, asked);
            return page.getByText("Take the answer back").isVisible();
        });
        page.getByText("Take the answer back").click();
        page.getByLabel("Why is it taken back?").fill("It was meant for another.");
        Colleagues.press(page, "Take it back");
    }

    private void reply(Page page, Asked asked, String words) {
        open(page, asked);
        Colleagues.press(page, "Reply to the child");
        page.getByLabel("What we say to them").fill(words);
        page.getByLabel("By phone").check();
        page.getByLabel("Yes, they have heard it").check();
        Colleagues.saysWhatIsNext(page);
        Colleagues.press(page, "Keep the reply");
        assertThat(page.locator("main").innerText()).contains("They have been told");
    }

    private void open(Page page, Asked asked) {
        page.navigate("http://localhost:" + port
                + SubjectAddresses.ask(asked.finding().id()));
    }

    private Asked of(Practitioner owner, String rule) {
        return asks.openFor(owner, 1, asked -> asked.finding().rule().id().equals(rule))
                .getFirst();
    }
}
