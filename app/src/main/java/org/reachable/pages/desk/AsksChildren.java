package org.reachable.pages.desk;

import java.util.Map;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** An ask is about the children of its finding. */
@Component
class AsksChildren implements WhoseChild {

    private final Watch watch;

    AsksChildren(Watch watch) {
        this.watch = watch;
    }

    @Override
    public Set<String> addresses() {
        return Set.of("/asks/{id}");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return watch.one(Actor.of(reader), given.getOrDefault("id", ""))
                .map(asked -> About.of(asked.children()))
                .orElse(About.NOBODY);
    }
}
