package org.reachable.platform.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom somebody does not want is read from their own words, and from nothing less. */
class WhomTheyNameTest {

    private static final Practitioner AMINA = somebody("Amina Diallo");
    private static final Practitioner JEROME = somebody("Jerome Bailey");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I dont want Amina. I want Jerome",
                "I dont want Amina I want Jerome",
                "I want Jerome, not amina!",
                "I want Jerome and not Amina Diallo",
                "i don’t want to talk to amina again, can Jerome come. only Jerome",
                "I do not want Priya or Amina. I want to see Jerome",
                "dont tell Amina. Tell Jerome",
                "I won't speak to Amina. I trust Jerome",
                "I would rather have Jerome than nobody. Anybody but Amina",
                "Jerome please instead of Amina",
                "I don't trust Amina any more but I like Jerome",
                "Amina should not come. Jerome is ok"
            })
    void whomTheySayTheyDoNotWantIsRefusedAndWhomTheyWantIsNot(String words) {
        assertThat(WhomTheyName.refuses(AMINA, List.of(words))).as("refused").isTrue();
        assertThat(WhomTheyName.refuses(JEROME, List.of(words))).as("wanted").isFalse();
        assertThat(WhomTheyName.wants(JEROME, List.of(words))).as("wanted").isTrue();
        assertThat(WhomTheyName.wants(AMINA, List.of(words))).as("refused").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want Amina",
                "Amina knows what I do not want.",
                "I do not want to go home. Amina knows why",
                "I dont want Amina to leave",
                "I do not know when Amina comes",
                "It was not Amina",
                "I am not sure. Can you tell Amina",
                "They do not like me and Amina said I can ring",
                "I do not want Aminata",
                "I dont want to be at school",
                ""
            })
    void nobodyElseIs(String words) {
        assertThat(WhomTheyName.refuses(AMINA, List.of(words))).isFalse();
    }

    @Test
    void whatTheyWroteOfThemLastDecides() {
        assertThat(WhomTheyName.refuses(AMINA, List.of("I dont want Amina", "They took my phone")))
                .as("what is of somebody else takes nothing back")
                .isTrue();
        assertThat(WhomTheyName.refuses(AMINA, List.of("I dont want Amina", "I want Amina after all")))
                .isFalse();
        assertThat(WhomTheyName.refuses(AMINA, List.of("I want Amina", "Not Amina")))
                .isTrue();
    }

    private static Practitioner somebody(String name) {
        return new Practitioner(
                UUID.randomUUID(), UUID.randomUUID(), name, "social-care", "social-care", "Services", null, "somebody");
    }
}
