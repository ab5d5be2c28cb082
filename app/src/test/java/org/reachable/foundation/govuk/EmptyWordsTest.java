package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells nobody anything is no answer, and what is short may be one. */
class EmptyWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "ok",
                "OK.",
                "Okay!",
                "n/a",
                "N/A",
                "-",
                "…",
                "done",
                "As above.",
                "yes",
                "No",
                "visit completed",
                "Plan reviewed.",
                "All actions done"
            })
    void saysNothing(String typed) {
        assertThat(EmptyWords.are(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Refused.",
                "Nothing yet",
                "He is home",
                "Shoplifting",
                "No, he was not seen",
                "16",
                "Не знаю",
                "No meeting held",
                "Her plan is done by Friday"
            })
    void saysSomething(String typed) {
        assertThat(EmptyWords.are(typed)).isFalse();
    }
}
