package org.reachable.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.DatabaseThere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whoever looks sees that the database goes, in whatever way it goes, and that it comes back. */
@ReachableTest
class DatabaseWatchTest {

    @Autowired
    JdbcConnectionDetails database;

    private final DatabaseThere there = new DatabaseThere();

    @Test
    void aDatabaseThatGoesIsAwayAndThereAgainWhenItComesBack() throws IOException {
        int port;
        DatabaseWatch watch;
        try (Wire wire = new Wire(port())) {
            port = wire.port();
            watch = watch(port, migrations());
            assertThat(watch.look()).isEqualTo(DatabaseWatch.Seen.THERE);
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        }
        assertThat(watch.look()).isEqualTo(DatabaseWatch.Seen.AWAY);
        assertThat(watch.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(there.isAway()).isTrue();
        try (Wire again = new Wire(port(), port)) {
            assertThat(again.port()).isEqualTo(port);
            assertThat(watch.look()).isEqualTo(DatabaseWatch.Seen.THERE);
            assertThat(there.isAway()).isFalse();
        }
    }

    @Test
    void oneThatSaysNothingAnyMoreIsAway() throws IOException {
        try (Wire wire = new Wire(port())) {
            DatabaseWatch watch = watch(wire.port(), migrations());
            watch.look();
            wire.goesDead();
            assertThat(watch.look()).isEqualTo(DatabaseWatch.Seen.AWAY);
        }
    }

    @Test
    void oneWhoseTablesAreOlderIsNotReadyAndNotAway() throws IOException {
        DatabaseWatch watch = watch(port(), new Resource[] {
            new ByteArrayResource(new byte[0]) {
                @Override
                public String getFilename() {
                    return "V9999__of_the_next_release.sql";
                }
            }
        });
        assertThat(watch.look()).isEqualTo(DatabaseWatch.Seen.OLD_TABLES);
        assertThat(watch.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(there.isAway()).isFalse();
    }

    private DatabaseWatch watch(int port, Resource[] migrations) {
        String url = database.getJdbcUrl().replace(":" + port() + "/", ":" + port + "/");
        return new DatabaseWatch(
                there,
                new JdbcConnectionDetails() {
                    @Override
                    public String getJdbcUrl() {
                        return url;
                    }

                    @Override
                    public String getUsername() {
                        return "reachable_application";
                    }

                    @Override
                    public String getPassword() {
                        return "";
                    }
                },
                migrations,
                new SimpleMeterRegistry());
    }

    private static Resource[] migrations() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql");
    }

    private int port() {
        return URI.create(database.getJdbcUrl().substring("jdbc:".length())).getPort();
    }
}
