package org.reachable.exchange.files;

import java.util.Map;
import java.util.Set;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Rows that are held are read by those who decide about them, and by nobody else. */
@Component
class HeldRowsChild implements WhoseChild {

    private final HeldStore store;

    HeldRowsChild(HeldStore store) {
        this.store = store;
    }

    @Override
    public Set<String> addresses() {
        return Set.of(HeldController.ALL + "/{id}");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.get("id"))
                .flatMap(store::waiting)
                .map(held -> About.yoursAlone(held.person()))
                .orElse(About.NOBODY);
    }
}
