package org.reachable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableApplication;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.CannotStart;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person reads as many pages as a person can, and a program that reads as one of them is stopped. */
@ReachableTest
class PageReadsTest {

    private final AtomicLong now = new AtomicLong(-5);

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Routes routes;

    @Autowired
    JdbcClient sql;

    @Test
    void soManyInAnyMinuteAndWhoeverIsRefusedIsToldWhenTheOldestIsOneMinuteOld() {
        var reads = new PageReads(3, 3, now::get);
        for (int page = 0; page < 3; page++) {
            assertThat(reads.toWait("bea", "/now")).isEmpty();
            passes(Duration.ofSeconds(10));
        }
        assertThat(reads.toWait("bea", "/now")).contains(Duration.ofSeconds(30));
        assertThat(reads.toWait("ayo", "/now")).isEmpty();
        passes(Duration.ofSeconds(29));
        assertThat(reads.toWait("bea", "/now")).contains(Duration.ofSeconds(1));
        passes(Duration.ofSeconds(1));
        assertThat(reads.toWait("bea", "/now")).isEmpty();
        assertThat(reads.toWait("bea", "/now")).contains(Duration.ofSeconds(10));
    }

    @Test
    void fewerOfThoseThatReadAboutManyChildrenAndOthersGoOn() {
        var reads = new PageReads(10, 2, now::get);
        assertThat(reads.toWait("bea", "/figures")).isEmpty();
        assertThat(reads.toWait("bea", "/replies/1")).isEmpty();
        assertThat(reads.toWait("bea", "/search")).contains(PageReads.WITHIN);
        assertThat(reads.toWait("bea", "/now")).isEmpty();
    }

    @Test
    void whoeverReadsNoMoreIsForgotten() {
        var reads = new PageReads(3, 3, now::get);
        reads.toWait("bea", "/now");
        passes(Duration.ofSeconds(30));
        reads.toWait("ayo", "/now");
        assertThat(reads.kept()).isEqualTo(2);
        passes(Duration.ofSeconds(31));
        reads.toWait("ayo", "/now");
        assertThat(reads.kept()).isEqualTo(1);
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> new PageReads(0, 1, now::get)).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> new PageReads(1, 0, now::get)).isInstanceOf(CannotStart.class);
    }

    @Test
    void whoeverReadsTooManyIsToldSoInARowOfTheAuditAndStillSignsOut() {
        Practitioner hasty = colleagues.somebody("Hetty Hasty", "school", "A school");
        try (ConfigurableApplicationContext served = served("--reachable.pages-a-minute=5");
                Visitor visitor = Visitor.signedIn(port(served), hasty.signInName())) {
            for (int page = 0; page < 5; page++) {
                assertThat(visitor.get("/now").statusCode()).isEqualTo(200);
            }
            for (String path : new String[] {"/now", "/nothing-here"}) {
                HttpResponse<String> refused = visitor.get(path);
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.body()).contains("That was very often", "Try again in a minute");
                assertThat(Long.parseLong(
                                refused.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(1L, PageReads.WITHIN.toSeconds());
            }
            assertThat(visitor.get("/help").statusCode()).isEqualTo(200);
            assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
        }
        assertThat(sql.sql("""
                select count(*) from audit_entry where practitioner = ? and action = 'REFUSED' and status = 429
                  and details ->> 'too often' = 'opening pages' and cardinality(subjects) = 0
                """).param(hasty.id()).query(Long.class).single()).isEqualTo(2);
    }

    /** Why these have none. */
    private static final Map<String, String> WITHOUT_A_LIMIT = Map.of(
            "GET /", "It sends on to another page, and reads nothing.",
            "GET /sign-in",
                    "Nobody is kept from signing in by neighbours behind one address; at a password a few are at one time.");

    @Test
    void everyPageHasALimitOrSaysWhyNot() {
        Practitioner hasty = colleagues.somebody("Hal Hasty", "school", "A school");
        try (ConfigurableApplicationContext served = served("--reachable.pages-a-minute=1");
                Visitor visitor = Visitor.signedIn(port(served), hasty.signInName());
                Visitor stranger = new Visitor(port(served))) {
            assertThat(visitor.get("/now").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/help").statusCode())
                    .as("they read how to go on, at the limit of pages too")
                    .isEqualTo(200);
            assertThat(stranger.get("/help").statusCode()).isEqualTo(200);
            Map<String, Integer> unlimited = new TreeMap<>();
            routes.all().stream().filter(route -> route.method().equals("GET")).forEach(route -> {
                int answer = visitor.get(route.nowhere()).statusCode();
                if (answer != 429) {
                    unlimited.put(route.toString(), answer);
                }
                if (route.isPublic() && !WITHOUT_A_LIMIT.containsKey(route.toString())) {
                    assertThat(stranger.get(route.nowhere()).statusCode())
                            .as("to whoever is not signed in: %s", route)
                            .isEqualTo(429);
                }
            });
            assertThat(unlimited)
                    .as("pages of which as many may be asked for as one likes")
                    .containsOnlyKeys(WITHOUT_A_LIMIT.keySet());
        }
    }

    private ConfigurableApplicationContext served(String limit) {
        return new SpringApplicationBuilder(ReachableApplication.class)
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + Objects.requireNonNull(database.getUsername()),
                        "--spring.flyway.enabled=false",
                        "--server.port=0",
                        limit);
    }

    private static int port(ConfigurableApplicationContext served) {
        return Objects.requireNonNull(((WebServerApplicationContext) served).getWebServer())
                .getPort();
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
