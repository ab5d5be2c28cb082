package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no browser sends is refused in plain words, and is no fault of ours. */
@ReachableTest
class BadRequestsTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    private Visitor bea;

    @BeforeEach
    void signIn() {
        bea = Visitor.signedIn(port, "bea");
    }

    @AfterEach
    void close() {
        bea.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures?period=a%00b",
                "/figures?a%00b=1",
                "/children/00000000-0000-0000-0000-000000000000?part=%00",
                "/now?%00",
                "/search?found=%00"
            })
    void aNullByteInAQueryIsNoFaultOfOursAndLeavesOneRow(String address) {
        long before = rows();
        // What nobody reads is not looked at: such a page is answered as ever.
        assertThat(bea.get(address)).satisfies(BadRequestsTest::isPlainAndNoFault);
        assertThat(rows() - before).isEqualTo(1);
    }

    @Test
    void aNullByteInAPublicPagesQueryIsRefused() {
        long before = rows();
        assertThat(bea.get("/sign-in?name=%00")).satisfies(BadRequestsTest::isRefused);
        assertThat(bea.get("/who-sees-what?as=%00")).satisfies(BadRequestsTest::isPlainAndNoFault);
        assertThat(rows() - before).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/children/%00", "/%00", "/asks/1%00/taken", "/now%00"})
    void aNullByteInAPathIsRefusedByTheContainerBeforeAnythingIsAsked(String path) {
        long before = rows();
        HttpResponse<String> answer = bea.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer).satisfies(BadRequestsTest::isPlainAndNoFault);
        assertThat(rows() - before).isZero();
    }

    @Test
    void aNullByteInAFormIsRefusedAndLeavesOneRow() {
        for (Map<String, String> form :
                List.of(Map.of("q", "a\0b", "page", "/search"), Map.of("q", "a", "page", "\0"))) {
            bea.get("/sign-in");
            long before = rows();
            assertThat(bea.post("/looked-for", form)).satisfies(BadRequestsTest::isRefused);
            assertThat(rows() - before).isEqualTo(1);
        }
        long before = rows();
        try (Visitor stranger = new Visitor(port)) {
            assertThat(stranger.post("/sign-in", Map.of("name", "be\0a", "password", Testshire.PASSWORD)))
                    .satisfies(BadRequestsTest::isRefused);
            assertThat(stranger.post("/sign-in", Map.of("name", "bea", "password", "\0")))
                    .satisfies(BadRequestsTest::isRefused);
        }
        assertThat(rows() - before).isEqualTo(2);
    }

    @Test
    void aFileWhoseEdgeIsNotSaidIsRefusedAndLeavesOneRow() throws Exception {
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed")) {
            for (String path : List.of("/import", "/looked-for", "/sign-in")) {
                long before = rows();
                assertThat(sends(path, type)).as(type + " to " + path).satisfies(BadRequestsTest::isRefused);
                assertThat(rows() - before).as(type + " to " + path).isEqualTo(1);
            }
        }
    }

    @Test
    void theErrorPageIsNoPage() {
        long before = rows();
        assertThat(bea.get("/error").statusCode()).isEqualTo(404);
        assertThat(bea.get("/error?status=200").body()).contains("Page not found");
        assertThat(bea.post("/error", Map.of()).statusCode()).isEqualTo(404);
        assertThat(rows() - before).isEqualTo(3);
        assertThat(bea.get("/nothing-here").body()).contains("Page not found");
    }

    @Test
    void aCookieThatIsNoSessionOfOursIsNobodys() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (byte[] session : List.of(new byte[] {0}, "a\0b".getBytes(StandardCharsets.UTF_8), new byte[300])) {
                String cookie = "SESSION=" + Base64.getEncoder().encodeToString(session);
                HttpResponse<String> answer = browser.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/now"))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(cookie).isEqualTo(302);
            }
        }
    }

    private HttpResponse<String> sends(String path, String type) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Cookie", bea.cookies())
                            .header("Accept", "text/html")
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString("--edge\r\n\r\n\r\n--edge--\r\n"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        isPlainAndNoFault(answer);
        assertThat(answer.body()).contains("Go to the first page");
    }

    private static void isPlainAndNoFault(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body())
                .contains("<h1")
                .doesNotContain("Exception")
                .doesNotContain("org.springframework")
                .doesNotContain("Tomcat");
    }

    private long rows() {
        return sql.sql("select count(*) from audit_entry").query(Long.class).single();
    }
}
