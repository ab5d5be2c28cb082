package org.reachable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableApplication;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody asked for the longest page there is twelve times at once, and nobody else could sign in. */
@ReachableTest
class PagesAtOnceTest {

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Colleagues colleagues;

    @Test
    void soManyOfOnePersonAtOneTimeAndOthersGoOn() {
        var pages = new PagesAtOnce(2);
        assertThat(pages.begin("bea")).isTrue();
        assertThat(pages.begin("bea")).isTrue();
        assertThat(pages.begin("bea")).isFalse();
        assertThat(pages.begin("ayo")).isTrue();
        pages.end("bea");
        assertThat(pages.begin("bea")).isTrue();
    }

    @Test
    void whoeverAsksForMoreIsToldToTryAgainAndNobodyElseWaits() throws Exception {
        var hasty = colleagues.somebody("Hanna Hasty", "school", "A school").signInName();
        var calm = colleagues.somebody("Cal Calm", "school", "A school").signInName();
        try (ConfigurableApplicationContext served = served();
                var holding =
                        DriverManager.getConnection(Objects.requireNonNull(database.getJdbcUrl()), "postgres", "");
                Visitor one = Visitor.signedIn(port(served), hasty);
                Visitor other = Visitor.signedIn(port(served), hasty);
                Visitor third = Visitor.signedIn(port(served), hasty);
                Visitor another = Visitor.signedIn(port(served), calm)) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("lock table last_looked in exclusive mode");
            var slow = Stream.of(one, other)
                    .map(visitor -> CompletableFuture.supplyAsync(
                            () -> visitor.get("/now").statusCode()))
                    .toList();
            await().until(() -> waiting(holding) == 2);
            assertThat(third.get("/on-duty").statusCode()).isEqualTo(429);
            assertThat(another.get("/on-duty").statusCode()).isEqualTo(200);
            holding.rollback();
            assertThat(slow).extracting(CompletableFuture::join).containsOnly(200);
            assertThat(third.get("/on-duty").statusCode()).isEqualTo(200);
        }
    }

    private static int waiting(Connection holding) throws SQLException {
        try (var row = holding.createStatement()
                .executeQuery(
                        "select count(*) from pg_locks where relation = 'last_looked'::regclass and not granted")) {
            row.next();
            return row.getInt(1);
        }
    }

    private ConfigurableApplicationContext served() {
        return new SpringApplicationBuilder(ReachableApplication.class)
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + Objects.requireNonNull(database.getUsername()),
                        "--spring.flyway.enabled=false",
                        "--server.port=0",
                        "--reachable.pages-at-once=2");
    }

    private static int port(ConfigurableApplicationContext served) {
        return Objects.requireNonNull(((WebServerApplicationContext) served).getWebServer())
                .getPort();
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> new PagesAtOnce(0)).isInstanceOf(CannotStart.class);
    }
}
