package org.reachable.engine.fold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;

/**
 * An entry that answers a finding by its id.
 *
 * @param finding the finding's id
 * @param by the entry
 * @param at when it became known
 * @param takenBack how it turned out to answer nothing; null while it stands
 */
public record FindingAnswer(
        String finding, EntryId by, Instant at, @Nullable TakenBack takenBack) {

    /**
     * A correction or withdrawal of the answer.
     *
     * @param at when that became known
     * @param because the entry that takes it back
     */
    public record TakenBack(Instant at, EntryId because) {}

    /** The same, taken back. */
    public FindingAnswer takenBack(Instant when, EntryId because) {
        return new FindingAnswer(finding, by, at, new TakenBack(when, because));
    }
}
