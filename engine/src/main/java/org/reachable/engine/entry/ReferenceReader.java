package org.reachable.engine.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.csv.CsvRow;
import org.reachable.engine.entry.Entry.References;
import org.reachable.engine.entry.Vocabulary.ReferenceKeys;

/** Reads what an entry says of others, from the attributes the vocabulary names for it. */
final class ReferenceReader {
    private final ReferenceKeys keys;

    ReferenceReader(ReferenceKeys keys) {
        this.keys = keys;
    }

    References read(CsvRow row, EntryId id, EntryType type, Map<String, String> attributes) {
        boolean withdraws = keys.withdraws().contains(type.code());
        var corrects = other(row, id, keys.corrects(), attributes);
        if (withdraws && corrects == null) {
            row.warn(
                    "it takes an entry back and does not say which",
                    "Nothing is taken back: name the entry with " + keys.corrects() + "=.");
        }
        return new References(
                other(row, id, keys.answers(), attributes),
                attributes.get(keys.answersFinding()),
                corrects,
                other(row, id, keys.duplicateOf(), attributes),
                withdraws,
                settles(attributes));
    }

    private boolean settles(Map<String, String> attributes) {
        return keys.notAnAnswer().entrySet().stream()
                .noneMatch(key -> key.getValue().contains(attributes.getOrDefault(key.getKey(), "")));
    }

    private static @Nullable EntryId other(CsvRow row, EntryId id, String key, Map<String, String> attributes) {
        String written = attributes.get(key);
        if (written == null) {
            return null;
        }
        var other = EntryId.reference(written, id.source());
        if (other.equals(id)) {
            row.warn(key + " names the entry itself", "It is left out: name the other entry.");
            return null;
        }
        return other;
    }
}
