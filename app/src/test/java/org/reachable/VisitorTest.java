package org.reachable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two answers that say the same are the same, whenever each was given. */
class VisitorTest {

    private static final String PAGE = """
            <p class="printed" aria-hidden="true">Printed by Bea, on 15 June 2022, 9:%s.
            The record has changed since.</p>
            <form><input type="hidden" name="_csrf" value="%s"></form><p>%s</p>""";

    @Test
    void theMinuteItWasPrintedAndTheTokenAreNotWhatAPageSays() {
        assertThat(Visitor.said(PAGE.formatted("13am", "a", "Nothing.")))
                .isEqualTo(Visitor.said(PAGE.formatted("14am", "b", "Nothing.")))
                .isNotEqualTo(Visitor.said(PAGE.formatted("13am", "a", "Something.")))
                .contains("Nothing.");
    }
}
