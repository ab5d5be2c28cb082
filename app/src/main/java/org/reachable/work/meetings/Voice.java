package org.reachable.work.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke for an agency, or could not be reached.
 *
 * @param line which agency, as its kind lists them
 * @param tried when they were tried, as it was typed
 * @param knows what their agency knows; may be empty
 * @param position what they say for it; null where nobody has asked them
 */
record Voice(
        UUID id,
        String line,
        Who who,
        How how,
        String tried,
        String knows,
        Sitting.Said said,
        @Nullable Position position) {

    /**
     * Who it was.
     *
     * @param whom somebody of the partnership; where their name was typed, whoever held the duty of that agency and is asked, or null
     * @param named the name that was typed; else empty
     */
    record Who(@Nullable UUID whom, String named) {}

    @Nullable
    UUID whom() {
        return who.whom();
    }

    String named() {
        return who.named();
    }

    /**
     * What they say, as whoever wrote it down heard it.
     *
     * @param by who wrote it down
     * @param confirmed what the one whose it is says of that; null where they have not
     */
    record Position(
            UUID id,
            Stance stance,
            String words,
            String by,
            @Nullable Confirmed confirmed) {

        /** Whether the one whose it is says that it was otherwise than was written down; that nobody spoke with them is another matter. */
        boolean isOtherwise() {
            return confirmed != null
                    && (confirmed.stance() == Stance.DIFFERENTLY || confirmed.stance() == Stance.AGREES_IF);
        }

        /** What counts: their own word where they gave one. */
        Stance stands() {
            return confirmed == null || confirmed.stance() == null ? stance : confirmed.stance();
        }
    }

    /**
     * What the one whose position it is says of what was written down.
     *
     * @param stance what it was instead; null where it was so
     */
    record Confirmed(@Nullable Stance stance, String words, Instant at) {}

    /** Whether they say themselves that nobody spoke with them. */
    boolean tookNoPart() {
        return position != null && position.stands() == Stance.NO_PART;
    }

    /**
     * The lines of which somebody spoke. Where somebody of an agency says that nobody spoke with them, a name that was typed speaks for it no more,
     * until somebody of that agency says that it is so.
     */
    static Set<String> spoke(Collection<Voice> voices) {
        Set<String> denied =
                voices.stream().filter(Voice::tookNoPart).map(Voice::line).collect(Collectors.toSet());
        return voices.stream()
                .filter(one -> one.how().spoke() && !one.tookNoPart())
                .filter(one -> one.named().isEmpty() || one.isConfirmed() || !denied.contains(one.line()))
                .map(Voice::line)
                .collect(Collectors.toSet());
    }

    private boolean isConfirmed() {
        return position != null && position.confirmed() != null;
    }

    /** Whether somebody else's word for it is all there is. */
    boolean isUnconfirmed() {
        return position != null
                && position.confirmed() == null
                && !position.by().equals(Objects.toString(who.whom()));
    }
}
