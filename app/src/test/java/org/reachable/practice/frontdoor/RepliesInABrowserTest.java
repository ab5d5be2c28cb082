package org.reachable.practice.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.address;
import static org.reachable.Colleagues.looksRight;
import static org.reachable.Colleagues.press;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.Reports;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever told us hears from us. */
@ReachableTest
@Tag("browser")
class RepliesInABrowserTest {

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
    Reports reports;

    @Autowired
    Subjects subjects;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    @Test
    @Requirement(value = "S-33", proves = Proves.ON_SCREEN)
    void aParentsReportIsAnsweredAndTheyAreAskedWhetherItHelped() {
        Practitioner nasreen = colleagues.atTheFrontDoor("Nasreen Akhtar");
        LoggedEntry report = told("family-report", "A man she does not know waits in a grey car.");
        Page page = Colleagues.open(browser, port, nasreen, "/replies");
        looksRight(page, "replies-waiting");
        assertThat(page.locator("main").innerText()).doesNotContain("grey car");
        page.navigate(address(port, "/replies/to?entry=" + report.entry().id()));
        looksRight(page, "reply");
        press(page, "Keep the reply");
        assertThat(page.title()).startsWith("Error: ");
        looksRight(page, "reply-error");
        page.getByLabel("What we say to them").fill("We spoke with the police. Ayo will ring you on Monday.");
        page.getByLabel("By phone").check();
        page.getByLabel("Not yet").check();
        press(page, "Keep the reply");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("stay on the list");
        assertThat(isWaiting(nasreen, report)).isTrue();
        page.getByLabel("What we say to them").fill("She rang back and has heard it.");
        page.getByLabel("By phone").check();
        page.getByLabel("Yes, they have heard it").check();
        Colleagues.saysWhatIsNext(page);
        press(page, "Keep the reply");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("They have been told.");
        assertThat(isWaiting(nasreen, report)).isFalse();
        looksRight(page, "reply-told");
        page.getByLabel("Yes").check();
        page.getByLabel("In their words").fill("It helped to have a name.");
        press(page, "Keep what they said");
        assertThat(page.locator("main").innerText()).contains("It helped to have a name.");
        assertThat(page.getByText("Ask them whether it helped").count()).isZero();
        looksRight(page, "reply-helped");
    }

    /** What somebody told of a place is answered as what they told of a child is: it is called what it is called. */
    @Test
    void aReportOfAPlaceIsAnsweredAndCalledByItsPlace() {
        Practitioner nasreen = colleagues.atTheFrontDoor("Nasreen Akhtar");
        String token = "LOC:" + testshire.unused("L").replace(" ", "");
        String arcade = testshire.unused("The arcade");
        SubjectId place = subjects.sure(testshire.ayo(), testshire.origin(), new SubjectName("place", token));
        surroundings.describe(testshire.ayo(), testshire.origin(), Token.of(token), arcade);
        LoggedEntry report = told(place, token, "family-report", "Men buy food for children there each evening.");
        Page page = Colleagues.open(browser, port, nasreen, "/replies/" + report.id());
        assertThat(page.locator(".ask-about").innerText()).isEqualTo("About " + arcade);
        assertThat(page.locator(".ask-about a").getAttribute("href")).isEqualTo("/subjects/" + place);
        page.getByLabel("What we say to them").fill("Youth workers are there each evening from Monday.");
        page.getByLabel("By phone").check();
        page.getByLabel("Yes, they have heard it").check();
        Colleagues.saysWhatIsNext(page);
        press(page, "Keep the reply");
        assertThat(page.locator(".govuk-notification-banner").innerText()).contains("They have been told.");
        assertThat(isWaiting(nasreen, report)).isFalse();
        page.navigate(address(port, "/subjects/" + place));
        assertThat(page.locator("main").innerText()).contains("Youth workers are there each evening");
    }

    /** What the mentor hears, the child has not heard: what the child is owed stays open. */
    @Test
    void whatAWorkerIsToldOfAChildsWordsIsAReplyToTheWorker() {
        Practitioner nasreen = colleagues.atTheFrontDoor("Nasreen Akhtar");
        PersonId child = testshire.child();
        String reference = people.reference(testshire.ayo(), child).orElseThrow();
        LoggedEntry report =
                told(child.subject(), reference, "voluntary", "child-disclosure", "He told his mentor of a debt.");
        Page page = Colleagues.open(browser, port, nasreen, "/replies/" + report.id());
        page.getByLabel("What we say to them").fill("We meet on Monday. Ayo will ring you.");
        page.getByLabel("By phone").check();
        page.getByLabel("Yes, they have heard it").check();
        Colleagues.saysWhatIsNext(page);
        press(page, "Keep the reply");
        assertThat(reports.answersTo(Actor.of(nasreen), report))
                .extracting(answer -> answer.entry().type().code())
                .containsExactly("referrer-reply");
        assertThat(page.locator("main").innerText()).contains("Reply to whoever referred");
    }

    @Test
    void aReportThatIsNoWorryHasNoReplyPage() {
        LoggedEntry arrest = told("police-arrest", "Arrested.");
        Page page = Colleagues.open(browser, port, testshire.practitioner("ayo"), "/now");
        assertThat(page.navigate(address(port, "/replies/" + arrest.id())).status())
                .isEqualTo(404);
    }

    private boolean isWaiting(Practitioner reader, LoggedEntry report) {
        return reports
                .unanswered(
                        Actor.of(reader),
                        new Reports.Unanswered(
                                Set.of("family-report"),
                                Set.of("family-reply", "referrer-reply", "child-reply"),
                                "reply-helped",
                                clock.instant().minus(Duration.ofDays(30)),
                                clock.instant(),
                                null),
                        0,
                        1000)
                .reports()
                .stream()
                .anyMatch(one -> one.logged().id().equals(report.id()));
    }

    private LoggedEntry told(String type, String words) {
        PersonId child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        return told(child.subject(), people.reference(testshire.ayo(), child).orElseThrow(), type, words);
    }

    private LoggedEntry told(SubjectId about, String reference, String type, String words) {
        return told(about, reference, "family", type, words);
    }

    private LoggedEntry told(SubjectId about, String reference, String agency, String type, String words) {
        Instant at = clock.instant().minus(Duration.ofDays(9));
        var id = new EntryId("agency-file", ids.next().toString());
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        about,
                        new WrittenEntry(
                                id,
                                reference,
                                at,
                                at,
                                agency,
                                type,
                                words,
                                "",
                                List.of(),
                                "NFA",
                                "",
                                List.of(new Reach("police", at)),
                                "open",
                                Map.of()),
                        List.of())));
        return chronology.one(testshire.ayo(), id).orElseThrow();
    }
}
