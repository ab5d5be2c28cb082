package org.reachable.engine.fold.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.KnownSighting;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.TimeIndex;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Two children in one incident, of whom one had a response and the other none. */
final class ComparisonMachine extends SharedMachine {
    private final Mechanism.Comparison comparison;
    private final TimeIndex<KnownSighting> incidents = new TimeIndex<>(KnownSighting::occurredAt);
    private final Map<EntryId, List<KnownSighting>> incidentsByEntry = new HashMap<>();
    /** By the incident they are named to respond to. */
    private final Map<EntryId, List<KnownSighting>> responses = new HashMap<>();

    private final Set<String> told = new HashSet<>();
    /** Incidents that may have become the one without a response at this instant. */
    private final NavigableMap<Integer, KnownSighting> pending = new TreeMap<>();
    /** Children whose story has ended: nothing is asked for them any more. */
    private final Set<String> ended = new HashSet<>(0);

    private final Map<Ask, KnownSighting> raisedFor = new HashMap<>(1);
    private int number;

    ComparisonMachine(Rule rule, Mechanism.Comparison comparison) {
        super(rule);
        this.comparison = comparison;
    }

    @Override
    void counted(Sighting sighting) {
        var incident = new KnownSighting(number++, sighting);
        incidents.add(incident);
        incidentsByEntry
                .computeIfAbsent(sighting.entry(), _ -> new ArrayList<>(1))
                .add(incident);
        judge(incident);
        together(incident).forEach(this::judge);
    }

    @Override
    void response(Sighting sighting) {
        var response = new KnownSighting(number++, sighting);
        EntryId named = Objects.requireNonNull(sighting.names());
        responses.computeIfAbsent(named, _ -> new ArrayList<>(1)).add(response);
        for (Ask ask : asks) {
            if (ask.open && isFor(response, Objects.requireNonNull(raisedFor.get(ask)))) {
                // Made when it was told that there was none: that was so of what was known, and not of what was done.
                boolean before =
                        sighting.occurredAt().isBefore(ask.steps.getFirst().raisedAt());
                ask.close(new Closing(
                        sighting.recordedAt(),
                        List.of(sighting.entry()),
                        before ? Closing.How.IN_TIME_KNOWN_LATER : Closing.How.ANSWERED));
            }
        }
        for (KnownSighting incident : incidentsByEntry.getOrDefault(named, List.of())) {
            judge(incident);
            for (KnownSighting other : together(incident)) {
                judge(other);
                together(other).forEach(this::judge);
            }
        }
    }

    private void judge(KnownSighting incident) {
        pending.put(incident.number(), incident);
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
        for (KnownSighting without : pending.values()) {
            if (!ended.contains(without.sighting().child()) && responseTo(without) == null) {
                together(without).stream()
                        .filter(other -> responseTo(other) != null)
                        .findFirst()
                        .ifPresent(with -> raise(with, without, instant));
            }
        }
        pending.clear();
    }

    /** The incidents of other children that happened near enough to this one, in the order they became known. */
    private List<KnownSighting> together(KnownSighting incident) {
        Duration near = Window.length(comparison.together());
        return incidents
                .between(
                        incident.occurredAt().minus(near), incident.occurredAt().plus(near))
                .stream()
                .filter(other ->
                        !other.sighting().child().equals(incident.sighting().child()))
                .sorted(Comparator.comparingInt(KnownSighting::number))
                .toList();
    }

    /** The first child's incident had a response and the second child's had none. */
    private void raise(KnownSighting with, KnownSighting without, Instant now) {
        Sighting first = with.sighting();
        Sighting second = without.sighting();
        if (!told.add(second.child() + "@" + second.entry())) {
            return;
        }
        Sighting response = Objects.requireNonNull(responseTo(with));
        var ask = askFor(second.child(), second, childrenOf(List.of(first, second)));
        ask.key = second.child() + "@" + second.entry();
        raisedFor.put(ask, without);
        ask.evidence.addAll(new LinkedHashSet<>(List.of(second.entry(), first.entry(), response.entry())));
        ask.step(
                now,
                Level.ALERT,
                Why.RAISED,
                Ask.facts(
                        "responded",
                        first.child(),
                        "not",
                        second.child(),
                        "thing",
                        first.token().toString(),
                        Step.BEGAN,
                        Stream.of(with, without)
                                .map(KnownSighting::occurredAt)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                                .toString()));
    }

    /** A response to this child's incident, or one that names the child, to that of a child it was together with. */
    private boolean isFor(KnownSighting response, KnownSighting incident) {
        return response.sighting().child().equals(incident.sighting().child())
                && entriesTogether(incident)
                        .anyMatch(entry -> entry.equals(response.sighting().names()));
    }

    /** The first known of the responses to it. */
    private @Nullable Sighting responseTo(KnownSighting incident) {
        return entriesTogether(incident)
                .flatMap(entry -> responses.getOrDefault(entry, List.of()).stream())
                .filter(response ->
                        response.sighting().child().equals(incident.sighting().child()))
                .min(Comparator.comparingInt(KnownSighting::number))
                .map(KnownSighting::sighting)
                .orElse(null);
    }

    /** The incident's entry, and those of what it was together with. */
    private Stream<EntryId> entriesTogether(KnownSighting incident) {
        return Stream.concat(Stream.of(incident), together(incident).stream())
                .map(each -> each.sighting().entry());
    }
}
