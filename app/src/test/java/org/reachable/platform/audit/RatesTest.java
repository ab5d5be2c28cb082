package org.reachable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A program that reads everything is stopped, and a person at work is not. */
@ReachableTest
class RatesTest {

    private static final int AT_ONCE = 4;

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Testshire testshire;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void aBurstOfSearchesIsAnsweredUntilItIsTooMuchAndEverythingElseGoesOn() throws Exception {
        Practitioner hasty = colleagues.somebody("Hal Hasty", "school", "A school");
        int most = Rates.SEARCHES.most();
        try (Visitor visitor = Visitor.signedIn(port, hasty.signInName());
                var several = Executors.newFixedThreadPool(AT_ONCE)) {
            String found = visitor.lookedFor("/search", "nobody-is-called-so");
            Callable<Integer> search = () -> visitor.get(found).statusCode();
            var answers = several.invokeAll(
                    Stream.generate(() -> search).limit(most + 10).toList());
            assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 200))
                    .hasSize(most);
            HttpResponse<String> refused = visitor.get(found);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body())
                    .contains("That was very often", "Try again in", "minutes")
                    .doesNotContain("nobody-is-called-so");
            assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(Long.parseLong(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, Rates.SEARCHES.within().toSeconds());
            assertThat(visitor.get("/now").statusCode()).isEqualTo(200);
        }
        try (Visitor other = Visitor.signedIn(port, "bea")) {
            assertThat(other.search("/search", "nobody-is-called-so").statusCode())
                    .isEqualTo(200);
        }
        assertThat(sql.sql("""
                select count(*) from audit_entry where practitioner = ? and action = 'REFUSED' and status = 429
                  and details ->> 'too often' = 'searching' and cardinality(found) = 0
                """).param(hasty.id()).query(Long.class).single()).isEqualTo(11);
    }

    /** Nobody can search just now: whoever searches too often is refused all the same, for theirs is not begun. */
    @Test
    void aSearchTooManyIsNotMade() {
        Practitioner hasty = colleagues.somebody("Hen Hasty", "school", "A school");
        try (Visitor visitor = Visitor.signedIn(port, hasty.signInName())) {
            String found = visitor.lookedFor("/search", "nobody-is-called-so");
            for (int search = 0; search < Rates.SEARCHES.most(); search++) {
                assertThat(visitor.get(found).statusCode()).isEqualTo(200);
            }
            asOwner("revoke execute on function people_like(text[]) from public");
            try (Visitor other = Visitor.signedIn(port, "bea")) {
                assertThat(other.search("/search", "nobody-is-called-so").statusCode())
                        .isGreaterThanOrEqualTo(500);
                assertThat(visitor.get(found).statusCode()).isEqualTo(429);
            } finally {
                asOwner("grant execute on function people_like(text[]) to public");
            }
        }
        assertThat(sql.sql("""
                select count(*) from audit_entry where practitioner = ? and status = 429
                  and details ->> 'searched for' = 'nobody-is-called-so'
                """).param(hasty.id()).query(Long.class).single()).isEqualTo(1);
    }

    private void asOwner(String statement) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "reachable_owner", ""))
                .sql(statement)
                .update();
    }

    @Test
    void filesAreHandedOutAsOftenAsSomebodyAtWorkNeedsThemAndNoOftener() {
        PersonId child = testshire.child();
        Practitioner greedy = colleagues.atTheFrontDoor("Gus Greedy");
        try (Visitor visitor = Visitor.signedIn(port, greedy.signInName())) {
            for (int i = 0; i < Rates.EXPORTS.most(); i++) {
                assertThat(visitor.get("/figures.csv").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = visitor.get("/figures.csv");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(visitor.get("/children/" + child).statusCode()).isEqualTo(200);
        }
    }
}
