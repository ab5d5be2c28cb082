package org.reachable.pages.subject;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child called Jo, of whom files tell what happened, and whoever was given them and reads it. */
abstract class JosStory {

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

    PersonId child = new PersonId(new UUID(0, 0));

    private String reference = "";

    @BeforeEach
    void jo() {
        reference = testshire.unused("Child");
        child = people.register(job(), testshire.origin(), NewPerson.called(reference));
        people.name(job(), testshire.origin(), child, PersonName.said("Jo"), null);
    }

    Actor job() {
        return Actor.job("import", testshire.id());
    }

    Practitioner given(String role, String name) {
        Practitioner one = colleagues.somebody(name, "social-care", "Families service");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }

    /** Of what happened at a local time; it was written down ten minutes later. */
    void told(String type, String agency, String occurred, String words, String where, Map<String, String> says) {
        told("open", type, agency, occurred, words, where, says);
    }

    /** The same, for those who may read what is handled so. */
    void told(
            String handling,
            String type,
            String agency,
            String occurred,
            String words,
            String where,
            Map<String, String> says) {
        var at = LondonTime.at(LocalDateTime.parse(occurred));
        var entry = new WrittenEntry(
                new EntryId("agency-file", testshire.unused("E")),
                reference,
                at,
                at.plusSeconds(600),
                agency,
                type,
                words,
                where,
                List.of(),
                "",
                "",
                List.of(),
                handling,
                says);
        chronology.append(job(), null, List.of(new NewEntry(child, entry, List.of())));
    }

    /** The child's page, as somebody reads it. */
    String page(Practitioner reader) {
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return visitor.get("/children/" + child).body();
        }
    }
}
