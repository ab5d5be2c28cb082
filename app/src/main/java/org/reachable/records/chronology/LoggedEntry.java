package org.reachable.records.chronology;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Speaks;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;

/**
 * An entry as the log keeps it.
 *
 * @param position its place in the log: entries of one partnership commit in this order
 * @param subject the subject it was filed under: its home
 * @param subjectReference what its source calls them
 * @param receivedAt when the database got it
 * @param actor who handed it in
 * @param entry what it says; whose it is with it
 */
public record LoggedEntry(
        UUID id,
        long position,
        SubjectId subject,
        String subjectReference,
        Instant receivedAt,
        @Nullable UUID batch,
        String actor,
        Entry entry) {

    /**
     * The child it is about, for whoever asked for a child's entries. Of an entry under another subject it is that one's id, and no child's:
     * whoever may have such an entry asks {@link #subject} of what kind it is.
     */
    public PersonId person() {
        return subject.person();
    }

    /** Under which it is told, however often it was put right and under whomever it is filed. */
    public EntryId named() {
        EntryId corrects = entry.references().corrects();
        return corrects != null && Speaks.forIt(entry.id(), corrects) ? corrects : entry.id();
    }

    /** Of the words of one entry, as they became known, the one that stands now or stood last; empty where there is none. */
    public static Optional<LoggedEntry> standing(List<LoggedEntry> words) {
        return words.stream()
                .filter(word -> !word.entry().references().withdraws())
                .reduce((_, later) -> later);
    }

    /** Under which ids it is told: its own, and that of the entry that it puts right. */
    Stream<EntryId> ids() {
        EntryId corrects = entry.references().corrects();
        return corrects != null && Speaks.forIt(entry.id(), corrects)
                ? Stream.of(entry.id(), corrects)
                : Stream.of(entry.id());
    }
}
