package org.reachable.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.reachable.foundation.kernel.Parameters;
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
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** A child, the agencies around them and what each wrote, for sentences of policy to be tried on. */
@Component
@ConditionalOnBooleanProperty(name = "reachable.demonstration", havingValue = false, matchIfMissing = true)
final class House {

    private final Testshire testshire;
    private final PartnershipSetUp setUp;
    private final PasswordEncoder passwords;
    private final People people;
    private final Chronology chronology;
    private final Transactions transactions;
    private final Clock clock;
    private final Vocabulary vocabulary;
    private final JdbcConnectionDetails database;
    private final Map<String, UUID> agencies = new ConcurrentHashMap<>();

    House(
            Testshire testshire,
            PartnershipSetUp setUp,
            PasswordEncoder passwords,
            People people,
            Chronology chronology,
            Transactions transactions,
            Clock clock,
            Vocabulary vocabulary,
            JdbcConnectionDetails database) {
        this.testshire = testshire;
        this.setUp = setUp;
        this.passwords = passwords;
        this.people = people;
        this.chronology = chronology;
        this.transactions = transactions;
        this.clock = clock;
        this.vocabulary = vocabulary;
        this.database = database;
    }

    /** Somebody new, of an agency of this kind; each kind has one agency, and "school/2" is another school. */
    Actor somebody(String agency) {
        String name = testshire.unused("Somebody");
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
        setUp.practitioner(new NewPractitioner(
                agency(agency), team, name, signInName, Objects.requireNonNull(passwords.encode(Testshire.PASSWORD))));
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
        return entry(child, agency, handling, at, summary, "school-concern", Map.of());
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

    /** Whoever has it offers it to somebody. */
    void offer(String finding, Actor whom) {
        superuser().sql("""
            insert into ask_offer (partnership, finding, version, practitioner, because, actor)
            select partnership, finding, version + 1, ?, 'You know them.', practitioner::text from ask where finding = ?
            """).params(UUID.fromString(whom.code()), finding).update();
        superuser()
                .sql("update ask set handed_to = ?, version = version + 1 where finding = ?")
                .params(UUID.fromString(whom.code()), finding)
                .update();
    }

    /** Nobody answered, and this person was told. */
    void tell(String finding, Actor whom) {
        superuser()
                .sql("""
                    insert into chase (partnership, finding, since, role, practitioner, because, told_at)
                    values (?, ?, partnership_now(), 'service-manager', ?, 'A test.', partnership_now())
                    """)
                .params(testshire.id(), finding, UUID.fromString(whom.code()))
                .update();
    }

    /** The work has just been done. */
    void done(String finding) {
        superuser()
                .sql("update finding set open = false where id = ?")
                .param(finding)
                .update();
    }

    /** The work was done long ago. */
    void close(String finding) {
        done(finding);
        superuser()
                .sql("update open_finding set closed_at = closed_at - interval '1 year' where finding = ?")
                .param(finding)
                .update();
        superuser()
                .sql("update ask set asked_at = asked_at - interval '1 year' where finding = ?")
                .param(finding)
                .update();
    }

    void duty(Actor of, String role, Scope scope) {
        setUp.duty(testshire.id(), new NewDuty(role, scope, UUID.fromString(of.code()), 0, Testshire.START, null));
    }

    void dutyNextMonth(Actor of, String role, Scope scope) {
        Instant then = clock.instant().plus(Duration.ofDays(30));
        setUp.duty(testshire.id(), new NewDuty(role, scope, UUID.fromString(of.code()), 0, then, null));
    }

    void endDuties(Actor of) {
        superuser().sql("""
            insert into duty_ended (id, duty, at_time, actor)
            select gen_random_uuid(), id, partnership_now(), 'test' from duty where practitioner = ?
            """).param(UUID.fromString(of.code())).update();
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

    void keepOut(PersonId child, Actor whom, boolean excluded) {
        superuser()
                .sql(excluded ? """
                            insert into exclusion (id, partnership, person, practitioner, because, actor)
                            values (:id, :partnership, :child, :whom, 'Their own family.', 'test')
                            """ : """
                            insert into exclusion_ended (statement, because, actor)
                            select id, 'A test.', 'test' from exclusion where person = :child and practitioner = :whom
                            on conflict do nothing
                            """)
                .params(Parameters.of("id", id())
                        .and("partnership", testshire.id())
                        .and("child", child)
                        .and("whom", UUID.fromString(whom.code()))
                        .all())
                .update();
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

    /** Opened with a reason, for two hours from now. */
    void open(PersonId child, Actor whom) {
        superuser()
                .sql("""
            insert into break_glass (id, partnership, person, practitioner, because, until_time,
              reviewer, review_by, actor)
            values (?, ?, ?, ?, 'A test.', partnership_now() + interval '2 hours', ?,
              partnership_now() + interval '2 days', 'test')
            """)
                .params(
                        id(),
                        testshire.id(),
                        child.value(),
                        UUID.fromString(whom.code()),
                        testshire.practitioner("chidi").id())
                .update();
    }

    /** The time for which somebody had opened records has passed. */
    void over(Actor whom) {
        superuser().sql("""
            update break_glass set from_time = from_time - interval '3 hours', until_time = until_time - interval '3 hours'
            where practitioner = ?
            """).param(UUID.fromString(whom.code())).update();
    }

    void lock(PersonId child, boolean locked) {
        superuser()
                .sql(locked ? """
                            insert into record_lock (id, partnership, person, because, actor)
                            values (:id, :partnership, :child, 'A test.', 'test')
                            """ : """
                            insert into record_lock_ended (statement, because, actor)
                            select id, 'A test.', 'test' from record_lock where person = :child
                            on conflict do nothing
                            """)
                .params(Parameters.of("id", id())
                        .and("partnership", testshire.id())
                        .and("child", child)
                        .all())
                .update();
    }

    /** Locked, and others find that there is a record and that they ask this person. */
    void lockFound(PersonId child, Actor ask) {
        lock(child, true);
        superuser()
                .sql("update record_lock set ask = ? where person = ?")
                .params(UUID.fromString(ask.code()), child.value())
                .update();
    }

    /** Locked, and this person keeps what they would see without it. */
    void lockSparing(PersonId child, Actor spared) {
        lock(child, true);
        superuser()
                .sql("""
            insert into record_lock_spared (record_lock, practitioner, actor)
            select id, ?, 'test' from record_lock where person = ? order by id desc limit 1
            """)
                .params(UUID.fromString(spared.code()), child.value())
                .update();
    }

    /** Whoever opened records ended that. */
    void end(Actor whom) {
        superuser().sql("""
            insert into break_glass_ended (statement, actor) select id, 'test' from break_glass where practitioner = ?
            """).param(UUID.fromString(whom.code())).update();
    }

    /** Asked into a meeting about the child, in three days. */
    void askIn(PersonId child, Actor whom) {
        superuser()
                .sql("""
            insert into in_meeting (id, partnership, person, practitioner, meeting, meets_on, because, actor)
            values (gen_random_uuid(), ?, ?, ?, 'strategy-meeting', partnership_now()::date + 3, 'A test.', 'test')
            """)
                .params(testshire.id(), child.value(), UUID.fromString(whom.code()))
                .update();
    }

    /** The day after the meeting has passed. */
    void meetingIsOver(Actor whom) {
        superuser().sql("""
            update in_meeting set meets_on = meets_on - 5, received_at = received_at - interval '5 days'
            where practitioner = ?
            """).param(UUID.fromString(whom.code())).update();
    }

    /** Somebody said that they are not in the meeting any more. */
    void notInIt(Actor whom) {
        superuser().sql("""
            insert into in_meeting_ended (statement, actor) select id, 'test' from in_meeting where practitioner = ?
            """).param(UUID.fromString(whom.code())).update();
    }

    /** What was said in confidence about the child was passed on to this person, by name. */
    void passOn(PersonId child, Actor whom) {
        superuser().sql("""
            insert into passed_on (id, partnership, person, entry, practitioner, because, traced, child_told, actor)
            select gen_random_uuid(), partnership, subject, name, ?, 'A test.', 'Nobody.', 'A test, today.', 'test'
            from entry where subject = ? and handling = 'own-confidence'
            """).params(UUID.fromString(whom.code()), child.value()).update();
    }

    /** An agency tells partners a line in the place of each of its intelligence entries about the child. */
    void tellPartners(PersonId child, String agency, String line) {
        superuser()
                .sql("""
            with told as (
              insert into partner_line (id, partnership, person, agency, line, review_on, actor)
              select gen_random_uuid(), partnership, subject, agency, ?, current_date + 3650, 'test' from entry
              where subject = ? and agency = ? and handling = 'intelligence' returning id)
            insert into partner_line_behind (line, entry)
            select told.id, entry.name from told, entry
            where entry.subject = ? and entry.agency = ? and entry.handling = 'intelligence'
            """)
                .params(line, child.value(), agency, child.value(), agency)
                .update();
    }

    /** So many days have passed since anybody wrote. */
    void age(PersonId child, int days) {
        superuser()
                .sql("update agency_involved set last_at = last_at - ? * interval '1 day' where person = ?")
                .params(days, child.value())
                .update();
    }

    /** Of the entry that was written last, of anybody's. */
    long lastPosition() {
        return superuser()
                .sql("select coalesce(max(log_position), 0) from entry")
                .query(Long.class)
                .single();
    }

    private UUID id() {
        String unused = testshire.unused("id");
        return UUID.fromString(unused.substring(unused.lastIndexOf(' ') + 1));
    }

    private DriverManagerDataSource jobs() {
        return new DriverManagerDataSource(database.getJdbcUrl(), "reachable_jobs", "");
    }

    JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }

    JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "reachable_owner", ""));
    }
}
