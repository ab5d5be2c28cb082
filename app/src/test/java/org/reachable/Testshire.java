package org.reachable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** An invented partnership that every test of the whole application finds set up, but the demonstration's; tests bring their own children. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
public final class Testshire implements InitializingBean {

    public static final String PASSWORD = "invented-and-known";

    /** Of everybody, once, and cheap to check: near half the work of a test of access was hashing. */
    public static final String PASSWORD_HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    /** Long before anything a test tells of. */
    public static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final Partnership partnership;
    private final PartnershipSetUp setUp;
    private final People people;
    private final Ids ids;
    private final Instant today;

    Testshire(
            Partnership partnership,
            PartnershipSetUp setUp,
            People people,
            Ids ids,
            @Value("${testshire.today:2022-06-17T08:00:00Z}") String today) {
        this.partnership = partnership;
        this.setUp = setUp;
        this.people = people;
        this.ids = ids;
        this.today = Instant.parse(today);
    }

    /** The database outlives a test run. */
    @Override
    public void afterPropertiesSet() {
        if (partnership.id().isPresent()) {
            return;
        }
        UUID id = setUp.foundDemonstration("Testshire", today);
        UUID socialCare = setUp.agency(id, "social-care", "social-care", "Testshire children's social care");
        UUID police = setUp.agency(id, "police", "police", "Testshire police");
        UUID team = setUp.team(socialCare, "Adolescents");
        join(socialCare, team, "Ayo Lead", "ayo");
        join(police, null, "Bea Sergeant", "bea");
        UUID manager = join(socialCare, null, "Chidi Manager", "chidi");
        setUp.duty(id, new NewDuty("duty-manager", Scope.partnership(), manager, 0, START, null));
    }

    public UUID id() {
        return partnership.id().orElseThrow();
    }

    public Practitioner practitioner(String signInName) {
        return partnership.signedInAs(signInName);
    }

    /** The name under which a practitioner signs in. */
    public String signInName(Actor practitioner) {
        return partnership
                .practitioner(UUID.fromString(practitioner.code()))
                .orElseThrow()
                .signInName();
    }

    public Actor ayo() {
        return Actor.of(practitioner("ayo"));
    }

    public Origin origin() {
        return Origin.of(ayo());
    }

    /** A child nobody else writes about. */
    public PersonId child() {
        return people.register(ayo(), origin(), NewPerson.called(unused("Child")));
    }

    /** A name nothing has had before. */
    public String unused(String word) {
        return word + " " + ids.next();
    }

    /** An entry from an agency's file; local times. */
    public static WrittenEntry written(String id, String child, String type, String occurred, String summary) {
        Instant at = LondonTime.at(LocalDateTime.parse(occurred));
        return new WrittenEntry(
                new EntryId("agency-file", id),
                child,
                at,
                at.plusSeconds(600),
                "police",
                type,
                summary,
                "",
                List.of(),
                "",
                "",
                List.of(),
                "open",
                Map.of());
    }

    private UUID join(UUID agency, @Nullable UUID team, String name, String signInName) {
        return setUp.practitioner(new NewPractitioner(agency, team, name, signInName, PASSWORD_HASH));
    }
}
