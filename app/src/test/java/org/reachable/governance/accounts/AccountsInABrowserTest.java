package org.reachable.governance.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as people meet them: the pages, a password that can be looked at, and the warning before a sign-in ends. */
@ReachableTest
@Tag("browser")
class AccountsInABrowserTest {

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
    JdbcClient sql;

    @Test
    void whoeverLooksAfterPeopleSeesThemAndGivesAFirstPassword() {
        Practitioner leaver = colleagues.somebody("Levi Leaver", "school", "Oak School");
        Practitioner lead = colleagues.somebody("Lea Lead", "school", "Another school");
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "agency-safeguarding-lead",
                        Scope.agency(leaver.agency()),
                        lead.id(),
                        0,
                        Testshire.START,
                        null));
        Page page = Colleagues.open(browser, port, lead, "/colleagues");
        looksRight(page, "colleagues");
        page.getByText("Levi Leaver").click();
        page.waitForURL("**/colleagues/*");
        looksRight(page, "colleague");
        page.getByLabel("Your password, once more").fill(Testshire.PASSWORD);
        press(page, "Give a first password");
        assertThat(page.getByText("It is shown this once.")).isVisible();
        looksRight(page, "colleague-first-password");
    }

    @Test
    void aPasswordCanBeLookedAtAndASignInWarnsBeforeItEnds() {
        Practitioner wren = colleagues.somebody("Wren Adeyemi", "school", "Harbour Academy");
        Page page = Colleagues.open(browser, port, wren, "/now");
        page.clock().install();
        page.navigate(Colleagues.address(port, "/password"));
        page.getByLabel("A new password").fill("four unlikely herons rest");
        press(page, "Show what I write");
        assertThat(page.locator("#chosen")).hasAttribute("type", "text");
        looksRight(page, "password");
        press(page, "Show what I write");
        assertThat(page.locator("#chosen")).hasAttribute("type", "password");
        page.clock().fastForward("26:00");
        assertThat(page.getByText("You will be signed out")).isHidden();
        page.clock().fastForward("01:30");
        assertThat(page.getByText("You will be signed out")).isVisible();
        assertThat(page.getByText("Stay signed in")).isFocused();
        looksRight(page, "idle");
        usedTwoMinutesAgo(wren); // to the minute is how exactly it is kept
        long before = used(wren);
        page.waitForResponse("**/sign-ins", () -> page.keyboard().press("Enter"));
        assertThat(page.getByText("You will be signed out")).isHidden();
        assertThat(page.locator("#chosen")).hasValue("four unlikely herons rest");
        org.assertj.core.api.Assertions.assertThat(used(wren)).isGreaterThan(before);
        page.clock().fastForward("31:00");
        assertThat(page.locator("#idle-title")).hasText("You are signed out");
        assertThat(page.locator("#chosen")).hasValue("four unlikely herons rest");
    }

    @Test
    void whereNothingWasWrittenThePageIsClearedWhenItsSignInHasEnded() {
        Practitioner wren = colleagues.somebody("Wren Adeyemi", "school", "Harbour Academy");
        Page page = Colleagues.open(browser, port, wren, "/now");
        page.clock().install();
        page.navigate(Colleagues.address(port, "/on-duty"));
        assertThat(page.locator("main")).isVisible();
        page.clock().fastForward("31:00");
        assertThat(page.getByText("What stood here is gone from the screen.")).isVisible();
        assertThat(page.locator("main, header")).hasCount(0);
        looksRight(page, "signed-out-cleared");
        press(page, "Sign in again");
        page.waitForURL("**/on-duty");
        assertThat(page.locator("main")).isVisible(); // by the server's own time half an hour is not over
    }

    private void usedTwoMinutesAgo(Practitioner who) {
        sql.sql("update spring_session set last_access_time = last_access_time - 120000 where principal_name = ?")
                .param(who.signInName())
                .update();
    }

    private long used(Practitioner who) {
        return sql.sql("select max(last_access_time) from spring_session where principal_name = ?")
                .param(who.signInName())
                .query(Long.class)
                .single();
    }
}
