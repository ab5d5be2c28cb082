package org.reachable.governance.emergencyaccess;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** A child in a cell at night: a custody officer to whom nothing ties her, who leads for her, and who would review. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
final class Night {

    static final Map<String, String> WHOLE = Map.of(
            "purpose", "with-me",
            "why", "She is in a cell here and will not say who she lives with",
            "length", "60",
            "password", Testshire.PASSWORD);

    private final Testshire testshire;
    private final Colleagues colleagues;
    private final PartnershipSetUp setUp;
    private final Chronology chronology;
    private final People people;
    private final Relationships standings;
    private final JdbcConnectionDetails database;
    private final Clock clock;

    Night(
            Testshire testshire,
            Colleagues colleagues,
            PartnershipSetUp setUp,
            Chronology chronology,
            People people,
            Relationships standings,
            JdbcConnectionDetails database,
            Clock clock) {
        this.testshire = testshire;
        this.colleagues = colleagues;
        this.setUp = setUp;
        this.chronology = chronology;
        this.people = people;
        this.standings = standings;
        this.database = database;
        this.clock = clock;
    }

    /** Who is there, and whose record it is about. */
    record Those(PersonId child, Practitioner opener, Practitioner lead, Practitioner reviewer) {

        String page() {
            return "/children/" + child;
        }
    }

    Those begin() {
        PersonId child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Maya Osei"), null);
        Practitioner opener = colleagues.somebody("Hana Custody", "police", "Harbour police");
        Practitioner lead = colleagues.somebody("Lena Lead", "social-care", "Families service");
        Practitioner reviewer = colleagues.somebody("Rhys Review", "social-care", "Quality service");
        duty(lead, "lead-practitioner", Scope.child(child));
        duty(reviewer, "agency-safeguarding-lead", Scope.agency(opener.agency()));
        for (String handling : List.of("open", "need-to-know", "own-confidence")) {
            write(child, handling);
        }
        return new Those(child, opener, lead, reviewer);
    }

    void duty(Practitioner of, String role, Scope scope) {
        setUp.duty(testshire.id(), new NewDuty(role, scope, of.id(), 0, Testshire.START, null));
    }

    /** The form, sent by whoever is signed in. */
    static HttpResponse<String> open(Visitor visitor, Those night, Map<String, String> form) {
        return visitor.post(night.page() + "/opening", form);
    }

    static Map<String, String> with(String field, String value) {
        var typed = new HashMap<>(WHOLE);
        typed.put(field, value);
        return typed;
    }

    Relationship standing(Those night) {
        return standings.of(Actor.of(night.opener()), night.child());
    }

    UUID opening(Those night) {
        return superuser()
                .sql("select id from break_glass where practitioner = ?")
                .param(night.opener().id())
                .query(UUID.class)
                .single();
    }

    JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }

    private void write(PersonId child, String handling) {
        var now = clock.instant();
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("agency", testshire.unused("E")),
                                "A child",
                                now.minusSeconds(3600),
                                now,
                                "school",
                                "school-concern",
                                "Words, " + handling,
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                handling,
                                Map.of()),
                        List.of())));
    }
}
