package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
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
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever writes what only reports is told so before they save it, and loses nothing. */
@ReachableTest
@Tag("browser")
class ReportedOnlyInABrowserTest {

    private static final String REPORT = "This will be read as a report.";
    private static final String NOTHING = "Nothing: it will be read as a report.";

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
    Chronology chronology;

    @Autowired
    Clock clock;

    private PersonId child;
    private Practitioner nurse;

    @BeforeEach
    void aNurseWhoWorksWithAMissingChild() {
        nurse = colleagues.somebody("Nadia Rahim", "health-ed", "Harrowmere General");
        child = testshire.child();
        worksWithThem(nurse);
        Actor police = Actor.of(colleagues.somebody("Tom Weir", "police", "Wealdshire Police"));
        chronology.append(
                police,
                null,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                new EntryId("reachable", UUID.randomUUID().toString()),
                                chronology.reference(police, child.subject()).orElseThrow(),
                                clock.instant().minus(Duration.ofHours(3)),
                                police.agencyKind(),
                                "missing-reported",
                                "He did not come home.",
                                "open",
                                Map.of()),
                        List.of(),
                        police.agency())));
    }

    @Test
    void aKindThatOthersWriteSaysFirstThatItIsReadAsAReportAndIsSaved() {
        try (Visitor visitor = Visitor.signedIn(port, nurse.signInName())) {
            RecordForm form = RecordForm.begun(visitor, child, "strategy-meeting");
            assertThat(form.page())
                    .contains(
                            REPORT,
                            "“Strategy meeting” is for",
                            "Children's social care",
                            "answers and ends nothing",
                            "Write who told you");
            assertThat(form.sent("They told us that they met.", WhetherItWasHeldTest.HELD))
                    .endsWith("/check");
            assertThat(form.check()).contains(NOTHING, "They told us that they met.");
            form.isKept();
        }
    }

    @Test
    void whoeverIsNothingToTheChildIsToldThatTheyOnlyReport() {
        Practitioner passing = colleagues.somebody("Sue Long", "health-ed", "Another hospital");
        try (Visitor visitor = Visitor.signedIn(port, passing.signInName())) {
            RecordForm form = RecordForm.begun(visitor, child, "ed-attendance");
            assertThat(form.page())
                    .contains(REPORT, "You are not part of the work with")
                    .doesNotContain("Write who told you");
            form.sent("Came in with a cut hand.", Map.of());
            assertThat(form.check()).contains(NOTHING);
        }
    }

    @Test
    void whatIsTheirsToWriteSaysNothingOfReports() {
        try (Visitor visitor = Visitor.signedIn(port, nurse.signInName())) {
            RecordForm form = RecordForm.begun(visitor, child, "ed-attendance");
            assertThat(form.page()).doesNotContain("report.");
            form.sent("Came in with a cut hand.", Map.of());
            assertThat(form.check()).doesNotContain("read as a report");
        }
    }

    @Test
    void theLookBeforeItIsSavedPromisesNoAnswerThatWillBeNone() {
        Practitioner sergeant = colleagues.somebody("Ann Hale", "police", "Another force");
        assertThat(checked(sergeant))
                .doesNotContain("<dt>What it answers</dt><dd>\n          <ul", "What it ends")
                .contains(NOTHING);
        worksWithThem(sergeant);
        assertThat(checked(sergeant))
                .as("a return ends what it does not answer")
                .contains("What it ends")
                .doesNotContain(NOTHING, "What it answers");
    }

    /** "Friend rang the front counter", written by police: six questions were answered by it, and nobody went to look. */
    @Test
    void aReturnOfAChildWhomNobodyHasSeenEndsNothingWhoeverWritesIt() {
        Practitioner officer = colleagues.somebody("Tomasz Zielinski", "police", "Harrowmere Police");
        worksWithThem(officer);
        try (Visitor visitor = Visitor.signedIn(port, officer.signInName())) {
            Map<String, String> said = Map.of(
                    "missing-returned", "A return was reported today",
                    "missing-located", "Said to be found, and nobody who looks has seen the child: reported today");
            for (String type : List.of("missing-returned", "missing-located")) {
                RecordForm form = RecordForm.begun(visitor, child, type);
                assertThat(form.page()).contains("Who has seen the child, back or found?");
                var told = new HashMap<>(today());
                told.put("a-seen_back", "");
                assertThat(form.sent("A friend rang the front counter.", told)).endsWith("?mend=true");
                assertThat(form.mended()).contains("Say who has seen the child: where that is nobody yet");
                told.putAll(Map.of("a-seen_back", "named", "version", "1"));
                assertThat(form.sent("A friend rang the front counter.", told)).endsWith("?mend=true");
                assertThat(form.mended()).contains("Write who saw the child, when and where");
                told.putAll(Map.of("a-seen_back", "nobody", "version", "2"));
                assertThat(form.sent("A friend rang the front counter.", told)).endsWith("/check");
                assertThat(form.check())
                        .contains(NOTHING, "You answered “Nobody yet", "Go and look whether the child is back");
                assertThat(visitor.post(form.address() + "/entry", Map.of("version", "3"))
                                .statusCode())
                        .isEqualTo(302);
                assertThat(Jsoup.parse(visitor.get("/children/" + child).body()).text())
                        .contains("Missing since", said.get(type), "not confirmed");
            }
        }
    }

    @Test
    void itLooksRightOnAPhone() {
        Page page = Colleagues.open(browser, port, nurse, "/record?child=" + child);
        try (Visitor visitor = Visitor.signedIn(port, nurse.signInName())) {
            RecordForm form = RecordForm.begun(visitor, child, "strategy-meeting");
            form.sent("They told us that they met.", Map.of());
            page.navigate("http://localhost:" + port + form.address());
            looksRight(page, "record-report");
            page.navigate("http://localhost:" + port + form.address() + "/check");
            looksRight(page, "record-report-check");
        }
    }

    private String checked(Practitioner writer) {
        try (Visitor visitor = Visitor.signedIn(port, writer.signInName())) {
            RecordForm form = RecordForm.begun(visitor, child, "missing-returned");
            form.sent("He is home.", today());
            return form.check();
        }
    }

    private Map<String, String> today() {
        var day = clock.instant().minus(Duration.ofHours(1)).atZone(java.time.ZoneId.of("Europe/London"));
        return Map.of(
                "when-day", Integer.toString(day.getDayOfMonth()),
                "when-month", Integer.toString(day.getMonthValue()),
                "when-year", Integer.toString(day.getYear()),
                "time", day.toLocalTime().toString().substring(0, 5));
    }

    private void worksWithThem(Practitioner who) {
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), who.id(), 0, Testshire.START, null));
    }
}
