package org.reachable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.Visitor;
import org.reachable.demonstration.WhatIsTheirs.Door;
import org.reachable.demonstration.WhatIsTheirs.Secret;

/** Everybody of the demonstration gets what {@code nothing-more.txt} says is theirs, and none of the rest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NothingMore extends BeforeAnybodyActs {

    private static final WhatIsTheirs TABLE = WhatIsTheirs.read();

    private static final Set<Integer> REFUSED = Set.of(403, 404);

    /** Where what is known of a child is told, each as somebody may read it. */
    private static final List<String> TELLING = List.of("", "/timeline", "/who-knew", "/chronology.csv");

    private Map<String, String> names = Map.of();

    @BeforeAll
    void aRecordIsLockedEverybodyHasAFamilyAndSomethingIsHalfWritten() {
        names = prepared();
    }

    @Test
    void everybodyOfTheDemonstrationHasALine() {
        assertThat(everybody().map(Persona::signInName))
                .containsExactlyInAnyOrderElementsOf(TABLE.theirs().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsNotTheirsIsNotFoundAndNothingOfItIsSaid(String name) {
        try (Visitor visitor = visitor(name)) {
            Set<String> open = new TreeSet<>();
            for (Door door : TABLE.doors()) {
                if (isOpen(visitor, door.asked().getFirst())) {
                    open.add(door.name());
                } else {
                    door.asked().forEach(asked -> isRefused(visitor, asked));
                }
            }
            var told = new HashMap<String, String>();
            TABLE.secrets().stream()
                    .filter(secret -> reads(visitor, secret, told))
                    .forEach(secret -> open.add(secret.name()));
            assertThat(open).isEqualTo(TABLE.theirs().getOrDefault(name, Set.of()));
        }
    }

    static Stream<String> names() {
        return TABLE.theirs().keySet().stream();
    }

    private boolean isOpen(Visitor visitor, String asked) {
        return !REFUSED.contains(answer(visitor, asked).statusCode());
    }

    private void isRefused(Visitor visitor, String asked) {
        HttpResponse<String> answer = answer(visitor, asked);
        assertThat(answer.statusCode()).as(asked).isIn(REFUSED);
        assertThat(answer.body()).as(asked).doesNotContain(wordsOfRefusedPages());
    }

    private boolean reads(Visitor visitor, Secret secret, Map<String, String> told) {
        return TELLING.stream()
                .map(page -> filled(secret.child()) + page)
                .map(page ->
                        told.computeIfAbsent(page, asked -> visitor.get(asked).body()))
                .anyMatch(page -> secret.words().stream().map(this::filled).anyMatch(page::contains));
    }

    private HttpResponse<String> answer(Visitor visitor, String asked) {
        String path = filled(asked.substring(asked.indexOf(' ') + 1));
        return asked.startsWith("GET") ? visitor.get(path) : visitor.post(path, Map.of("version", "0"));
    }

    private String filled(String words) {
        String filled = words;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}
