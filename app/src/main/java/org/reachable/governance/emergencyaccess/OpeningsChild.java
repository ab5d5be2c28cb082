package org.reachable.governance.emergencyaccess;

import java.util.Map;
import java.util.Set;
import org.reachable.access.Actor;
import org.reachable.access.WhoseChild;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** An opening is about the child whose record was opened. Whoever opened it, or is asked to review it, has its page by name. */
@Component
class OpeningsChild implements WhoseChild {

    private final Openings openings;

    OpeningsChild(Openings openings) {
        this.openings = openings;
    }

    @Override
    public Set<String> addresses() {
        return Set.of(ReviewController.ALL + "/{id}");
    }

    @Override
    public About about(Practitioner reader, Map<String, String> given) {
        return WhoseChild.id(given.get("id"))
                .flatMap(openings::one)
                .map(opening -> new About(Set.of(opening.child()), isTheirs(reader, opening)))
                .orElse(About.NOBODY);
    }

    private boolean isTheirs(Practitioner reader, Opening opening) {
        return opening.by().equals(reader.id())
                || opening.reviewer().equals(reader.id())
                || openings.mayReview(Actor.of(reader), opening);
    }
}
