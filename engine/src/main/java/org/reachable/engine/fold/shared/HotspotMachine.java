package org.reachable.engine.fold.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.TimeIndex;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Several incidents with several children at one place. */
final class HotspotMachine extends SharedMachine {
    private final Mechanism.Hotspot hotspot;
    private final TimeIndex<Sighting> counted = new TimeIndex<>(Sighting::occurredAt);
    private @Nullable Ask current;

    HotspotMachine(Rule rule, Mechanism.Hotspot hotspot) {
        super(rule);
        this.hotspot = hotspot;
    }

    @Override
    void counted(Sighting sighting) {
        Instant from = sighting.recordedAt().minus(Window.length(hotspot.within()));
        boolean before = holds(counted.since(from));
        counted.add(sighting);
        var window = counted.since(from);
        if (sighting.occurredAt().isBefore(from) || !holds(window)) {
            return;
        }
        boolean again = current != null && (before || current.open);
        Ask ask = again && current != null ? current : ask(sighting, List.of());
        current = ask;
        ask.alsoHappened(sighting.occurredAt());
        ask.children = childrenOf(window);
        ask.evidence.clear();
        window.forEach(each -> ask.evidence.add(each.entry()));
        ask.step(
                sighting.recordedAt(),
                Level.ALERT,
                again ? Why.AGAIN : Why.RAISED,
                Ask.facts(
                        "count", Integer.toString(incidents(window, Integer.MAX_VALUE)),
                        "children", Integer.toString(ask.children.size()),
                        "window", hotspot.within().toString(),
                        "thing", sighting.token().toString()));
    }

    private boolean holds(List<Sighting> window) {
        return window.size() >= hotspot.incidents()
                && window.stream()
                                .map(Sighting::child)
                                .distinct()
                                .limit(hotspot.children())
                                .count()
                        == hotspot.children()
                && incidents(window, hotspot.incidents()) == hotspot.incidents();
    }

    /** How many incidents the sightings tell of, which are in the order they happened; so many of them at most. */
    private static int incidents(List<Sighting> window, int most) {
        var separate = new ArrayList<Sighting>();
        var incidents = new HashSet<EntryId>();
        var entries = new HashSet<EntryId>();
        for (Sighting sighting : window) {
            boolean joined = incidents.contains(sighting.incident())
                    || entries.contains(sighting.incident())
                    || incidents.contains(sighting.entry());
            if (!joined && !isTogetherWithOneOf(separate, sighting)) {
                separate.add(sighting);
                if (separate.size() == most) {
                    return most;
                }
                incidents.add(sighting.incident());
                entries.add(sighting.entry());
            }
        }
        return separate.size();
    }

    /** True where one of those that happened last tells of the same incident; whatever is earlier happened too long before. */
    private static boolean isTogetherWithOneOf(List<Sighting> separate, Sighting sighting) {
        for (int last = separate.size() - 1; last >= 0 && separate.get(last).isTogetherWith(sighting); last--) {
            if (separate.get(last).type().equals(sighting.type())) {
                return true;
            }
        }
        return false;
    }
}
