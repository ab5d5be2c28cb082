package org.reachable.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Readings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health and figures answer at their own port alone, and hold nothing about anybody. */
@ReachableTest
class ManagementTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Autowired
    Readings readings;

    @Autowired
    Testshire testshire;

    @Test
    void itLivesAndIsReadyAndSaysNoMore() {
        assertThat(ask("/actuator/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = ask("/actuator/health/readiness");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("database").doesNotContain("details", "jdbc", "postgres");
    }

    @Test
    void nothingOfItIsAtThePortOfThePages() {
        try (Visitor bea = Visitor.signedIn(port, "bea");
                Visitor stranger = new Visitor(port)) {
            for (String path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
                assertThat(bea.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(302);
            }
        }
    }

    @Test
    void nothingElseIsThere() {
        for (String path : List.of(
                "/",
                "/now",
                "/sign-in",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/beans")) {
            assertThat(ask(path).statusCode()).as(path).isEqualTo(404);
        }
        try (Visitor somebody = new Visitor(management)) {
            assertThat(somebody.postRaw("/actuator/health", "").statusCode()).isIn(404, 406);
        }
    }

    @Test
    void itsFiguresNameNobodyAndNoAddress() {
        PersonId child = testshire.child();
        try (Visitor bea = Visitor.signedIn(port, "bea")) {
            bea.get("/children/" + child.value());
            bea.get("/search?name=Planted+Canary");
            bea.get("/Planted-Canary/" + child.value());
            bea.post("/asks/" + child.value() + "/taken", Map.of("version", "Planted-Canary"));
        }
        try (Visitor nobody = new Visitor(port)) {
            nobody.signIn("planted-canary", "wrong");
        }
        readings.read();
        String figures = ask("/actuator/prometheus").body();
        assertThat(figures)
                .contains(
                        "http_server_requests_seconds_bucket",
                        "reachable_audit_rows_total{action=\"sign_in_refused\"",
                        "reachable_database_there 1.0",
                        "hikaricp_connections_pending")
                .doesNotContainIgnoringCase("canary")
                .doesNotContain(child.value().toString(), "bea", "Testshire")
                .doesNotContainPattern(ID);
        for (String figure : List.of(
                "reachable_folds_waiting",
                "reachable_folds_longest_wait_seconds",
                "reachable_asks_overdue",
                "reachable_audit_unsealed",
                "reachable_audit_unanchored_seconds")) {
            assertThat(figures).containsPattern("(?m)^" + figure + " [0-9]");
        }
    }

    private HttpResponse<String> ask(String path) {
        try (HttpClient tool = HttpClient.newHttpClient()) {
            return tool.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + management + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
