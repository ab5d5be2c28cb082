package org.reachable.pages.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * What was typed, looked at.
 *
 * @param errors what is wrong, by field, in the order of the form
 * @param occurredAt when it happened; null where that cannot be read
 * @param writtenAt when it was written on paper; null where it was not, or where that cannot be read
 * @param attributes what the type asked, where it was answered
 * @param children of whom an entry about something else speaks, by their references
 */
record Checked(
        Map<String, String> errors,
        @Nullable Instant occurredAt,
        @Nullable Instant writtenAt,
        Map<String, String> attributes,
        Map<String, PersonId> children) {

    boolean isWhole() {
        return errors.isEmpty();
    }
}
