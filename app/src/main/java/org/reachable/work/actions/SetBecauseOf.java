package org.reachable.work.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.RestsOn;
import org.reachable.work.contributions.Contributions;
import org.springframework.stereotype.Component;

/** That what an action was set because of, or stands in, is here no more: it is still to do until somebody says otherwise, and whoever does it reads that. */
@Component
class SetBecauseOf {

    private final Actions actions;
    private final Chronology chronology;
    private final RestsOn restsOn;
    private final Contributions contributions;

    SetBecauseOf(Actions actions, Chronology chronology, RestsOn restsOn, Contributions contributions) {
        this.contributions = contributions;
        this.actions = actions;
        this.chronology = chronology;
        this.restsOn = restsOn;
    }

    /** In words; empty where all of it stands. */
    String gone(Actor actor, Action action) {
        return Stream.of(withdrawn(actor, action), noted(actor, List.of(action)).getOrDefault(action.id(), ""))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The same of each that is still to do, but for what was taken back: that what it stands in has ended. */
    Map<UUID, String> noted(Actor actor, List<Action> all) {
        Map<UUID, String> noted = new HashMap<>();
        all.stream()
                .filter(one -> one.isOpen() && !one.isOfAThing())
                .collect(Collectors.groupingBy(Action::child, Collectors.mapping(Action::id, Collectors.toSet())))
                .forEach((child, open) -> noted.putAll(contributions.notes(actor, child, open)));
        return noted;
    }

    private String withdrawn(Actor actor, Action action) {
        return actions.setBy(actor, action)
                .flatMap(name -> chronology.stands(actor, name))
                .map(LoggedEntry::entry)
                .flatMap(entry -> restsOn.gone(actor, action.child(), entry))
                .orElse("");
    }
}
