package org.reachable.pages.personaldetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.people.Kept;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who somebody is, read and put right. */
@ReachableTest
@Tag("browser")
class PersonInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Test
    void namesNumbersHomesAndPeopleAreAddedWithWhoSaysSo() {
        PersonId child = child("Zofia Nowak");
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), "/people/" + child);
        looksRight(page, "person-bare");
        page.navigate(address(port, "/people/" + child + "/numbers/new"));
        press(page, "Keep it");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "person-part-error");
        page.getByLabel("Number", exactly()).fill("943 476 5918");
        page.getByLabel("NHS number").check();
        page.getByLabel("Who says so?").fill("the school's register");
        press(page, "Keep it");
        assertThat(page.locator("main").innerText())
                .contains(
                        "does not fit the others",
                        "kept as it was given",
                        "from the school's register, written down by ");
        page.navigate(address(port, "/people/" + child + "/relations/new"));
        page.getByLabel("What are they called?").fill("Marta Nowak");
        page.getByLabel("Who are they to the child?").fill("Mother");
        page.getByLabel("Yes").check();
        looksRight(page, "person-part");
        press(page, "Keep it");
        page.navigate(address(port, "/people/" + child + "/homes/new"));
        page.getByLabel("Where is it?").fill("Her mother's home, Millbrook");
        page.locator("#from-day").fill("31");
        page.locator("#from-month").fill("2");
        page.locator("#from-year").fill("2022");
        press(page, "Keep it");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write a day");
        page.locator("#from-day").fill("1");
        press(page, "Keep it");
        looksRight(page, "person-full");
        var person = people.person(testshire.ayo(), child).orElseThrow();
        assertThat(person.relations())
                .extracting(Kept::what)
                .extracting(relation -> relation.parentalResponsibility())
                .containsExactly(ParentalResponsibility.YES);
        assertThat(person.identifiers()).extracting(Kept::source).containsExactly("the school's register");
        assertThat(person.homes()).hasSize(1);
    }

    @Test
    void theSecondOfTwoWhoPutANameRightSeesWhatTheFirstWrote() {
        PersonId child = child("Zofja Nowak");
        var row = people.person(testshire.ayo(), child).orElseThrow().names().getFirst();
        Page page = Colleagues.open(
                browser, port, testshire.practitioner("ayo"), "/people/" + child + "/names/" + row.id());
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Zofia Nowak"), row.id());
        page.getByLabel("Name", exactly()).fill("Sofia Nowak");
        press(page, "Keep it");
        assertThat(page.locator(".govuk-notification-banner").innerText())
                .contains("Somebody put this right while you wrote", "Zofia Nowak");
        assertThat(page.getByLabel("Name", exactly()).inputValue()).isEqualTo("Sofia Nowak");
        looksRight(page, "person-clash");
        press(page, "Keep it");
        assertThat(page.locator("h1").innerText()).contains("Sofia Nowak");
    }

    @Test
    void twoWhoDescribeAChildNeverOverwriteEachOther() {
        PersonId child = child("Ines Prior");
        Page one = Colleagues.open(browser, port, testshire.practitioner("ayo"), "/people/" + child + "/description");
        Page other =
                Colleagues.open(browser, port, testshire.practitioner("chidi"), "/people/" + child + "/description");
        one.getByLabel("Pronouns").fill("she/her");
        press(one, "Keep it");
        other.getByLabel("What do they like and want?").fill("I like drawing.");
        press(other, "Keep it");
        assertThat(other.locator(".govuk-notification-banner").innerText()).contains("she/her");
        looksRight(other, "description-clash");
    }

    @Test
    void aRecordIsBegunOnceItIsSureThatThereIsNone() {
        child("Tobias Adeyemi-Clarke");
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), "/record");
        page.getByLabel("Which child?").fill("Tobyas Adeyemi Clark");
        press(page, "Search");
        page.getByText("Nobody has written about this child yet").click();
        assertThat(page.url()).doesNotContain("Tobyas");
        press(page, "Begin the record");
        assertThat(page.locator(".govuk-error-summary a").allInnerTexts())
                .containsExactly(
                        "Write the day they were born, or here why nobody knows it",
                        "Write what else is known of them; where nothing is, write that");
        looksRight(page, "person-new-error");
        page.getByLabel("If nobody knows: why?").fill("Only a first name was heard");
        page.getByLabel("what else is known of them?").fill("About 14, with a dog");
        press(page, "Begin the record");
        assertThat(page.locator("main").innerText()).contains("Is it one of these?", "Tobias Adeyemi-Clarke");
        looksRight(page, "person-new-like");
        press(page, "It is none of them: begin a record");
        page.waitForURL("**/record?child=*");
        assertThat(page.locator("main").innerText()).contains("Tobyas Adeyemi Clark");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private PersonId child(String name) {
        PersonId child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said(name), null);
        return child;
    }
}
