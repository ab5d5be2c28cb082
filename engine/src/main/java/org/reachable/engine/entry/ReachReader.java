package org.reachable.engine.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.SafeExcerpt;

/** Reads {@code agency@time; agency@time}: which other agencies really had an entry, and from when. */
final class ReachReader {
    private ReachReader() {}

    /** Whom a row reached. A piece that cannot be read is left out with a remark. */
    static List<Reach> read(CsvRow row, Vocabulary vocabulary) {
        var result = new ArrayList<Reach>();
        for (String piece : row.get("reached").split(";")) {
            if (!piece.isBlank()) {
                read(row, piece.strip(), vocabulary, result);
            }
        }
        return List.copyOf(result);
    }

    private static void read(CsvRow row, String piece, Vocabulary vocabulary, List<Reach> into) {
        int at = piece.indexOf('@');
        String agency = Spelling.of(
                at < 0 ? piece : piece.substring(0, at).strip(),
                vocabulary.agencies().keySet());
        @Nullable
        Instant time = agency.isEmpty() ? null : time(piece.substring(at + 1).strip());
        if (time == null) {
            row.warn(
                    "reached holds a piece without an agency and a time: " + SafeExcerpt.code(agency),
                    "That piece is left out: write agency@2021-11-16T12:15.");
            return;
        }
        into.add(new Reach(agency, time));
        if (!vocabulary.agencies().containsKey(agency)) {
            row.warn(
                    "reached names agency " + SafeExcerpt.code(agency) + ", which is not in the vocabulary",
                    "It is kept and shown by its code: add it to the vocabulary.");
        }
    }

    private static @Nullable Instant time(String written) {
        try {
            return LondonTime.parse(written);
        } catch (DateTimeException notATime) {
            return null;
        }
    }
}
