package org.reachable.governance.meetingaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
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
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody whom nothing ties to a child is asked into a meeting about them, reads for it, and then no more. */
@ReachableTest
@Tag("browser")
class MeetingsInABrowserTest {

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
    Clock clock;

    private PersonId child;
    private Practitioner lead;
    private Practitioner nurse;
    private String path;

    @BeforeEach
    void aChildTheirLeadPractitionerAndANurseNothingTiesToThem() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Maya Osei"), null);
        lead = colleagues.somebody("Lena Lead", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), lead.id(), 0, Testshire.START, null));
        nurse = colleagues.somebody("Nell Nurse", "health-gp", "Mill Lane surgery");
        path = "/children/" + child + "/in-a-meeting";
    }

    @Test
    @Requirement(value = "S-24", proves = Proves.ON_SCREEN)
    void aNurseIsAskedIntoAMeetingReadsForItAndThenNoMore() {
        try (Visitor visitor = Visitor.signedIn(port, nurse.signInName())) {
            assertThat(visitor.get("/now").body()).doesNotContain("Meetings you are asked into");
            assertThat(visitor.get("/children/" + child + "/timeline").statusCode())
                    .isEqualTo(404);
            Page page = Colleagues.open(browser, port, lead, "/children/" + child);
            page.getByText("Ask somebody into a meeting").click();
            page.waitForURL("**/in-a-meeting");
            press(page, "Ask them in");
            assertThat(page.title()).startsWith("Error: ");
            looksRight(page, "meeting-errors");
            page.getByLabel("Whom do you ask in?")
                    .selectOption(new SelectOption().setValue(nurse.id().toString()));
            page.getByLabel("Which meeting?").selectOption(new SelectOption().setLabel("Strategy meeting"));
            LocalDate day = Dates.day(clock.instant()).plusDays(2);
            page.getByLabel("Day").fill(Integer.toString(day.getDayOfMonth()));
            page.getByLabel("Month").fill(Integer.toString(day.getMonthValue()));
            page.getByLabel("Year").fill(Integer.toString(day.getYear()));
            page.getByLabel("What do they bring").fill("What Maya’s injuries say about who hurt her.");
            press(page, "Ask them in");
            page.waitForURL("**/in-a-meeting");
            assertThat(page.locator("main").innerText())
                    .contains("Nell Nurse, Mill Lane surgery", "Strategy meeting on ", "It stands on their desk.");
            looksRight(page, "meeting-asked");

            Page theirs = Colleagues.open(browser, port, nurse, "/now");
            assertThat(theirs.locator("main").innerText())
                    .contains("Meetings you are asked into", "Lena Lead, Families service asked you in", "injuries");
            looksRight(theirs, "meeting-desk");
            theirs.getByText("Maya Osei").first().click();
            theirs.waitForURL("**/children/" + child);
            assertThat(theirs.locator("main").innerText())
                    .contains("You see this because you are in a meeting: Strategy meeting on")
                    .doesNotContain("Ask somebody into a meeting");
            looksRight(theirs, "meeting-child");

            press(page, "Not in it any more of Nell Nurse, Mill Lane surgery");
            page.waitForURL("**/in-a-meeting");
            assertThat(page.locator("main").innerText()).contains("Nobody that you may know of is asked into one.");
            theirs.navigate(address(port, "/now"));
            assertThat(theirs.locator("main").innerText()).doesNotContain("Maya");
            assertThat(visitor.get("/children/" + child + "/timeline").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoIsNotCloseToTheWorkAsksNobodyIn() {
        Practitioner teacher = colleagues.somebody("Tess Teacher", "school", "Hill school");
        try (Visitor visitor = Visitor.signedIn(port, teacher.signInName())) {
            assertThat(visitor.get(path).statusCode()).isEqualTo(404);
            assertThat(visitor.post(path, form(nurse, Dates.day(clock.instant())))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aMeetingOfLastWeekOneInTwoMonthsAndTheSameOneTwiceAreRefusedWithTheirReason() {
        LocalDate today = Dates.day(clock.instant());
        try (Visitor visitor = Visitor.signedIn(port, lead.signInName())) {
            for (LocalDate day : new LocalDate[] {today.minusDays(1), today.plusDays(29)}) {
                var refused = visitor.post(path, form(nurse, day));
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.body())
                        .contains("Write today, or a day within the next four weeks", "What the scans show.");
            }
            assertThat(visitor.post(path, form(nurse, today.plusDays(28))).statusCode())
                    .isEqualTo(302);
            assertThat(visitor.get(path).body()).contains("They are in the meeting.", "Nell Nurse");
            assertThat(visitor.post(path, form(nurse, today.plusDays(28))).body())
                    .contains("They are in that meeting already");
            assertThat(visitor.post(path, form(lead, today)).body()).contains("Choose whom you ask in");
        }
    }

    private static Map<String, String> form(Practitioner whom, LocalDate day) {
        return Map.of(
                "whom", whom.id().toString(),
                "meeting", "strategy-meeting",
                "day-day", Integer.toString(day.getDayOfMonth()),
                "day-month", Integer.toString(day.getMonthValue()),
                "day-year", Integer.toString(day.getYear()),
                "because", "What the scans show.");
    }
}
