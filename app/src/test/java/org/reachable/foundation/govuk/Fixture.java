package org.reachable.foundation.govuk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One example of a component from govuk-frontend: what it is given, and the HTML it must make of it.
 *
 * @param component the component, as GOV.UK calls it
 * @param name the example
 * @param options what it is given
 * @param html what it must make of it
 */
record Fixture(String component, String name, JsonNode options, String html) {

    static List<Fixture> of(String component) {
        String file = "/govuk-frontend-6.6.0/" + component + ".json";
        try (InputStream json = Objects.requireNonNull(Fixture.class.getResourceAsStream(file), file)) {
            JsonNode fixtures = new JsonMapper().readTree(json).get("fixtures");
            return StreamSupport.stream(fixtures.spliterator(), false)
                    .map(one -> new Fixture(
                            component,
                            one.get("name").asString(),
                            one.get("options"),
                            one.get("html").asString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it uses, each a path and its value: {@code items.text=Yes}; nothing if one is null. */
    Set<String> uses() {
        Set<String> used = new LinkedHashSet<>();
        return leaves(options, "", used) ? used : Set.of();
    }

    private static boolean leaves(JsonNode node, String path, Set<String> used) {
        if (node.isObject()) {
            return node.properties().stream()
                    .allMatch(field -> leaves(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), used));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).allMatch(item -> leaves(item, path, used));
        }
        // An item that is null is one to leave out; callers of ours leave it out themselves.
        if (node.isNull()) {
            return false;
        }
        used.add(path + "=" + node.asString());
        return true;
    }

    @Override
    public String toString() {
        return component + ": " + name;
    }
}
