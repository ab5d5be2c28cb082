package org.reachable.platform.audit;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.reachable.Routes;
import org.reachable.Routes.Route;
import org.reachable.Visitor;
import org.reachable.proof.Served;

/** Every route that is not public, about nothing and about a child that is there. */
record EveryRoute(Served served, String child) {

    static EveryRoute of(Served served) {
        return new EveryRoute(served, served.testshire().child().toString());
    }

    /** A route, and an address of it. */
    record Address(Route route, String path) {}

    List<Address> addresses() {
        return served.bean(Routes.class).all().stream()
                .filter(route -> !route.isPublic())
                .flatMap(route -> List.of(
                        new Address(route, route.nowhere()),
                        new Address(route, route.pattern().replaceAll("\\{[^}]+}", child)))
                        .stream())
                .distinct()
                .toList();
    }

    static HttpResponse<String> ask(Visitor who, Address address) {
        return address.route().method().equals("GET")
                ? who.get(address.path())
                : who.post(address.path(), Map.of("child", "x", "version", "0", "because", "x", "words", "x"));
    }
}
