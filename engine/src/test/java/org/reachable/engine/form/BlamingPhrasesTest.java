package org.reachable.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.form.WordsToAvoid.Nudge;
import org.reachable.engine.policy.PolicyReader;

/** The shipped list, sentence by sentence: what blames a child is noticed, and what does not is left alone. */
class BlamingPhrasesTest {

    private static final Pattern MARKED = Pattern.compile("\\[([^]]*)]");
    private static final int AT_LEAST = 150;
    private static final WordsToAvoid SHIPPED =
            FormsReader.shipped(PolicyReader.shipped().vocabulary()).wordsToAvoid();

    static List<String> blaming() {
        return sentences("blaming.txt");
    }

    static List<String> notBlaming() {
        return sentences("not-blaming.txt");
    }

    @ParameterizedTest
    @MethodSource("blaming")
    void whatBlamesIsNoticed(String sentence) {
        List<String> marked = MARKED.matcher(sentence)
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(noticed(sentence.replace("[", "").replace("]", ""))).containsExactlyElementsOf(marked);
    }

    @ParameterizedTest
    @MethodSource("notBlaming")
    void whatDoesNotIsLeftAlone(String sentence) {
        assertThat(noticed(sentence)).isEmpty();
    }

    @Test
    void thereAreEnoughOfBoth() {
        assertThat(blaming()).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
        assertThat(notBlaming()).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
    }

    /** Whoever quotes a child or an exploiter writes what they said. */
    @Test
    void whatSomebodySaidStaysAsTheySaidIt() {
        blaming().stream()
                .map(sentence -> sentence.replace("[", "").replace("]", ""))
                .forEach(sentence -> assertThat(noticed("The caller said: “" + sentence + "”"))
                        .isEmpty());
    }

    private static List<String> noticed(String sentence) {
        return SHIPPED.in(sentence).stream().map(Nudge::words).toList();
    }

    private static List<String> sentences(String file) {
        try (var in = BlamingPhrasesTest.class.getResourceAsStream("/language/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
