package org.reachable.platform.embeddeddatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL that starts and stops with the application and keeps its data between runs.
 *
 * <p>The library's defaults are for tests that throw their data away. Here writes are synced to disk, an orphan of a
 * killed run is stopped before a new one starts, and there is no shutdown hook: Spring closes it after all that uses it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "reachable_owner";
    static final String APPLICATION = "reachable_application";
    static final String JOBS = "reachable_jobs";

    private static final String DATABASE = "reachable";

    /** A server that was killed reads its log again before it answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DatabaseFolder folder;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(DatabaseFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static EmbeddedDatabase start(Path home) throws IOException {
        DatabaseFolder folder = DatabaseFolder.claim(home);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(DatabaseFolder.programs().toFile())
                .setRegisterShutdownHook(false)
                .setPort(freePort())
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        createRolesAndDatabase(JdbcClient.create(postgres.getPostgresDatabase()));
        return new EmbeddedDatabase(folder, postgres);
    }

    /**
     * Below those that a machine hands to whoever calls out: PostgreSQL takes its port seconds after it was chosen, and
     * none of those calls, its own first one least of all, may have it by then.
     */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(EmbeddedDatabase::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Flyway owns the tables; the application and the jobs only use them, and none is a superuser. */
    private static void createRolesAndDatabase(JdbcClient server) {
        for (String role : List.of(OWNER, APPLICATION, JOBS)) {
            if (isMissing(server, "pg_roles", "rolname", role)) {
                server.sql("create role " + role + " login").update();
            }
        }
        if (isMissing(server, "pg_database", "datname", DATABASE)) {
            server.sql("create database " + DATABASE + " owner " + OWNER).update();
        }
    }

    private static boolean isMissing(JdbcClient server, String catalogue, String column, String name) {
        return server.sql("select not exists (select from %s where %s = ?)".formatted(catalogue, column))
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts the time back to when a database was left, of which this is a copy: to nobody else can it go back, and nobody has read this one.
     * Only the server's own superuser can.
     */
    public void takeUpTime(Instant left) {
        JdbcClient.create(postgres.getDatabase("postgres", DATABASE))
                .sql("""
                        do $$ begin
                          set local session_replication_role = replica;
                          delete from clock_setting;
                          delete from clock_ahead;
                          set local session_replication_role = origin;
                          insert into clock_setting (id, partnership, ahead_millis, actor)
                          select gen_random_uuid(), id, extract(epoch from '%s'::timestamptz - clock_timestamp()) * 1000, 'job:clock'
                          from partnership;
                        end $$
                        """.formatted(left))
                .update();
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        folder.close();
    }
}
