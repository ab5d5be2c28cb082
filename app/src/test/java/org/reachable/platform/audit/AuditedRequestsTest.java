package org.reachable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Routes.Route;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Every request leaves one row, or gets nothing. */
@ReachableTest
class AuditedRequestsTest {

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Testshire testshire;

    private Visitor bea;

    /** A row as it stands in the table. */
    record Row(UUID practitioner, String action, String route, int status, String details, String actor) {}

    @BeforeEach
    void signIn() {
        bea = Visitor.signedIn(port, "bea");
    }

    @AfterEach
    void close() {
        bea.close();
    }

    @Test
    void everyRouteIsPublicOrLeavesExactlyOneRow() {
        assertThat(routes.all()).hasSizeGreaterThan(5);
        for (Route route : routes.all()) {
            long before = last();
            HttpResponse<String> answer = ask(route);
            List<Row> rows = after(before);
            if (!route.leavesARow()) {
                assertThat(rows).as(route.toString()).isEmpty();
            } else {
                assertThat(rows)
                        .as("%s answered %d", route, answer.statusCode())
                        .hasSize(1);
                assertThat(rows.getFirst().status()).as(route.toString()).isEqualTo(answer.statusCode());
                assertThat(rows.getFirst().actor())
                        .as(route.toString())
                        .isEqualTo(testshire.practitioner("bea").id().toString());
            }
        }
    }

    @Test
    void whatIsNotThereAndWhatNobodySignedInForLeaveARowToo() {
        long before = last();
        assertThat(bea.get("/nothing-here").statusCode()).isEqualTo(404);
        assertThat(bea.get("/asks/of-nobody").statusCode()).isEqualTo(404);
        assertThat(bea.postRaw("/asks/1/taken", "version=1").statusCode()).isEqualTo(403);
        try (Visitor stranger = new Visitor(port)) {
            assertThat(stranger.get("/now").statusCode()).isEqualTo(302);
        }
        assertThat(after(before))
                .extracting(Row::action)
                .containsOnly("REFUSED")
                .hasSize(4);
        assertThat(after(before)).extracting(Row::route).contains("/asks/{id}", "(no such page)");
        assertThat(after(before)).extracting(Row::details).anyMatch(details -> details.contains("of-nobody"));
        assertThat(after(before).getLast().actor()).isEqualTo("nobody");
    }

    @Test
    void whatIsRefusedOfARecordSaysWhoseItIs() {
        long before = last();
        UUID whose = UUID.randomUUID();
        List<Route> ofAChild = routes.all().stream()
                .filter(route -> route.pattern().startsWith("/children/{id}"))
                .toList();
        assertThat(ofAChild).hasSizeGreaterThan(20);
        for (Route route : ofAChild) {
            String address = route.nowhere().replaceFirst("/children/[^/]+", "/children/" + whose);
            HttpResponse<String> answer = route.method().equals("GET") ? bea.get(address) : bea.post(address, Map.of());
            assertThat(answer.statusCode()).as(route.toString()).isGreaterThanOrEqualTo(400);
        }
        assertThat(sql.sql("""
                    select method || ' ' || route from audit_entry
                    where position > :before and not subjects @> array[:whose]
                    """)
                        .param("before", before)
                        .param("whose", whose)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void signingInAndOutAndFailingToAreRows() {
        long before = last();
        try (Visitor ayo = new Visitor(port)) {
            ayo.signIn("ayo", "wrong");
            ayo.signIn("ayo", Testshire.PASSWORD);
            ayo.post("/sign-out", Map.of());
        }
        assertThat(after(before)).extracting(Row::action).containsExactly("SIGN_IN_REFUSED", "SIGN_IN", "SIGN_OUT");
        assertThat(after(before).stream().skip(1))
                .extracting(Row::practitioner)
                .containsOnly(testshire.practitioner("ayo").id());
        assertThat(after(before).toString()).doesNotContain("wrong");
    }

    @Test
    void whereTheRowCannotBeWrittenNothingIsShownOrChanged() {
        asOwner("revoke insert on audit_unsealed from reachable_application");
        try {
            String before = counts();
            for (Route route : routes.all()) {
                HttpResponse<String> answer = ask(route);
                if (route.leavesARow()) {
                    assertThat(answer.statusCode()).as(route.toString()).isEqualTo(503);
                    assertThat(answer.body()).as(route.toString()).doesNotContain("Bea Sergeant, you");
                }
                assertThat(counts()).as(route.toString()).isEqualTo(before);
            }
        } finally {
            asOwner("grant insert on audit_unsealed to reachable_application");
        }
        assertThat(bea.get("/now").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(Route route) {
        return route.method().equals("GET") ? bea.get(route.nowhere()) : bea.post(route.nowhere(), Map.of());
    }

    /** In one question to the database, for it is asked after every route. */
    private String counts() {
        return all().sql(Stream.of(
                                "entry", "ask", "finding", "last_looked", "audit_entry", "person", "duty", "usefulness")
                        .map("(select count(*) from %s)"::formatted)
                        .collect(Collectors.joining(", ", "select row(", ")::text")))
                .query(String.class)
                .single();
    }

    private long last() {
        return sql.sql("select coalesce(max(position), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private List<Row> after(long position) {
        return sql.sql("""
            select practitioner, action, route, status, details, actor from audit_entry
            where position > :position order by position
            """).param("position", position).query(Row.class).list();
    }

    /** Who sees every row: what nobody asks for, row-level security hides. */
    private JdbcClient all() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }

    private void asOwner(String statement) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "reachable_owner", ""))
                .sql(statement)
                .update();
    }
}
