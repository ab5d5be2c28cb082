package org.reachable.work.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;

/**
 * A sitting as it was held.
 *
 * @param entry the entry it became
 * @param asked the question it was opened from; empty where it was from none
 * @param content what was decided, by field
 * @param handling who may read it: as its entry
 */
record Sitting(
        UUID id,
        PersonId child,
        String kind,
        EntryId entry,
        String asked,
        Map<String, String> content,
        String handling,
        Said said) {

    /** Who wrote something, for which agency, when. */
    record Said(String by, String agency, Instant at) {}

    String answer(String field) {
        return content.getOrDefault(field, "");
    }
}
