package org.reachable.governance.restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record is locked, somebody is kept out, and either is lifted, as people do it. */
@ReachableTest
@Tag("browser")
class RestrictionsInABrowserTest {

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

    private PersonId child;
    private Practitioner keeper;
    private Practitioner other;
    private Practitioner aunt;

    @BeforeEach
    void aChildAndThoseWhoLookAfterLimits() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Maya Osei"), null);
        keeper = keeper("Kit Keeper");
        other = keeper("Una Second");
        aunt = colleagues.somebody("Ada Osei", "school", "Hill school");
    }

    private Practitioner keeper(String name) {
        Practitioner one = colleagues.somebody(name, "social-care", "Families service");
        for (var scope : new Scope[] {Scope.agency(one.agency()), Scope.child(child)}) {
            setUp.duty(
                    testshire.id(), new NewDuty("agency-safeguarding-lead", scope, one.id(), 0, Testshire.START, null));
        }
        return one;
    }

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void somebodyIsKeptOutAndLetInAndTheRecordIsLockedAndOpened() {
        Page page = Colleagues.open(browser, port, keeper, "/children/" + child);
        page.getByText("Who is kept out").click();
        page.waitForURL("**/restrictions");
        looksRight(page, "restrictions-none");
        page.getByText("Keep somebody out").click();
        page.waitForURL("**/kept-out");
        press(page, "Keep them out");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "restrictions-kept-out-error");
        page.getByLabel("Who?")
                .selectOption(new SelectOption().setValue(aunt.id().toString()));
        page.getByLabel("Why?").fill("She is her aunt.");
        press(page, "Keep them out");
        page.waitForURL("**/restrictions");
        page.getByText("Lock the record").click();
        page.waitForURL("**/lock");
        looksRight(page, "restrictions-lock");
        page.getByLabel("Who else keeps it")
                .selectOption(new SelectOption().setValue(other.id().toString()));
        page.getByLabel("Why?").fill("Her address must not be found out.");
        press(page, "Lock the record");
        page.waitForURL("**/restrictions");
        looksRight(page, "restrictions-both");
        assertThat(page.locator("main").innerText()).contains("Ada Osei, Hill school", "Una Second");
        page.getByText("Let them in again").click();
        page.waitForURL("**/kept-out/*");
        looksRight(page, "restrictions-let-in");
        page.getByLabel("Why?").fill("It was another Maya.");
        press(page, "Let them in again");
        page.waitForURL("**/restrictions");
        page.getByText("Lift the lock").click();
        page.waitForURL("**/unlock");
        page.getByLabel("Why?").fill("He is far away.");
        press(page, "Lift the lock");
        page.waitForURL("**/restrictions");
        assertThat(page.locator("main").innerText()).contains("The lock is lifted.", "The record is not locked");
    }

    @Test
    void somebodySaysWithoutScriptThatItIsTheirOwnFamily() {
        Page page = Colleagues.openWithoutScript(browser, port, aunt, "/children/" + child);
        page.getByText("Say so, and see no more of it").click();
        page.waitForURL("**/own-family");
        page.getByLabel("Why?").fill("She is my sister’s girl.");
        press(page, "Keep me out");
        page.waitForURL("**/children");
        page.navigate(address(port, "/children/" + child));
        assertThat(page.locator("main").innerText()).doesNotContain("Maya");
    }

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanReadTheFormForTheirOwnFamily() {
        Page page = Colleagues.open(browser, port, aunt, "/children/" + child + "/own-family");
        looksRight(page, "restrictions-own-family");
    }
}
