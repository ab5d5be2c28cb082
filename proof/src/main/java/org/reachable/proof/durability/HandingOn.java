package org.reachable.proof.durability;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.DatabaseThere;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.proof.durability.OutboxReader.Way;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some who write of few children, and take a third of it back before it is kept; a reader that hands on; and a hand that kills. */
final class HandingOn {

    private static final int CHILDREN = 6;

    private static final int WRITERS = 4;

    private static final int LONGEST = 300;

    private final PostgresProcess database;
    private final ApplicationContext application;
    private final String source;
    private final Handed handed = new Handed();
    private final OutboxReader reader;
    private final Random random;
    private final List<PersonId> children = new ArrayList<>();
    private final Queue<String> rolledBack = new ConcurrentLinkedQueue<>();
    private final Queue<String> kept = new ConcurrentLinkedQueue<>();
    private final boolean tellsApart;
    private int kills;
    private volatile boolean ending;

    /** @param tellsApart whether word of an entry is written in a transaction of its own: it must not be */
    HandingOn(PostgresProcess database, ApplicationContext application, Way way, boolean tellsApart, Random random) {
        this.database = database;
        this.application = application;
        this.tellsApart = tellsApart;
        this.random = random;
        this.source = "handed-" + way.ordinal() + (tellsApart ? "-apart" : "");
        this.reader = new OutboxReader(database.url(), handed, way, new Random(random.nextLong()));
    }

    /** Kills the database so often while people write, or lets them write so much where it kills nothing. */
    HandingOn run(int times, int writes, BooleanSupplier over) throws Exception {
        untilTheDatabaseIsKnownToBeThere();
        Testshire testshire = application.getBean(Testshire.class);
        for (int one = 0; one < CHILDREN; one++) {
            children.add(testshire.child());
        }
        Thread handing = Thread.ofVirtual().start(reader);
        try (ExecutorService people = Executors.newFixedThreadPool(WRITERS)) {
            for (int one = 0; one < WRITERS; one++) {
                Random dice = new Random(random.nextLong());
                people.submit(() -> writeAll(dice));
            }
            for (int time = 0; time < times && !over.getAsBoolean(); time++) {
                untilWritten(kept.size() + 5);
                Thread.sleep(random.nextInt(LONGEST));
                database.kill();
                database.start();
                kills++;
            }
            untilWritten(writes);
            ending = true;
            people.shutdown();
            people.awaitTermination(1, TimeUnit.MINUTES);
        }
        settle("select count(*) from outbox where sent_at is null");
        settle("select count(*) from story where stale");
        reader.end();
        handing.join();
        return this;
    }

    /** Who was killed last is there again, and the application may not have looked since: until it has, it refuses everybody. */
    private void untilTheDatabaseIsKnownToBeThere() throws InterruptedException {
        DatabaseThere known = application.getBean(DatabaseThere.class);
        for (int time = 0; time < 600 && known.isAway(); time++) {
            Thread.sleep(100);
        }
    }

    private void untilWritten(int many) throws InterruptedException {
        for (int time = 0; time < 4_000 && kept.size() < many; time++) {
            Thread.sleep(5);
        }
    }

    private void settle(String waiting) throws InterruptedException {
        for (int time = 0; time < 600 && count(waiting) > 0; time++) {
            Thread.sleep(100);
        }
    }

    private void writeAll(Random dice) {
        Actor ayo = application.getBean(Testshire.class).ayo();
        while (!ending) {
            List<String> numbers = new ArrayList<>();
            try {
                write(ayo, dice, numbers);
                kept.addAll(numbers);
            } catch (TakenBack _) {
                rolledBack.addAll(numbers);
            } catch (RuntimeException unanswered) {
                // Maybe kept and maybe not: the log knows.
                pause();
            }
            pause();
        }
    }

    private void write(Actor ayo, Random dice, List<String> numbers) {
        PersonId child = children.get(dice.nextInt(children.size()));
        String reference =
                application.getBean(People.class).reference(ayo, child).orElseThrow();
        var now = application.getBean(Clock.class).instant();
        List<NewEntry> entries = new ArrayList<>();
        for (int one = 0; one <= dice.nextInt(3); one++) {
            String number = UUID.randomUUID().toString();
            numbers.add(number);
            entries.add(new NewEntry(
                    child,
                    WrittenEntry.said(
                            new EntryId(source, number),
                            reference,
                            now,
                            "voluntary",
                            "child-disclosure",
                            "Told, and handed on.",
                            "open",
                            Map.of()),
                    List.of()));
        }
        application.getBean(Transactions.class).as(ayo.code(), () -> {
            application.getBean(Chronology.class).append(ayo, null, entries);
            if (tellsApart) {
                tellApart(child, numbers);
            }
            if (dice.nextInt(3) == 0) {
                throw new TakenBack();
            }
        });
    }

    private void tellApart(PersonId child, List<String> numbers) {
        application.getBean(Transactions.class).beside("proof", () -> {
            numbers.forEach(number -> application
                    .getBean(JdbcClient.class)
                    .sql("""
                    insert into outbox (id, partnership, topic, subject, body)
                    select gen_random_uuid(), partnership.id, 'entry-recorded', ?,
                      jsonb_build_object('entry', ?, 'position', 0) from partnership
                    """)
                    .param(child.toString())
                    .param(source + "/" + number)
                    .update());
            return true;
        });
    }

    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int kills() {
        return kills;
    }

    long deaths() {
        return reader.deaths();
    }

    Handed handed() {
        return handed;
    }

    int rolledBack() {
        return rolledBack.size();
    }

    /** Entries that are there. */
    Set<String> entries() {
        return Set.copyOf(database.sql()
                .sql("select name from entry where source = ?")
                .param(source)
                .query(String.class)
                .list());
    }

    /** Entries that are there, and that nobody was told of. */
    long lost() {
        Set<String> told = handed.entries();
        return entries().stream().filter(entry -> !told.contains(entry)).count();
    }

    /** What somebody was told of, and is not there. */
    long phantoms() {
        Set<String> there = entries();
        return handed.entries().stream()
                .filter(entry -> entry.startsWith(source + "/") && !there.contains(entry))
                .count();
    }

    /** Entries of which a fold made no finding, or asked nobody about it. */
    long unasked() {
        return database.sql().sql("""
                select count(*) from entry where source = ? and not exists (
                  select from finding_child join finding on finding.id = finding_child.finding
                    join ask on ask.finding = finding.id
                  where finding_child.person = entry.subject and finding.rule = 'disclosure'
                    and strpos(finding.told::text, entry.source_local_id) > 0)
                """).param(source).query(Long.class).single();
    }

    /** Findings of a fold that speak of what was rolled back. */
    long findingsOfNothing() {
        String told = database.sql()
                .sql("""
                select coalesce(string_agg(told::text, ' '), '') from finding where id in (
                  select finding from finding_child where person = any (?))
                """)
                .param(children.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(String.class)
                .single();
        return rolledBack.stream().filter(told::contains).count();
    }

    /** Stories that were folded last before their last entry was there. */
    long behind() {
        return database.sql()
                .sql("""
                select count(*) from story where subject = any (?) and folded_position <
                  (select max(log_position) from entry where entry.subject = story.subject)
                """)
                .param(children.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    int children() {
        return children.size();
    }

    private long count(String query) {
        return database.sql().sql(query).query(Long.class).single();
    }
}
