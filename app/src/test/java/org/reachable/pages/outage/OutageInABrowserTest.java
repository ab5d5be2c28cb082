package org.reachable.pages.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.WrittenOnPaper;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A pack is made before an outage, and what was written on its sheets is typed in after it, as people do both. */
@ReachableTest
@Tag("browser")
class OutageInABrowserTest {

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
    Clock clock;

    private PersonId child;
    private Practitioner keeper;

    @BeforeEach
    void aChildAndWhoeverLooksAfterPacks() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Maya Osei"), null);
        keeper = colleagues.somebody("Kit Keeper", "social-care", "Families service");
        colleagues.looksAfterRecords(keeper);
        setUp.duty(
                testshire.id(),
                new NewDuty("social-worker", Scope.child(child), keeper.id(), 0, Testshire.START, null));
    }

    @Test
    void aPasswordIsDrawnAPackMadeAndAfterTheNightEachSheetIsAccountedFor() {
        Page page = Colleagues.open(browser, port, keeper, "/on-duty");
        page.getByText("Outage packs").click();
        page.waitForURL("**/outage-packs");
        looksRight(page, "outage-none");
        press(page, "Draw a password");
        assertThat(page.locator(".given").innerText()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){4}");
        looksRight(page, "outage-password");
        press(page, "Make a pack");
        page.waitForURL("**/outage-packs");
        page.getByLabel("What should partners ring").fill("01632 960 123, the duty desk");
        press(page, "Keep it");
        page.waitForURL("**/outage-packs");
        looksRight(page, "outage-made");
        page.getByText("Sheets", new Page.GetByTextOptions().setExact(false))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/outage-packs/[0-9a-f-]+"));
        String sheets = page.url();
        page.getByLabel("And of those that were printed").fill("three");
        press(page, "They were written on");
        assertThat(page.title()).startsWith("Error: ");
        page.getByLabel("01", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("02", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("And of those that were printed").fill("03A");
        press(page, "They were written on");
        page.waitForURL(sheets);
        assertThat(page.locator("main").innerText()).contains("3 sheets are not typed in");
        looksRight(page, "outage-sheets-waiting");
        page.locator("summary").last().click();
        page.getByLabel("Why is nothing on it needed?").last().fill("She wrote it in the book too.");
        page.getByText("It waits no longer").last().click();
        page.waitForURL(sheets);
        typeIn(page, sheets);
        page.navigate(sheets);
        assertThat(page.locator("main").innerText())
                .contains("1 sheet is not typed in, 2 sheets are done", "typed in, by Kit Keeper");
        looksRight(page, "outage-sheets-after");
        typedAgainIsSaidBefore(page, sheets);
    }

    private void typeIn(Page page, String sheets) {
        page.getByText("Type it in").first().click();
        page.waitForURL("**/record?sheet=*");
        page.getByLabel("Which child?")
                .fill(people.reference(testshire.ayo(), child).orElseThrow());
        press(page, "Search");
        page.locator("main a[href*='" + child + "']").click();
        page.locator("main input[type=radio]").first().check();
        press(page, "Continue");
        page.getByLabel("What happened?").fill("She rang at three: she is at her aunt’s.");
        press(page, "Continue");
        page.waitForURL("**mend=true");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "outage-record-error");
        Instant happened = clock.instant().minus(Duration.ofHours(6));
        Instant written = happened.plus(Duration.ofMinutes(20));
        day(page, "when", happened);
        page.locator("#time").fill(Dates.time(happened));
        day(page, "paper", written);
        page.locator("#paper-time").fill(Dates.time(written));
        page.locator("#paper-by").fill("Nora Night, duty worker");
        press(page, "Continue");
        page.waitForURL("**/check");
        assertThat(page.locator("main").innerText())
                .contains("Every clock counts from", "Nothing that happened within three hours");
        press(page, "Save it");
        page.waitForURL("**/done");
        Entry entry = chronology.about(Actor.of(keeper), child).entries().getLast();
        assertThat(Dates.full(entry.recordedAt())).isEqualTo(Dates.full(written));
        assertThat(Dates.full(entry.occurredAt())).isEqualTo(Dates.full(happened));
        assertThat(WrittenOnPaper.of(entry)).hasValueSatisfying(paper -> {
            assertThat(paper.by()).isEqualTo("Nora Night, duty worker");
            assertThat(paper.typedAt()).isAfter(entry.recordedAt());
        });
        page.navigate(Colleagues.address(port, "/children/" + child + "/timeline"));
        assertThat(page.locator("main").innerText())
                .contains("Written on paper while Reachable was down, by Nora Night, duty worker on sheet ");
    }

    /** Whoever comes with the same sheet is told before they save. */
    private void typedAgainIsSaidBefore(Page page, String sheets) {
        String label = page.locator("main li")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("typed in, by"))
                .innerText()
                .split(":")[0];
        page.navigate(Colleagues.address(port, "/record?child=" + child + "&sheet=" + label));
        page.locator("main input[type=radio]").first().check();
        press(page, "Continue");
        Instant happened = clock.instant().minus(Duration.ofHours(6));
        page.getByLabel("What happened?").fill("She rang.");
        day(page, "when", happened);
        page.locator("#time").fill(Dates.time(happened));
        day(page, "paper", happened);
        page.locator("#paper-time").fill(Dates.time(happened));
        page.locator("#paper-by").fill("Nora Night");
        press(page, "Continue");
        page.waitForURL("**/check");
        assertThat(page.locator("main").innerText())
                .contains("was typed in before, by Kit Keeper", "Is it one of these?", "from sheet " + label);
        looksRight(page, "outage-record-again");
    }

    private static void day(Page page, String name, Instant at) {
        LocalDate day = Dates.day(at);
        page.locator("#" + name + "-day").fill(Integer.toString(day.getDayOfMonth()));
        page.locator("#" + name + "-month").fill(Integer.toString(day.getMonthValue()));
        page.locator("#" + name + "-year").fill(Integer.toString(day.getYear()));
    }
}
