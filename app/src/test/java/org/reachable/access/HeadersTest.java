package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Routes;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer tells the browser to refuse. */
@ReachableTest
class HeadersTest {

    private static final Map<String, List<String>> OF_EVERY_ANSWER = Map.of(
            "Content-Security-Policy",
            List.of("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'"),
            "Cache-Control",
            List.of("no-store"),
            "X-Content-Type-Options",
            List.of("nosniff"),
            "Referrer-Policy",
            List.of("same-origin"));

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Test
    void everyAnswerWhetherFoundOrNotIsKeptByNobodyAndRunsNothingOfOthers() {
        var missing = new ArrayList<String>();
        try (Visitor visitor = new Visitor(port).signIn("bea", Testshire.PASSWORD)) {
            routes.all().stream()
                    .filter(route -> route.method().equals("GET"))
                    .forEach(route -> check(
                            missing,
                            route.toString(),
                            visitor.get(route.nowhere()).headers()));
            check(missing, "/now", visitor.get("/now").headers());
        }
        assertThat(missing).isEmpty();
    }

    private static void check(List<String> missing, String route, HttpHeaders headers) {
        OF_EVERY_ANSWER.forEach((name, parts) -> {
            String value = String.join("; ", headers.allValues(name));
            parts.stream()
                    .filter(part -> !value.contains(part))
                    .forEach(part -> missing.add(route + " says " + name + ": " + value));
            if (value.contains("unsafe")) {
                missing.add(route + " allows what is unsafe");
            }
        });
    }
}
