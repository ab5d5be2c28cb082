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
 * <p>Kills are no power cuts: what a killed process had handed to the machine stays with the machine, synced or not. So where
 * the machine lets us (Linux, and root), the database lies on a disk that forgets what was not synced when its power is cut.
 * Two controls must lose something: {@code synchronous_commit} off by kills, {@code fsync} off by cutting power.
 */
public final class AcknowledgedIsStored implements Promise {

    private static final int PEOPLE = 8;

    private static final String NO_DISK = "not tried: root who may mount can";

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
        figures.add(saysKeptTooSoon(trial));
        if (!trial.sample()) {
            figures.add(neverSyncs(trial));
        }
        return figures;
    }

    private static List<Figure> kills(Trial trial, Killing killing) {
        int kills = killing.killedDatabases() + killing.killedApplications() + killing.powerCuts();
        return List.of(
                Figure.speed(trial, "kills", "%,d".formatted(kills), "≥ 1,000", kills >= 1_000),
                Figure.told("of PostgreSQL with all its processes", "%,d".formatted(killing.killedDatabases())),
                Figure.told("of an application", "%,d".formatted(killing.killedApplications())),
                Figure.told("of its disk's power: what was not synced is gone", powerCuts(killing)));
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
                Figure.none("half entries: without story, form or audit row", killing.count("""
                    select count(*) from entry where source = 'reachable' and (
                      not exists (select from story where story.subject = entry.subject)
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

    private static String powerCuts(Killing killing) {
        return ForgetfulDisk.canBeHad() ? "%,d".formatted(killing.powerCuts()) : NO_DISK;
    }

    /** The same with a database that says "kept" before it is: where this finds nothing lost, the proof proves nothing. */
    private static Figure saysKeptTooSoon(Trial trial) throws Exception {
        try (Killing killing = new Killing(
                        trial.folderToBeKilledIn("soon"),
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
            return Figure.fact(
                    "control that must fail: synchronous_commit off",
                    "%,d lost in %d kills".formatted(killing.lost(), kills),
                    "> 0",
                    killing.lost() > 0);
        }
    }

    /** The same with a database that never syncs: where a disk without power loses nothing of it, it forgets nothing. */
    private static Figure neverSyncs(Trial trial) throws Exception {
        String control = "control that must fail: fsync off, and power cut";
        if (!ForgetfulDisk.canBeHad()) {
            return Figure.told(control, NO_DISK);
        }
        try (Killing killing =
                        new Killing(trial.folderToBeKilledIn("never"), List.of("fsync=off"), 1, 20, trial.random());
                Writers writers = killing.writers(PEOPLE)) {
            killing.cutPower(writers);
            boolean back = killing.database().comesBack(Duration.ofSeconds(20));
            long lost = back ? killing.lost(writers, Integer.MAX_VALUE) : writers.told();
            return Figure.fact(
                    control,
                    back ? "%,d lost".formatted(lost) : "all %,d lost: it does not start".formatted(lost),
                    "> 0",
                    lost > 0);
        }
    }
}
