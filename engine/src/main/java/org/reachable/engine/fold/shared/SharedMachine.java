package org.reachable.engine.fold.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.FindingAnswer;
import org.reachable.engine.fold.Machine;
import org.reachable.engine.fold.Sighting;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** One rule at one shared thing, sighting by sighting in the order they became known. */
abstract sealed class SharedMachine implements Machine
        permits SharedThingMachine, HotspotMachine, ComparisonMachine, HeldElsewhereMachine {
    final Rule rule;
    final List<Ask> asks = new ArrayList<>(1);
    private final Map<EntryId, EntryId> incidentOf = new HashMap<>();
    /** The instant of which all that became known has yet to be judged together. */
    private @Nullable Instant unsettled;

    SharedMachine(Rule rule) {
        this.rule = rule;
    }

    static SharedMachine of(Rule rule, Calendars calendars) {
        return switch (rule.mechanism()) {
            case Mechanism.SharedThing m -> new SharedThingMachine(rule, m);
            case Mechanism.Hotspot m -> new HotspotMachine(rule, m);
            case Mechanism.Comparison m -> new ComparisonMachine(rule, m);
            case Mechanism.HeldElsewhere m -> new HeldElsewhereMachine(rule, m, calendars);
            default -> throw new IllegalArgumentException(rule.id() + " looks at one child");
        };
    }

    final void accept(Sighting sighting) {
        switch (sighting.role()) {
            case COUNTED -> counted(sighting);
            case RESPONSE -> response(sighting);
            case SIGN -> sign(sighting);
            case THEIRS -> theirs(sighting);
            case ANSWER, NAMED_ANSWER -> answer(sighting);
            case ENDED -> ended(sighting);
        }
        unsettled = sighting.recordedAt();
        if (sighting.role() == Sighting.Role.COUNTED
                || sighting.role() == Sighting.Role.RESPONSE
                || sighting.role() == Sighting.Role.SIGN) {
            incidentOf.put(sighting.entry(), sighting.incident());
        }
    }

    abstract void counted(Sighting sighting);

    void response(Sighting sighting) {}

    void sign(Sighting sighting) {}

    void theirs(Sighting sighting) {}

    void ended(Sighting sighting) {}

    /** Judges what only all that became known at one instant can tell together. */
    void settle(Instant instant) {}

    /** Judges the instants before this one, and this one too if {@code inclusive}. */
    final void settleUntil(Instant instant, boolean inclusive) {
        Instant waiting = unsettled;
        if (waiting != null && (waiting.isBefore(instant) || (inclusive && waiting.equals(instant)))) {
            unsettled = null;
            settle(waiting);
        }
        ring(instant, inclusive);
    }

    /** Lets the clocks ring that end before this instant, and at it if {@code inclusive}. */
    void ring(Instant instant, boolean inclusive) {}

    /** When the last of its clocks rang: what becomes known by then is to be judged anew. */
    Instant rungAt() {
        return Instant.MIN;
    }

    /** In what way an answer that happened then closes it. */
    Closing.How how(Ask ask, Instant happened) {
        return Closing.How.ANSWERED;
    }

    /** An entry answers what is open: all of it, or what cites the entry it names. */
    void answer(Sighting sighting) {
        for (Ask ask : asks) {
            if (ask.open
                    && !ask.evidence.contains(sighting.entry())
                    && !sighting.occurredAt().isBefore(ask.happened)
                    && isMeant(ask, sighting)) {
                ask.close(
                        new Closing(sighting.recordedAt(), List.of(sighting.entry()), how(ask, sighting.occurredAt())));
            }
        }
    }

    boolean isMeant(Ask ask, Sighting answer) {
        return answer.role() == Sighting.Role.ANSWER || ask.everCited().anyMatch(cited -> names(answer, cited));
    }

    /** What was sighted before the record of which it is a second one was known goes by that one's name, and what answers by its own. */
    private boolean names(Sighting answer, EntryId cited) {
        EntryId incident = incidentOf.get(cited);
        return cited.equals(answer.names())
                || cited.equals(answer.incident())
                || answer.incident().equals(incident)
                || incident != null && incident.equals(answer.names());
    }

    /** An entry names the finding itself. */
    final void answered(FindingAnswer answer) {
        for (Ask ask : asks) {
            if (ask.id.equals(answer.finding())
                    && ask.open
                    && answer.fits().contains(rule.id())
                    && !answer.happened().isBefore(ask.happened)) {
                ask.close(new Closing(answer.at(), List.of(answer.by()), how(ask, answer.happened())));
            }
        }
    }

    final Ask ask(Sighting trigger, List<String> children) {
        String thing = trigger.token().toString();
        return added(new Ask(rule, thing, thing, trigger.entry(), children), trigger);
    }

    /** An ask for one of the children of an entry: the same entry may raise another for another of them. */
    final Ask askFor(String child, Sighting trigger, List<String> children) {
        String thing = trigger.token().toString();
        return added(new Ask(rule, thing, thing + "\n" + child, trigger.entry(), children), trigger);
    }

    private Ask added(Ask ask, Sighting trigger) {
        ask.happened = trigger.occurredAt();
        asks.add(ask);
        return ask;
    }

    @Override
    public final List<Ask> asks() {
        return asks;
    }

    @Override
    public void advanceTo(Instant instant) {
        settleUntil(instant, true);
    }

    @Override
    public @Nullable Instant nextChangeAt() {
        return null;
    }

    static List<String> childrenOf(Iterable<Sighting> sightings) {
        var result = new TreeSet<String>();
        sightings.forEach(sighting -> result.add(sighting.child()));
        return List.copyOf(result);
    }
}
