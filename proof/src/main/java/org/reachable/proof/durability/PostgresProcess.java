package org.reachable.proof.durability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL as a process of its own, which is started, killed without warning, and started again. */
public final class PostgresProcess implements AutoCloseable {

    /** Where PostgreSQL's programs are, once for each user. */
    private static final Path UNPACKED =
            Path.of(System.getProperty("user.home"), ".cache", "reachable", "postgresql-18");

    static final String DATABASE = "reachable";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path data;
    private final Path programs;
    private final int port;
    private final List<String> settings;
    private @Nullable Process process;

    private PostgresProcess(Path data, Path programs, int port, List<String> settings) {
        this.data = data;
        this.programs = programs;
        this.port = port;
        this.settings = settings;
    }

    /** A new one in this folder, with these settings beside the careful ones. */
    public static PostgresProcess create(Path folder, List<String> settings) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        // The library unpacks the programs and makes the folder; from then on the server is ours to kill.
        EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(UNPACKED.toFile())
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .start()
                .close();
        PostgresProcess server = in(data, settings);
        for (String role : List.of("reachable_owner", "reachable_application", "reachable_jobs")) {
            server.sql("postgres").sql("create role " + role + " login").update();
        }
        server.sql("postgres")
                .sql("create database " + DATABASE + " owner reachable_owner")
                .update();
        return server;
    }

    /** One on files that are there already, as a backup's. */
    public static PostgresProcess of(Path data) throws IOException, InterruptedException {
        return in(data, List.of());
    }

    private static PostgresProcess in(Path data, List<String> settings) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.walk(UNPACKED, 3)) {
            Path program = files.filter(file -> file.endsWith(Path.of("bin", "postgres")))
                    .findFirst()
                    .orElseThrow();
            var server = new PostgresProcess(data, program, LastingPort.any(), settings);
            server.start();
            return server;
        }
    }

    /** Starts it, and waits until it answers: after a kill it reads its log first. */
    void start() throws IOException, InterruptedException {
        if (!comesBack(PATIENCE)) {
            throw new IOException(
                    "PostgreSQL did not come back. Its log is in " + data.resolveSibling("postgresql.log"));
        }
    }

    /** Starts it, and says whether it answers in time. */
    boolean comesBack(Duration patience) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
        }
        command.addAll(List.of(programs.toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        List<String> all = new ArrayList<>(List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "shared_buffers=64MB",
                "max_connections=120",
                "listen_addresses=localhost",
                "unix_socket_directories="));
        all.addAll(settings);
        all.forEach(setting -> command.addAll(List.of("-c", setting)));
        var program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("postgresql.log").toFile()));
        long began = System.nanoTime();
        while (!answers()) {
            // It ends at once where what outlived a kill still holds the old memory, or its port: then it starts again.
            if (process == null || !process.isAlive()) {
                process = program.start();
                Orphans.none(process);
            }
            if (System.nanoTime() - began > patience.toNanos()) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /** Ends the server and all that works for it as a power cut would: none may finish anything. */
    void kill() throws IOException, InterruptedException {
        Process server = process;
        if (server != null) {
            // Who is stopped hires nobody while those who work for it are counted.
            signal("-STOP", List.of(server.toHandle()));
            List<ProcessHandle> all = Stream.concat(Stream.of(server.toHandle()), server.descendants())
                    .toList();
            signal("-KILL", all);
            while (all.stream().anyMatch(PostgresProcess::works)) {
                Thread.sleep(2);
            }
        }
    }

    /** One command for all of them: none hears of another's end and does something about it. */
    private static void signal(String which, List<ProcessHandle> all) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", which));
        all.forEach(one -> command.add(Long.toString(one.pid())));
        new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** What has ended and is not yet buried by the machine works no more. */
    private static boolean works(ProcessHandle process) {
        try {
            String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.charAt(state.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException gone) {
            return process.isAlive() && !Files.isDirectory(Path.of("/proc", "self"));
        }
    }

    /** Ends it in peace. */
    void stop() throws IOException, InterruptedException {
        Process server = process;
        if (server != null && server.isAlive()) {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    public String url() {
        return url(DATABASE);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    /** As somebody who sees everything. */
    public JdbcClient sql() {
        return sql(DATABASE);
    }

    private JdbcClient sql(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", ""));
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }
}
