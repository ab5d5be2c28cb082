package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;
import static org.reachable.work.documents.PlanPages.person;

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

/** What a plan says that somebody does is on their desk; what came of it stands where the next version begins. */
@ReachableTest
@Tag("browser")
class ActionsOfAPlanInABrowserTest {

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
    private Practitioner lead;
    private Practitioner officer;
    private Practitioner teacher;

    @BeforeEach
    void aChildAndThreeAgencies() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        lead = closeTo("Lena Lead", "social-care", "Families service", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "Valley police", "officer-in-case");
        teacher = closeTo("Tess Teacher", "school", "Hill school", "designated-safeguarding-lead");
    }

    @Test
    @Requirement(value = "S-19", proves = Proves.ON_SCREEN)
    void whatAPlanSetsIsDoneFromADeskAndTheNextVersionBeginsWithIt() {
        String plan = "/children/" + child + "/documents/plan";
        Page page = Colleagues.open(browser, port, lead, plan);
        press(page, "Write the first version");
        action(page, "Stop the grey car, and whoever sends it.", "The source of the harm", officer);
        action(page, "Keep his place at school.", "The child", teacher);
        press(page, "Share it");
        inForce(page);
        page.navigate(address(port, "/children/" + child));
        assertThat(page.locator("main").innerText())
                .as("a first version in which somebody does something by a day is a change of the plan")
                .contains("Changed on 17 June")
                .doesNotContain("No plan that changed anything");

        Page police = Colleagues.open(browser, port, officer, "/now");
        assertThat(police.locator("#actions").locator("..").innerText())
                .contains(
                        "Stop the grey car", "Rowan", "1 of 2 actions still to do are aimed at the source of the harm");
        assertThat(police.locator("main").innerText())
                .as(
                        "in force over an agency that has not said: it is asked still, and has said nothing that it would do")
                .contains(
                        "Does your agency agree?",
                        "Plan, in force",
                        "What Lena Lead",
                        "set for you. Say whether you will")
                .doesNotContain("What you said you would do");
        looksRight(police, "actions-desk");
        police.locator("main")
                .getByText("Plan, in force")
                .first()
                .locator("..")
                .getByText("Rowan")
                .click();
        police.getByLabel("It sees it differently").check();
        police.getByLabel("If what, or what is seen differently?").fill("Nobody rang us.");
        press(police, "Say so");
        assertThat(police.locator("main").innerText()).contains("sees it differently: “Nobody rang us.”");
        police.navigate(address(port, "/now"));
        assertThat(police.locator("main").innerText()).doesNotContain("Does your agency agree?");
        police.locator("main").getByText("Stop the grey car").first().click();
        press(police, "I will");
        assertThat(police.locator("main").innerText()).contains("It is yours from now on.");
        police.locator("main").getByText("Stop the grey car").first().click();
        assertThat(police.locator("main").innerText()).doesNotContain("I cannot");
        press(police, "It was done");
        assertThat(police.locator(".govuk-error-summary").innerText())
                .contains("Write what was done, and what came of it so far");
        looksRight(police, "action-error");
        police.getByText("Move it to another day").click();
        day(police.locator("details[open]"), "30", "6", "2022");
        police.locator("details[open]").getByLabel("Why is it moved?").fill("The warrant comes on the 29th.");
        press(police, "Move it");
        assertThat(police.locator("main").innerText()).contains("It has another day", "Moved once.");
        police.locator("main").getByText("Stop the grey car").first().click();
        police.getByLabel("What was done, and what came of it for Rowan?").fill("Nothing yet.");
        press(police, "It was done");
        assertThat(police.locator(".govuk-error-summary").innerText())
                .as("of what nobody did it is not said that it was done")
                .contains("Write what was done, and then that nothing is different yet");
        police.getByLabel("What was done, and what came of it for Rowan?").fill("Nobody waits outside for him.");
        press(police, "It was done");
        assertThat(police.locator("main").innerText())
                .contains(
                        "Over",
                        "“Nobody waits outside for him.”",
                        "0 of 1 actions still to do are aimed at the source of the harm",
                        "Done that were aimed at it: 1.");
        looksRight(police, "actions-child");

        page.navigate(address(port, plan));
        assertThat(page.locator("main").innerText())
                .as("the same number as on the child's page")
                .contains("0 of 1 actions still to do are aimed at the source of the harm.");
        press(page, "Write a new version");
        assertThat(page.locator("main").innerText()).contains("It was done", "Nobody waits outside for him.");
        looksRight(page, "actions-next-version");
        page.navigate(address(port, "/children/" + child));
        assertThat(page.locator("main").innerText())
                .contains(
                        "0 of 1 actions still to do are aimed at the source of the harm.",
                        "What was to be done about the source of harm was done");

        Page school = Colleagues.open(browser, port, teacher, "/now");
        school.locator("main").getByText("Keep his place at school").first().click();
        school.getByText("Hand it over").click();
        school.getByLabel("To whom?")
                .selectOption(new SelectOption().setValue(lead.id().toString()));
        school.getByLabel("Why them?").fill("The place is the council’s to keep.");
        looksRight(school, "action-handed-over");
        press(school, "Offer it to them");
        assertThat(school.locator("main").innerText())
                .contains("stays whose it is until they accept", "who has not said yet");
        page.navigate(address(port, "/now"));
        page.locator("main").getByText("Keep his place at school").first().click();
        looksRight(page, "action-offered");
        page.getByLabel("Why do you not take it over?").fill("It is the governors’ to keep.");
        press(page, "I do not take it over");
        assertThat(page.locator("main").innerText()).contains("It stays whose it is");
        school.navigate(address(port, "/now"));
        assertThat(school.locator("#actions").locator("..").innerText())
                .contains("Keep his place at school", "did not take it over: “It is the governors’ to keep.”")
                .doesNotContain("Offered");
        school.locator("main").getByText("Actions of your agency").click();
        assertThat(school.locator("main").innerText()).contains("Actions of Hill school", "Rowan");
        looksRight(school, "actions-agency");

        page.navigate(address(port, "/record?child=" + child));
        page.getByText("Set an action").click();
        page.getByLabel("What is to be done?").fill("Ring his mother every evening.");
        press(page, "Set it");
        assertThat(page.locator("main").innerText())
                .contains("It is set", "Not said: who does it, by when and what it is aimed at");
        page.navigate(address(port, "/children/" + child + "/actions/new"));
        press(page, "Set it");
        looksRight(page, "action-set-error");
        try (Visitor stranger = Visitor.signedIn(
                port, colleagues.somebody("Sam Stranger", "housing", "Housing").signInName())) {
            assertThat(stranger.get("/children/" + child + "/actions").statusCode())
                    .isEqualTo(404);
        }
    }

    private static void action(Page page, String deed, String aim, Practitioner who) {
        page.getByText("Add an action").first().click();
        page.getByLabel("What is done?").fill(deed);
        page.getByLabel(aim).check();
        person(page, who);
        PlanPages.day(page, "24", "6", "2022");
        press(page, "Save it");
    }

    private static void inForce(Page page) {
        page.locator("main").getByText("Put it in force").click();
        press(page, "Put it in force");
        assertThat(page.locator("main").innerText()).contains("It is in force");
    }

    private static void day(com.microsoft.playwright.Locator form, String day, String month, String year) {
        form.getByLabel("Day").fill(day);
        form.getByLabel("Month").fill(month);
        form.getByLabel("Year").fill(year);
    }

    private Practitioner closeTo(String name, String kind, String agency, String role) {
        Practitioner one = colleagues.somebody(name, kind, agency);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
