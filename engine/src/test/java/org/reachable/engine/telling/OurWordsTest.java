package org.reachable.engine.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** A story of made-up words under a policy of made-up words: what remains on the page is our own. */
class OurWordsTest {
    private static final Policy POLICY = PolicyReader.read(Path.of("src/test/resources/made-up-policy"));
    private static final String ROWS = """
            A1,Ash,2021-11-01T10:00,2021-11-02T11:00,north,begins,Word [BOX:B1].,OVER: word,,well=yes
            A2,Ash,2021-11-02T10:00,2021-11-02T12:00,south,turns,Word.,,north@2021-11-03T10:00,new=yes
            A3,Ash,2021-11-02T13:00,2021-11-02T13:00,north,turns,Word.,,south@2021-11-03T10:00,new=no
            A4,Ash,2021-11-04T10:00,2021-11-04T12:00,north,begins,Word.,,,well=yes
            A5,Ash,2021-11-09T10:00,2021-11-09T12:00,north,ends,Word.,,,answers=A4
            A6,Ash,2021-11-10T10:00,2021-11-10T12:00,north,begins,Word.,,,
            A7,Ash,2021-11-10T10:00,2021-11-11T12:00,north,back,Word.,,,corrects=A6
            A8,Ash,2021-11-10T10:00,2021-11-12T12:00,north,strange,Word.,,,duplicate_of=A4
            B1,Bay,2021-11-05T10:00,2021-11-05T11:00,south,begins,Word [BOX:B1].,,,
            """;

    @Test
    void thePageAndTheTextBlameNoChildAndHideNothingThatWasDone() {
        var telling = Written.rows(POLICY, ROWS);
        String words = new Html(Written.page(telling)).words() + " " + Written.text(telling);

        assertThat(wordsToAvoid())
                .allSatisfy(avoid -> assertThat(words)
                        .doesNotContainPattern(
                                Pattern.compile("\\b" + Pattern.quote(avoid) + "\\b", Pattern.CASE_INSENSITIVE)));
    }

    @Test
    void theStoryOfMadeUpWordsIsToldWhole() {
        String words = Written.text(Written.rows(POLICY, ROWS)).replaceAll("\\s+", " ");

        assertThat(words)
                .contains("asked again, as nobody had answered")
                .contains("answered late, after the limit")
                .contains("withdrawn: what was put right since tells it otherwise")
                .contains("Takes back A6.")
                .contains("Tells of the same incident as A4.")
                .contains("The vocabulary does not know this kind of entry.")
                .contains("left it as it was")
                .contains("for the better")
                .contains("About Ash and Bay.")
                .contains("Still open.");
    }

    private static List<String> wordsToAvoid() {
        try (var in = OurWordsTest.class.getResourceAsStream("/language/words-to-avoid.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
