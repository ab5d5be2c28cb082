package org.reachable.pages.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a place and of an adult of concern, as people read it, in whatever window. */
@ReachableTest
@Tag("browser")
class ThingInABrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Subjects subjects;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Test
    @Requirement(value = "S-60", proves = Proves.ON_SCREEN)
    void everyoneCanReadThePageOfAPlaceAndOfAnAdult() {
        Actor job = Actor.job("test", testshire.id());
        var place = new Token("LOC", testshire.unused("L").replace(" ", ""));
        var adult = new Token("PER", testshire.unused("K").replace(" ", ""));
        surroundings.describe(job, testshire.origin(), place, "The bus station by the market, stands four to nine");
        surroundings.describe(job, testshire.origin(), adult, "A man of about thirty with a grey car");
        PersonId child = testshire.child();
        String both = "Seen getting out of a grey car at [%s] with [%s].".formatted(place, adult);
        told(child.subject(), people.reference(job, child).orElseThrow(), "2022-06-10T18:00", both);
        told(
                child.subject(),
                people.reference(job, child).orElseThrow(),
                "2021-03-02T22:15",
                "Was at [" + place + "].");
        SubjectId bus = subject("place", place);
        told(bus, place.toString(), "2022-06-01T16:30", "Three people sold to children here, says a bus driver.");
        Page page = signedIn();
        page.navigate("http://localhost:" + port + "/subjects/" + bus);
        assertThat(page.locator("main").innerText())
                .contains("The bus station", "1 child is tied to this place.", "says a bus driver", "Last seen");
        looksRight(page, "subject-place");
        page.navigate("http://localhost:" + port + "/subjects/" + subject("adult", adult));
        assertThat(page.locator("h1").innerText()).isEqualTo("Adult " + adult.code());
        assertThat(page.locator("main").innerText()).contains("A man of about thirty");
        looksRight(page, "subject-adult");
    }

    private void told(SubjectId home, String reference, String at, String words) {
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        home,
                        Testshire.written(testshire.unused("E"), reference, "police-sighting", at, words),
                        List.of())));
    }

    private SubjectId subject(String kind, Token token) {
        return subjects.called(testshire.ayo(), List.of(new SubjectName(kind, token.toString())))
                .values()
                .iterator()
                .next();
    }

    private Page signedIn() {
        Page page = browser.open("http://localhost:" + port + "/now", 1280);
        page.getByLabel("Name to sign in").fill("ayo");
        page.getByLabel("Password").fill(Testshire.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/now**");
        return page;
    }
}
