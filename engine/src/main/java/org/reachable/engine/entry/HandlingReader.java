package org.reachable.engine.entry;

import java.util.Locale;
import java.util.Set;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.Shown;

/** Reads who may see an entry, as its row says. */
public final class HandlingReader {

    static final String USUAL = "open";

    /** What a row may say. */
    public static final Set<String> KNOWN =
            Set.of(USUAL, "need-to-know", "third-party", "own-confidence", "intelligence", "restricted");

    private HandlingReader() {}

    /** Open where nothing is said. A word nobody knows is kept, and remarked: whoever wrote it meant something. */
    static String read(CsvRow row) {
        String handling = row.get("handling").toLowerCase(Locale.ROOT);
        if (handling.isEmpty()) {
            return USUAL;
        }
        if (!KNOWN.contains(handling)) {
            row.warn(
                    "handling " + Shown.code(handling) + " is not one we know",
                    "It is kept, and counts as restricted: write "
                            + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
        }
        return handling;
    }
}
