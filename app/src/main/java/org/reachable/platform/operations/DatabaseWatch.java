package org.reachable.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.reachable.foundation.kernel.CannotStart;
import org.reachable.foundation.kernel.DatabaseThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Looks once a second, on a connection of its own and with little patience, whether the database is there and has the
 * tables this release needs. Everybody else asks what it saw: a probe, a page and a scrape answer at once, however the
 * database is.
 */
@Component("database")
final class DatabaseWatch implements HealthIndicator, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private static final long EVERY_MILLIS = 1_000;
    /** Whoever waits for it waits no longer than they must. */
    private static final long WHILE_AWAY_MILLIS = 200;

    private static final int PATIENCE_SECONDS = 2;

    /** What was seen last. */
    enum Seen {
        THERE,
        /** It answers, and its tables are those of an older release. */
        OLD_TABLES,
        /** It did not answer us, and may answer others: no connection is left, or our name is refused. */
        REFUSED,
        AWAY
    }

    private final DatabaseThere database;
    private final Resource[] migrations;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private @Nullable ScheduledExecutorService clock;
    private @Nullable Connection connection;
    private volatile Seen seen = Seen.THERE;

    DatabaseWatch(
            DatabaseThere database,
            JdbcConnectionDetails where,
            @Value("classpath*:db/migration/V*.sql") Resource[] migrations,
            MeterRegistry meters) {
        this.database = database;
        this.migrations = migrations;
        source.setUrl(where.getJdbcUrl());
        source.setUser(where.getUsername());
        source.setPassword(where.getPassword());
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setLoginTimeout(PATIENCE_SECONDS);
        source.setSocketTimeout(PATIENCE_SECONDS);
        source.setLogServerErrorDetail(false);
        Gauge.builder("reachable.database.there", this, watch -> watch.seen == Seen.THERE ? 1 : 0)
                .description("Whether the database answers and its tables are this release's")
                .register(meters);
    }

    @Override
    public Health health() {
        Seen now = seen;
        return (now == Seen.THERE ? Health.up() : Health.outOfService())
                .withDetail("seen", now)
                .build();
    }

    /** Looks once. */
    Seen look() {
        Seen now = ask(connection != null);
        Seen before = seen;
        seen = now;
        database.isAway(now == Seen.AWAY);
        if (now != before) {
            log.warn("The database is {} now; it was {}.", now, before);
        }
        return now;
    }

    /** A connection that was ended says nothing about the server: it is asked again on a new one. */
    private Seen ask(boolean again) {
        try {
            if (connection == null) {
                connection = source.getConnection();
            }
            new Database(new SingleConnectionDataSource(connection, true)).isMigrated(migrations);
            return Seen.THERE;
        } catch (CannotStart old) {
            return Seen.OLD_TABLES;
        } catch (SQLException | RuntimeException unanswered) {
            giveUp();
            if (again) {
                return ask(false);
            }
            return DatabaseThere.isAway(unanswered) ? Seen.AWAY : Seen.REFUSED;
        }
    }

    private void giveUp() {
        try (Connection given = connection) {
            connection = null;
        } catch (SQLException goneAnyway) {
            log.debug("A connection that was given up could not be closed", goneAnyway);
        }
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("database-watch").factory());
        lookAgain(clock);
    }

    private void lookAgain(ScheduledExecutorService by) {
        long next = seen == Seen.THERE ? EVERY_MILLIS : WHILE_AWAY_MILLIS;
        by.schedule(
                () -> {
                    try {
                        look();
                    } finally {
                        lookAgain(by);
                    }
                },
                next,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
            giveUp();
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
