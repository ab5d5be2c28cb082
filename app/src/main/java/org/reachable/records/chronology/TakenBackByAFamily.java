package org.reachable.records.chronology;

import java.util.List;
import org.reachable.engine.entry.WrittenEntry;

/**
 * What stands in the place of words that a child or somebody of their family took back, whoever reads it and wherever: they read that nobody
 * reads them any more. That they told, when and how it was answered by kind stays, for what was asked because of it is explained by that.
 */
final class TakenBackByAFamily {

    static final String SAID = "They took this back: nobody reads it any more.";

    private TakenBackByAFamily() {}

    static WrittenEntry of(WrittenEntry told) {
        return new WrittenEntry(
                told.id(),
                told.child(),
                told.occurredAt(),
                told.recordedAt(),
                told.agency(),
                told.type(),
                SAID,
                "",
                List.of(),
                told.outcome(),
                "",
                told.reached(),
                told.handling(),
                told.attributes());
    }
}
