package org.reachable.engine.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Two children in one incident, of whom one had a response and the other none. */
final class ComparisonMachine extends SharedMachine {
    private final Mechanism.Comparison comparison;
    private final List<Sighting> incidents = new ArrayList<>();
    private final List<Sighting> responses = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    /** Incidents that may have become the one without a response at this instant. */
    private final Set<Sighting> pending = new HashSet<>();
    /** Children whose story has ended: nothing is asked for them any more. */
    private final Set<String> ended = new HashSet<>(0);

    private final Map<Ask, Sighting> raisedFor = new HashMap<>(1);

    ComparisonMachine(Rule rule, Mechanism.Comparison comparison) {
        super(rule);
        this.comparison = comparison;
    }

    @Override
    void counted(Sighting sighting) {
        incidents.add(sighting);
        pending.add(sighting);
        pending.addAll(together(sighting));
    }

    @Override
    void response(Sighting response) {
        responses.add(response);
        for (Ask ask : asks) {
            if (ask.open && isFor(response, Objects.requireNonNull(raisedFor.get(ask)))) {
                ask.close(new Closing(response.recordedAt(), List.of(response.entry()), Closing.How.ANSWERED));
            }
        }
        for (Sighting incident : incidents) {
            if (incident.entry().equals(response.names())) {
                pending.add(incident);
                for (Sighting other : together(incident)) {
                    pending.add(other);
                    pending.addAll(together(other));
                }
            }
        }
    }

    @Override
    void ended(Sighting ending) {
        ended.add(ending.child());
        for (Ask ask : asks) {
            if (ask.open && ask.key.startsWith(ending.child() + "@")) {
                ask.close(new Closing(ending.recordedAt(), List.of(ending.entry()), Closing.How.ENDED));
            }
        }
    }

    /** A meeting about both is two entries of one instant: only when both are known is there anything to compare. */
    @Override
    void settle(Instant instant) {
        for (Sighting without : incidents) {
            if (pending.contains(without) && !ended.contains(without.child()) && responseTo(without) == null) {
                together(without).stream()
                        .filter(other -> responseTo(other) != null)
                        .findFirst()
                        .ifPresent(with -> raise(with, without, instant));
            }
        }
        pending.clear();
    }

    /** The incidents of other children that happened near enough to this one, in the order they became known. */
    private List<Sighting> together(Sighting incident) {
        Duration near = Window.length(comparison.together());
        return incidents.stream()
                .filter(other -> !other.child().equals(incident.child()))
                .filter(other -> Duration.between(other.occurredAt(), incident.occurredAt())
                                .abs()
                                .compareTo(near)
                        <= 0)
                .toList();
    }

    /** The first child's incident had a response and the second child's had none. */
    private void raise(Sighting first, Sighting second, Instant now) {
        if (!told.add(second.child() + "@" + second.entry())) {
            return;
        }
        Sighting response = Objects.requireNonNull(responseTo(first));
        var ask = askFor(second.child(), second, childrenOf(List.of(first, second)));
        ask.key = second.child() + "@" + second.entry();
        raisedFor.put(ask, second);
        ask.evidence.addAll(new LinkedHashSet<>(List.of(second.entry(), first.entry(), response.entry())));
        ask.step(
                now,
                Level.ALERT,
                Why.RAISED,
                Watcher.facts(
                        "responded",
                        first.child(),
                        "not",
                        second.child(),
                        "thing",
                        first.token().toString()));
    }

    /** A response to this child's incident, or one that names the child, to that of a child it was together with. */
    private boolean isFor(Sighting response, Sighting incident) {
        return response.child().equals(incident.child())
                && (incident.entry().equals(response.names())
                        || together(incident).stream()
                                .anyMatch(other -> other.entry().equals(response.names())));
    }

    private @Nullable Sighting responseTo(Sighting incident) {
        return responses.stream()
                .filter(response -> isFor(response, incident))
                .findFirst()
                .orElse(null);
    }
}
