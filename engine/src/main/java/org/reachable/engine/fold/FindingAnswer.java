package org.reachable.engine.fold;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;

/**
 * An entry that names a finding by its id. Of what the finding's rule waits for, it answers it.
 *
 * @param finding the finding's id
 * @param by the entry
 * @param at when it became known
 * @param happened when what it tells of happened
 * @param fits the rules across children that wait for such an entry, by their ids
 * @param takenBack how it turned out to answer nothing; null while it stands
 */
public record FindingAnswer(
        String finding,
        EntryId by,
        Instant at,
        Instant happened,
        Set<String> fits,
        @Nullable TakenBack takenBack) {

    /**
     * A correction or withdrawal of the answer.
     *
     * @param at when that became known
     * @param because the entry that takes it back
     */
    public record TakenBack(Instant at, EntryId because) {}

    /** The same, taken back. */
    public FindingAnswer takenBack(Instant when, EntryId because) {
        return new FindingAnswer(finding, by, at, happened, fits, new TakenBack(when, because));
    }
}
