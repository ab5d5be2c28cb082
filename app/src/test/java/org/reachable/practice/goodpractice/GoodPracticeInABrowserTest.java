package org.reachable.practice.goodpractice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What worked for a child is written down by whoever may follow them, heard of by whose work it was, and found again. */
@ReachableTest
@Tag("browser")
class GoodPracticeInABrowserTest {

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
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private PersonId child;
    private Practitioner lead;
    private Practitioner mentor;
    private String ride;

    @BeforeEach
    void aMentorWhoDroveTheChildToSchool() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        lead = closeTo("Lena Lead", "lead-practitioner");
        mentor = closeTo("Mo Mentor", "social-worker");
        ride = testshire.unused("Mo drove past the corner shop with Rowan each morning");
    }

    @Test
    @Requirement(value = "S-21", proves = Proves.ON_SCREEN)
    void whatWorkedIsWrittenDownHeardOfAndFoundAgain() {
        Page page = Colleagues.open(browser, port, lead, "/children/" + child);
        page.getByText("What worked").first().click();
        looksRight(page, "what-worked-nothing");
        press(page, "Keep it");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Write what was done", "Write what is different for the child");
        looksRight(page, "what-worked-error");
        page.getByLabel("What was done?").fill(ride);
        page.getByLabel("What is different for Rowan because of it?")
                .fill("Rowan is at school by nine, four days of five.");
        page.getByLabel("Whose work was it?")
                .selectOption(new SelectOption().setValue(mentor.id().toString()));
        press(page, "Keep it");
        assertThat(page.locator("main").innerText())
                .contains(
                        "It is kept", ride, "at school by nine", "The work of Mo Mentor", "Written down by Lena Lead");
        looksRight(page, "what-worked");
        page.navigate(address(port, "/children/" + child));
        assertThat(page.locator("main").innerText()).contains("at school by nine", "All that worked: 1");
        looksRight(page, "what-worked-at-a-glance");
        page.navigate(address(port, "/good-practice"));
        page.getByLabel("Words to look for").fill(ride.toUpperCase(Locale.UK));
        press(page, "Look for it");
        assertThat(page.locator("main").innerText()).contains("1 thing that worked, of what you may see.", "Rowan");
        looksRight(page, "what-worked-found");

        Page desk = Colleagues.open(browser, port, mentor, "/now");
        assertThat(desk.locator("main").innerText())
                .contains("Your work made a difference", "at school by nine", "Written down by Lena Lead");
        looksRight(desk, "what-worked-desk");
    }

    @Test
    void whoeverMayNotReadAboutTheChildIsShownNoneOfIt() {
        Practitioner stranger = colleagues.somebody("Sam Stranger", "housing", "Housing");
        Practitioner of = colleagues.somebody("Owen Other", "police", "Police");
        try (Visitor writing = Visitor.signedIn(port, lead.signInName());
                Visitor reading = Visitor.signedIn(port, stranger.signInName());
                Visitor named = Visitor.signedIn(port, of.signInName())) {
            String address = "/children/" + child + "/what-worked";
            assertThat(writing.post(
                                    address,
                                    Map.of(
                                            "words",
                                            ride,
                                            "difference",
                                            "At school.",
                                            "whose",
                                            of.id().toString()))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(writing.get("/good-practice").body()).as("control").contains(ride);
            for (Visitor other : List.of(reading, named)) {
                assertThat(other.get(address).body()).doesNotContain(ride);
                assertThat(other.get("/good-practice").body()).doesNotContain(ride);
                assertThat(other.get("/now").body()).doesNotContain("made a difference");
            }
        }
    }

    @Test
    void whoeverIsNothingToTheChildWritesNone() {
        Practitioner stranger = colleagues.somebody("Sam Stranger", "housing", "Housing");
        String address = "/children/" + child + "/what-worked";
        try (Visitor visitor = Visitor.signedIn(port, stranger.signInName());
                Visitor named = Visitor.signedIn(port, mentor.signInName())) {
            assertThat(visitor.get(address).body()).contains("What worked").doesNotContain("Keep it");
            assertThat(visitor.post(
                                    address,
                                    Map.of(
                                            "words",
                                            ride,
                                            "difference",
                                            "At school.",
                                            "whose",
                                            mentor.id().toString()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(refusedBySql(stranger, null)).contains("row-level security");
            assertThat(refusedBySql(lead, null)).as("control").isEmpty();
            assertThat(named.get("/now").body()).doesNotContain(ride);
        }
    }

    @Test
    void theLastWordCountsAndTheEarlierOnesStayReadable() {
        String address = "/children/" + child + "/what-worked";
        try (Visitor author = Visitor.signedIn(port, lead.signInName());
                Visitor other = Visitor.signedIn(port, mentor.signInName())) {
            author.post(address, Map.of("words", ride, "difference", "At school every day.", "whose", ""));
            String mend = mending(author.get(address).body());
            assertThat(other.get(address).body()).contains(ride).doesNotContain("Put it right");
            assertThat(other.get(mend).statusCode()).isEqualTo(404);
            Map<String, String> better =
                    Map.of("words", ride, "difference", "At school four days of five.", "whose", "");
            assertThat(other.post(mend, better).statusCode()).isEqualTo(404);
            assertThat(refusedBySql(mentor, mend)).contains("row-level security");
            Page page = Colleagues.open(browser, port, lead, mend);
            assertThat(page.getByLabel("What was done?").inputValue()).isEqualTo(ride);
            looksRight(page, "what-worked-mend");
            press(page, "Take it back");
            assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write why");
            looksRight(page, "what-worked-mend-error");
            page.getByLabel("What is different for Rowan because of it?").fill("At school four days of five.");
            press(page, "Put it right");
            assertThat(page.locator("main").innerText()).contains("It is put right", "At school four days of five.");
            page.getByText("Earlier words").last().click();
            looksRight(page, "what-worked-earlier");
            assertThat(author.get(mend).statusCode()).as("somebody was quicker").isEqualTo(404);
            HttpResponse<String> later = author.post(
                    mend, Map.of("words", "We walked instead", "difference", "He laughs again.", "whose", ""));
            assertThat(later.statusCode()).isEqualTo(409);
            assertThat(later.body())
                    .contains("Somebody was quicker", "“We walked instead” “He laughs again.”", "four days of five");
            assertThat(other.get(address).body()).contains("At school every day.", "At school four days of five.");
            for (String last : List.of("/good-practice", "/children/" + child)) {
                assertThat(other.get(last).body())
                        .contains("At school four days of five.")
                        .doesNotContain("At school every day.");
            }
        }
    }

    @Test
    void whoeverLooksAfterTheRecordOfTheirAgencyTakesItBackAndOthersReadThatItWas() {
        String address = "/children/" + child + "/what-worked";
        Practitioner keeper = colleagues.colleagueOf(lead, "Kit Keeper");
        for (var duty : Map.of(
                        "agency-safeguarding-lead", Scope.agency(keeper.agency()), "social-worker", Scope.child(child))
                .entrySet()) {
            setUp.duty(
                    testshire.id(), new NewDuty(duty.getKey(), duty.getValue(), keeper.id(), 0, Testshire.START, null));
        }
        try (Visitor author = Visitor.signedIn(port, lead.signInName());
                Visitor keeping = Visitor.signedIn(port, keeper.signInName());
                Visitor other = Visitor.signedIn(port, mentor.signInName())) {
            author.post(address, Map.of("words", ride, "difference", "At school every day.", "whose", ""));
            String mend = mending(keeping.get(address).body());
            assertThat(keeping.post(mend + "/taken-back", Map.of("because", " "))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(keeping.post(mend + "/taken-back", Map.of("because", "It was another child."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(other.get("/good-practice").body()).doesNotContain(ride);
            assertThat(other.get("/children/" + child).body()).doesNotContain("At school every day.");
            assertThat(other.get(address).body())
                    .contains(ride, "Taken back by Kit Keeper", "It was another child.")
                    .doesNotContain("Put it right");
            assertThat(author.get(address).body()).doesNotContain("Put it right");
        }
    }

    private static String mending(String page) {
        var link = Pattern.compile("href=\"(/children/[0-9a-f-]+/what-worked/[0-9a-f-]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Straight to the table, past our pages. */
    private String refusedBySql(Practitioner who, @Nullable String mend) {
        Actor actor = Actor.of(who);
        try {
            transactions.as(
                    actor.code(),
                    () -> sql.sql("""
                            insert into good_practice (id, person, words, difference, replaces, partnership, agency, handling, source)
                            values (gen_random_uuid(), ?, 'Mine now', 'He slept', nullif(?, '')::uuid, ?, ?, 'open', 'reachable')
                            """)
                            .params(
                                    child.value(),
                                    mend == null ? "" : mend.replaceAll(".*/", ""),
                                    actor.partnership(),
                                    actor.agency())
                            .update());
            return "";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    private Practitioner closeTo(String name, String role) {
        Practitioner one = colleagues.somebody(name, "social-care", "Families service");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
