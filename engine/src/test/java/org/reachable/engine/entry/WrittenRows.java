package org.reachable.engine.entry;

import java.io.StringReader;
import org.reachable.engine.csv.CsvTable;

/** Rows of a chronology as a test writes them, and what reading them gives. */
final class WrittenRows {
    static final Vocabulary VOCABULARY = ShippedVocabulary.read();
    static final String HEADER =
            "event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,outcome,reached,attributes\n";

    private WrittenRows() {}

    static String row(String summary, String outcome, String reached, String attributes) {
        return "EV1,Ash,2021-11-01T10:00,2021-11-01T11:00,police,police-arrest,%s,%s,%s,%s\n"
                .formatted(summary, outcome, reached, attributes);
    }

    static Chronology read(String text) {
        return readAs("ours", text);
    }

    static Chronology readAs(String source, String text) {
        return new ChronologyReader(VOCABULARY).readAll(new CsvTable("ash.csv", new StringReader(text)), source);
    }
}
