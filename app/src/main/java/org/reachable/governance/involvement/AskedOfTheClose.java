package org.reachable.governance.involvement;

import java.util.List;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.work.contributions.SubjectWarning;
import org.springframework.stereotype.Component;

/** That somebody whose agency is not known to be involved wrote about a child, asked of whoever is close to the child. */
@Component
class AskedOfTheClose implements SubjectWarning {

    private final Involvements involvements;

    AskedOfTheClose(Involvements involvements) {
        this.involvements = involvements;
    }

    @Override
    public String name() {
        return "involvement";
    }

    @Override
    public List<Sentence> warnings(Actor actor, PersonId child) {
        return involvements.asked(actor, child);
    }
}
