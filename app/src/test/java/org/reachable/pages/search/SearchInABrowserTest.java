package org.reachable.pages.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.Description;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Tie.Strength;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding a child by whatever somebody remembers. */
@ReachableTest
@Tag("browser")
class SearchInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Clock clock;

    @Test
    @Requirement(value = "S-57", proves = Proves.ON_SCREEN)
    void aFrontDoorManagerFindsAMisspeltNameACarAndASecondRecord() {
        Practitioner nasreen = colleagues.atTheFrontDoor("Nasreen Akhtar");
        PersonId one = child("Wrenna Okonkwo-Baptiste", "2008-02-19", "943 476 5919");
        PersonId other = child("Wren Okonkwo-Baptiste", "2008-02-19", "9434765919");
        Token car = new Token("VEH", testshire.unused("V").replace(" ", "").toUpperCase(Locale.UK));
        surroundings.tie(
                testshire.ayo(),
                testshire.origin(),
                new NewTie(car, one, "Seen in it", clock.instant(), Strength.SEEN, null));
        surroundings.describe(testshire.ayo(), testshire.origin(), car, "Grey hatchback XK09 ZZP");

        Page page = Colleagues.open(browser, port, nasreen, "/search");
        looksRight(page, "search-empty");
        page.getByLabel("Whom or what are you looking for?").fill("Wrena Okonkwo Baptist");
        press(page, "Search");
        assertThat(page.locator("main").innerText())
                .contains("Wrenna Okonkwo-Baptiste", "Found by: Name", "Maybe the same");
        looksRight(page, "search-found");
        assertThat(found(page, "19 February 2008")).contains("Date of birth");
        assertThat(found(page, "943 476 5919")).contains("Number in another system");
        assertThat(found(page, "xk09zzp")).contains("Grey hatchback XK09 ZZP", "Seen in it");
        looksRight(page, "search-car");
        assertThat(found(page, "[" + car + "]")).contains("Wrenna");
        assertThat(found(page, "zzzzqq")).contains("Nobody and nothing that you may see fits", "Begin a record");
        looksRight(page, "search-nothing");

        page.navigate(address(port, SameController.compare(one, other)));
        looksRight(page, "same");
        press(page, "Say that they are one child");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "same-error");
        page.locator("input[type=radio]").first().check();
        page.getByLabel("How do you know?").fill("The same NHS number, and her mother says so.");
        press(page, "Say that they are one child");
        assertThat(page.locator("main").innerText()).contains("You said today", "It waits for a second person");
        assertThat(people.recordsOf(testshire.ayo(), one)).containsExactly(one);
        looksRight(page, "same-said");

        Page agrees = Colleagues.open(
                browser, port, colleagues.atTheFrontDoor("Ada Second"), SameController.compare(one, other));
        assertThat(agrees.locator("main").innerText()).contains("Nasreen Akhtar", "her mother says so");
        looksRight(agrees, "same-agree");
        agrees.getByLabel("How do you know?").fill("I met her with her mother.");
        press(agrees, "I agree: they are one child");
        assertThat(agrees.locator("h1").innerText()).contains("said to be one child");
        assertThat(people.recordsOf(testshire.ayo(), one)).containsExactlyInAnyOrder(one, other);
        looksRight(agrees, "same-linked");
        agrees.getByLabel("How do you know that they are two children?").fill("They are twins.");
        press(agrees, "Say that they are two children");
        assertThat(people.recordsOf(testshire.ayo(), one)).containsExactlyInAnyOrder(one, other);

        page.navigate(address(port, "/now"));
        assertThat(page.locator("main").innerText()).contains("Whether two records are one child’s");
        page.navigate(address(port, "/notifications/same-child"));
        looksRight(page, "same-told");
        page.getByText("Look at both").click();
        page.getByLabel("How do you know that they are two children?").fill("I saw both.");
        press(page, "I agree: they are two children");
        assertThat(people.recordsOf(testshire.ayo(), one)).containsExactly(one);
        looksRight(page, "same-parted");
    }

    private String found(Page page, String words) {
        page.navigate(address(port, "/search"));
        page.getByLabel("Whom or what are you looking for?").fill(words);
        press(page, "Search");
        assertThat(page.url()).matches(".*/search\\?words=[0-9a-f-]{36}");
        return page.locator("main").innerText();
    }

    private PersonId child(String name, String born, String nhsNumber) {
        var described = new Description(LocalDate.parse(born), "", "");
        PersonId child = people.register(
                testshire.ayo(), testshire.origin(), new NewPerson(testshire.unused("Found"), described));
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said(name), null);
        people.identify(
                testshire.ayo(),
                testshire.origin(),
                child,
                new Identifier(Identifier.Kind.NHS_NUMBER, nhsNumber),
                null);
        return child;
    }
}
