package org.reachable.platform.operations;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database somebody named, before anything is asked of it. */
final class Database {

    private static final int OLDEST = 16;
    private static final String HISTORY = "flyway_schema_history";

    private final JdbcClient sql;

    Database(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /** Refuses one that nobody answers at, or that is too old. */
    void willDo() {
        int version = version();
        if (version / 10_000 < OLDEST) {
            throw new CannotStart(
                    "The database is PostgreSQL %d, and Reachable needs %d or newer."
                            .formatted(version / 10_000, OLDEST),
                    "Name a newer one in SPRING_DATASOURCE_URL.");
        }
    }

    /** Refuses one whose tables are not made, or are those of an older release. Newer ones were made beside this one. */
    void isMigrated(Resource[] migrations) {
        MigrationVersion needed = Arrays.stream(migrations)
                .map(Database::version)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        MigrationVersion there = tables().orElseThrow(
                        () -> new CannotStart(
                                "The database has no tables that this role may read.",
                                "Maybe ./reachable migrate has not run: it makes them, with the owner's credentials in SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD."));
        if (needed.isNewerThan(there)) {
            throw new CannotStart(
                    "The database's tables are of version %s, and this release needs %s.".formatted(there, needed),
                    "Run ./reachable migrate first, with the owner's credentials in SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD.");
        }
    }

    boolean hasRole(String name) {
        return sql.sql("select exists (select from pg_roles where rolname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private int version() {
        try {
            return sql.sql("select current_setting('server_version_num')::int")
                    .query(Integer.class)
                    .single();
        } catch (CannotGetJdbcConnectionException nobodyThere) {
            throw new CannotStart(
                    "The database cannot be reached: %s".formatted(why(nobodyThere)),
                    "Check SPRING_DATASOURCE_URL (jdbc:postgresql://HOST:5432/NAME), the user name and the password, and that the server is running and lets us in.");
        }
    }

    /** What the server said, without our stack around it. */
    private static String why(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && !(cause instanceof SQLException && cause.getCause() instanceof Exception)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private Optional<MigrationVersion> tables() {
        boolean readable =
                sql.sql("""
                select coalesce(has_table_privilege(to_regclass(:history), 'select'), false)
                """).param("history", HISTORY).query(Boolean.class).single();
        if (!readable) {
            return Optional.empty();
        }
        return sql
                .sql("select version from " + HISTORY + " where success and version is not null")
                .query(String.class)
                .list()
                .stream()
                .map(MigrationVersion::fromVersion)
                .max(Comparator.naturalOrder());
    }

    /** As its file says: V12__what_it_does.sql. */
    private static MigrationVersion version(Resource migration) {
        String file = String.valueOf(migration.getFilename());
        return MigrationVersion.fromVersion(file.substring(1, file.indexOf("__")));
    }
}
