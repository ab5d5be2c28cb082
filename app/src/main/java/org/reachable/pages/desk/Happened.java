package org.reachable.pages.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.replay.Happening;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.desk.Children.Named;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** What happened behind asks, and to whom, as a reader may know it. */
@Component
class Happened {

    private final Chronology chronology;
    private final Children children;

    Happened(Chronology chronology, Children children) {
        this.chronology = chronology;
        this.children = children;
    }

    Happening behind(Actor actor, Asked asked) {
        return behind(actor, List.of(asked), Map.of(asked.child(), children.named(actor, asked.child())))
                .of(asked);
    }

    /** Of all of them at once: a desk has many. */
    Known behind(Actor actor, Collection<Asked> asks, Map<PersonId, Named> named) {
        var entries = chronology.standing(
                actor,
                asks.stream().map(asked -> asked.finding().trigger()).distinct().toList());
        var known = new HashMap<String, Happening>();
        for (Asked asked : asks) {
            LoggedEntry trigger = entries.get(asked.finding().trigger());
            known.put(
                    asked.finding().id(),
                    new Happening(whom(named.get(asked.child())), trigger == null ? null : trigger.entry()));
        }
        return new Known(known);
    }

    private static String whom(@Nullable Named child) {
        return child == null || child.link().text().equals(Children.NAMELESS)
                ? ""
                : child.link().text();
    }

    /**
     * What is known of each.
     *
     * @param byFinding by the finding's id
     */
    record Known(Map<String, Happening> byFinding) {

        Happening of(Asked asked) {
            return Objects.requireNonNullElse(byFinding.get(asked.finding().id()), Happening.UNTOLD);
        }
    }
}
