package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.checks.Requirement;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Agencies ask each other what they know of a child: who asked, why, who answered, on which basis, and who stays silent. */
@ReachableTest
class SharingTest {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    @Autowired
    Testshire testshire;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    @Autowired
    Policy policy;

    @Autowired
    ChildStories stories;

    @Autowired
    ChildPages pages;

    @Autowired
    PartPages parts;

    @LocalServerPort
    int port;

    private PersonId child;

    @BeforeEach
    void aRequest() {
        child = testshire.child();
        written(
                TWO_WEEKS,
                "social-care",
                "information-requested",
                Map.of("with", "police", "purpose", "To plan where she is safe this weekend"));
    }

    @Test
    @Requirement(value = "S-24", proves = Requirement.Proves.ON_SCREEN)
    void silenceIsAGapOfTheChildsPageWithWhoIsAskedToEndIt() {
        assertThat(gaps()).contains("What Police knows: it was asked, and nobody has answered");
    }

    @Test
    void anAnswerEndsIt() {
        written(Duration.ofDays(1), "police", "information-shared", Map.of("with", "social-care"));
        assertThat(gaps()).noneMatch(gap -> gap.startsWith("What Police knows"));
    }

    @Test
    void aRefusalWithItsGroundEndsItToo() {
        written(
                Duration.ofDays(1),
                "police",
                "information-refused",
                Map.of("with", "social-care", "refused_because", "investigation"));
        assertThat(gaps()).noneMatch(gap -> gap.startsWith("What Police knows"));
    }

    @Test
    void anAnswerThatSaysItDoesNotAnswerLeavesItOpen() {
        written(
                Duration.ofDays(1),
                "police",
                "information-shared",
                Map.of("with", "social-care", "answers_question", "no"));
        assertThat(gaps()).contains("What Police knows: it was asked, and nobody has answered");
    }

    @Test
    void beforeTheDayThatWasAskedForItIsNoGap() {
        PersonId other = testshire.child();
        child = other;
        Instant inAWeek = clock.instant().plus(Duration.ofDays(7));
        written(
                TWO_WEEKS,
                "social-care",
                "information-requested",
                Map.of("with", "police", "answer_by", inAWeek.toString().substring(0, 10)));
        assertThat(gaps()).noneMatch(gap -> gap.startsWith("What Police knows"));
    }

    @Test
    void whatWasSharedIsShownWithItsBasisAndWhetherTheFamilyWasTold() {
        written(
                Duration.ofDays(1),
                "police",
                "information-shared",
                Map.of("with", "social-care", "lawful_basis", "public-task", "family_told", "risk"));

        PartPage.Row shared = newest();
        assertThat(shared.said().facts())
                .extracting(SummaryRow::key, SharingTest::value)
                .contains(
                        tuple("Which agency", "Children's social care"),
                        tuple(
                                "Lawful basis",
                                "Public task: UK GDPR article 6(1)(e), with article 9(2)(g) and Schedule 1 paragraph 18 of the Data Protection Act 2018"),
                        tuple("Child and family told", "No: telling would put somebody at risk"));
        assertThat(shared.said().facts())
                .extracting(SummaryRow::key, SharingTest::value)
                .contains(tuple("Why", "Not said"), tuple("Why they were not told", "Not said"));
        assertThat(shared.said().blank()).isEmpty();
    }

    @Test
    void whatAShareRefusalOrSilenceDoesNotSayIsShownAsNotSaid() {
        written(Duration.ofDays(3), "police", "information-shared", Map.of("with", "social-care"));
        assertThat(notSaid()).containsExactlyInAnyOrder("Why", "Lawful basis", "Child and family told");
        written(Duration.ofDays(2), "police", "information-refused", Map.of("with", "social-care"));
        assertThat(notSaid()).containsExactly("Ground");
        written(Duration.ofDays(1), "police", "information-not-shared", Map.of());
        assertThat(notSaid()).containsExactly("Ground");
    }

    @Test
    void aPartAnswerEndsTheAskAndSaysWhatIsMissing() {
        written(
                Duration.ofDays(1),
                "police",
                "information-shared",
                Map.of(
                        "with",
                        "social-care",
                        "answers_question",
                        "part",
                        "not_answered",
                        "Who lends, to keep a source safe"));
        assertThat(gaps()).noneMatch(gap -> gap.startsWith("What Police knows"));
        assertThat(newest().said().facts())
                .extracting(SummaryRow::key, SharingTest::value)
                .contains(
                        tuple("Answers what was asked", "A part of it"),
                        tuple("Not answered, and why", "Who lends, to keep a source safe"));
    }

    @Test
    void aRequestThatDoesNotSayWhyLeavesItBlank() {
        child = testshire.child();
        written(Duration.ofDays(1), "social-care", "information-requested", Map.of("with", "police"));
        assertThat(notSaid()).isEmpty();
        assertThat(newest().said().blank()).isEqualTo("Left blank: why.");
    }

    private List<String> notSaid() {
        return newest().said().facts().stream()
                .filter(row -> value(row).equals("Not said"))
                .map(SummaryRow::key)
                .toList();
    }

    private PartPage.Row newest() {
        return parts.page(
                        testshire.ayo(),
                        stories.now(testshire.ayo(), child),
                        policy.pages().part("sharing").orElseThrow(),
                        1)
                .groups()
                .getFirst()
                .rows()
                .getFirst();
    }

    @Test
    void whetherAnybodyThereHasReadItStandsBesideWhatTheyWereTold() {
        responsible("ayo");
        assertThat(read()).isEqualTo("Nobody there (Police) has opened this page since.");
        responsible("bea");
        try (Visitor bea = Visitor.signedIn(port, "bea")) {
            for (String elsewhere : List.of("", "/meetings", "/timeline")) {
                assertThat(bea.get("/children/" + child + elsewhere).statusCode())
                        .isEqualTo(200);
            }
            assertThat(read()).isEqualTo("Nobody there (Police) has opened this page since.");
            assertThat(bea.get("/children/" + child + "/sharing").statusCode()).isEqualTo(200);
        }
        assertThat(read()).startsWith("Somebody there (Police) has opened this page since, first today");
    }

    private void responsible(String signInName) {
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "lead-practitioner",
                        Scope.child(child),
                        testshire.practitioner(signInName).id(),
                        0,
                        Testshire.START,
                        null));
    }

    private String read() {
        return newest().read();
    }

    @Test
    void whatIsAskedOfAnAgencyIsForSomebodyOfIts() {
        Practitioner lead = colleagues.somebody("Lee Lead", "police", "Transport police");
        colleagues.looksAfterRecords(lead);
        child = testshire.child();
        written(Duration.ofHours(1), "social-care", "information-requested", Map.of("with", lead.agency()));
        watch.catchUp();
        assertThat(watch.about(testshire.ayo(), child))
                .extracting(Asked::ask)
                .extracting(ask -> Objects.requireNonNull(ask).practitioner())
                .contains(lead.id());
    }

    private List<String> gaps() {
        watch.catchUp();
        return pages
                .page(testshire.ayo(), testshire.practitioner("ayo"), stories.now(testshire.ayo(), child))
                .known()
                .notKnown()
                .stream()
                .map(ChildPage.NotKnown::what)
                .toList();
    }

    private void written(Duration ago, String agency, String type, Map<String, String> attributes) {
        Instant at = clock.instant().minus(ago);
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("sharing", testshire.unused("S")),
                                people.reference(testshire.ayo(), child).orElseThrow(),
                                at,
                                at,
                                agency,
                                type,
                                "As the form says.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
    }

    private static String value(SummaryRow row) {
        var out = new StringOutput();
        row.value().writeTo(out);
        return out.toString();
    }
}
