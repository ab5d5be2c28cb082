package org.reachable.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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
import org.reachable.records.people.Description;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record whose time has ended is held, let go, and asked to be erased, as people do it. */
@ReachableTest
@Tag("browser")
class RetentionInABrowserTest {

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

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void aRecordIsHeldAndThenAskedToBeErasedWithAnother() {
        PersonId child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Maya Osei"), null);
        people.describe(
                testshire.ayo(), testshire.origin(), child, new Description(LocalDate.of(1990, 5, 4), "she/her", ""));
        Practitioner first = keeper(child, "Fay First");
        Practitioner second = keeper(child, "Sol Second");
        Page page = Colleagues.open(browser, port, first, "/children/" + child);
        page.getByText("How long it is kept").click();
        page.waitForURL("**/retention");
        looksRight(page, "retention-over");
        press(page, "Hold the record");
        assertThat(page.title()).startsWith("Error: ");
        page.getByLabel("Why must it be kept?").fill("An inquest in July.");
        press(page, "Hold the record");
        page.getByText("The record is held.").waitFor();
        looksRight(page, "retention-held");
        page.getByLabel("Why is the hold no longer needed?").fill("It is over.");
        press(page, "Lift the hold");
        page.getByText("Nothing holds the record now.").waitFor();
        page.getByLabel("Why can it be erased?").fill("Nobody needs it, and she knows.");
        press(page, "Ask for it to be erased");
        page.getByText("Somebody else must agree.").waitFor();
        browser.close();
        page = Colleagues.open(browser, port, second, "/children/" + child + "/retention");
        looksRight(page, "retention-agree");
        page.navigate(Colleagues.address(port, "/retention"));
        looksRight(page, "retention-due");
        page.navigate(Colleagues.address(port, "/who-controls-what"));
        looksRight(page, "who-controls-what");
        assertThat(page.locator("main").innerText())
                .contains("schedule 1 paragraph 18", "Records whose time has ended");
    }

    private Practitioner keeper(PersonId child, String name) {
        Practitioner one = colleagues.somebody(name, "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("data-protection-officer", Scope.agency(one.agency()), one.id(), 0, Testshire.START, null));
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
