package org.reachable.practice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A grandmother has no account, and two children to tell of. The front door is asked at once, and she reads with her reference how far it is. */
@ReachableTest
@Tag("browser")
class WithoutAnAccountInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    private final String called = "Zephyrine " + WithoutAnAccountTest.letters();

    @Test
    @Requirement(value = "S-39", proves = Proves.ON_SCREEN)
    @Requirement(value = "S-57", proves = Proves.ON_SCREEN)
    void whoHasNoAccountTellsOfTwoChildrenAndTheFrontDoorIsAskedAtOnce() {
        Practitioner frontDoor = colleagues.atTheFrontDoor("Nadia Frontdoor");
        Page page = browser.context(new NewContextOptions().setViewportSize(1280, 900))
                .newPage();
        page.navigate(address(port, "/worried"));
        looksRight(page, "worried");
        press(page, "Send it");
        assertThat(page.title()).startsWith("Error");
        looksRight(page, "worried-blank");
        page.getByLabel("What is the child called?").fill(called);
        page.getByLabel("When were they born").fill("about 14");
        press(page, "Add another child");
        assertThat(page.getByLabel("What is the child called?").first().inputValue())
                .as("nothing typed is lost")
                .isEqualTo(called);
        page.getByLabel("What is the child called?").last().fill("His little sister");
        page.getByLabel("What has happened")
                .fill("Two men in a grey car wait for him. He owes them money, and they showed him a knife.");
        choose(page, "No, it can wait");
        choose(page, "I am the child’s parent, carer or family");
        choose(page, "I do not know");
        press(page, "Send it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("You wrote “knife”");
        choose(page, "Yes: ask whoever is on duty now");
        press(page, "Send it");
        assertThat(page.locator("main").innerText()).contains("We have it", "Whoever is on duty is asked now");
        looksRight(page, "worried-received");
        String reference = page.locator(".govuk-panel strong").innerText();

        Page desk = Colleagues.open(browser, port, frontDoor, "/now");
        assertThat(desk.locator("main").innerText())
                .contains("Sent in without an account", "Somebody could be hurt, or nobody knows");
        desk.navigate(address(port, "/boards/front-door"));
        assertThat(desk.locator("main").innerText()).contains("Sent in without an account, and in nobody’s story yet");
        desk.navigate(address(port, "/sent-in"));
        looksRight(desk, "sent-in");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(called + ", His little sister"))
                .click();
        looksRight(desk, "sent-in-one");
        assertThat(desk.locator("main").innerText())
                .contains("They say that somebody could be hurt before tomorrow", "left", "They gave no number");
        press(desk, "Keep what I found");
        assertThat(desk.locator(".govuk-error-summary").innerText()).contains("Choose whether the child is safe now");
        choose(desk, "Not known");
        desk.getByLabel("What did you find out")
                .fill("Nobody answers at home. Police go there now: Sergeant Bea rings me by 10am.");
        press(desk, "Keep what I found");
        assertThat(desk.locator("main").innerText())
                .contains("ring now whoever goes to the child", "Not known whether the child is safe");
        looksRight(desk, "sent-in-looked");

        page.navigate(address(port, "/worried/received"));
        page.getByLabel("The reference you were given")
                .fill(reference.toLowerCase(Locale.UK).replace('-', ' '));
        press(page, "Ask how far it is");
        assertThat(page.locator("main").innerText())
                .contains("Somebody at the front door looked whether the child is safe")
                .doesNotContain(called, "Police go there");
        looksRight(page, "worried-how-far");
    }

    private static void choose(Page page, String answer) {
        page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
    }
}
