package org.reachable.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;

/**
 * Which kinds of agencies may be named to somebody who sees of a child no more than that there is a record: as the policy says,
 * and no other.
 *
 * @param kinds those that may be named, each in words
 * @param takeBack types of entry that take another back: what they leave is nothing
 */
record PointedTo(Map<String, String> kinds, Set<String> takeBack) {

    private static final String FILE = "policy/kept/pointed-to.yaml";
    private static final String WORDS = "policy/vocabulary/words.yaml";
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+");

    /** As it is shipped. */
    static PointedTo shipped() {
        var problems = new Problems();
        PointedTo read = of(
                file(FILE, problems),
                file(WORDS, problems)
                        .need("vocabulary")
                        .need("references")
                        .need("withdraws")
                        .textSet());
        problems.throwIfAny();
        return read;
    }

    /** A kind that says nothing, or no, is not named; one without a reason is a slip. */
    static PointedTo of(DataNode file, Set<String> takeBack) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (DataNode one : file.need("pointed-to").list()) {
            String kind = one.need("kind").text();
            String words = one.need("words").text();
            one.need("because").text();
            if (one.need("named").yes(false)) {
                kinds.put(kind, words);
            }
            if (!CODE.matcher(kind).matches()) {
                one.problem(
                        "“" + kind + "” is no kind of agency", "Write it as in the vocabulary, for example health-gp.");
            }
            one.refuseOtherKeys();
        }
        file.refuseOtherKeys();
        return new PointedTo(kinds, takeBack);
    }

    Optional<String> words(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** What the database's function asks. */
    String sql() {
        return """
            create or replace function kinds_pointed_to() returns text[] language sql immutable
              return array[%s]::text[];
            create or replace function types_that_take_back() returns text[] language sql immutable
              return array[%s]::text[];
            """.formatted(quoted(kinds.keySet()), quoted(takeBack));
    }

    private static String quoted(Collection<String> codes) {
        return codes.stream().sorted().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }

    private static DataNode file(String name, Problems problems) {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(PointedTo.class.getClassLoader().getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            return DataNode.read(name, text, problems);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
