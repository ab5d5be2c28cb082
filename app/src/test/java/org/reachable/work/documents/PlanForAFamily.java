package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan of which some may be told to the family and some may not, and a mother who signs in. */
abstract class PlanForAFamily {

    private static final String TRUSTED = "I only ever feel safe at the pool with Jo";

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
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    PersonId child;
    PersonId friend;
    String plan;
    Practitioner lead;
    Practitioner officer;
    FamilyMember dee;
    Visitor worker;
    Visitor mother;

    @BeforeEach
    void aPlanInForceAndAMotherWhoSignsIn() {
        child = testshire.child();
        friend = testshire.child();
        plan = "/children/" + child + "/documents/plan";
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        people.name(testshire.ayo(), testshire.origin(), friend, PersonName.said("Callum Price"), null);
        people.relate(
                testshire.ayo(),
                testshire.origin(),
                child,
                new Relation(null, "Dee Hartley", "mother", ParentalResponsibility.YES, null, null),
                null);
        people.relate(
                testshire.ayo(),
                testshire.origin(),
                child,
                new Relation(null, "Jo", "swimming coach", ParentalResponsibility.NOT_KNOWN, null, null),
                null);
        lead = closeTo("Lena Lead", "social-care", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "officer-in-case");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(friend), lead.id(), 0, Testshire.START, null));
        dee = colleagues.family(child, SpeaksAs.FAMILY, "Dee");
        worker = Visitor.signedIn(port, lead.signInName());
        mother = Visitor.signedIn(port, dee.signInName());
        told("child-voice", "Rowan said: " + TRUSTED + ".", "own-confidence", List.of());
        told(
                "school-concern",
                "Seen with another boy.",
                "open",
                List.of(people.reference(testshire.ayo(), friend).orElseThrow()));
        worker.post(
                "/children/" + child + "/not-to-be-told",
                Map.of(
                        "what", "HOME",
                        "words", "7 Canary Rise",
                        "whom", "Lee, the father",
                        "account", "none",
                        "because", "A court said so."));
        sent(plan, Map.of());
        sent(plan + "/1/needs", Map.of("need", "Somewhere safe to sleep", "said", "He said it to me alone"));
        sent(plan + "/1/needs", Map.of("need", "Callum stays away from the bus station"));
        sent(plan + "/1/needs", Map.of("need", "He told us: i only ever feel safe at the pool, with Jo!"));
        sent(plan + "/1/needs", Map.of("need", "He stays at 7, canary rise"));
        sent(
                plan + "/1/actions",
                Map.of("what", "Ring his mother every evening", "aimed", "family", "who", "" + lead.id()));
        sent(plan + "/1/actions", Map.of("what", "Stop the grey car", "aimed", "source", "who", "" + officer.id()));
        sent(
                plan + "/1/actions",
                Map.of(
                        "what", "Check whether the home is safe",
                        "aimed", "work",
                        "who", "" + officer.id(),
                        "by-day", "21",
                        "by-month", "6",
                        "by-year", "2022"));
        sent(plan + "/1/trusted", Map.of("name", "Jerome Bailey"));
        sent(plan + "/1/shared", Map.of());
    }

    @AfterEach
    void close() {
        worker.close();
        mother.close();
    }

    String sent(String address, Map<String, String> form) {
        HttpResponse<String> answer = worker.post(address, form);
        assertThat(answer.statusCode()).as(address).isEqualTo(302);
        return Pattern.compile("^https?://[^/]+")
                .matcher(answer.headers().firstValue("Location").orElseThrow())
                .replaceFirst("");
    }

    /** Written by the lead, just now. */
    void ended(String type) {
        ended(lead, type);
    }

    void ended(Practitioner by, String type) {
        Actor actor = Actor.of(by);
        chronology.append(
                actor,
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId("reachable", ids.next().toString()),
                                people.reference(Actor.of(lead), child).orElseThrow(),
                                clock.instant(),
                                actor.agencyKind(),
                                type,
                                "Case closed.",
                                "open",
                                Map.of()),
                        List.of())));
    }

    private void told(String type, String words, String handling, List<String> others) {
        Actor actor = testshire.ayo();
        Instant at = clock.instant().minus(Duration.ofHours(2));
        chronology.append(
                actor,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("agency-file", ids.next().toString()),
                                people.reference(actor, child).orElseThrow(),
                                at,
                                at,
                                "social-care",
                                type,
                                words,
                                "",
                                others,
                                "",
                                "",
                                List.of(),
                                handling,
                                Map.of()),
                        List.of())));
    }

    private Practitioner closeTo(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
