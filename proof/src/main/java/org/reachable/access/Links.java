package org.reachable.access;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reachable.Routes;
import org.reachable.Visitor;
import org.reachable.proof.Served;

/** What the application leads a reader to, page by page, as a graph: from every page without a variable, along every link. */
final class Links {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** Whoever takes one of these is signed in no more. */
    private static final List<String> WAYS_OUT = List.of("/told/leave", "/sign-out", "/sign-in");

    private final Routes routes;
    private final int most;
    private final int ofOneKind;

    /**
     * @param most how many pages are read
     * @param ofOneKind how many that differ in nothing but ids
     */
    Links(Served served, int most, int ofOneKind) {
        this.routes = served.bean(Routes.class);
        this.most = most;
        this.ofOneKind = ofOneKind;
    }

    /** What stands at each address that they come to; as far as the first that is found, where more is not asked for. */
    Map<String, String> from(Visitor who, List<String> more, Predicate<String> isFound, boolean untilFound) {
        Deque<String> toSee = new ArrayDeque<>(more);
        routes.all().stream()
                .filter(route ->
                        route.method().equals("GET") && !route.pattern().contains("{"))
                .map(Routes.Route::pattern)
                .forEach(toSee::add);
        Map<String, String> seen = new LinkedHashMap<>();
        Map<String, Integer> kinds = new HashMap<>();
        while (!toSee.isEmpty() && seen.size() < most) {
            String address = toSee.remove();
            boolean isNew = !seen.containsKey(address) && WAYS_OUT.stream().noneMatch(address::startsWith);
            if (isNew && kinds.merge(ID.matcher(address).replaceAll("*"), 1, Integer::sum) <= ofOneKind) {
                HttpResponse<String> answer = who.get(address);
                seen.put(address, answer.body());
                if (untilFound && isFound.test(answer.body())) {
                    return seen;
                }
                next(answer).forEach(toSee::add);
            }
        }
        return seen;
    }

    private static Stream<String> next(HttpResponse<String> answer) {
        return Stream.concat(
                answer.headers().firstValue("Location").map(Links::path).stream(),
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !link.matches(".*\\.(css|js|svg|woff2|png|ico)")));
    }

    private static String path(String location) {
        URI led = URI.create(location);
        return led.getRawPath() + (led.getRawQuery() == null ? "" : "?" + led.getRawQuery());
    }
}
