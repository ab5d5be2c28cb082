package org.reachable.work.contributions;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectId;

/** The ways from a child's page to a capability's own pages about them. */
public interface SubjectLink extends Contribution {

    /** None where there is nothing there for the actor: a way to a page that is not found tells of it. */
    List<Link> links(Actor actor, SubjectRecord subject);

    /**
     * The same from the page of a part of their story, as of their plan.
     *
     * @param part its code
     */
    default List<Link> linksOfPart(Actor actor, SubjectRecord subject, String part) {
        return List.of();
    }

    /** The same from the page of what is no child. */
    default List<Link> linksOfThing(Actor actor, SubjectId thing) {
        return List.of();
    }
}
