package org.reachable.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StringInternerTest {

    private final StringInterner same = new StringInterner();

    @Test
    void wordsThatComeAgainAreTheOnesThatWereKept() {
        String first = same.once("school");
        assertThat(same.once(String.valueOf("school".toCharArray()))).isSameAs(first);
    }

    @Test
    void whatIsForgottenIsNeverTakenForSomethingElse() {
        assertThat(IntStream.range(0, 100_000).mapToObj(Integer::toString))
                .allMatch(words -> same.once(words).equals(words));
    }
}
