package org.reachable.access;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reachable.Colleagues;
import org.reachable.Routes;
import org.reachable.Routes.Route;
import org.reachable.Visitor;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What every answer tells a browser to refuse, and that no form is taken that is not ours, of every route as Spring knows it. */
public final class EveryAnswerIsGuarded implements Promise {

    private static final Map<String, List<String>> OF_EVERY_ANSWER = Map.of(
            "Content-Security-Policy",
            List.of(
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'"),
            "Cache-Control",
            List.of("no-store"),
            "X-Content-Type-Options",
            List.of("nosniff"),
            "X-Frame-Options",
            List.of("DENY"),
            "Referrer-Policy",
            List.of("same-origin"));

    private static final List<String> NEVER = List.of("unsafe", "*", "data:", "http:");

    private static final List<String> OTHER_METHODS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");

    private static final String OVER_HTTPS = "max-age=31536000";

    private static final int FORBIDDEN = 403;

    private static final int BAD_REQUEST = 400;

    /** Keeps what was typed by somebody whose session ended, by the form’s own key; it hands nothing in and shows nothing. */
    private static final String KEPT_AT_TIME_OUT = "POST /record/{id}";

    private final List<String> missing = new ArrayList<>();
    private int answers;

    @Override
    public int number() {
        return 11;
    }

    @Override
    public String words() {
        return "Every answer is guarded, and every form is ours";
    }

    @Override
    public String topic() {
        return "access";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Served served = trial.served();
        String child = served.testshire().child().toString();
        List<Route> routes = served.bean(Routes.class).all();
        List<Route> elsewhere = routes.subList(0, trial.times(routes.size(), 30));
        FamilyMember mother = served.bean(Colleagues.class)
                .family(served.testshire().child(), FamilyMember.SpeaksAs.values()[0], "Somebody of a family");
        List<String> taken = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        int forms = 0;
        try (Visitor ayo = served.visitor("ayo");
                Visitor nobody = new Visitor(served.port());
                Visitor family = Visitor.signedIn(served.port(), mother.signInName());
                // Set as docs/operating.md says: it stands behind a proxy that speaks HTTPS.
                Served proxied = served.beside(EveryAnswerIsGuarded::believesItsProxy);
                var plain = new Plain(proxied.port())) {
            for (Visitor who : trial.sample() ? List.of(ayo) : List.of(ayo, nobody, family)) {
                for (Route route : routes) {
                    for (String address : Stream.of(route.nowhere(), ofThe(route, child))
                            .distinct()
                            .toList()) {
                        if (route.method().equals("GET") && !route.pattern().equals("/told/leave")) {
                            check(route.toString(), who.get(address).headers());
                        } else if (route.method().equals("POST")) {
                            forms++;
                            HttpResponse<String> answer = who.postRaw(address, "version=0&words=x&_csrf=made-up");
                            check(route.toString(), answer.headers());
                            if (answer.statusCode() != FORBIDDEN && !isOfNobody(route, answer)) {
                                taken.add(route + " answers " + answer.statusCode());
                            }
                        }
                    }
                }
            }
            for (Route route : elsewhere) {
                check(
                        "over HTTPS " + route,
                        plain.overHttps("GET", route.nowhere()).headers(),
                        Map.of("Strict-Transport-Security", List.of(OVER_HTTPS)));
                for (String method : OTHER_METHODS) {
                    HttpResponse<String> answer = plain.overHttps(method, route.nowhere());
                    check(method + " " + route, answer.headers());
                    if (answer.statusCode() < BAD_REQUEST
                            && answer.statusCode() != 302
                            && !method.equals("HEAD")
                            && !answer.body().isEmpty()) {
                        otherwise.add(method + " " + route + " answers " + answer.statusCode());
                    }
                }
            }
            cookies(plain);
        }
        missing.forEach(System.err::println);
        taken.forEach(System.err::println);
        otherwise.forEach(System.err::println);
        return List.of(
                Figure.none(
                        "answers without a header of ours, or with one that lets in others", missing.size(), answers),
                Figure.all(
                        "forms that are refused without the token of their page", (long) forms - taken.size(), forms),
                Figure.none(
                        "answers to methods that no page has",
                        otherwise.size(),
                        (long) elsewhere.size() * OTHER_METHODS.size()),
                Figure.fact(
                        "control: an answer without headers is noticed",
                        control(),
                        "yes",
                        control().equals("yes")));
    }

    private static void believesItsProxy(ConfigurableApplicationContext application) {
        application
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("a proxy", Map.of("server.forward-headers-strategy", "native")));
    }

    private static String ofThe(Route route, String child) {
        return route.pattern().replaceAll("\\{part:([a-z]+)[^}]*}", "$1").replaceAll("\\{[^}]+}", child);
    }

    private static boolean isOfNobody(Route route, HttpResponse<String> answer) {
        return route.toString().equals(KEPT_AT_TIME_OUT) && answer.body().isEmpty();
    }

    /** The cookie of a session is sent to nobody else, read by no script, and over HTTPS only by HTTPS. */
    private void cookies(Plain plain) throws Exception {
        String cookie =
                String.join("; ", plain.overHttps("GET", "/sign-in").headers().allValues("Set-Cookie"));
        answers++;
        Stream.of("SESSION=", "HttpOnly", "SameSite=", "Secure")
                .filter(part -> !cookie.contains(part))
                .forEach(part -> missing.add("The cookie has no " + part + ": " + cookie));
    }

    private void check(String route, HttpHeaders headers) {
        check(route, headers, OF_EVERY_ANSWER);
    }

    private void check(String route, HttpHeaders headers, Map<String, List<String>> needed) {
        answers++;
        missing.addAll(without(route, headers, needed));
    }

    private static List<String> without(String route, HttpHeaders headers, Map<String, List<String>> needed) {
        List<String> without = new ArrayList<>();
        needed.forEach((name, parts) -> {
            String value = String.join("; ", headers.allValues(name));
            parts.stream()
                    .filter(part -> !value.contains(part))
                    .forEach(part -> without.add(route + " says " + name + ": " + value + ", without " + part));
            NEVER.stream()
                    .filter(value::contains)
                    .forEach(part -> without.add(route + " says " + name + ": " + value + ", with " + part));
        });
        return without;
    }

    private static String control() {
        HttpHeaders bare = HttpHeaders.of(Map.of("Content-Security-Policy", List.of("script-src *")), (_, _) -> true);
        return without("", bare, OF_EVERY_ANSWER).size() > OF_EVERY_ANSWER.size() ? "yes" : "no";
    }
}
