package org.reachable.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** Whoever starts with other rules, or other days, folds every story again; with the same, nobody does. */
class RulesInForceTest {

    private static String inForce(String rule, String holiday, String term) {
        return RulesInForce.fingerprint(new Resource[] {file(rule)}, new Resource[] {file(holiday)}, file(term));
    }

    private static Resource file(String words) {
        return new ByteArrayResource(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCalendarIsInForceAsARuleIs() {
        String before = inForce("rule", "25 December", "term until 20 July");
        assertThat(inForce("rule", "25 December", "term until 20 July")).isEqualTo(before);
        assertThat(inForce("another rule", "25 December", "term until 20 July")).isNotEqualTo(before);
        assertThat(inForce("rule", "26 December", "term until 20 July")).isNotEqualTo(before);
        assertThat(inForce("rule", "25 December", "term until 22 July")).isNotEqualTo(before);
    }
}
