package org.reachable.work.contributions;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;

/** What a capability knows of what somebody is to do, that whoever does it is to know, too: of each action a sentence. */
public interface ActionNote extends Contribution {

    /**
     * @param actions those still to do for a child
     * @return by action; of which nothing is known is not in it
     */
    Map<UUID, String> notes(Actor actor, PersonId child, Set<UUID> actions);
}
