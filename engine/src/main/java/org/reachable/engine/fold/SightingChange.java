package org.reachable.engine.fold;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;

/**
 * A sighting comes, or turns out not to stand.
 *
 * @param sighting the sighting
 * @param comes false where it goes
 * @param at when that became known
 * @param happened when the entry happened that tells so
 * @param because the entry that put the past right; null where nothing was put right
 */
public record SightingChange(
        Sighting sighting,
        boolean comes,
        Instant at,
        Instant happened,
        @Nullable EntryId because) {

    /** The entry that tells so. */
    private EntryId cause() {
        return because == null ? sighting.entry() : because;
    }

    /** True where the same correction brought both. */
    public boolean isOfOneCorrectionWith(SightingChange other) {
        return at.equals(other.at) && Objects.equals(because, other.because);
    }

    public static final Comparator<SightingChange> AS_KNOWN = Comparator.comparing(SightingChange::at)
            .thenComparing(SightingChange::happened)
            .thenComparing(SightingChange::cause)
            .thenComparing(SightingChange::sighting, Sighting.AS_KNOWN)
            .thenComparing(SightingChange::comes);
}
