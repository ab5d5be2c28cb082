package org.reachable.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/**
 * Of whom something can be asked, to whom it can be offered, and who can be named to do something: whoever only reads could neither accept
 * it nor say that it is done, and whoever only counts is given no child.
 */
@Component
public class WhoCanBeAsked {

    private final Partnership partnership;
    private final WhoOnlyCounts onlyCount;

    WhoCanBeAsked(Partnership partnership, WhoOnlyCounts onlyCount) {
        this.partnership = partnership;
        this.onlyCount = onlyCount;
    }

    public Stream<Practitioner> all() {
        Set<UUID> counting = onlyCount.now();
        return partnership.practitioners().stream()
                .filter(one -> !AccessPolicy.onlyReads(one.agencyKind()) && !counting.contains(one.id()));
    }
}
