package org.reachable.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.PersonName;

/** What somebody wrote they put right, file under the right child or take back, from the entry. */
@ReachableTest
@Tag("browser")
class PuttingRightInABrowserTest extends EntryOfAChild {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void itsAuthorPutsItRightInTheFormItWasWrittenInAndTheEarlierWordsStayToBeRead() {
        write("He was excluded from school for five days.", Map.of("seen", "alone"));
        Page page = Colleagues.open(browser, port, author, "/children/" + child + "/timeline");
        assertThat(page.locator(".entry").innerText()).contains("Ann Author, Testshire social care");
        page.getByText("Open it, or put it right").first().click();
        looksRight(page, "entry");
        press(page, "Put it right");
        assertThat(page.locator("h1").innerText()).isEqualTo("Put right: Visit by a social worker");
        assertThat(page.locator("[name=words]").inputValue()).isEqualTo("He was excluded from school for five days.");
        assertThat(page.getByLabel("Yes, alone").isChecked()).isTrue();
        page.locator("[name=words]").fill("He was excluded from school for three days.");
        press(page, "Continue");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write why it is put right");
        looksRight(page, "entry-put-right");
        page.getByLabel("Why is it put right?").fill("The school’s letter says three.");
        press(page, "Continue");
        press(page, "Save it");
        page.waitForURL("**/done");
        Entry stands = only(author, child);
        assertThat(stands.summary()).isEqualTo("He was excluded from school for three days.");
        assertThat(stands.attribute("seen")).isEqualTo("alone");

        page = Colleagues.open(browser, port, other, "/children/" + child + "/timeline");
        page.getByText("Open it, or put it right").first().click();
        assertThat(page.locator("main").innerText())
                .contains(
                        "three days",
                        "Put right because: The school’s letter says three.",
                        "What it said before",
                        "five days",
                        "Ann Author, Testshire social care");
        looksRight(page, "entry-before");
        page.getByText("Take this away as a case note").click();
        assertThat(page.locator("#case-note").innerText())
                .contains("three days", "Written by: Ann Author, Testshire social care", "Because: The school’s letter")
                .doesNotContain("five days");
        looksRight(page, "entry-case-note");
    }

    @Test
    void itIsFiledUnderTheRightChildAndGoneFromTheOther() {
        UUID row = write("She was seen at the bus station.", Map.of());
        PersonId right = testshire.child();
        String rightName = "Rowena " + right.toString().substring(24);
        people.name(testshire.ayo(), testshire.origin(), right, PersonName.said(rightName), null);
        people.describe(
                testshire.ayo(), testshire.origin(), right, new Description(LocalDate.parse("2008-05-02"), "", ""));
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(right), author.id(), 0, Testshire.START, null));
        people.house(Actor.of(author), Origin.of(Actor.of(author)), right, new Home("Pier Road", "", null, null), null);
        Page page = Colleagues.open(browser, port, author, "/entries/" + row + "/move");
        page.getByLabel("Which child is it about?").fill(rightName);
        press(page, "Search");
        assertThat(page.locator("main").innerText()).contains(rightName, "Aged 14", "Pier Road");
        looksRight(page, "entry-move");
        press(page, "File it there");
        assertThat(page.locator(".govuk-error-summary").innerText())
                .contains("Choose the child it is about", "Write why it is filed elsewhere");
        page.getByLabel(rightName).check();
        page.getByLabel("Why was it filed under the other?").fill("Two of nearly one name.");
        press(page, "File it there");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("It is filed under " + rightName);
        looksRight(page, "entry-moved");
        assertThat(only(author, right).summary()).isEqualTo("She was seen at the bus station.");
        try (Visitor visitor = Visitor.signedIn(port, other.signInName())) {
            assertThat(visitor.get("/children/" + child + "/timeline").body())
                    .as("whoever read it there finds what became of it, and not whose it is")
                    .contains("Filed under another record", "Ann Author", "Two of nearly one name.", "/entries/" + row)
                    .doesNotContain("bus station", rightName, right.toString());
            assertThat(visitor.get("/entries/" + row).body())
                    .contains("Filed under another record", "Two of nearly one name.")
                    .doesNotContain(rightName);
        }
    }

    @Test
    void itIsTakenBackByWhoeverWroteItAndByNobodyElse() {
        UUID row = write("He was in a grey car.", Map.of());
        try (Visitor visitor = Visitor.signedIn(port, other.signInName())) {
            assertThat(visitor.get("/entries/" + row).body()).doesNotContain("Take it back", ">Put it right<");
            for (String way : List.of("put-right", "taken-back", "moved", "stands")) {
                assertThat(visitor.post(
                                        "/entries/" + row + "/" + way,
                                        Map.of("because", "No.", "stands", "Yes.", "child", child.toString()))
                                .statusCode())
                        .as(way)
                        .isEqualTo(404);
            }
            assertThat(visitor.get("/entries/" + row + "/move").statusCode()).isEqualTo(404);
        }
        Practitioner stranger = colleagues.somebody("Sam Stranger", "housing", "Testshire housing");
        try (Visitor visitor = Visitor.signedIn(port, stranger.signInName())) {
            assertThat(visitor.get("/entries/" + row).statusCode()).isEqualTo(404);
            assertThat(visitor.get("/entries/" + row + "/case-note.txt").statusCode())
                    .isEqualTo(404);
        }
        Page page = Colleagues.open(browser, port, author, "/entries/" + row);
        page.getByText("Take it back").first().click();
        press(page, "Take it back");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write why it is taken back");
        page.getByLabel("Why is it taken back?").fill("It was his brother.");
        press(page, "Take it back");
        assertThat(page.locator("main").innerText())
                .contains("Taken back", "It was his brother.", "He was in a grey car.");
        looksRight(page, "entry-taken-back");
        assertThat(standing(author, child)).isEmpty();
    }
}
