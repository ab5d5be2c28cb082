package org.reachable.platform.partnership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reachable.foundation.kernel.PersonId;

/** Which agencies some children were at, and when. */
public final class WhereTheyAre {

    private final List<AtAgency> stays;

    /** The latest first. */
    WhereTheyAre(List<AtAgency> stays) {
        this.stays = stays;
    }

    /** The code of the agency of this kind at which the child was at a time. */
    public Optional<String> at(PersonId child, String kind, Instant time) {
        return stays.stream()
                .filter(stay -> stay.child().equals(child) && stay.kind().equals(kind) && stay.isAt(time))
                .map(AtAgency::code)
                .findFirst();
    }
}
