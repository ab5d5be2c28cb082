package org.reachable.governance.involvement;

import org.reachable.access.Actor;
import org.reachable.work.contributions.DeskSection;
import org.springframework.stereotype.Component;

/** Children who are said to be known to the reader's agency, on the desk of whoever confirms that. */
@Component
class SaidToBeKnown implements DeskSection {

    private final Involvements involvements;

    SaidToBeKnown(Involvements involvements) {
        this.involvements = involvements;
    }

    @Override
    public String name() {
        return "said-to-be-known";
    }

    @Override
    public OnDesk onDesk(Actor actor) {
        return OnDesk.due(
                "Does your agency know these children?",
                involvements.toConfirm(actor).map(Row::of).stream().toList());
    }
}
