package org.reachable.proof.durability;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reachable.Visitor;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/**
 * What somebody was told is kept is kept, however the database and the application are killed; and asked about once.
 *
 * <p>Kills are no power cuts: what a killed process had handed to the machine stays with the machine, synced or not, so that
 * nothing is lost here where {@code fsync} is off, and that is no control. The control is {@code synchronous_commit}, which
 * keeps back what was to be handed over. To lose what was never synced it takes a file system that forgets it, as LazyFS or
 * the device mapper's flakey target; neither comes with Debian's packages.
 */
public final class AcknowledgedIsStored implements Promise {

    private static final int PEOPLE = 8;

    @Override
    public int number() {
        return 23;
    }

    @Override
    public String words() {
        return "Acknowledged is stored, whatever is killed";
    }

    @Override
    public String topic() {
        return "durability";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (Killing killing = new Killing(
                trial.folderToBeKilledIn("killing"),
                List.of(),
                trial.times(2, 1),
                trial.times(1_500, 30),
                trial.random())) {
            try (Writers writers = killing.writers(PEOPLE)) {
                killing.kill(writers, trial.times(1_025, 7), trial.times(41, 7), trial::isOver);
                writers.end();
                figures.addAll(kills(trial, killing));
                figures.addAll(kept(killing, writers));
                figures.addAll(asked(killing, writers));
            }
            if (!trial.sample()) {
                figures.addAll(clocks(killing));
            }
            figures.addAll(gone(killing, Duration.ofSeconds(trial.times(60, 3))));
        }
        figures.addAll(control(trial));
        return figures;
    }

    private static List<Figure> kills(Trial trial, Killing killing) {
        int kills = killing.killedDatabases() + killing.killedApplications();
        return List.of(
                Figure.speed(trial, "kills", "%,d".formatted(kills), "≥ 1,000", kills >= 1_000),
                Figure.told("of PostgreSQL with all its processes", "%,d".formatted(killing.killedDatabases())),
                Figure.told("of an application", "%,d".formatted(killing.killedApplications())));
    }

    private static List<Figure> kept(Killing killing, Writers writers) {
        long told = writers.told();
        long entries = writers.acknowledged().size();
        long lost = Math.max(killing.lost(), killing.lost(writers, Integer.MAX_VALUE));
        return List.of(
                Figure.none("acknowledged writes lost", lost, told),
                Figure.none("forms that became two entries", killing.count("""
                    select count(*) from (select source_local_id from entry where source = 'reachable'
                      group by source_local_id having count(*) > 1) twice
                    """), entries),
                Figure.told("forms sent again until there was an answer", "%,d".formatted(writers.sentAgain())),
                Figure.none("half entries: without subject, form or audit row", killing.count("""
                    select count(*) from entry where source = 'reachable' and (
                      not exists (select from entry_subject subject where subject.entry = entry.id)
                      or not exists (select from draft where draft.id::text = entry.source_local_id
                        and draft.entry = 'reachable/' || draft.id)
                      or not exists (select from audit_entry where route = '/record/{id}/entry' and status = 302
                        and details ->> 'id' = entry.source_local_id))
                    """), entries),
                Figure.none("forms handed in without their entry", killing.count("""
                    select count(*) from draft where entry like 'reachable/%'
                      and not exists (select from entry where entry.source_local_id = draft.id::text)
                    """), entries));
    }

    private static List<Figure> asked(Killing killing, Writers writers) throws InterruptedException {
        killing.settle();
        List<UUID> about = writers.toldAbout();
        List<Long> asks = killing.database()
                .sql()
                .sql("""
                    select count(ask.finding) from unnest(?::uuid[]) child
                    left join lateral (select finding.id from finding_child join finding
                      on finding.id = finding_child.finding and finding.rule = 'disclosure'
                      where finding_child.person = child) found on true
                    left join ask on ask.finding = found.id
                    group by child
                    """)
                .param(about.toArray(UUID[]::new))
                .query(Long.class)
                .list();
        return List.of(
                Figure.none("asks lost", asks.stream().filter(one -> one == 0).count(), about.size()),
                Figure.none("asks doubled", asks.stream().filter(one -> one > 1).count(), about.size()));
    }

    /** A day and more passes at once, and one of the two is killed while they tell whoever is told next. */
    private static List<Figure> clocks(Killing killing) throws Exception {
        killing.database().sql().sql("""
            insert into clock_setting (id, partnership, ahead_millis, actor)
            select gen_random_uuid(), partnership, max(ahead_millis) + 26 * 3600 * 1000, 'proof'
            from clock_setting group by partnership
            """).update();
        Thread.sleep(3_000);
        killing.applications().getFirst().kill();
        long due = killing.count("select count(*) from finding where rule = 'disclosure'");
        String told = "select count(*) from chase join finding on finding.id = chase.finding where rule = 'disclosure'";
        for (int time = 0; time < 900 && killing.count(told) < due; time++) {
            Thread.sleep(200);
        }
        long once = killing.count("""
            select count(*) from (select finding.id from finding join chase on chase.finding = finding.id
              where rule = 'disclosure' group by finding.id having count(*) = 1) once
            """);
        return List.of(Figure.all("clocks of two instances, one killed, that fired once", once, due));
    }

    /** The database is away for a while, and nobody does anything about it. */
    private static List<Figure> gone(Killing killing, Duration howLong) throws Exception {
        ApplicationProcess application = killing.applications().getLast();
        try (Visitor ayo = Visitor.signedIn(application.port(), "ayo")) {
            long entries = killing.count("select count(*) from entry");
            killing.database().kill();
            long began = System.nanoTime();
            int asked = 0;
            int clear = 0;
            while (System.nanoTime() - began < howLong.toNanos()) {
                HttpResponse<String> answer = ayo.get("/now");
                asked++;
                boolean says = answer.statusCode() == 503 && answer.body().contains("Nothing you saved before is lost");
                if (!says) {
                    System.err.println("Without a database /now answered " + answer.statusCode());
                }
                clear += says ? 1 : 0;
                Thread.sleep(500);
            }
            killing.database().start();
            long back = System.nanoTime();
            while (ayo.get("/now").statusCode() != 200
                    && System.nanoTime() - back < Duration.ofMinutes(1).toNanos()) {
                Thread.sleep(100);
            }
            double seconds =
                    (System.nanoTime() - back) / (double) Duration.ofSeconds(1).toNanos();
            long after = killing.count("select count(*) from entry");
            return List.of(
                    Figure.all(
                            "pages while the database is gone %d s that say so, with 503"
                                    .formatted(howLong.toSeconds()),
                            clear,
                            asked),
                    Figure.none("entries lost by that", entries - after, entries),
                    Figure.fact("back by itself after", "%.1f s".formatted(seconds), "≤ 10 s", seconds <= 10));
        }
    }

    /** The same with a database that says "kept" before it is: where this finds nothing lost, the proof proves nothing. */
    private static List<Figure> control(Trial trial) throws Exception {
        try (Killing killing = new Killing(
                        trial.folderToBeKilledIn("control"),
                        List.of("synchronous_commit=off", "wal_writer_delay=10s", "wal_writer_flush_after=1GB"),
                        1,
                        20,
                        trial.random());
                Writers writers = killing.writers(PEOPLE)) {
            int kills = 0;
            while (killing.lost() == 0 && kills < 20) {
                killing.kill(writers, 1, Integer.MAX_VALUE, () -> false);
                kills++;
            }
            writers.end();
            return List.of(Figure.fact(
                    "control that must fail: synchronous_commit off",
                    "%,d lost in %d kills".formatted(killing.lost(), kills),
                    "> 0",
                    killing.lost() > 0));
        }
    }
}
