package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Several incidents with several children at one place. */
final class HotspotMachine extends SharedMachine {
    private final Mechanism.Hotspot hotspot;
    private final List<Sighting> counted = new ArrayList<>();
    private @Nullable Ask current;

    HotspotMachine(Rule rule, Mechanism.Hotspot hotspot) {
        super(rule);
        this.hotspot = hotspot;
    }

    @Override
    void counted(Sighting sighting) {
        Instant from = sighting.recordedAt().minus(Window.length(hotspot.within()));
        boolean before = holds(since(from));
        int place = counted.size();
        while (place > 0 && counted.get(place - 1).occurredAt().isAfter(sighting.occurredAt())) {
            place--;
        }
        counted.add(place, sighting);
        var window = since(from);
        if (sighting.occurredAt().isBefore(from) || !holds(window)) {
            return;
        }
        boolean again = current != null && (before || current.open);
        Ask ask = again && current != null ? current : ask(sighting, List.of());
        current = ask;
        ask.children = childrenOf(window);
        ask.evidence.clear();
        window.forEach(each -> ask.evidence.add(each.entry()));
        ask.step(
                sighting.recordedAt(),
                Level.ALERT,
                again ? Why.AGAIN : Why.RAISED,
                Watcher.facts(
                        "count", Integer.toString(incidents(window)),
                        "children", Integer.toString(ask.children.size()),
                        "window", hotspot.within().toString(),
                        "thing", sighting.token().toString()));
    }

    private List<Sighting> since(Instant from) {
        int start = counted.size();
        while (start > 0 && !counted.get(start - 1).occurredAt().isBefore(from)) {
            start--;
        }
        return List.copyOf(counted.subList(start, counted.size()));
    }

    private boolean holds(List<Sighting> window) {
        return window.size() >= hotspot.incidents()
                && childrenOf(window).size() >= hotspot.children()
                && incidents(window) >= hotspot.incidents();
    }

    private static int incidents(List<Sighting> window) {
        var separate = new ArrayList<Sighting>();
        for (Sighting sighting : window) {
            if (separate.stream().noneMatch(sighting::sameIncidentAtPlace)) {
                separate.add(sighting);
            }
        }
        return separate.size();
    }
}
