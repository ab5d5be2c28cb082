package org.reachable.pages.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first page as a browser gets it. */
@ReachableTest
class WelcomePageTest {

    @LocalServerPort
    int port;

    @Test
    void itSaysWhatThisIsAndThatNoRealDataMayGoIn() throws Exception {
        assertThat(get("/").body())
                .contains("says who needs to act, by when and why")
                .contains("Put no real data in it")
                .contains("Every person, place and event that comes with Reachable is invented");
    }

    @Test
    void itsHeadersRefuseWhatThePageDoesNotNeed() throws Exception {
        var headers = get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void whatIsPublicAndNotThereIsNotFound() throws Exception {
        HttpResponse<String> answer = get("/fonts/nothing-here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>Page not found</h1>");
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
