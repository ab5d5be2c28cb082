package org.reachable.demonstration.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.data.UnreadableData;

/** What is said of a line of the slides names what bears it out. {@code -Dreachable.write-docs=yes} writes the document. */
class SlidesTest {
    private static final Path FILE = Path.of("../stories/slides.yaml");
    private static final Path DOCUMENT = Path.of("../docs/slides.md");
    private static final List<Path> SOURCES = sources();

    @Test
    void everyLineOfTheDeckIsThereInItsOwnWords() throws IOException {
        assertThat(lines()).hasSize(57);
    }

    /** A test that somebody renamed or took out bears nothing out. */
    @Test
    void everyTestThatIsNamedStands() throws IOException {
        assertThat(lines())
                .extracting(Slide.Line::test)
                .filteredOn(test -> !test.isEmpty())
                .allSatisfy(test -> assertThat(stands(test)).as(test).isTrue());
    }

    /** A document is long: whoever presses what stands under a line is led to the part that says it, and not to the top. */
    @Test
    void everyDocumentIsOpenedAtAPartThatItHas() throws IOException {
        assertThat(lines())
                .extracting(Slide.Line::to)
                .filteredOn(to -> to.contains("/documents/"))
                .isNotEmpty()
                .allSatisfy(to -> {
                    String[] at = to.replaceAll(".*/documents/", "").split("#");
                    assertThat(at).as(to).hasSize(2);
                    assertThat(Path.of("../policy/documents", at[0] + ".yaml"))
                            .as(to)
                            .content()
                            .contains("- code: " + at[1] + "\n");
                });
    }

    @Test
    void theDocumentSaysTheSame() throws IOException {
        String document = SlidesDocument.of(slides());
        if (System.getProperty("reachable.write-docs") != null) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT)
                .as("run the tests with -Dreachable.write-docs=yes to write it")
                .content()
                .isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "state: works, screen: S, to: /now, as: dee | 'test' is missing",
                "state: works, screen: S, to: /now, as: dee, test: T, missing: m | 'missing' is more than 'works' says",
                "state: thin, screen: S, to: /now, as: dee, test: T | 'missing' is missing",
                "state: not yet, missing: m, to: /now | 'to' is more than 'not yet' says",
                "state: done | 'done' cannot be read here",
                "state: works, screen: S, to: /now, as: dee, filled: soon, test: T | 'soon' cannot be read here",
                "state: works, screen: S, to: /now, as: eve, test: T | signs in as 'eve'",
                "state: works, screen: S, to: /now, as: dee, test: T, figure: lost | no figure is called 'lost'"
            })
    void aLineThatClaimsMoreThanItNamesIsRefused(String rest, String because) {
        String file = "slides: [{slide: '1', heading: H, lines: [{says: Words, " + rest + "}]}]";
        assertThatThrownBy(() -> Slides.read("slides.yaml", new StringReader(file), "dee"::equals, "missing"::equals))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining(because);
    }

    private static List<Slide> slides() throws IOException {
        try (var text = Files.newBufferedReader(FILE)) {
            return Slides.read("stories/slides.yaml", text, name -> true, SlidesTest::isCounted);
        }
    }

    private static boolean isCounted(String figure) {
        return Files.exists(Path.of("../policy/figures", figure + ".yaml"));
    }

    private static List<Slide.Line> lines() throws IOException {
        return slides().stream().flatMap(slide -> slide.lines().stream()).toList();
    }

    /** A class of tests, a method of one, or one of a nested class that has its methods from a class beside it. */
    private static boolean stands(String test) {
        String[] parts = test.split("[.]");
        return SOURCES.stream()
                .filter(file -> file.endsWith(parts[0] + ".java"))
                .anyMatch(file -> parts.length == 1
                        || file.getParent() != null
                                && beside(file.getParent())
                                        .anyMatch(text -> text.contains(" void " + parts[parts.length - 1] + "(")));
    }

    private static Stream<String> beside(Path folder) {
        return SOURCES.stream().filter(file -> folder.equals(file.getParent())).map(SlidesTest::text);
    }

    private static List<Path> sources() {
        return Stream.of("app", "engine", "scenarios", "proof")
                .map(module -> Path.of("..", module, "src", "test", "java"))
                .flatMap(SlidesTest::under)
                .toList();
    }

    private static Stream<Path> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
