package org.reachable.platform.audit;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.reachable.proof.durability.PostgresProcess;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup that is taken while people write comes back whole: the same rows, and an audit that checks out. */
public final class BackupRestores implements Promise {

    private static final String LOG = "pg_wal";

    @Override
    public int number() {
        return 31;
    }

    @Override
    public String words() {
        return "A backup comes back whole";
    }

    @Override
    public String topic() {
        return "durability";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        int rows = trial.times(1_000_000, 20_000);
        var chain = new ChainOfProof(trial, "backup");
        chain.writeMany(rows, 20_000);
        chain.sealing.sealAll(chain.partnership);
        chain.sealing.anchor(chain.partnership);
        Path copy = trial.folder("restored").resolve("data");
        var ends = new AtomicBoolean();
        var written = new AtomicInteger();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!ends.get()) {
                chain.write("during the backup");
                written.incrementAndGet();
            }
        });
        long began = System.nanoTime();
        int before = backUp(served, served.dataFolder(), copy, written);
        double backup = seconds(began);
        ends.set(true);
        writer.join();
        began = System.nanoTime();
        try (PostgresProcess restored = PostgresProcess.of(copy)) {
            double started = seconds(began);
            try (Connection all = DriverManager.getConnection(restored.url(), "postgres", "")) {
                all.setAutoCommit(false);
                ChainCheck.Report report = chain.check(all);
                double restore = seconds(began);
                Map<String, Long> there = counts(restored.sql());
                Map<String, Long> here = counts(served.as("postgres"));
                long different = there.entrySet().stream()
                        .filter(table -> !table.getKey().startsWith("audit_")
                                && !table.getKey().startsWith("spring_"))
                        .filter(table -> !table.getValue().equals(here.get(table.getKey())))
                        .peek(table -> System.err.println(table + " and " + here.get(table.getKey())))
                        .count();
                long audited = restored.sql()
                        .sql("select count(*) from audit_entry where partnership = ?")
                        .param(chain.partnership)
                        .query(Long.class)
                        .single();
                chain.end();
                boolean whole = report.broken() == null && report.rows() >= rows;
                return List.of(
                        Figure.fact(
                                "the audit of the copy",
                                whole ? "whole" : String.valueOf(report.broken()),
                                "whole",
                                whole),
                        Figure.none("tables with other counts", different, there.size()),
                        Figure.none(
                                "rows lost that were written before the backup ended",
                                Math.max(0, rows + before - audited),
                                rows + before),
                        Figure.told(
                                "backup, with %,d rows and somebody writing".formatted(rows),
                                "%.1f s".formatted(backup)),
                        Figure.told("until the copy answered", "%.1f s".formatted(started)),
                        Figure.told("until its audit was checked", "%.1f s".formatted(restore)));
            }
        }
    }

    /** As PostgreSQL's own tool does it, with the server's functions; says how many rows had been written when it ended. */
    private static int backUp(Served served, Path from, Path to, AtomicInteger written) throws Exception {
        try (Connection session = DriverManager.getConnection(served.url(), "postgres", "");
                Statement statement = session.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(from, to, false);
            int before = written.get();
            String label;
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                label = stopped.getString(1);
            }
            copy(from.resolve(LOG), to.resolve(LOG), true);
            Files.writeString(to.resolve("backup_label"), label);
            return before;
        }
    }

    private static void copy(Path from, Path to, boolean log) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return !log && folder.endsWith(LOG) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.endsWith("postmaster.pid") && !file.endsWith("postmaster.opts")) {
                    Path copy = to.resolve(from.relativize(file));
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A server that runs takes files away while they are looked at. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }
        });
        Files.setPosixFilePermissions(to, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }

    private static Map<String, Long> counts(JdbcClient all) {
        Map<String, Long> counts = new TreeMap<>();
        all.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        all.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / (double) Duration.ofSeconds(1).toNanos();
    }
}
