package org.reachable.records.sources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One source of entries.
 *
 * @param code what its entries are called by, before the slash
 * @param name what people call it
 * @param owner the code of the agency whose it is: its words are the source's unless another's are named
 * @param allowed what may come from it, and who may send it
 * @param registered who registered it, and when
 * @param confirmedBy who said that this is right: somebody else; null where nobody has
 * @param ended that nothing more comes from it; null where it may
 */
public record Source(
        UUID id,
        String code,
        String name,
        String owner,
        Allowed allowed,
        Registered registered,
        @Nullable UUID confirmedBy,
        @Nullable Ended ended) {

    /**
     * What may come from it, and who may send it.
     *
     * @param types the entry types it may bring; any where there is none
     * @param words whose words it may hold beside its owner's
     * @param senders who may send for it
     */
    public record Allowed(List<String> types, List<Words> words, List<Sender> senders) {}

    /** Who registered it, and when. */
    public record Registered(UUID by, Instant at) {}

    /** Since when nothing more comes from it, and why. */
    public record Ended(Instant at, String because) {}

    /**
     * That entries of a kind of agency may come from it. Where there are several of the kind, the one that the child is at
     * when it happens is meant, as their school.
     *
     * @param agency the code of the agency; empty for any of the kind
     */
    public record Words(String kind, String agency) {}

    /** A practitioner, or everybody of the owner who holds a duty: one of the two. */
    public record Sender(
            @Nullable UUID practitioner, @Nullable String role) {}

    /** Whether it may be sent for: somebody else confirmed it, and nobody ended it. */
    public boolean isOpen() {
        return confirmedBy != null && ended == null;
    }
}
