package org.reachable.engine.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.csv.RowProblem;

class HandlingReaderTest {
    private static final String ROW = "2021-11-01T10:00,2021-11-01T11:00,police,police-arrest,";

    @Test
    void howAnEntryIsHandledIsReadInAnyCaseAndAWordNobodyKnowsIsRemarked() {
        String text = "event_id,subject_child,occurred_at,recorded_at,agency,event_type,handling\n" + "EV1,Ash," + ROW
                + "\nEV2,Ash," + ROW + "Need-to-know\nEV3,Ash," + ROW + "most-secret\n";
        var read = new ChronologyReader(ShippedVocabulary.read())
                .readAll(new CsvTable("ash.csv", new StringReader(text)), "ours");

        assertThat(read.entries()).extracting(Entry::handling).containsExactly("open", "need-to-know", "most-secret");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(RowProblem.Severity.WARNED);
            assertThat(problem.toString())
                    .contains("handling 'most-secret' is not one we know", "counts as restricted", "own-confidence");
        });
    }
}
