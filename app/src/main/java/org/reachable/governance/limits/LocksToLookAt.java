package org.reachable.governance.limits;

import org.reachable.access.Actor;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** The locks the reader is to look at again, on their desk. */
@Component
class LocksToLookAt implements DeskSection {

    private final Limits limits;

    LocksToLookAt(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "locks";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.due(
                "Locked records: is the lock still needed?",
                limits.due(actor).stream()
                        .map(one -> Row.of(one.child())
                                .with(one.left())
                                .withNote("Lift the lock, or keep it with a new day."))
                        .toList());
    }
}
