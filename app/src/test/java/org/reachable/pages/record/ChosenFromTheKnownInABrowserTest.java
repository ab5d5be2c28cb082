package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Locale;
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
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.reachable.records.surroundings.NewTie;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Tie;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People, places and things that are known are chosen, and what is not known is written. */
@ReachableTest
@Tag("browser")
class ChosenFromTheKnownInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Chronology chronology;

    private Actor ayo;
    private PersonId child;
    private Token station;
    private Token car;

    @BeforeEach
    void aChildWithPeopleAndPlaces() {
        ayo = testshire.ayo();
        child = testshire.child();
        String own = child.toString().substring(24).toUpperCase(Locale.UK);
        station = new Token("LOC", "ST" + own);
        car = new Token("VEH", "CAR" + own);
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "lead-practitioner",
                        Scope.child(child),
                        testshire.practitioner("ayo").id(),
                        0,
                        Testshire.START,
                        null));
        people.name(ayo, testshire.origin(), child, PersonName.said("Amara Obi"), null);
        people.relate(
                ayo,
                testshire.origin(),
                child,
                new Relation(null, "Femi Obi", "uncle", ParentalResponsibility.NO, null, null),
                null);
        known(station, "The bus station");
        known(car, "A grey hatchback");
    }

    @Test
    void whoAndWhatIsKnownIsTickedAndStandsInTheEntry() {
        Page page = Colleagues.open(
                browser, port, testshire.practitioner("ayo"), "/record?child=" + child + "&type=family-report");
        press(page, "Continue");
        page.getByLabel("What happened?").fill("His uncle saw him get into a car.");
        page.getByLabel("The bus station").check();
        page.getByLabel("Femi Obi, uncle").check();
        page.getByText("Number plate, phone number, or another thing").click();
        page.getByLabel("A grey hatchback").check();
        looksRight(page, "record-known");
        press(page, "Continue");
        page.waitForURL("**/check");
        assertThat(page.locator("main").innerText())
                .contains("The bus station", "Femi Obi", "A grey hatchback")
                .doesNotContain(station.toString());
        looksRight(page, "record-known-check");
        press(page, "Save it");
        page.waitForURL("**/done");
        Entry entry = chronology.about(ayo, child).entries().getLast();
        assertThat(entry.tokens()).containsExactlyInAnyOrder(station, car);
        assertThat(entry.otherPeople()).containsExactly("Femi Obi");
    }

    @Test
    void whatIsUntickedIsNotKept() {
        Page page = Colleagues.openWithoutScript(
                browser, port, testshire.practitioner("ayo"), "/record?child=" + child + "&type=family-report");
        press(page, "Continue");
        page.getByLabel("The bus station").check();
        press(page, "Continue");
        page.getByLabel("The bus station").uncheck();
        page.getByLabel("What happened?").fill("He was seen somewhere.");
        press(page, "Continue");
        press(page, "Save it");
        page.waitForURL("**/done");
        assertThat(chronology.about(ayo, child).entries().getLast().tokens()).isEmpty();
    }

    private void known(Token token, String words) {
        surroundings.describe(ayo, testshire.origin(), token, words);
        surroundings.tie(
                ayo,
                testshire.origin(),
                new NewTie(
                        token,
                        child,
                        "was seen there",
                        Instant.parse("2022-06-01T10:00:00Z"),
                        Tie.Strength.SEEN,
                        null));
    }
}
