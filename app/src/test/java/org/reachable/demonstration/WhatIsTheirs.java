package org.reachable.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code nothing-more.txt} says.
 *
 * @param theirs by sign-in name, the doors and the words that are somebody's
 */
record WhatIsTheirs(List<Door> doors, List<Secret> secrets, Map<String, Set<String>> theirs) {

    private static final String FILE = "/nothing-more.txt";

    /**
     * Pages and forms that go with some work.
     *
     * @param asked as {@code GET /path}; the first says whose they are
     */
    record Door(String name, List<String> asked) {}

    /** Words about a child that only some may read. */
    record Secret(String name, String child, List<String> words) {}

    static WhatIsTheirs read() {
        var all = new WhatIsTheirs(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        lines().map(line -> List.of(line.split(" *\\| *"))).forEach(all::add);
        return all;
    }

    private void add(List<String> parts) {
        String[] first = parts.getFirst().split(" ");
        List<String> rest = parts.subList(1, parts.size());
        switch (first[0]) {
            case "door" -> doors.add(new Door(first[1], rest));
            case "words" -> secrets.add(new Secret(first[1], rest.getFirst(), rest.subList(1, rest.size())));
            default ->
                theirs.put(
                        first[0],
                        new TreeSet<>(
                                rest.isEmpty()
                                        ? List.of()
                                        : List.of(rest.getLast().split(" "))));
        }
    }

    private static Stream<String> lines() {
        try (InputStream file = Objects.requireNonNull(WhatIsTheirs.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
