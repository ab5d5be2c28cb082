package org.reachable.records.chronology;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.records.subjects.SubjectName;

/**
 * A row of the table {@code mention} on its way in: by the subject's id, or where a token names it by its kind and
 * reference.
 *
 * @param incident what the entry's incident is called in its own story, as {@code episode:3}; null where it names none
 */
record MentionRow(
        UUID entry,
        @Nullable UUID subject,
        @Nullable String kind,
        @Nullable String reference,
        Mention.Part part,
        @Nullable String incident) {

    static MentionRow of(UUID entry, Mention mention, @Nullable String incident) {
        return new MentionRow(entry, mention.subject().value(), null, null, mention.part(), incident);
    }

    static MentionRow of(UUID entry, SubjectName named, @Nullable String incident) {
        return new MentionRow(entry, null, named.kind(), named.reference(), Mention.Part.NAMED, incident);
    }
}
