package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A word that may be said better is told of while somebody types. */
@ReachableTest
@Tag("browser")
class SayingItBetterInABrowserTest {

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
    Chronology chronology;

    @Autowired
    Drafts drafts;

    @Autowired
    Prefilling prefilling;

    /** What blames a child is noticed while it is typed, and not where somebody is quoted; nothing stops, and it is saved as it was written. */
    @Test
    @Requirement(value = "S-42", proves = Proves.ON_SCREEN)
    void whatBlamesIsNoticedWhileItIsTypedAndNotInAQuotation() {
        Practitioner grace = colleagues.somebody("Grace Obi", "school", "Harrowmere Academy");
        PersonId child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Amara"), null);
        Page page = Colleagues.open(
                browser,
                port,
                grace,
                "/record/"
                        + drafts.begin(
                                grace,
                                child.subject(),
                                prefilling.begin(Actor.of(grace), child.subject(), "school-concern")));
        var words = page.getByLabel("What happened?");
        words.fill("He is putting himself at risk.");
        page.getByText(
                        "“putting himself at risk” – could it be said another way? Instead: is being placed at risk by …")
                .waitFor();
        words.fill("We told him to stop making lifestyle choices.");
        page.getByText(
                        "“lifestyle choices” – could it be said another way? Instead: was exploited and saw no safe alternative")
                .waitFor();
        words.fill("He was told to make better choices.");
        page.getByText("“better choices” –").waitFor();
        words.fill("His aunt said: “he should make better choices”, and that men wait outside.");
        page.locator(".said-better p").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        words.fill("He was told to make better choices.");
        press(page, "Continue");
        page.waitForURL("**/check");
        press(page, "Save it");
        page.waitForURL("**/done");
        assertThat(chronology.about(Actor.of(grace), child).entries().getFirst().summary())
                .isEqualTo("He was told to make better choices.");
    }
}
