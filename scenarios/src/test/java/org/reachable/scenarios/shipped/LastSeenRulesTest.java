package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.entry;
import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever looks for a child begins where the child was last seen. */
@CasesOf("missing-last-seen")
class LastSeenRulesTest {

    /** What the report leaves out is asked of whoever is on duty, until the council's record says it or the child is back. */
    @Test
    void whatAReportDoesNotSayOfWhereTheyWereLastSeenIsAskedFor() {
        var gone = entry("missing-reported").happened("2022-05-01T20:00").with("episode", "1");
        var said = gone.with("last_seen_at", "2022-05-01T18:00")
                .with("last_seen_where", "The bus stop")
                .with("last_seen_by", "Dee Hall")
                .with("wearing", "A black coat");
        verifyThat("missing-last-seen").given(said).saysNothing();
        verifyThat("missing-last-seen")
                .given(said.with("returned_at", "2022-05-01T19:00"))
                .saysNothing();
        verifyThat("missing-last-seen").given(gone).isOpen();
        verifyThat("missing-last-seen").given(said.with("wearing", "")).isOpen();
        var opened = entry("missing-record-opened").happened("2022-05-01T21:00").with("episode", "1");
        verifyThat("missing-last-seen").given(gone, opened).isOpen();
        verifyThat("missing-last-seen")
                .given(gone, opened.with("last_seen_where", "The bus stop"))
                .closes("2022-05-01T21:00", "E2");
        verifyThat("missing-last-seen")
                .given(
                        gone,
                        entry("missing-returned").happened("2022-05-01T22:00").with("episode", "1"))
                .closes("2022-05-01T22:00", "E2");
    }

    /** "?" was taken for a place, and closed what a blank leaves open: whoever looks could begin nowhere. */
    @Test
    void whatTellsNobodyWhereToLookIsAskedForAsABlankIs() {
        var said = entry("missing-reported")
                .happened("2022-05-01T20:00")
                .with("last_seen_at", "2022-05-01T18:00")
                .with("last_seen_where", "The bus stop")
                .with("last_seen_by", "Dee Hall")
                .with("wearing", "A black coat");
        for (String nothing : List.of(
                "?",
                "-",
                "Unknown",
                "not known",
                "nobody",
                "dunno",
                "someone",
                "In town",
                "tbc",
                "see above",
                "nobody knows yet, ask",
                "not known yet, ring his gran")) {
            for (String asked : List.of("last_seen_where", "last_seen_by", "wearing")) {
                verifyThat("missing-last-seen").given(said.with(asked, nothing)).isOpen();
            }
            var opened = entry("missing-record-opened").happened("2022-05-01T21:00");
            verifyThat("missing-last-seen")
                    .given(said.with("wearing", ""), opened.with("last_seen_where", nothing))
                    .isOpen();
        }
        verifyThat("missing-last-seen")
                .given(said.with("last_seen_where", "In town, by the fountain"))
                .saysNothing();
    }
}
