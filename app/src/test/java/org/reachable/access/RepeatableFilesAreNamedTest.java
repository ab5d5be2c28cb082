package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever reads in a comment or a document that something stands in an R__ file finds that file: it is named whole, or by a beginning that no
 * other has. Versioned migrations are history, and name what there was.
 */
class RepeatableFilesAreNamedTest {

    private static final Path ROOT = Path.of("..");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NAMED = Pattern.compile("\\bR__[a-z]\\w*(?!\\w*…)");

    private final Set<String> files = repeatable();

    @Test
    void whatATextNamesIsThere() {
        assertThat(texts().flatMap(file -> notThere(read(file)).map(name -> file + ": " + name)))
                .isEmpty();
    }

    @Test
    void oneThatIsNoFileOrTheBeginningOfSeveralIsFoundOut() {
        String several = "R_" + "_access_1";
        String none = "R_" + "_access_1_stand";
        assertThat(notThere("as " + several + " says, and " + none
                        + ".sql; not R__retention.sql, R__access_3, R__access_… or R__…"))
                .containsExactly(several, none);
    }

    private Stream<String> notThere(String text) {
        return NAMED.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> !files.contains(name)
                        && files.stream()
                                        .filter(file -> file.startsWith(name + "_"))
                                        .count()
                                != 1);
    }

    private static Set<String> repeatable() {
        var names = new TreeSet<String>();
        under(MIGRATIONS)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith("R__"))
                .forEach(name -> names.add(name.substring(0, name.length() - ".sql".length())));
        return names;
    }

    private static Stream<Path> texts() {
        Stream<Path> code = List.of("app", "engine", "scenarios", "proof", "checks", "bench").stream()
                .map(module -> ROOT.resolve(module).resolve("src"))
                .flatMap(RepeatableFilesAreNamedTest::under)
                .filter(file -> file.toString().matches(".*\\.(java|jte|yaml)|.*/R__[^/]*\\.sql"));
        Stream<Path> documents = Stream.concat(
                under(ROOT.resolve("docs")).filter(file -> file.toString().endsWith(".md")),
                Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve));
        return Stream.of(code, documents, under(ROOT.resolve("policy"))).flatMap(all -> all);
    }

    private static Stream<Path> under(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
