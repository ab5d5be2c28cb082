package org.reachable.engine.fold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** The same thing in the stories of several children. */
final class SharedThingMachine extends SharedMachine {
    private final Mechanism.SharedThing shared;
    private final Map<String, List<Sighting>> byChild = new LinkedHashMap<>();
    /** The entry that was last cited of each child. */
    private final Map<String, EntryId> cited = new TreeMap<>();

    private @Nullable Ask current;

    SharedThingMachine(Rule rule, Mechanism.SharedThing shared) {
        super(rule);
        this.shared = shared;
    }

    @Override
    void counted(Sighting sighting) {
        byChild.computeIfAbsent(sighting.child(), _ -> new ArrayList<>(2)).add(sighting);
        if (byChild.size() < shared.children()
                || (current != null && current.open && current.children.contains(sighting.child()))) {
            return;
        }
        var linked = linkedWith(sighting);
        if (linked.size() < shared.children()) {
            return;
        }
        boolean again = current != null;
        Ask ask = current == null ? ask(sighting, List.of()) : current;
        current = ask;
        var children = new TreeSet<>(ask.children);
        children.addAll(childrenOf(linked));
        ask.children = List.copyOf(children);
        linked.forEach(each -> cited.put(each.child(), each.entry()));
        ask.evidence.clear();
        ask.evidence.addAll(cited.values());
        ask.step(
                sighting.recordedAt(),
                Level.ALERT,
                again ? Why.AGAIN : Why.RAISED,
                Watcher.facts(
                        "children",
                        Integer.toString(children.size()),
                        "thing",
                        sighting.token().toString()));
    }

    /** This sighting and the newest of each other child that is near enough in time and another incident. */
    private List<Sighting> linkedWith(Sighting sighting) {
        Duration within = Window.length(shared.within());
        var result = new ArrayList<Sighting>();
        result.add(sighting);
        byChild.forEach((child, sightings) -> {
            if (!child.equals(sighting.child())) {
                sightings.reversed().stream()
                        .filter(other -> Duration.between(other.occurredAt(), sighting.occurredAt())
                                        .abs()
                                        .compareTo(within)
                                <= 0)
                        .filter(other -> !other.sameIncidentAs(sighting))
                        .findFirst()
                        .ifPresent(result::add);
            }
        });
        return result;
    }
}
