package org.reachable.pages.desk;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reachable.access.AccessPolicy;
import org.reachable.access.WhoOnlyCounts;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/**
 * To whom what is asked can be offered: whoever only reads could neither accept it nor give it back, and whoever only counts is given no
 * child.
 */
@Component
class Takers {

    private final Partnership partnership;
    private final WhoOnlyCounts onlyCount;

    Takers(Partnership partnership, WhoOnlyCounts onlyCount) {
        this.partnership = partnership;
        this.onlyCount = onlyCount;
    }

    Stream<Practitioner> all() {
        Set<UUID> counting = onlyCount.now();
        return partnership.practitioners().stream()
                .filter(one -> !AccessPolicy.onlyReads(one.agencyKind()) && !counting.contains(one.id()));
    }
}
