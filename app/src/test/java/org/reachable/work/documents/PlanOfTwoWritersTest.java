package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;
import static org.reachable.work.documents.PlanPages.add;
import static org.reachable.work.documents.PlanPages.change;

import com.microsoft.playwright.Page;
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
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two write in one plan at once, and see it differently. */
@ReachableTest
@Tag("browser")
class PlanOfTwoWritersTest {

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

    private PersonId child;
    private String plan;
    private Practitioner lead;
    private Practitioner officer;

    @BeforeEach
    void aChildAndTwoAgencies() {
        child = testshire.child();
        plan = "/children/" + child + "/documents/plan";
        lead = closeTo("Lena Lead", "social-care", "Families service", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "Valley police", "officer-in-case");
    }

    @Test
    void theSecondOfTwoWhoSaveIsShownTheFirstsWordsBesideTheirOwn() {
        Page page = Colleagues.open(browser, port, lead, plan);
        press(page, "Write the first version");
        add(page, "Add a need", Map.of("What needs to change?", "ok"));
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write it in words that say something");
        page.navigate(address(port, plan));
        add(page, "Add a need", Map.of("What needs to change?", "Somewhere to sleep"));
        press(page, "Share it");
        Page other = Colleagues.open(browser, port, officer, plan);
        change(other, "Somewhere to sleep");
        change(page, "Somewhere to sleep");
        page.getByLabel("What needs to change?").fill("Somewhere safe to sleep");
        press(page, "Save it");
        other.getByLabel("What needs to change?").fill("A home where nobody waits for him");
        press(other, "Save it");
        assertThat(other.locator(".govuk-error-summary").innerText()).contains("Somebody saved this while you wrote");
        assertThat(other.locator("#other").innerText()).contains("Somewhere safe to sleep", "Lena Lead");
        assertThat(other.getByLabel("What needs to change?").inputValue())
                .isEqualTo("A home where nobody waits for him");
        looksRight(other, "plan-two-writers");
        press(other, "Save it");
        assertThat(other.locator("main").innerText())
                .contains("A home where nobody waits for him")
                .doesNotContain("Somewhere safe to sleep");
    }

    @Test
    void whatWasSaidOfARowStaysThoughTheRowIsTakenOut() {
        Page page = Colleagues.open(browser, port, lead, plan);
        press(page, "Write the first version");
        add(page, "Add a need", Map.of("What needs to change?", "Somewhere to sleep"));
        press(page, "Share it");
        Page other = Colleagues.open(browser, port, officer, plan);
        other.getByText("Say something about it: Somewhere").click();
        other.getByLabel("A fact is wrong").check();
        other.getByLabel("In your words").fill("He sleeps well. He is afraid of the car.");
        press(other, "Say it");
        other.getByLabel("It sees it differently").check();
        other.getByLabel("If what, or what is seen differently?").fill("Nobody asked him.");
        press(other, "Say so");
        change(page, "Somewhere to sleep");
        press(page, "Take it out of this version");
        assertThat(page.locator("main").innerText())
                .contains("Said of what was taken out", "He is afraid of the car.", "1 disagreement stands");
        page.navigate(address(port, plan + "/1/in-force"));
        assertThat(page.locator("main").innerText())
                .as("what is to be read before it is decided")
                .contains(
                        "Valley police sees it differently: “Nobody asked him.”",
                        "No action says who does it and by when: until one does, this counts as no change of the plan");
        press(page, "Put it in force");
        page.navigate(address(port, "/children/" + child));
        assertThat(page.locator("main").innerText()).contains("No plan that changed anything");
        try (Visitor after = Visitor.signedIn(port, officer.signInName())) {
            assertThat(after.get(plan + "/1").body())
                    .as("nobody writes in it any more, and an agency says still whether it agrees")
                    .contains("He is afraid of the car.", "Say so")
                    .doesNotContain("Change this");
            assertThat(after.get(plan + "/1/needs").statusCode()).isEqualTo(404);
            assertThat(after.get(plan + "/1/in-force").statusCode()).isEqualTo(404);
            assertThat(after.post(plan, Map.of()).statusCode()).isEqualTo(404);
        }
    }

    private Practitioner closeTo(String name, String kind, String agency, String role) {
        Practitioner one = colleagues.somebody(name, kind, agency);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
