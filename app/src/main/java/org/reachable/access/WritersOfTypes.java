package org.reachable.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.policy.PolicyReader;

/**
 * Which kinds of agencies write which type of entry, as the vocabulary says. What another writes is only reported: it is read and asked
 * about, and it neither answers nor ends anything.
 *
 * @param types every type that is known
 */
record WritersOfTypes(Collection<EntryType> types) {

    /** As it is shipped. */
    static WritersOfTypes shipped() {
        Vocabulary vocabulary = PolicyReader.shipped().vocabulary();
        return new WritersOfTypes(vocabulary.types().values());
    }

    /** What the database's function asks: null for a type that nobody knows, nothing for one that no form writes. */
    String sql() {
        String byType = types.stream()
                .sorted(Comparator.comparing(EntryType::code))
                .map(type ->
                        "\"%s\": \"{%s}\"".formatted(type.code(), String.join(",", new TreeSet<>(type.agencies()))))
                .collect(Collectors.joining(",\n  "));
        return """
            create or replace function kinds_that_write(its_type text) returns text[] language sql immutable
              return ('{%s}'::jsonb ->> its_type)::text[];
            """.formatted(byType);
    }
}
