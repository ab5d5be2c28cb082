package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reachable.ReachableApplication;
import org.reachable.ReachableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What is said of HTTPS and of the session's cookie: to who came over HTTPS as a proxy says, and to who did not. */
@ReachableTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindAProxyTest {

    private static final String HSTS = "Strict-Transport-Security";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcConnectionDetails database;

    private ConfigurableApplicationContext believing;

    /** A second server of ours, set as docs/operating.md says. */
    @BeforeAll
    void aServerThatBelievesItsProxy() {
        believing = new SpringApplicationBuilder(ReachableApplication.class)
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.flyway.enabled=false",
                        "--server.forward-headers-strategy=native",
                        "--server.port=0");
    }

    @AfterAll
    void stop() {
        believing.close();
        client.close();
    }

    @Test
    void whoeverCameOverHttpsStaysWithItAndSoDoesTheirCookie() throws Exception {
        HttpHeaders answer = signInPage(believingPort(), "https");
        assertThat(answer.firstValue(HSTS)).contains("max-age=31536000 ; includeSubDomains");
        assertThat(cookie(answer)).contains("; HttpOnly", "; SameSite=Lax", "; Secure");
    }

    @Test
    void aRefusalOverHttpsSaysSoToo() throws Exception {
        assertThat(head(believingPort(), "/nothing-here", "https").firstValue(HSTS))
                .isPresent();
    }

    @Test
    void overHttpNothingIsSaidOfHttpsAndTheCookieIsStillNoScriptsAndNoOtherSites() throws Exception {
        HttpHeaders answer = signInPage(believingPort(), "http");
        assertThat(answer.firstValue(HSTS)).isEmpty();
        assertThat(cookie(answer)).contains("; HttpOnly", "; SameSite=Lax").doesNotContain("; Secure");
    }

    @Test
    void whereNoProxyIsNamedNobodyIsBelieved() throws Exception {
        HttpHeaders answer = signInPage(port, "https");
        assertThat(answer.firstValue(HSTS)).isEmpty();
        assertThat(cookie(answer)).contains("; HttpOnly", "; SameSite=Lax").doesNotContain("; Secure");
    }

    private int believingPort() {
        return Objects.requireNonNull(((WebServerApplicationContext) believing).getWebServer())
                .getPort();
    }

    private HttpHeaders signInPage(int at, String cameOver) throws IOException, InterruptedException {
        return head(at, "/sign-in", cameOver);
    }

    private HttpHeaders head(int at, String path, String cameOver) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path))
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", cameOver)
                .header("X-Forwarded-For", "192.0.2.7")
                .build();
        return client.send(request, BodyHandlers.discarding()).headers();
    }

    private static String cookie(HttpHeaders answer) {
        return answer.allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .findFirst()
                .orElseThrow();
    }
}
