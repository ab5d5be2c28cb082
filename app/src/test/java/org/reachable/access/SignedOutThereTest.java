package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;

/** An agency's provider tells us that somebody signed out there, or is disabled: OpenID Connect's back channel. */
@ReachableTest
class SignedOutThereTest extends AtTheirProvider {

    private static final String HEARD = "/logout/connect/back-channel/";

    /** A row of the audit about it. */
    record Row(@Nullable UUID practitioner, String action, int status, String details) {}

    @Test
    void whoeverIsSignedOutThereIsSignedOutHereAtOnceWhereverTheyAre() throws Exception {
        try (Walking desk = begin();
                Walking car = begin()) {
            signIn(desk, "police");
            signIn(car, "police");
            assertThat(signedIn()).isEqualTo(2);
            assertThat(says("police", provider.saysSignedOut(Map.of("sub", subject))))
                    .isEqualTo(200);
            assertThat(signedIn()).isZero();
            assertThat(desk.go(home + "/now").uri().getPath()).isEqualTo("/sign-in");
            assertThat(car.go(home + "/now").uri().getPath()).isEqualTo("/sign-in");
        }
        assertThat(last())
                .isEqualTo(new Row(
                        sam.id(),
                        "SIGN_OUT",
                        200,
                        "{\"sign-ins ended\": \"2\", \"said by the provider\": \"police\"}"));
    }

    @Test
    void whereItNamesASessionOfItsOwnThatOneEndsAndTheOtherGoesOn() throws Exception {
        try (Walking desk = begin();
                Walking car = begin()) {
            signIn(desk, "police");
            String atTheDesk = provider.sessionOf(subject);
            signIn(car, "police");
            assertThat(atTheDesk).isNotEqualTo(provider.sessionOf(subject));
            var both = Map.<String, @Nullable Object>of("sub", subject, "sid", atTheDesk);
            assertThat(says("police", provider.saysSignedOut(both))).isEqualTo(200);
            assertThat(desk.go(home + "/now").uri().getPath()).isEqualTo("/sign-in");
            assertThat(car.go(home + "/now").uri().getPath()).isEqualTo("/now");
            assertThat(says("police", provider.saysSignedOut(Map.of("sid", provider.sessionOf(subject)))))
                    .isEqualTo(200);
            assertThat(last().practitioner()).isEqualTo(sam.id());
            assertThat(car.go(home + "/now").uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void whatIsForgedOldOrForSomebodyElseEndsNothing() throws Exception {
        Instant before = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        var wrong = new ArrayList<Map<String, @Nullable Object>>(List.of(
                Map.of("iss", "http://127.0.0.1:9"),
                Map.of("aud", List.of("another-client")),
                Map.of("events", Map.of("http://schemas.example/event/password-changed", Map.of())),
                Map.of("nonce", "of-a-sign-in"),
                Map.of("iat", before),
                Map.of("iat", before, "exp", before.plusSeconds(120))));
        for (String missing : List.of("sub", "aud", "iat", "jti", "events")) {
            var one = new HashMap<String, @Nullable Object>();
            one.put(missing, null);
            wrong.add(one);
        }
        try (Walking browser = begin()) {
            signIn(browser, "police");
            for (Map<String, @Nullable Object> claims : wrong) {
                var all = new HashMap<String, @Nullable Object>(Map.of("sub", subject));
                all.putAll(claims);
                assertThat(says("police", provider.saysSignedOut(all)))
                        .as(claims.toString())
                        .isEqualTo(400);
            }
            for (String forged : List.of(
                    provider.forgesSignedOut(Map.of("sub", subject)),
                    unsigned(provider.saysSignedOut(Map.of("sub", subject))),
                    "no-token",
                    "")) {
                assertThat(says("police", forged)).as(forged).isEqualTo(400);
            }
            assertThat(says("nobodys", provider.saysSignedOut(Map.of("sub", subject))))
                    .isEqualTo(400);
            assertThat(last()).extracting(Row::action, Row::status).containsExactly("REFUSED", 400);
            assertThat(browser.go(home + "/now").uri().getPath()).isEqualTo("/now");
        }
    }

    /** Nobody can look at what it signed: that is refused, and is no fault of ours. */
    @Test
    void whatIsSaidForAProviderThatIsDownIsRefusedAndEndsNothing() throws Exception {
        try (Walking browser = begin()) {
            signIn(browser, "police");
            for (String said : List.of(provider.saysSignedOut(Map.of("sub", subject)), "no-token", "")) {
                assertThat(says("down", said)).as(said).isEqualTo(400);
                assertThat(last()).extracting(Row::action, Row::status).containsExactly("REFUSED", 400);
            }
            assertThat(browser.go(home + "/now").uri().getPath()).isEqualTo("/now");
        }
    }

    @Test
    void whatIsHeardAgainEndsNothing() throws Exception {
        String said = provider.saysSignedOut(Map.of("sub", subject));
        try (Walking browser = begin()) {
            signIn(browser, "police");
            assertThat(says("police", said)).isEqualTo(200);
        }
        try (Walking browser = begin()) {
            signIn(browser, "police");
            assertThat(says("police", said)).isEqualTo(400);
            assertThat(last().details()).contains("\"refused\": \"said before, or too long ago\"");
            assertThat(browser.go(home + "/now").uri().getPath()).isEqualTo("/now");
        }
    }

    @Test
    void anotherAgencysProviderSignsOutNobodyOfOursAndWhoeverIsNowhereIsSignedOutAlready() throws Exception {
        try (Walking browser = begin()) {
            signIn(browser, "police");
            String session = provider.sessionOf(subject);
            assertThat(says("health", provider.saysSignedOut(Map.of("sub", subject))))
                    .isEqualTo(200);
            assertThat(says("health", provider.saysSignedOut(Map.of("sid", session))))
                    .isEqualTo(200);
            assertThat(says("police", provider.saysSignedOut(Map.of("sub", "nobody"))))
                    .isEqualTo(200);
            assertThat(last().details()).contains("\"sign-ins ended\": \"0\"");
            assertThat(browser.go(home + "/now").uri().getPath()).isEqualTo("/now");
        }
    }

    private int says(String registration, String said) throws IOException, InterruptedException {
        try (HttpClient machine = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = machine.send(
                    HttpRequest.newBuilder(URI.create(home + HEARD + registration))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "logout_token=" + URLEncoder.encode(said, StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode();
        }
    }

    /** As somebody writes it who hopes that nobody looks at the signature. */
    private static String unsigned(String signed) {
        return "eyJhbGciOiJub25lIn0." + signed.split("\\.")[1] + ".";
    }

    private long signedIn() {
        return sql.sql("select count(*) from spring_session where principal_name = ?")
                .param(sam.signInName())
                .query(Long.class)
                .single();
    }

    private Row last() {
        return sql.sql("""
                select practitioner, action, status, details::text as details from audit_entry
                where route = '/logout/connect/back-channel/{provider}' order by position desc limit 1
                """).query(Row.class).single();
    }
}
