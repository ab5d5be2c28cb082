package org.reachable.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.Testshire;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.NewPractitioner;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.reachable.records.people.Home;
import org.reachable.records.people.Identifier;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** A child, the agencies around them and what each wrote, for sentences of policy to be tried on. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
final class House extends RowsByHand {

    private final Testshire testshire;
    private final PartnershipSetUp setUp;
    private final People people;
    private final Chronology chronology;
    private final Transactions transactions;
    private final Clock clock;
    private final Vocabulary vocabulary;
    private final Map<String, UUID> agencies = new ConcurrentHashMap<>();

    House(
            Testshire testshire,
            PartnershipSetUp setUp,
            People people,
            Chronology chronology,
            Transactions transactions,
            Clock clock,
            Vocabulary vocabulary,
            JdbcConnectionDetails database) {
        super(testshire, database);
        this.testshire = testshire;
        this.setUp = setUp;
        this.people = people;
        this.chronology = chronology;
        this.transactions = transactions;
        this.clock = clock;
        this.vocabulary = vocabulary;
    }

    /** Somebody new, of an agency of this kind; each kind has one agency, and "school/2" is another school. Their name is no word that a child could write. */
    Actor somebody(String agency) {
        String name = testshire.unused("Colleague");
        return Actor.of(testshire.practitioner(join(agency, null, name)));
    }

    /** Two who share a team. */
    List<Actor> team(String agency) {
        UUID team = setUp.team(agency(agency), testshire.unused("Team"));
        return List.of(
                Actor.of(testshire.practitioner(join(agency, team, testshire.unused("Mate")))),
                Actor.of(testshire.practitioner(join(agency, team, testshire.unused("Mate")))));
    }

    private String join(String agency, @Nullable UUID team, String name) {
        String signInName = name.replace(' ', '.');
        setUp.practitioner(new NewPractitioner(agency(agency), team, name, signInName, Testshire.PASSWORD_HASH));
        return signInName;
    }

    private UUID agency(String code) {
        return agencies.computeIfAbsent(
                code,
                _ -> superuser()
                        .sql("select id from agency where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .optional()
                        .orElseGet(
                                () -> setUp.agency(testshire.id(), code, code.replaceAll("/.*", ""), "The " + code)));
    }

    /** A child with a name, a home and an entry of each agency and handling. */
    PersonId child(String... agencies) {
        Stream.of(agencies).forEach(this::agency); // before it writes: else nobody could say which agency it was
        Actor job = Actor.job("test", testshire.id());
        PersonId child = people.register(job, Origin.of(job), NewPerson.called(testshire.unused("Canary")));
        people.name(job, Origin.of(job), child, PersonName.said(testshire.unused("Canary-name")), null);
        handIn(Stream.of(agencies)
                .flatMap(agency ->
                        Stream.of(Handling.values()).map(handling -> canary(child, agency, handling.code()))));
        for (String agency : agencies) {
            Origin openly = new Origin(testshire.id(), agency, "open", "test", null);
            people.house(job, openly, child, new Home("Canary-home of " + agency, "", null, null), null);
            people.describe(job, openly, child, new Description(null, "", "Canary-words of " + agency));
            people.identify(
                    job, openly, child, new Identifier(Identifier.Kind.LOCAL, "Canary-number of " + agency), null);
        }
        return child;
    }

    /** Another number of the child in an agency's system. */
    String number(PersonId child, String agency, String handling) {
        String number = testshire.unused("Number");
        people.identify(
                Actor.job("test", testshire.id()),
                new Origin(testshire.id(), agency, handling, "test", null),
                child,
                new Identifier(Identifier.Kind.LOCAL, number),
                null);
        return number;
    }

    /** An agency's entry, handed in by its system. */
    void write(PersonId child, String agency, String handling) {
        agency(agency);
        handIn(Stream.of(canary(child, agency, handling)));
    }

    /** An agency's entry of a type, of then. */
    void write(
            PersonId child, String agency, String handling, Instant at, String type, Map<String, String> attributes) {
        agency(agency);
        handIn(Stream.of(entry(child, agency, handling, at, "Canary of " + agency, type, attributes)));
    }

    private void handIn(Stream<NewEntry> entries) {
        chronology.append(Actor.job("import", testshire.id()), null, entries.toList());
    }

    private NewEntry canary(PersonId child, String agency, String handling) {
        return entry(child, agency, handling, clock.instant(), "Canary of %s, %s".formatted(agency, handling));
    }

    /** The agency's system takes an entry back, by the id it has there. What takes it back is not marked as that was. */
    void takeBack(PersonId child, Entry entry) {
        String withdrawal = vocabulary.references().withdraws().iterator().next();
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(entry(
                        child,
                        entry.whose(),
                        "open",
                        clock.instant(),
                        "Taken back.",
                        withdrawal,
                        Map.of(vocabulary.references().corrects(), entry.id().local()))));
    }

    NewEntry entry(PersonId child, String agency, String handling, Instant at, String summary) {
        return entry(child, agency, handling, at, summary, "gp-consultation", Map.of());
    }

    private NewEntry entry(
            PersonId child,
            String agency,
            String handling,
            Instant at,
            String summary,
            String type,
            Map<String, String> attributes) {
        return new NewEntry(
                child,
                new WrittenEntry(
                        new EntryId(agency.replace('/', '-'), testshire.unused("E")),
                        "Canary",
                        at.minus(Duration.ofHours(1)),
                        at,
                        agency,
                        type,
                        summary,
                        "",
                        List.of(),
                        "",
                        "",
                        List.of(),
                        handling,
                        attributes),
                List.of());
    }

    /** Work is open for the child, and this person is asked about it. */
    String ask(PersonId child, Actor whom) {
        return ask(List.of(child), child, whom, "{}");
    }

    /** Something is asked of this person, for which a rule goes by these entries alone. */
    String askBecauseOf(PersonId child, Actor whom, String... entries) {
        String said = Stream.of(entries)
                .map(entry -> "{\"source\": \"%s\", \"local\": \"%s\"}".formatted((Object[]) entry.split("/", 2)))
                .collect(Collectors.joining(", "));
        return ask(List.of(child), child, whom, "{\"steps\": [{\"evidence\": [%s]}]}".formatted(said));
    }

    /** Work is open that several children share: it is asked about none of them alone. */
    void askOfSeveral(List<PersonId> children, Actor whom) {
        ask(children, null, whom, "{}");
    }

    private String ask(List<PersonId> children, @Nullable PersonId about, Actor whom, String told) {
        String finding = testshire.unused("finding");
        transactions.as("job:test", () -> {
            var sql = JdbcClient.create(jobs());
            sql.sql("""
                insert into finding (partnership, id, rule, subject, owner_role, level, open, raised_at, last_step_at,
                  steps, told)
                values (?, ?, 'test', 'Canary', 'lead', 'DUE', true, '2000-01-01', '2000-01-01', 1, ?::jsonb)
                """).params(testshire.id(), finding, told).update();
            children.forEach(
                    child -> sql.sql("insert into finding_child (partnership, finding, person) values (?, ?, ?)")
                            .params(testshire.id(), finding, child.value())
                            .update());
            sql.sql("""
                insert into ask (partnership, finding, person, practitioner, role, because, asked_at)
                values (?, ?, ?::uuid, ?, 'lead', 'A test.', partnership_now())
                """)
                    .param(testshire.id())
                    .param(finding)
                    .param(about == null ? null : about.toString())
                    .param(UUID.fromString(whom.code()))
                    .update();
        });
        return finding;
    }

    /** Chidi alone is duty manager of all: where somebody else is too, he may leave, and every other test is asked of them. */
    void duty(Actor of, String role, Scope scope) {
        Assert.isTrue(
                !(role.equals("duty-manager") && scope.equals(Scope.partnership())),
                "Another duty manager of all would stay after this test.");
        setUp.duty(testshire.id(), new NewDuty(role, scope, UUID.fromString(of.code()), 0, Testshire.START, null));
    }

    void dutyNextMonth(Actor of, String role, Scope scope) {
        Instant then = clock.instant().plus(Duration.ofDays(30));
        setUp.duty(testshire.id(), new NewDuty(role, scope, UUID.fromString(of.code()), 0, then, null));
    }

    /** Somebody new of the same agency, who is now of one team with them. */
    Actor mateOf(Actor reader) {
        UUID team = setUp.team(agency(reader.agency()), testshire.unused("Team"));
        Actor mate = Actor.of(testshire.practitioner(join(reader.agency(), team, testshire.unused("Mate"))));
        superuser()
                .sql("update practitioner set team = ? where id = ?")
                .params(team, UUID.fromString(reader.code()))
                .update();
        return mate;
    }

    void belongs(PersonId child, Scope scope) {
        setUp.belongs(testshire.id(), child, scope, Testshire.START, null);
    }

    /** Two records are said to be of one child, or not to be after all. */
    void link(PersonId kept, PersonId other, boolean linked) {
        Actor job = Actor.job("test", testshire.id());
        if (linked) {
            people.link(job, kept, other, "A test.");
        } else {
            people.unlink(job, kept, other, "A test.");
        }
    }
}
