package org.reachable.engine.fold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    ComparisonMachine(Rule rule, Mechanism.Comparison comparison) {
        super(rule);
        this.comparison = comparison;
    }

    @Override
    void counted(Sighting sighting) {
        incidents.add(sighting);
        for (Sighting other : List.copyOf(incidents)) {
            compare(sighting, other, sighting.recordedAt());
            compare(other, sighting, sighting.recordedAt());
        }
    }

    @Override
    void response(Sighting response) {
        responses.add(response);
        for (Ask ask : asks) {
            if (ask.open && ask.key.equals(response.child() + "@" + response.names())) {
                ask.close(new Closing(response.recordedAt(), List.of(response.entry()), Closing.How.ANSWERED));
            }
        }
        for (Sighting incident : List.copyOf(incidents)) {
            if (incident.entry().equals(response.names())) {
                for (Sighting other : List.copyOf(incidents)) {
                    compare(incident, other, response.recordedAt());
                }
            }
        }
    }

    /** Raises where the first child's incident had a response and the second child's had none. */
    private void compare(Sighting first, Sighting second, Instant now) {
        if (first.child().equals(second.child())
                || Duration.between(first.occurredAt(), second.occurredAt())
                                .abs()
                                .compareTo(Window.length(comparison.together()))
                        > 0) {
            return;
        }
        var response = responseTo(first);
        if (response == null || responseTo(second) != null || !told.add(second.child() + "@" + second.entry())) {
            return;
        }
        var ask = ask(second, childrenOf(List.of(first, second)));
        ask.key = second.child() + "@" + second.entry();
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

    private @Nullable Sighting responseTo(Sighting incident) {
        return responses.stream()
                .filter(response -> response.child().equals(incident.child())
                        && incident.entry().equals(response.names()))
                .findFirst()
                .orElse(null);
    }
}
