package org.reachable.governance.accessreports;

import java.util.Map;
import java.util.Set;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** That somebody asked who looked is known to those who took it down or answer it, and to nobody else. */
@Component
class WhoAskedsChild implements WhoseChild {

    private final LookRequests requests;

    WhoAskedsChild(LookRequests requests) {
        this.requests = requests;
    }

    @Override
    public Set<String> addresses() {
        return Set.of(AnsweringController.ALL + "/{id}");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.get("id"))
                .flatMap(requests::one)
                .map(asked -> About.yoursAlone(asked.child()))
                .orElse(About.NOBODY);
    }
}
