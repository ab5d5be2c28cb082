package org.reachable.watch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * Which of those who stand on a board are looked for.
 *
 * @param among only these; null for anybody
 * @param wanting only those without a next step, an owner or a date
 * @param area only who belongs to this area, by its name; empty for any, and so the next two
 * @param agency only those whose next step is with somebody of this agency, by its name
 * @param owner only those whose next step is this practitioner's; null for anybody's
 * @param most how many at most; whoever asks for more than there are knows that they have all
 */
public record OnBoard(
        @Nullable List<PersonId> among,
        boolean wanting,
        String area,
        String team,
        String school,
        String agency,
        @Nullable UUID owner,
        int most) {

    /** Everybody. */
    public static OnBoard all() {
        return first(Integer.MAX_VALUE);
    }

    /** Who stands first, so many. */
    public static OnBoard first(int most) {
        return new OnBoard(null, false, "", "", "", "", null, most);
    }

    /** Those of these without a next step, an owner or a date; of all, where none are named. */
    public static OnBoard wanting(@Nullable List<PersonId> among) {
        return new OnBoard(among, true, "", "", "", "", null, Integer.MAX_VALUE);
    }
}
