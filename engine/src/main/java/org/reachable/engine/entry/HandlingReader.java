package org.reachable.engine.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.SafeExcerpt;

/** Reads who may see an entry, as its row says. */
final class HandlingReader {

    static final String USUAL = Handling.OPEN.code();

    private static final Set<String> KNOWN =
            Arrays.stream(Handling.values()).map(Handling::code).collect(Collectors.toSet());

    private HandlingReader() {}

    /** Open where nothing is said. A word nobody knows is kept, and remarked: whoever wrote it meant something. */
    static String read(CsvRow row) {
        String handling = row.get("handling").toLowerCase(Locale.ROOT);
        if (handling.isEmpty()) {
            return USUAL;
        }
        if (!KNOWN.contains(handling)) {
            row.warn(
                    "handling " + SafeExcerpt.code(handling) + " is not one we know",
                    "It is kept, and counts as restricted: write "
                            + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
        }
        return handling;
    }
}
