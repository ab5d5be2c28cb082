package org.reachable.engine.fold.shared;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.KnownSighting;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.TimeIndex;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** The same thing in the stories of several children. */
final class SharedThingMachine extends SharedMachine {
    private final Mechanism.SharedThing shared;
    private final TimeIndex<KnownSighting> known = new TimeIndex<>(KnownSighting::occurredAt);
    private final Set<String> children = new HashSet<>();
    /** The entry that was last cited of each child. */
    private final Map<String, EntryId> cited = new TreeMap<>();

    private int number;
    private @Nullable Ask current;

    SharedThingMachine(Rule rule, Mechanism.SharedThing shared) {
        super(rule);
        this.shared = shared;
    }

    @Override
    void counted(Sighting sighting) {
        known.add(new KnownSighting(number++, sighting));
        children.add(sighting.child());
        if (children.size() < shared.children()
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
        ask.alsoHappened(sighting.occurredAt());
        var together = new TreeSet<>(ask.children);
        together.addAll(childrenOf(linked));
        ask.children = List.copyOf(together);
        linked.forEach(each -> cited.put(each.child(), each.entry()));
        ask.evidence.clear();
        ask.evidence.addAll(cited.values());
        ask.step(
                sighting.recordedAt(),
                shared.asQuestion() ? Level.DUE : Level.ALERT,
                again ? Why.AGAIN : Why.RAISED,
                Ask.facts(
                        "children",
                        Integer.toString(together.size()),
                        "thing",
                        sighting.token().toString()));
    }

    private boolean isOneIncident(Sighting one, Sighting other) {
        return one.sameIncidentAs(other) || areTogether(one, other);
    }

    /** With one thing within so long, they are children of one incident, whatever the two entries tell of. */
    private boolean areTogether(Sighting one, Sighting other) {
        return shared.together() != null
                && Duration.between(one.occurredAt(), other.occurredAt())
                                .abs()
                                .compareTo(Window.length(shared.together()))
                        <= 0;
    }

    /** This sighting and the last known of each other child that is near enough in time and another incident; where it is but asked, of any. */
    private List<Sighting> linkedWith(Sighting sighting) {
        Duration within = Window.length(shared.within());
        var lastOf = new HashMap<String, KnownSighting>();
        for (KnownSighting other : known.between(
                sighting.occurredAt().minus(within), sighting.occurredAt().plus(within))) {
            if (!other.sighting().child().equals(sighting.child())
                    && (shared.asQuestion() || !isOneIncident(other.sighting(), sighting))) {
                lastOf.merge(other.sighting().child(), other, (a, b) -> a.number() < b.number() ? b : a);
            }
        }
        return Stream.concat(Stream.of(sighting), lastOf.values().stream().map(KnownSighting::sighting))
                .toList();
    }
}
