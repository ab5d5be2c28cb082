package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By when, whose, and what came of it: the clocks of a review stand on its page. */
@ReachableTest
class ClocksOfAReviewTest {

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
    Watch watch;

    @Autowired
    Clock clock;

    private PersonId child;
    private Practitioner lead;

    @BeforeEach
    void aChildWithALead() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        lead = colleagues.somebody("Lena Lead", "social-care", "Lena’s agency");
        setUp.duty(
                testshire.id(),
                new NewDuty("partnership-business-manager", Scope.child(child), lead.id(), 0, Testshire.START, null));
    }

    @Test
    @Requirement(value = "S-04", proves = Proves.ON_SCREEN)
    void eachClockOfAReviewStandsOnItsPageWithWhoseItIsAndWhatCameOfIt() {
        try (Visitor worker = Visitor.signedIn(port, lead.signInName())) {
            String review = "/children/" + child + "/documents/review";
            worker.post(review, Map.of());
            assertThat(clocks(worker, review)).contains("No clock of it has begun for Rowan that you may see.");
            entry("serious-incident", 20, Map.of("injury", "serious"));
            entry("serious-incident-notification", 16, Map.of());
            watch.catchUp();
            assertThat(clocks(worker, review))
                    .as("who is asked and by when, the first begun first")
                    .containsSubsequence("Notify the national panel.", "Done in time", "Hold the review", "by ", " · ");
            assertThat(page(worker, review).select("[aria-labelledby=clocks] a[href^=/asks/]"))
                    .hasSize(2);
            entry("rapid-review", 1, Map.of());
            watch.catchUp();
            assertThat(clocks(worker, review)).containsSubsequence("Hold the review", "Done in time");
            String power = "/children/" + child + "/documents/power";
            worker.post(power, Map.of());
            assertThat(page(worker, power).select("#clocks"))
                    .as("another kind tells of no clock")
                    .isEmpty();
        }
    }

    private static String clocks(Visitor reader, String document) {
        return page(reader, document).select("[aria-labelledby=clocks]").text();
    }

    private static Document page(Visitor reader, String address) {
        return Jsoup.parse(reader.get(address).body());
    }

    private void entry(String type, int daysAgo, Map<String, String> attributes) {
        Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("agency-file", testshire.unused("E")),
                                people.reference(testshire.ayo(), child).orElseThrow(),
                                at,
                                at,
                                "social-care",
                                type,
                                "Written down.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
    }
}
