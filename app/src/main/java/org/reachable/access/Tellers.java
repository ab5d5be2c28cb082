package org.reachable.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;

/**
 * Which kinds that an entry may name are people and no agency: a child, their family. Anybody may write down what they said.
 *
 * @param kinds as the vocabulary calls them
 */
record Tellers(Set<String> kinds) {

    private static final String FILE = "policy/vocabulary/words.yaml";

    /** As it is shipped. */
    static Tellers shipped() {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(Tellers.class.getClassLoader().getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8)) {
            var problems = new Problems();
            Set<String> kinds = DataNode.read(FILE, text, problems)
                    .need("vocabulary")
                    .need("people")
                    .textSet();
            problems.throwIfAny();
            return new Tellers(kinds);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the database's function asks. */
    String sql() {
        return """
            create or replace function kinds_that_are_people() returns text[] language sql immutable
              return array['%s']::text[];
            """.formatted(String.join("', '", new TreeSet<>(kinds)));
    }
}
