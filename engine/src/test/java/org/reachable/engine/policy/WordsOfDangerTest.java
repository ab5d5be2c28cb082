package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a family or a practitioner writes of danger, as people say it: asked about before it is sent. What only sounds like it is not. */
class WordsOfDangerTest {

    private final Pages pages = PolicyReader.shipped().pages();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He has not come home since yesterday.",
                "She hasn’t come home.",
                "Somebody took him in a car and I cannot get hold of him.",
                "They say he is dead if he talks.",
                "They made him do sexual things.",
                "i cant go on",
                "I can’t go on like this",
                "They will do him in.",
                "He said they would kneecap him.",
                "They are going to jump him after school",
                "They break his legs if six hundred pounds is not paid.",
                "She wishes she was dead.",
                "He said: 'stab him'",
                "I DON’T KNOW WHERE SHE IS"
            })
    void isAskedAbout(String words) {
        assertThat(pages.danger(words)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He did well in school today.",
                "She broke her phone, and she is dead tired.",
                "His phone is dead.",
                "He cannot go on the trip.",
                "They made him do his homework.",
                "She jumped for joy.",
                "He has come home, and is asleep.",
                "He has a good skill.",
                "He took part in the match."
            })
    void isNot(String words) {
        assertThat(pages.danger(words)).isEmpty();
    }

    @Test
    void whatIsFoundIsSaidAsItStandsThere() {
        assertThat(pages.danger("They will Break his LEGS")).containsExactly("Break his LEGS");
    }
}
