package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in, as a browser does it. */
@ReachableTest
class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Colleagues colleagues;

    @Autowired
    SignInTries tries;

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void everythingThatIsNotPublicAsksToSignIn() throws Exception {
        HttpResponse<String> answer = get("/children");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void theRightPasswordSignsInAndTheSessionIsInTheDatabase() throws Exception {
        HttpResponse<String> answer = signIn("ayo", Testshire.PASSWORD);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("sign-in"));
        assertThat(get("/nothing-here").statusCode()).isEqualTo(404);
        assertThat(sql.sql("select count(*) from spring_session where principal_name = 'ayo'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aFormThatLeadsSomewhereLeadsToOursAlone() {
        try (Visitor visitor = new Visitor(port)) {
            assertThat(ledTo(visitor, "/boards/missing")).endsWith("/boards/missing");
            for (String others :
                    List.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere", "/now?then=//x")) {
                assertThat(ledTo(visitor, others)).as(others).endsWith("/now");
            }
        }
    }

    private static String ledTo(Visitor visitor, String to) {
        return visitor.post("/sign-in", Map.of("name", "ayo", "password", Testshire.PASSWORD, "to", to))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() throws Exception {
        for (HttpResponse<String> answer : new HttpResponse[] {signIn("ayo", "wrong"), signIn("nobody", "wrong")}) {
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?refused=true"));
        }
        assertThat(get("/sign-in?refused=true").body())
                .contains("<title>Error: Sign in", "There is a problem", "No account has this name and password");
        assertThat(get("/nothing-here").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionBeforeSigningInIsNotTheOneAfterAndIsNobodyAnyMore() throws Exception {
        get("/sign-in");
        String before = session();
        signIn("ayo", Testshire.PASSWORD);
        String after = session();
        assertThat(after).isNotEqualTo(before);
        assertThat(withSession(after, "/now").statusCode()).isEqualTo(200);
        HttpResponse<String> withTheOld = withSession(before, "/now");
        assertThat(withTheOld.statusCode()).isEqualTo(302);
        assertThat(withTheOld.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        signIn("bea", Testshire.PASSWORD);
        assertThat(session()).isNotEqualTo(after);
        assertThat(withSession(after, "/now").statusCode()).isEqualTo(302);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Whoever took a cookie, at a browser of their own. */
    private HttpResponse<String> withSession(String session, String path) throws Exception {
        try (HttpClient other = HttpClient.newHttpClient()) {
            return other.send(
                    request(path).header("Cookie", "SESSION=" + session).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void aFormFromAnywhereElseIsRefused() throws Exception {
        assertThat(post("/sign-in", "name=ayo&password=" + Testshire.PASSWORD).statusCode())
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        signIn("bea", Testshire.PASSWORD);
        String token = URLEncoder.encode(token(get("/sign-in").body()), StandardCharsets.UTF_8);
        post("/sign-out", "_csrf=" + token);
        assertThat(get("/nothing-here").statusCode()).isEqualTo(302);
    }

    @Test
    void afterTenWrongPasswordsEvenTheRightOneWaitsAndTheirColleagueDoesNot() throws Exception {
        String guessed =
                colleagues.somebody("Wren Adeyemi", "school", "A school").signInName();
        for (int i = 0; i < SignInTries.MOST_OF_ONE_NAME; i++) {
            assertThat(signIn(guessed, "wrong").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("?refused=true"));
        }
        assertThat(signIn(guessed, Testshire.PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?often=true"));
        assertThat(get("/sign-in?often=true").body()).contains("wait a quarter of an hour");
        assertThat(get("/nothing-here").statusCode()).isEqualTo(302);
        signIn("bea", Testshire.PASSWORD);
        assertThat(get("/nothing-here").statusCode()).isEqualTo(404);
    }

    @Test
    void guessesFromElsewhereKeepNobodyOut() {
        String name = UUID.randomUUID().toString();
        for (int i = 0; i < SignInTries.MOST_OF_ONE_NAME; i++) {
            tries.refused(name, "192.0.2.1");
        }
        assertThat(tries.tooMany(name, "192.0.2.1")).isTrue();
        assertThat(tries.tooMany(name, "192.0.2.2")).isFalse();
        assertThat(tries.tooMany(UUID.randomUUID().toString(), "192.0.2.1")).isFalse();
    }

    @Test
    void onePasswordIsNotTriedOnEverybody() {
        for (int i = 0; i < SignInTries.MOST_FROM_ONE_PLACE; i++) {
            tries.refused(UUID.randomUUID().toString(), "192.0.2.3");
        }
        assertThat(tries.tooMany("ayo", "192.0.2.3")).isTrue();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() throws Exception {
        String name = colleagues.somebody("Sol Whitby", "school", "A school").signInName();
        signIn(name, Testshire.PASSWORD);
        assertThat(get("/nothing-here").statusCode()).isEqualTo(404);
        sql.sql(
                        "update spring_session set creation_time = creation_time - 13 * 3600 * 1000::bigint where principal_name = ?")
                .param(name)
                .update();
        assertThat(get("/nothing-here").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        String token = URLEncoder.encode(token(get("/sign-in").body()), StandardCharsets.UTF_8);
        return post("/sign-in", "name=%s&password=%s&_csrf=%s".formatted(name, password, token));
    }

    private static String token(String page) {
        return TOKEN.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }
}
