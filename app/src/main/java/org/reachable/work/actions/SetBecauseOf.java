package org.reachable.work.actions;

import org.reachable.access.Actor;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.RestsOn;
import org.springframework.stereotype.Component;

/** That what an action was set because of is here no more: it is still to do until somebody says otherwise, and whoever does it reads that. */
@Component
class SetBecauseOf {

    private final Actions actions;
    private final Chronology chronology;
    private final RestsOn restsOn;

    SetBecauseOf(Actions actions, Chronology chronology, RestsOn restsOn) {
        this.actions = actions;
        this.chronology = chronology;
        this.restsOn = restsOn;
    }

    /** In words; empty where all of it stands. */
    String gone(Actor actor, Action action) {
        return actions.setBy(actor, action)
                .flatMap(name -> chronology.stands(actor, name))
                .map(LoggedEntry::entry)
                .flatMap(entry -> restsOn.gone(actor, action.child(), entry))
                .orElse("");
    }
}
