package org.reachable.work.contributions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;

/** What a reader must know before anything else about a child: at the top of each of the child's pages. */
public interface SubjectWarning extends Contribution {

    /** A sentence each; none where the reader may not know of it. */
    List<Sentence> warnings(Actor actor, PersonId child);

    /**
     * Whether it is said wherever the child is read about: beside an ask, on paper, with their particulars. One that is not
     * tells how the reader came to see the record, and stands on the record alone.
     */
    default boolean isSaidEverywhere() {
        return false;
    }

    /** A few words for a line about each of these, behind where the child lives; whoever has none is not in it. */
    default Map<PersonId, String> inShort(Collection<PersonId> children) {
        return Map.of();
    }
}
