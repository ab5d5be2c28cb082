package org.reachable.engine.entry;

import java.util.regex.Pattern;
import org.reachable.engine.csv.CsvRow;

/**
 * How something ended: {@code CODE: words}.
 *
 * @param code the code, empty where none was given
 * @param words the narrator's words after it; they decide nothing
 */
record Outcome(String code, String words) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    static Outcome read(CsvRow row, Vocabulary vocabulary) {
        String written = row.get("outcome");
        int colon = written.indexOf(':');
        String code = Spelling.of(
                (colon < 0 ? written : written.substring(0, colon)).strip(),
                vocabulary.outcomes().keySet());
        if (code.isEmpty() || CODE.matcher(code).matches()) {
            if (!code.isEmpty() && !vocabulary.outcomes().containsKey(code)) {
                row.warn(
                        "outcome '" + code + "' is not in the vocabulary",
                        "It is kept, and no rule knows it: check how it is written, or add it to the vocabulary.");
            }
            return new Outcome(
                    code, colon < 0 ? "" : written.substring(colon + 1).strip());
        }
        row.warn(
                "outcome does not begin with a code",
                "Its words are kept and decide nothing: write a code and a colon before them.");
        return new Outcome("", written);
    }
}
