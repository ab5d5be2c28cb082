package org.reachable.scenarios.quietness;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.reachable.engine.Fold;
import org.reachable.engine.csv.CsvTable;
import org.reachable.engine.entry.ChronologyReader;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.ChildFolded;
import org.reachable.engine.fold.ChildState;
import org.reachable.scenarios.lives.ChronologyFile;
import org.reachable.scenarios.lives.Life;

/**
 * One life replayed, with only what is needed afterwards: entries are let go, so that a county never has to be in memory.
 *
 * @param life the life without its entries
 * @param alerts about this child alone
 * @param folded what the second stage needs
 */
record Replayed(Life life, List<Alert> alerts, ChildFolded folded) {

    static Replayed of(Life life, Fold fold, ChronologyReader reader, Instant until) {
        String child = life.child().reference();
        var folded = fold.child(child, entries(life, reader), until);
        return new Replayed(
                new Life(life.child(), life.careStatus(), List.of(), life.openWork(), life.inCare(), life.hard()),
                folded.findings().stream()
                        .flatMap(finding -> Alert.of(finding).stream())
                        .toList(),
                lighter(folded));
    }

    /** Through the file format, so that what is measured is what a partnership would send. */
    private static List<Entry> entries(Life life, ChronologyReader reader) {
        var text = new StringWriter();
        try (var file = new ChronologyFile(text)) {
            file.write(life);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        var table = new CsvTable(life.child().reference(), new StringReader(text.toString()));
        return reader.readAll(table, "county").entries();
    }

    private static ChildFolded lighter(ChildFolded folded) {
        return new ChildFolded(
                folded.child(),
                List.of(),
                new ChildState(folded.child(), List.of(), folded.state().spells(), List.of(), List.of()),
                folded.sightings(),
                folded.answers(),
                List.of(),
                null);
    }
}
