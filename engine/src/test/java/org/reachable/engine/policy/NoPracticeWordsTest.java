package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.engine.invented.PracticeWords;

/** Nothing in the engine's code names an entry type, a kind, an agency or an attribute: those are the policy's to name. */
class NoPracticeWordsTest {
    private static final Path CODE = Path.of("src/main");
    private static final Path PACKAGES = CODE.resolve("java/org/reachable/engine");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Set<String> WORDS = PracticeWords.of(PolicyReader.shipped());

    /** Words of the language that policies are written in, which practice uses for things of its own too. */
    private static final Set<String> OF_THE_LANGUAGE = Set.of(
            "after",
            "by",
            "child",
            "chosen",
            "drift",
            "family",
            "helped",
            "known",
            "late-information",
            "own-activity",
            "role",
            "told",
            "urgent",
            "with");

    /** What a finding tells its sentence, in words that practice uses too. */
    private static final Set<String> FACTS = Set.of("days");

    /** Words of files, columns, fields of pages and sentences that the engine writes, which practice uses too. */
    private static final Set<String> AS_TOLD = Set.of(
            "agreed", "asks", "changed", "child", "day", "days", "form", "helped", "hours", "level", "seen", "told",
            "urgent");

    @Test
    void theFoldAndTheCalendarNameNothingOfPractice() {
        assertThat(literalsOf("fold", "calendar"))
                .filteredOn(word -> WORDS.contains(word) && !FACTS.contains(word))
                .isEmpty();
    }

    @Test
    void thePolicysReadersKnowTheirLanguageAndNothingOfPractice() {
        assertThat(literalsOf("policy"))
                .filteredOn(word -> WORDS.contains(word) && !OF_THE_LANGUAGE.contains(word))
                .isEmpty();
    }

    @Test
    void nothingElseOfTheEngineNamesPracticeNorDoItsTemplates() {
        assertThat(files(CODE)
                        .filter(file -> !file.startsWith(PACKAGES.resolve("policy")))
                        .flatMap(file -> literals(read(file))))
                .isNotEmpty()
                .filteredOn(word -> WORDS.contains(word) && !AS_TOLD.contains(word))
                .isEmpty();
    }

    @Test
    void aWordOfPracticeInCodeIsFoundOut() {
        String code = "if (entry.type().code().equals(\"police-arrest\")) { kind = \"reachable-moment\"; }";

        assertThat(literals(code).toList())
                .filteredOn(WORDS::contains)
                .containsExactly("police-arrest", "reachable-moment");
    }

    @Test
    void theWordsLookedForAreThoseOfTheShippedPolicy() {
        assertThat(WORDS).contains("missing-returned", "social-care", "exploitation_considered", "NFA", "drift");
    }

    private static List<String> literalsOf(String... packages) {
        return Stream.of(packages)
                .flatMap(name -> files(PACKAGES.resolve(name)))
                .flatMap(file -> literals(read(file)))
                .toList();
    }

    /** The sources in a directory, however deep. */
    private static Stream<Path> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .toList()
                    .stream();
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

    private static Stream<String> literals(String code) {
        return LITERAL.matcher(COMMENT.matcher(code).replaceAll("")).results().map(found -> found.group(1));
    }
}
