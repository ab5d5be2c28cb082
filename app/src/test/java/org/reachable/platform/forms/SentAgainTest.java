package org.reachable.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever presses twice, or whose network lost the answer, is led to where the first led, and nothing is done again. */
@ReachableTest
class SentAgainTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void aFormThatIsSentAgainLeadsWhereItLedAndDoesNothing() {
        String called = testshire.unused("Twice");
        Map<String, String> form = Map.of(
                "form",
                UUID.randomUUID().toString(),
                "name",
                called,
                "unknown",
                "Not said",
                "known",
                "Nothing",
                "nobodyElse",
                "true");
        try (Visitor ayo = Visitor.signedIn(port, "ayo")) {
            HttpResponse<String> first = ayo.post("/people/new", form);
            HttpResponse<String> again = ayo.post("/people/new", form);
            assertThat(first.statusCode()).isEqualTo(302);
            assertThat(again.statusCode()).isEqualTo(302);
            assertThat(again.headers().firstValue("Location"))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue("Location"));
        }
        assertThat(JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                        .sql("select count(*) from person_name where name = ?")
                        .param(called)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverWasOnlyAskedIsAskedAgain() {
        String called = testshire.unused("Alike");
        try (Visitor ayo = Visitor.signedIn(port, "ayo")) {
            ayo.post(
                    "/people/new",
                    Map.of("name", called, "unknown", "Not said", "known", "Nothing", "nobodyElse", "true"));
            Map<String, String> form = Map.of(
                    "form", UUID.randomUUID().toString(), "name", called, "unknown", "Not said", "known", "Nothing");
            for (int time = 0; time < 2; time++) {
                HttpResponse<String> answer = ayo.post("/people/new", form);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("It is none of them: begin a record");
            }
        }
    }
}
