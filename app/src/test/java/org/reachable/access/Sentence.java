package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One sentence of policy, as {@code who-sees-what.txt} has it.
 *
 * @param agency the reader's agency
 * @param tie how they and the child are tied
 * @param sees entries they see, each as its agency and its handling
 * @param seesNot entries they do not see; {@code everything} for none at all
 */
record Sentence(String words, String agency, Tie tie, List<String> sees, List<String> seesNot) {

    static List<Sentence> all() throws IOException {
        try (var text = Objects.requireNonNull(Sentence.class.getResourceAsStream("/who-sees-what.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Sentence::read)
                    .toList();
        }
    }

    private static Sentence read(String line) {
        String[] parts = line.split("\\|", -1);
        return new Sentence(
                parts[0].strip(), parts[1].strip(), Tie.called(parts[2].strip()), list(parts[3]), list(parts[4]));
    }

    private static List<String> list(String part) {
        return Stream.of(part.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    void holdsOf(Set<String> seen) {
        if (seesNot.equals(List.of("everything"))) {
            assertThat(seen).isEmpty();
        } else {
            assertThat(seen).containsAll(sees).doesNotContainAnyElementsOf(seesNot.isEmpty() ? List.of("-") : seesNot);
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
