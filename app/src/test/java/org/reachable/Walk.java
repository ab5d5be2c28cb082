package org.reachable;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reachable.Routes.Route;
import org.reachable.demonstration.Persona;
import org.reachable.demonstration.Personas;

/** Follows links as readers do, a few of each page: where each page is found, and which links lead nowhere. */
final class Walk {

    private static final List<String> FIRST = List.of("/", "/sign-in");

    /** Whoever takes it is signed in no more. */
    static final String WAY_OUT = "/told/leave";

    private static final int LINKS_TO_FOLLOW = 700;
    private static final int OF_EACH_PAGE = 2;
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");

    private final Routes routes;
    private final int port;
    private static final String WAY = "?way=";

    private final Map<Route, Found> found = new TreeMap<>(Comparator.comparing(Route::toString));
    private final List<String> failures = new ArrayList<>();

    Walk(Routes routes, int port) {
        this.routes = routes;
        this.port = port;
    }

    /**
     * Where a page is.
     *
     * @param by who came to it
     * @param page whether it is one to look at, and no file or way on
     */
    record Found(Persona by, String address, boolean page) {}

    Map<Route, Found> found() {
        return found;
    }

    List<String> failures() {
        return failures;
    }

    void walk(Persona persona, List<String> begun) {
        var queue = new ArrayDeque<>(FIRST);
        queue.add(persona.home());
        queue.addAll(begun);
        var ledFrom = new HashMap<String, String>();
        queue.forEach(address -> ledFrom.put(address, "where they begin"));
        var seen = new HashMap<Route, Integer>();
        try (Visitor visitor = new Visitor(port).signIn(persona.signInName(), Personas.PASSWORD)) {
            int followed = 0;
            while (followed < LINKS_TO_FOLLOW && !queue.isEmpty()) {
                String address = queue.remove();
                String led = persona.name() + " is led to " + address + " from " + ledFrom.get(address);
                Route route = routeOf(address);
                if (route == null) {
                    failures.add(led + ", which is no page");
                } else if (seen.merge(route, 1, Integer::sum) <= OF_EACH_PAGE) {
                    followed++;
                    links(visitor.get(address), persona, address, route, led).stream()
                            .filter(link -> ledFrom.putIfAbsent(link, address) == null)
                            .forEach(queue::add);
                }
            }
        }
    }

    private List<String> links(HttpResponse<String> answer, Persona persona, String address, Route route, String led) {
        boolean page = answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (answer.statusCode() != 200 && answer.statusCode() != 302) {
            failures.add(led + ", which answers " + answer.statusCode());
            return List.of();
        }
        found.merge(route, new Found(persona, address, page), (before, now) -> before.page() ? before : now);
        if (answer.statusCode() == 302) {
            return List.of(elsewhere(answer));
        }
        return page
                ? LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.contains(".") && !link.equals(WAY_OUT))
                        .toList()
                : List.of();
    }

    private static String elsewhere(HttpResponse<String> answer) {
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return location.getPath() + (location.getQuery() == null ? "" : "?" + location.getQuery());
    }

    /** A way to answer that has a form of its own is a page of its own: {@code /asks/{id}?way=handed-over}. */
    private @Nullable Route routeOf(String address) {
        Route page = pageOf(address);
        return page == null || !address.contains(WAY)
                ? page
                : new Route(
                        page.method(),
                        page.pattern() + address.replaceAll("#.*", "").substring(address.indexOf(WAY)));
    }

    private @Nullable Route pageOf(String address) {
        String path = address.replaceAll("\\?.*", "");
        List<Route> matching = routes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> path.matches(asPattern(route)))
                .toList();
        return matching.stream()
                .filter(route -> route.pattern().equals(path))
                .findFirst()
                .orElse(matching.isEmpty() ? null : matching.getFirst());
    }

    /** {@code {part:names|homes}} is one of these; {@code {id}} is anything. */
    static String asPattern(Route route) {
        return route.pattern().replaceAll("\\{[^}:]+:([^}]+)}", "($1)").replaceAll("\\{[^}]+}", "[^/]+");
    }
}
