package org.reachable.work.meetings;

import java.util.Map;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** What somebody is written down as saying is theirs to confirm, and nobody else has its page. */
@Component
class PositionsChild implements WhoseChild {

    private final SittingStore store;

    PositionsChild(SittingStore store) {
        this.store = store;
    }

    @Override
    public Set<String> addresses() {
        return Set.of(ConfirmController.ONE);
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.get("position"))
                .flatMap(position -> store.toConfirm(Actor.of(reader)).stream()
                        .filter(one -> one.position().equals(position))
                        .findFirst())
                .map(one -> About.yoursAlone(one.child()))
                .orElse(About.NOBODY);
    }
}
