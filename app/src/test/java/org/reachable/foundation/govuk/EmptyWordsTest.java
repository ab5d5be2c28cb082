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
                "All actions done",
                "xxx",
                "I will look into it",
                "I’ll look into it.",
                "We're looking into this",
                "Thank you for telling us, we are dealing with it.",
                "Thank you",
                "Noted and actioned as appropriate",
                "We will continue to monitor the situation closely going forward.",
                "Passed on to the relevant team",
                "We’ll keep an eye on things and review as necessary",
                "Thanks for letting us know – we take this very seriously. It is in hand.",
                "As soon as possible",
                "No further action",
                "Nothing happens next.",
                "Nothing will happen now",
                "Thank you. Nothing further happens."
            })
    void saysNothing(String typed) {
        assertThat(EmptyWords.are(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Refused.",
                "Nothing yet",
                "Nothing happens next, because he told us that he is home",
                "He is home",
                "Shoplifting",
                "No, he was not seen",
                "16",
                "Не знаю",
                "No meeting held",
                "Her plan is done by Friday",
                "I will look into it with her on Friday",
                "We are not dealing with it",
                "Thank you: Lena rings you before nine",
                "Passed on to the police",
                "Monitored by the ward until six",
                "We take him home",
                "He would not talk with us",
                "She keeps an eye on the door",
                "Nobody followed up",
                "They were at home and well",
                "Followed up by phone: he is at his aunt’s"
            })
    void saysSomething(String typed) {
        assertThat(EmptyWords.are(typed)).isFalse();
    }
}
