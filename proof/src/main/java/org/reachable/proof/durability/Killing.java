package org.reachable.proof.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reachable.Testshire;
import org.springframework.context.ConfigurableApplicationContext;

/** Applications on one database, and a hand that kills them and it, or cuts its power, at random while people write. */
final class Killing implements AutoCloseable {

    /** How many milliseconds at most a database lives on after somebody was told that something is kept. */
    private static final int LONGEST = 400;

    /** What was told longer ago was looked at after the kill before. */
    private static final int RECENT = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Where the machine can cut power, each so manieth time that is what happens. */
    private static final int POWER_ONCE_IN = 3;

    private static final int MEGABYTES = 4_096;

    /** What was begun, the last first: each is ended, also where another could not be. */
    private final Deque<AutoCloseable> begun = new ArrayDeque<>();

    private final @Nullable ForgetfulDisk disk;
    private final PostgresProcess database;
    private final List<ApplicationProcess> applications = new ArrayList<>();
    private final List<UUID> children = new ArrayList<>();
    private final Random random;
    private int killedDatabases;
    private int killedApplications;
    private int powerCuts;
    private long lost;

    Killing(Path folder, List<String> settings, int instances, int childrenToo, Random random)
            throws IOException, InterruptedException {
        this.random = random;
        Files.createDirectories(folder);
        this.disk = ForgetfulDisk.canBeHad() ? begun(ForgetfulDisk.create(folder, MEGABYTES)) : null;
        try {
            this.database = begun(PostgresProcess.create(disk == null ? folder : disk.folder(), settings));
            ApplicationProcess.setUp(database, folder, once -> begin(once, childrenToo));
            for (int one = 0; one < instances; one++) {
                var application = begun(new ApplicationProcess(database, folder));
                application.start();
                applications.add(application);
            }
        } catch (Exception notBegun) {
            closeAfter(notBegun);
            throw notBegun;
        }
    }

    private <T extends AutoCloseable> T begun(T one) {
        begun.addFirst(one);
        return one;
    }

    private void closeAfter(Exception fault) {
        try {
            close();
        } catch (IOException besides) {
            fault.addSuppressed(besides);
        }
    }

    private void begin(ConfigurableApplicationContext once, int many) {
        Testshire testshire = once.getBean(Testshire.class);
        for (int one = 0; one < many; one++) {
            children.add(testshire.child().value());
        }
    }

    Writers writers(int many) {
        return new Writers(
                children,
                many,
                applications.stream().mapToInt(ApplicationProcess::port).toArray());
    }

    /** Kills so often: an application once in so many times, else the database. Looks each time what is lost. */
    void kill(Writers writers, int times, int applicationOnceIn, BooleanSupplier over)
            throws IOException, InterruptedException {
        for (int time = 1; time <= times && !over.getAsBoolean(); time++) {
            if (time % applicationOnceIn == 0) {
                killApplication(writers);
            } else if (disk != null && time % POWER_ONCE_IN == 0) {
                cutPower(writers);
                database.start();
                lost += lost(writers, RECENT);
            } else {
                killDatabase(writers);
            }
        }
    }

    private void killApplication(Writers writers) throws IOException, InterruptedException {
        ApplicationProcess victim = applications.get(random.nextInt(applications.size()));
        atAnyTime(writers);
        victim.kill();
        killedApplications++;
        victim.start();
    }

    private void killDatabase(Writers writers) throws IOException, InterruptedException {
        atAnyTime(writers);
        database.kill();
        killedDatabases++;
        database.start();
        lost += lost(writers, RECENT);
    }

    /** Cuts the power of the database's disk, and brings it back without what was not synced; the database is not started. */
    void cutPower(Writers writers) throws IOException, InterruptedException {
        ForgetfulDisk forgetful = Objects.requireNonNull(disk, "This machine has no disk whose power can be cut.");
        atAnyTime(writers);
        forgetful.cutPower();
        database.kill();
        powerCuts++;
        forgetful.comeBack();
    }

    private void atAnyTime(Writers writers) throws InterruptedException {
        untilSomebodyIsTold(writers);
        Thread.sleep(random.nextInt(LONGEST));
    }

    private static void untilSomebodyIsTold(Writers writers) throws InterruptedException {
        long before = writers.told();
        long began = System.nanoTime();
        while (writers.told() < before + 2 && System.nanoTime() - began < PATIENCE.toNanos()) {
            Thread.sleep(5);
        }
    }

    /** How much of the latest they were told is not there: forms begun, what was typed in them, entries. */
    long lost(Writers writers, int latest) {
        return missing(writers.begun(), latest, "select count(*) from draft where id::text = any (?)")
                + missing(
                        writers.typed(), latest, "select count(*) from draft where version > 0 and id::text = any (?)")
                + missing(writers.acknowledged(), latest, """
                    select count(distinct source_local_id) from entry
                    where source = 'reachable' and source_local_id = any (?)
                    """);
    }

    private long missing(List<String> told, int latest, String query) {
        List<String> forms = told.subList(Math.max(0, told.size() - latest), told.size());
        return forms.size()
                - database.sql()
                        .sql(query)
                        .param(forms.toArray(String[]::new))
                        .query(Long.class)
                        .single();
    }

    long count(String query) {
        return database.sql().sql(query).query(Long.class).single();
    }

    /** Waits until every story is folded. */
    void settle() throws InterruptedException {
        for (int time = 0; time < 600 && count("select count(*) from story where stale") > 0; time++) {
            Thread.sleep(200);
        }
    }

    PostgresProcess database() {
        return database;
    }

    List<ApplicationProcess> applications() {
        return applications;
    }

    int killedDatabases() {
        return killedDatabases;
    }

    int killedApplications() {
        return killedApplications;
    }

    int powerCuts() {
        return powerCuts;
    }

    /** How many acknowledged entries were missing after a kill. */
    long lost() {
        return lost;
    }

    @Override
    public void close() throws IOException {
        IOException fault = new IOException("Not everything of a killing could be ended.");
        for (AutoCloseable one : begun) {
            try {
                one.close();
            } catch (Exception notEnded) {
                fault.addSuppressed(notEnded);
            }
        }
        if (fault.getSuppressed().length > 0) {
            throw fault;
        }
    }
}
