package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An entry is looked up by a name that was made first. Behind a wall of rows the database lets no function of another row be part of a
 * search in an index, for it could tell what it saw: a name made within the comparison reads every entry of the partnership, once a row.
 */
class NamesMadeFirstTest {

    private static final Pattern MADE_WITHIN = Pattern.compile(
            "\\bname = (?:concat\\((?!new\\.)|\\w+(?:\\.\\w+)? (?:#>>|->>))"
                    // An entry's own name is a column of it.
                    + "|source \\|\\| '/' \\|\\| (?:\\w+\\.)?source_local_id =|= (?:\\w+\\.)?source \\|\\| '/' \\|\\| (?:\\w+\\.)?source_local_id");

    @Test
    void noEntryIsLookedUpByANameThatIsMadeWithinTheComparison() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> found = files.filter(file -> file.toString().matches(".*(/R__[^/]*\\.sql|\\.java)"))
                    .filter(NamesMadeFirstTest::makesWithin)
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    @Test
    void whatMustFailDoes() {
        assertThat(MADE_WITHIN.asPredicate())
                .accepts(
                        "join entry on entry.name = concat(ending ->> 'source', '/', ending ->> 'local')",
                        "disputed.name = it.body #>> '{attributes,disputes}'",
                        "where again.source || '/' || again.source_local_id = before.name",
                        "later.corrects = entry.source || '/' || entry.source_local_id")
                .rejects("wrote.name = concat(new.told ->> 'source', '/')", "join entry on entry.name = ending.name");
    }

    private static boolean makesWithin(Path file) {
        try {
            return MADE_WITHIN.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
