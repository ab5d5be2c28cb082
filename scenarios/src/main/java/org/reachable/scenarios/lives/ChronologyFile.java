package org.reachable.scenarios.lives;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import org.reachable.engine.entry.ChronologyWriter;

/** Writes entries as a chronology file, format 1, one at a time. */
public final class ChronologyFile implements AutoCloseable {
    private final CsvWriter out;

    /** Begins a file with its header. */
    public ChronologyFile(Writer to) {
        out = CsvWriter.builder().build(to);
        out.writeRecord(ChronologyWriter.COLUMNS);
    }

    /** Writes every entry of a life. */
    public void write(Life life) {
        life.notes().forEach(note -> out.writeRecord(note.row()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
