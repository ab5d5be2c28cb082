package org.reachable.governance.restrictions;

import org.reachable.access.Actor;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** The locks the reader is to look at again, on their desk. */
@Component
class LocksToLookAt implements DeskSection {

    private final Restrictions restrictions;

    LocksToLookAt(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public String name() {
        return "locks";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.due(
                "Locked records: is the lock still needed?",
                restrictions.due(actor).stream()
                        .map(one -> Row.of(one.child())
                                .with(one.left())
                                .withNote("Lift the lock, or keep it with a new day."))
                        .toList());
    }
}
