package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever loads thousands of rows about a child makes no page that takes seconds, and the picture says that it is a part. */
@ReachableTest
class LongTimelineTest {

    private static final int MANY = 500;

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

    @Test
    void thePictureIsOfTheNewestAndSaysSo() {
        Actor job = Actor.job("import", testshire.id());
        String reference = testshire.unused("Child");
        var child = people.register(job, testshire.origin(), NewPerson.called(reference));
        var lead = colleagues.somebody("Lee Lead", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), lead.id(), 0, Testshire.START, null));
        var first = LocalDateTime.parse("2022-03-01T09:00");
        chronology.append(
                job,
                null,
                IntStream.range(0, MANY)
                        .mapToObj(i -> Testshire.written(
                                testshire.unused("E"),
                                reference,
                                "school-concern",
                                first.plusHours(i).toString(),
                                "A worry."))
                        .map(entry -> new NewEntry(child, entry, List.of()))
                        .toList());
        try (Visitor reading = Visitor.signedIn(port, lead.signInName())) {
            String body = reading.get("/children/" + child + "/timeline").body();
            assertThat(body)
                    .contains(
                            "the newest 400 of 500 entries",
                            "the newest 400 of",
                            "500 entries, the newest known first");
            assertThat(body.split("<title", -1)).hasSizeLessThan(2 * MANY);
        }
    }
}
