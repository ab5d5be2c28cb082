package org.reachable.work.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager reads who is missing, as of now and of a day, narrows it, goes to whom nobody looks after, and prints it; wide and on a phone. */
@ReachableTest
@Tag("browser")
class BoardInABrowserTest {

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
    Watch watch;

    private Practitioner manager;

    @BeforeEach
    void aManager() {
        manager = colleagues.somebody("Mia Manager", "social-care", "Families service");
    }

    @Test
    void aManagerReadsTheBoards() {
        child("Jo Bright", "missing-reported", "2022-06-16T20:00");
        child("Al Stone", "missing-reported", "2022-06-09T20:00");
        watch.catchUp();

        Page page = Colleagues.open(browser, port, manager, "/children");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Missing").setExact(true))
                .click();
        assertThat(page.locator(".board").innerText()).contains("Jo Bright", "Al Stone", "New here since");
        looksRight(page, "board-missing");
        page.getByLabel("Whose").selectOption("yes");
        press(page, "Show these rows");
        assertThat(page.url()).contains("mine=yes");
        looksRight(page, "board-missing-yours");
        page.getByLabel("As known on").fill("12/6/2022");
        press(page, "Show that day");
        assertThat(page.locator("main").innerText()).contains("As known at the end of Sunday 12 June 2022");

        page.navigate(Colleagues.address(port, "/boards/no-trusted-adult"));
        assertThat(page.locator(".board__row--blank").first().innerText())
                .contains("Asked of you", "No next step, no owner, no date.");
        looksRight(page, "board-blank");
        page.getByText("Say what is next").first().click();
        assertThat(page.url()).contains("/record?child=");

        page.navigate(Colleagues.address(port, "/boards/missing"));
        page.getByText("Print").last().click();
        assertThat(page.locator(".board").innerText()).contains("Jo Bright");
        assertThat(page.getByLabel("As known on").count()).isZero();
        looksRight(page, "board-print");
    }

    /** The same board from files says whose it is: on a page nobody reads that "a system" signed. */
    @Test
    void whatASystemSentIsOfItsAgency() {
        child("Sid Signed", "plan-review", "2022-06-01T10:00", Map.of("signed", "yes", "review_date", "2022-07-01"));
        watch.catchUp();
        Page page = Colleagues.open(browser, port, manager, "/boards/signed-unchanged");
        assertThat(page.locator(".board__row")
                        .filter(new Locator.FilterOptions().setHasText("Sid Signed"))
                        .innerText())
                .contains("Police")
                .doesNotContain("system that sends");
    }

    private void child(String name, String type, String occurred) {
        child(name, type, occurred, Map.of());
    }

    private void child(String name, String type, String occurred, Map<String, String> attributes) {
        Actor job = Actor.job("test", testshire.id());
        String reference = testshire.unused("Child");
        PersonId child = people.register(job, testshire.origin(), NewPerson.called(reference));
        people.name(job, testshire.origin(), child, PersonName.said(name), null);
        for (String role : List.of("team-manager", "missing-coordinator", "lead-practitioner")) {
            setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), manager.id(), 0, Testshire.START, null));
        }
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child.subject(),
                        Testshire.written(testshire.unused("E"), reference, type, occurred, "Not home.")
                                .saying(attributes),
                        List.of())));
    }
}
