package org.reachable.governance.limits;

import java.util.Map;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** That somebody was kept out is told to each by name. */
@Component
class ToldOfLimitsChild implements WhoseChild {

    private final ToldOfLimits told;

    ToldOfLimitsChild(ToldOfLimits told) {
        this.told = told;
    }

    @Override
    public Set<String> addresses() {
        return Set.of(ToldOfLimitsController.PAGE + "/seen");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.get("told"))
                .flatMap(exclusion -> told.unseen(Actor.of(reader)).stream()
                        .filter(one -> one.exclusion().equals(exclusion))
                        .findFirst())
                .map(one -> About.yoursAlone(one.child()))
                .orElse(About.NOBODY);
    }
}
