package org.reachable.engine.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.csv.SafeExcerpt;

/** Reads {@code key=value; key=value}. A value may hold further equals signs. */
final class AttributeReader {
    private AttributeReader() {}

    /** The attributes of a row. A key without a value was left blank, as if it were not there. */
    static Map<String, String> read(CsvRow row, StringInterner same) {
        var result = new LinkedHashMap<String, String>();
        for (String piece : row.get("attributes").split(";")) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                put(
                        row,
                        result,
                        same.once(piece.substring(0, equals).strip().toLowerCase(Locale.ROOT)),
                        same.once(piece.substring(equals + 1).strip()));
            } else if (!piece.isBlank()) {
                row.warn(
                        "attributes hold a piece without a key and an equals sign",
                        "That piece is left out: write key=value, and no semicolon inside a value.");
            }
        }
        return small(result);
    }

    /** Most entries have none or one, and there are millions of them. */
    private static Map<String, String> small(Map<String, String> attributes) {
        return attributes.size() < 2 ? Map.copyOf(attributes) : Collections.unmodifiableMap(attributes);
    }

    private static void put(CsvRow row, Map<String, String> attributes, String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (attributes.put(key, value) != null) {
            row.warn("attribute " + SafeExcerpt.code(key) + " stands twice", "The last is kept: keep one of the two.");
        }
    }
}
