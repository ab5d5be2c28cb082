package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;
import static org.reachable.work.documents.PlanPages.add;
import static org.reachable.work.documents.PlanPages.change;
import static org.reachable.work.documents.PlanPages.day;
import static org.reachable.work.documents.PlanPages.person;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan is made, shared, commented on, agreed, put in force, reviewed and compared by three people of three agencies. */
@ReachableTest
@Tag("browser")
class PlanInABrowserTest {

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
    Chronology chronology;

    @Autowired
    Transactions transactions;

    private PersonId child;
    private String plan;
    private Practitioner lead;
    private Practitioner officer;
    private Practitioner teacher;

    @BeforeEach
    void aChildAndThreeAgencies() {
        child = testshire.child();
        plan = "/children/" + child + "/documents/plan";
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        lead = closeTo("Lena Lead", "social-care", "Families service", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "Valley police", "officer-in-case");
        teacher = closeTo("Tess Teacher", "school", "Hill school", "designated-safeguarding-lead");
    }

    @Test
    @Requirement(value = "S-32", proves = Proves.ON_SCREEN)
    @Requirement(value = "S-58", proves = Proves.ON_SCREEN)
    void threePeopleOfThreeAgenciesWriteAPlan() {
        Page page = Colleagues.open(browser, port, lead, "/children/" + child);
        page.getByText("The plan, written together").first().click();
        looksRight(page, "plan-none");
        press(page, "Write the first version");
        looksRight(page, "plan-empty");
        add(page, "Add a need", Map.of("What needs to change?", "A home where he is not found"));
        page.getByText("Add an action").first().click();
        press(page, "Save it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Answer this: What is done?");
        looksRight(page, "plan-part-error");
        page.getByLabel("What is done?").fill("Check whether this home is safe for him.");
        page.getByLabel("For which need?").selectOption(new SelectOption().setLabel("A home where he is not found"));
        page.getByLabel("How we work").check();
        person(page, officer);
        day(page, "21", "6", "2022");
        press(page, "Save it");
        page.getByText("Add an action").first().click();
        page.getByLabel("What is done?").fill("Keep his place, and somebody he knows at the door.");
        page.getByLabel("The family").check();
        person(page, teacher);
        press(page, "Save it");
        add(page, "Add an if", Map.of("If …", "The home can no longer keep Rowan"));
        page.getByText("Write this: The adult Rowan trusts").click();
        page.getByLabel("Who is it?").fill("Jerome Bailey");
        page.getByLabel("Who are they to Rowan?").fill("mentor at the bike workshop");
        page.getByLabel("Our idea; Rowan has not been asked").check();
        press(page, "Save it");
        assertThat(page.locator("main").innerText())
                .contains(
                        "0 of 2 actions are aimed at the source of the harm.",
                        "Nobody has written this.",
                        "Our idea; Rowan has not been asked",
                        "only you read it until you share it");
        looksRight(page, "plan-draft");
        try (Visitor other = Visitor.signedIn(port, officer.signInName())) {
            assertThat(other.get(plan).body()).contains("has not shared it yet").doesNotContain("Jerome");
            assertThat(other.get(plan + "/1").statusCode()).isEqualTo(404);
            assertThat(other.get("/now").body()).doesNotContain("Does your agency agree?");
        }
        press(page, "Share it");
        assertThat(page.locator("main").innerText()).contains("It is shared", "Not yet said:");

        Page police = Colleagues.open(browser, port, officer, "/now");
        assertThat(police.locator("main").innerText()).contains("Does your agency agree?", "Rowan");
        looksRight(police, "plan-desk");
        police.locator("main").getByText("Rowan").first().click();
        police.getByText("Add an action").first().click();
        police.getByLabel("What is done?").fill("Stop the grey car, and whoever sends it.");
        police.getByLabel("The source of the harm").check();
        person(police, officer);
        press(police, "Save it");
        assertThat(police.locator("main").innerText()).contains("1 of 3 actions are aimed at the source of the harm.");
        police.getByText("Say something about it: A home where").click();
        press(police, "Say it");
        looksRight(police, "plan-said-error");
        police.getByLabel("I see it differently").check();
        police.getByLabel("In your words").fill("Moving him again does nothing about the car. Who stops it?");
        press(police, "Say it");
        assertThat(police.locator("main").innerText()).contains("Sees it differently.", "1 disagreement stands");
        police.getByLabel("It agrees, if …").check();
        press(police, "Say so");
        assertThat(police.locator(".govuk-error-summary").innerText()).contains("Write what it depends on");
        police.getByLabel("If what, or what is seen differently?").fill("we are told before the next move");
        press(police, "Say so");
        looksRight(police, "plan-shared");
        police.navigate(address(port, "/now"));
        assertThat(police.locator("main").innerText()).doesNotContain("Does your agency agree?");

        Page school = Colleagues.open(browser, port, teacher, plan);
        school.getByLabel("It agrees", new Page.GetByLabelOptions().setExact(true))
                .check();
        press(school, "Say so");
        assertThat(school.locator("main").innerText())
                .contains("agrees, if: “we are told before the next move”", "Hill school", "Moving him again")
                .doesNotContain("Put it in force");

        page.navigate(address(port, plan));
        page.locator("main").getByText("Put it in force").click();
        assertThat(page.locator("main").innerText())
                .contains("Still open", "The home can no longer keep Rowan · Not said: Then, Who, Within")
                .doesNotContain("counts as no change of the plan");
        looksRight(page, "plan-in-force-asked");
        press(page, "Put it in force");
        assertThat(page.locator("main").innerText()).contains("It is in force", "Version 1, in force since");
        looksRight(page, "plan-in-force");
        Entry made = latest();
        assertThat(made.type().code()).isEqualTo("plan-created");
        assertThat(made.attributes())
                .containsEntry("trusted_adult", "our idea, not asked of the child: Jerome Bailey")
                .containsEntry("disruption", "yes")
                .containsEntry("family_support", "yes")
                .containsEntry("changed", "yes")
                .doesNotContainKeys("contingency", "education");

        page.navigate(address(port, "/children/" + child));
        assertThat(page.locator("main").innerText()).contains("Changed on 17 June");
        page.navigate(address(port, plan));
        press(page, "Write a new version");
        change(page, "Stop the grey car");
        page.getByLabel("It was done").check();
        page.getByLabel("What is different because of it").fill("The car is stopped.");
        press(page, "Save it");
        change(page, "The home can no longer keep Rowan");
        page.getByLabel("Then …").fill("Ring Jerome, and say why.");
        press(page, "Save it");
        change(page, "Check whether this home");
        press(page, "Take it out of this version");
        add(page, "Add an action", Map.of("What is done?", "Ask Rowan who he would ring."));
        press(page, "Share it");
        page.locator("main").getByText("Put it in force").click();
        assertThat(page.locator("main").innerText())
                .as("a sentence of which nobody says who, by when, or what is different then, is no action")
                .contains("This is no action yet", "Ask Rowan who he would ring.", "how Rowan would notice");
        looksRight(page, "plan-no-action-yet");
        page.locator("main a").getByText("Ask Rowan who he would ring.").click();
        page.getByLabel("How would Rowan notice?").fill("we will keep an eye on it going forward");
        press(page, "Save it");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Write it in words that say something, or leave it blank");
        page.getByLabel("How would Rowan notice?").fill("He has somebody to ring at night.");
        press(page, "Save it");
        page.locator("main").getByText("Put it in force").click();
        press(page, "Put it in force");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Say whether anything is different");
        looksRight(page, "plan-review-error");
        page.getByLabel("This is different").check();
        page.getByLabel("What is different?").fill("Nobody waits outside for him.");
        page.getByLabel("What changed in the plan?").fill("He is asked whom he would ring.");
        press(page, "Put it in force");
        assertThat(page.locator("main").innerText()).contains("Version 2, in force since", "Nobody waits outside");
        Entry reviewed = latest();
        assertThat(reviewed.type().code()).isEqualTo("plan-review");
        assertThat(reviewed.summary()).contains("He is asked whom he would ring.");
        assertThat(reviewed.attributes()).containsEntry("changed", "yes").containsEntry("contingency", "yes");
        page.getByText("Compare with the version before").click();
        assertThat(page.locator("main").innerText())
                .contains(
                        "New",
                        "Ask Rowan who he would ring.",
                        "Changed",
                        "Ring Jerome, and say why.",
                        "Not done",
                        "Not in version 2, and nobody has written down what came of it.",
                        "Done",
                        "Stop the grey car",
                        "As it was");
        looksRight(page, "plan-compared");
        page.navigate(address(port, "/children/" + child));
        assertThat(page.locator("main").innerText())
                .as("what the plan that stands still is measured from")
                .doesNotContain("No plan that changed anything is written down");
        looksRight(page, "plan-on-the-childs-page");
    }

    private Entry latest() {
        Actor actor = Actor.of(lead);
        return transactions.as(
                actor.code(),
                () -> chronology.about(actor, child).entries().stream()
                        .filter(entry -> entry.type().code().startsWith("plan-"))
                        .reduce((_, last) -> last)
                        .orElseThrow());
    }

    private Practitioner closeTo(String name, String kind, String agency, String role) {
        Practitioner one = colleagues.somebody(name, kind, agency);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
