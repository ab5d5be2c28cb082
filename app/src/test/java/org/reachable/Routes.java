package org.reachable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the application answers at, as Spring knows them: no list to forget one on. */
@Component
public final class Routes {

    /** What anybody may read. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /",
            "GET /file-format",
            "GET /file-format/example.csv",
            "GET /file-format/kinds/{code}",
            "GET /help",
            "GET /sign-in",
            "GET /who-sees-what",
            "GET /words-to-avoid.json",
            "GET /would-it-have-changed",
            "POST /would-it-have-changed",
            "GET /worried",
            "POST /worried",
            "GET /worried/received",
            "POST /worried/received");

    private static final Pattern PART = Pattern.compile("\\{part(?::([^}]*))?}");

    private final RequestMappingHandlerMapping mappings;
    private final Policy policy;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping, Policy policy) {
        this.mappings = requestMappingHandlerMapping;
        this.policy = policy;
    }

    /**
     * One of them.
     *
     * @param pattern as {@code /asks/{id}}
     */
    public record Route(String method, String pattern) {

        /** An address of this route, about nothing that exists. */
        public String nowhere() {
            return pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }

        /** Whether a row of the audit says that it was asked for, though anybody may: what is sent is kept. */
        public boolean leavesARow() {
            return !isPublic() || method.equals("POST") && pattern.startsWith("/worried");
        }

        public boolean isPublic() {
            return PUBLIC.contains(toString());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** All but error pages and the pages that only tests have. */
    public List<Route> all() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(
                                pattern -> methods(mapping.getMethodsCondition().getMethods())
                                        .map(method -> new Route(method, pattern))))
                .filter(route -> !route.pattern().startsWith("/sample")
                        && !route.pattern().contains("error"))
                .sorted(java.util.Comparator.comparing(Route::toString))
                .toList();
    }

    /** Every address there is about one person, each part of the story and of a person with an address of its own. */
    public List<String> aboutPeople(String method) {
        return all().stream()
                .filter(route -> route.method().equals(method))
                .map(Route::pattern)
                .filter(pattern -> pattern.startsWith("/children/{") || pattern.startsWith("/people/{"))
                .flatMap(this::everyPart)
                .toList();
    }

    /** The parts that the address itself names; else all that the policy names. */
    private Stream<String> everyPart(String pattern) {
        Matcher part = PART.matcher(pattern);
        if (!part.find()) {
            return Stream.of(pattern);
        }
        Stream<String> parts = part.group(1) == null
                ? policy.pages().parts().stream().map(Pages.Part::code)
                : Stream.of(part.group(1).split("\\|"));
        return parts.map(one -> pattern.replace(part.group(), one));
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
    }
}
