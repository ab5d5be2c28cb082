package org.reachable.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.csv.CsvRow;
import org.reachable.foundation.kernel.CannotStart;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewFamilyMember;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Sets up the invented partnership and its people, once. */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class Wealdshire {

    /** The story begins in this month, and everybody is in their place by then. */
    static final Instant DUTIES_BEGIN = Instant.parse("2021-09-01T00:00:00Z");

    private final Partnership partnership;
    private final PartnershipSetUp setUp;
    private final People people;
    private final Rotas rotas;
    private final Registered registered;
    private final Transactions transactions;

    Wealdshire(
            Partnership partnership,
            PartnershipSetUp setUp,
            People people,
            Rotas rotas,
            Registered registered,
            Transactions transactions) {
        this.partnership = partnership;
        this.setUp = setUp;
        this.people = people;
        this.rotas = rotas;
        this.registered = registered;
        this.transactions = transactions;
    }

    static Actor actor(UUID partnership) {
        return Actor.job("demonstration", partnership);
    }

    /** All of it or nothing; nothing where it is there already. */
    void setUp(Instant today) {
        if (partnership.id().isEmpty()) {
            transactions.as("job:demonstration", () -> {
                UUID id = setUp.foundDemonstration("Wealdshire", today);
                Map<String, UUID> practitioners = addPractitioners(id, agencies(id));
                registered.add();
                addPeople(actor(id));
                addFamilies(id);
                rotas.add(id, practitioners, reference -> called(actor(id), reference));
            });
        } else if (!partnership.isDemonstration()) {
            throw new CannotStart(
                    "This database holds a real partnership, and a demonstration would mix invented children in.",
                    "Maybe start with ./reachable serve, or give the demonstration a database of its own.");
        }
    }

    private Map<String, UUID> agencies(UUID id) {
        Map<String, UUID> agencies = new HashMap<>();
        StoryFiles.forEachRow(
                "wealdshire/agencies.csv",
                row -> agencies.put(
                        row.get("code"),
                        setUp.agency(id, row.get("code"), row.get("kind"), row.get("name"), row.get("reference"))));
        return agencies;
    }

    /** Those one can sign in as hold their roles for everybody, but for the roles that take turns; the others' are told apart. */
    private Map<String, UUID> addPractitioners(UUID id, Map<String, UUID> agencies) {
        String hash = Personas.PASSWORD_HASH;
        Map<String, UUID> teams = new HashMap<>();
        Map<String, UUID> practitioners = new HashMap<>();
        Set<String> takingTurns = Rotas.takingTurns();
        StoryFiles.forEachRow("wealdshire/practitioners.csv", row -> {
            UUID practitioner = join(agencies, teams, row, hash);
            practitioners.put(row.get("sign_in_name"), practitioner);
            Persona.roles(row)
                    .filter(role -> !takingTurns.contains(role))
                    .forEach(role -> setUp.duty(
                            id, new NewDuty(role, Scope.partnership(), practitioner, 0, DUTIES_BEGIN, null)));
        });
        StoryFiles.forEachRow(
                "wealdshire/staff.csv",
                row -> practitioners.put(row.get("sign_in_name"), join(agencies, teams, row, hash)));
        return practitioners;
    }

    private UUID join(Map<String, UUID> agencies, Map<String, UUID> teams, CsvRow row, String hash) {
        UUID agency = Objects.requireNonNull(agencies.get(row.get("agency")), row.get("agency"));
        UUID team = teams.computeIfAbsent(
                row.get("agency") + "/" + row.get("team"), _ -> setUp.team(agency, row.get("team")));
        return setUp.practitioner(new NewPractitioner(agency, team, row.get("name"), row.get("sign_in_name"), hash));
    }

    private void addPeople(Actor actor) {
        Origin origin = Origin.of(actor).from("the council’s case system");
        StoryFiles.forEachRow("wealdshire/people.csv", row -> person(actor, origin, row));
        StoryFiles.forEachRow("wealdshire/homes.csv", row -> {
            Home home = new Home(row.get("place"), row.get("with_whom"), day(row.get("from")), day(row.get("until")));
            people.house(actor, origin, called(actor, row), home, null);
        });
        StoryFiles.forEachRow("wealdshire/relations.csv", row -> {
            var responsibility = ParentalResponsibility.valueOf(row.get("parental_responsibility"));
            Relation relation = new Relation(null, row.get("other"), row.get("relation"), responsibility, null, null);
            people.relate(actor, origin, called(actor, row), relation, null);
        });
        StoryFiles.forEachRow("wealdshire/children.csv", row -> {
            PersonId child = person(actor, origin, row);
            people.house(actor, origin, child, new Home(row.get("home"), "", null, null), null);
        });
    }

    private void addFamilies(UUID id) {
        String hash = Personas.PASSWORD_HASH;
        StoryFiles.forEachRow(
                "wealdshire/families.csv",
                row -> setUp.familyMember(
                        id,
                        new NewFamilyMember(
                                called(actor(id), row.get("child")),
                                row.get("child"),
                                SpeaksAs.valueOf(row.get("speaks_as")),
                                row.get("name"),
                                row.get("child_called"),
                                row.get("sign_in_name"),
                                hash)));
    }

    private PersonId person(Actor actor, Origin origin, CsvRow row) {
        Description description = new Description(day(row.get("born_on")), row.get("pronouns"), row.get("own_words"));
        PersonId person = people.register(actor, origin, new NewPerson(row.get("reference"), description));
        people.name(actor, origin, person, PersonName.said(row.get("name")), null);
        return person;
    }

    private PersonId called(Actor actor, CsvRow row) {
        return called(actor, row.get("reference"));
    }

    private PersonId called(Actor actor, String reference) {
        return people.called(actor, reference).orElseThrow();
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }
}
