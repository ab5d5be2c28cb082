package org.reachable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the application answers at, as Spring knows them: no list to forget one on. */
@Component
public final class Routes {

    /** What anybody may read. */
    private static final Set<String> PUBLIC = Set.of("GET /", "GET /help", "GET /sign-in", "GET /who-sees-what");

    private final RequestMappingHandlerMapping mappings;

    Routes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.mappings = requestMappingHandlerMapping;
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

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
    }
}
