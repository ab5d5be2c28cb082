package org.reachable.records.chronology;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reachable.engine.entry.Entry;

/**
 * That an entry was written on paper while nothing else answered, and typed in later. It became known when it was written: its
 * agency knew it then, and every clock counts from that.
 *
 * @param sheet the number of the sheet
 * @param by who wrote on it
 * @param typedAt when it was typed in
 */
public record WrittenOnPaper(String sheet, String by, Instant typedAt) {

    private static final String SHEET = "paper_sheet";
    private static final String BY = "paper_written_by";
    private static final String TYPED = "paper_typed_at";

    /** The attributes of an entry that say so. */
    public static final Set<String> ATTRIBUTES = Set.of(SHEET, BY, TYPED);

    public Map<String, String> attributes() {
        return Map.of(SHEET, sheet, BY, by, TYPED, typedAt.toString());
    }

    /** Empty where it was not written on paper. */
    public static Optional<WrittenOnPaper> of(Entry entry) {
        return of(entry.attributes());
    }

    /** The same, of the attributes alone. */
    public static Optional<WrittenOnPaper> of(Map<String, String> attributes) {
        String sheet = attributes.getOrDefault(SHEET, "");
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WrittenOnPaper(
                    sheet, attributes.getOrDefault(BY, ""), Instant.parse(attributes.getOrDefault(TYPED, ""))));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
