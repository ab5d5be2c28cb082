package org.reachable.governance.accessreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
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

/** A mother asks her daughter’s teacher who looked, and is told what can be told. */
@ReachableTest
@Tag("browser")
class WhoAskedInABrowserTest {

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

    @Autowired
    LookRequests requests;

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void aRequestIsTakenDownDecidedReadAndGiven() {
        PersonId child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Maya Osei"), null);
        Practitioner teacher = working(child, "Tia Teacher", "school", "Hill school", "designated-safeguarding-lead");
        Practitioner detective =
                working(child, "Dee Detective", "police", "Hill police", "police-exploitation-sergeant");
        try (Visitor visitor = Visitor.signedIn(port, detective.signInName())) {
            visitor.get("/children/" + child + "/timeline");
        }
        Page page = Colleagues.open(browser, port, teacher, "/children/" + child + "/who-looked");
        page.getByText("Take their request down").click();
        page.waitForURL("**/who-asked");
        press(page, "Take the request down");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "who-asked-error");
        page.getByLabel("A parent").check();
        page.getByLabel("Their name").fill("Abena Osei");
        page.getByLabel("How do you know")
                .fill("I have met her with Maya for two years. She has parental responsibility.");
        page.getByLabel("If it is not the child").fill("Maya wants her mum to know. I asked her alone.");
        press(page, "Take the request down");
        page.waitForURL("**/who-asked");
        looksRight(page, "who-asked-taken");
        browser.close();
        page = Colleagues.open(browser, port, requests.owner(child).orElseThrow(), "/who-asked");
        page.getByText("Abena Osei asks who looked").first().click();
        page.waitForURL("**/who-asked/*");
        looksRight(page, "who-asked-one");
        var hill = page.locator("section", new Page.LocatorOptions().setHasText("Hill school"));
        hill.getByLabel("For all of them").selectOption(new SelectOption().setValue("TELL"));
        hill.getByText("Keep this for").click();
        page.waitForURL("**/who-asked/*");
        var police = page.locator("section", new Page.LocatorOptions().setHasText("Hill police"));
        police.getByLabel("For all of them").selectOption(new SelectOption().setValue("CRIME"));
        police.getByLabel("If anything is left out").fill("Her uncle is being looked into and lives there.");
        police.getByLabel("Whom of the police").fill("Inspector Ali: not before March.");
        police.getByText("Keep this for").click();
        page.getByText("Read what is told").waitFor();
        looksRight(page, "who-asked-decided");
        page.getByText("Read what is told").click();
        page.waitForURL("**/report");
        looksRight(page, "who-asked-report");
        assertThat(page.locator("main").innerText())
                .contains("Who looked at Maya Osei’s record")
                .doesNotContain("police");
    }

    private Practitioner working(PersonId child, String name, String kind, String agency, String role) {
        Practitioner one = colleagues.somebody(name, kind, agency);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
