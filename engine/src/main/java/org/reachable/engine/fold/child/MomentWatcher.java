package org.reachable.engine.fold.child;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Answered;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Asks as soon as something is known, and once more if nobody has answered. */
final class MomentWatcher extends Watcher {
    private final Mechanism.Moment moment;
    private final NavigableMap<Instant, Ask> byTrigger = new TreeMap<>();

    MomentWatcher(Rule rule, Mechanism.Moment moment, ChildMachine story) {
        super(rule, story);
        this.moment = moment;
    }

    @Override
    void look(Entry entry) {
        Match.Alternative alternative = story.matching.alternative(moment.trigger(), entry);
        if (alternative == null || !mayRaise(entry)) {
            return;
        }
        Ask same = ofOneIncident(entry);
        if (same != null) {
            alsoHappened(same, entry);
        }
        if (same == null && alreadyAnswered(entry).isEmpty()) {
            ask(ask(entry, alternative), entry, Why.RAISED);
        } else if (same != null && !same.open) {
            againUnlessAnswered(same, entry, alternative);
        }
    }

    private void againUnlessAnswered(Ask ask, Entry entry, Match.Alternative alternative) {
        var parts = known(ask);
        if (Answered.of(rule, parts).isEmpty()) {
            cite(ask, entry, alternative);
            reopened(ask);
            ask(ask, entry, Why.AGAIN);
            ask.answeredParts.putAll(parts);
        }
    }

    private void ask(Ask ask, Entry entry, Why why) {
        byTrigger.put(ask.trigger().occurredAt(), ask);
        Span nextStepAfter = moment.nextStepAfter();
        if (nextStepAfter == null) {
            step(ask, entry.recordedAt(), why, Ask.facts());
            return;
        }
        Instant next = story.calendars.limit(entry.occurredAt(), nextStepAfter);
        ask.limit = next;
        var facts = Ask.facts("limit", nextStepAfter.toString());
        step(ask, entry.recordedAt(), why, facts);
        int told = ask.steps.size();
        if (next.isAfter(entry.recordedAt())) {
            at(next, new Timers.Alarm() {
                @Override
                public void ring(Instant at) {
                    step(ask, at, Why.UNANSWERED, facts);
                }

                @Override
                public boolean matters() {
                    return ask.open && ask.steps.size() == told;
                }
            });
        }
    }

    /** One incident may be told of twice: whoever was asked first stays asked. */
    private void step(Ask ask, Instant at, Why why, Map<String, String> facts) {
        ask.step(at, Level.ALERT, why, rule.kind(), whoResponds(ask), facts);
    }

    private String whoResponds(Ask ask) {
        if (!ask.steps.isEmpty()) {
            return ask.steps.getFirst().owner();
        }
        for (Rule.Responder responder : rule.responders()) {
            if (story.matching.matches(responder.when(), ask.trigger())) {
                return responder.owner();
            }
        }
        return rule.owner();
    }

    /** The ask of the incident that this entry tells of: an open one before one that was answered. */
    private @Nullable Ask ofOneIncident(Entry entry) {
        Ask open = ofOneIncident(entry, moment.oneIncident());
        if (open != null || moment.oneIncident() == null) {
            return open;
        }
        Duration near = Window.length(moment.oneIncident());
        var asks = byTrigger.subMap(
                entry.occurredAt().minus(near), true, entry.occurredAt().plus(near), true);
        return asks.isEmpty() ? null : asks.lastEntry().getValue();
    }
}
