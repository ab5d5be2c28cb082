package org.reachable.engine.fold;

import java.time.Instant;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Asks as soon as something is known, and once more if nobody has answered. */
final class MomentWatcher extends Watcher {
    private final Mechanism.Moment moment;

    MomentWatcher(Rule rule, Mechanism.Moment moment, ChildMachine story) {
        super(rule, story);
        this.moment = moment;
    }

    @Override
    void look(Entry entry) {
        Match.Alternative alternative = story.matching.alternative(moment.trigger(), entry);
        if (alternative == null
                || !mayRaise(entry)
                || ofOneIncident(entry, moment.oneIncident()) != null
                || alreadyAnswered(entry) != null) {
            return;
        }
        var ask = ask(entry, alternative);
        if (moment.nextStepAfter() == null) {
            ask.step(entry.recordedAt(), Level.ALERT, Why.RAISED, facts());
            return;
        }
        Instant next = story.calendars.limit(entry.occurredAt(), moment.nextStepAfter());
        ask.limit = next;
        var facts = facts("limit", moment.nextStepAfter().toString());
        ask.step(entry.recordedAt(), Level.ALERT, Why.RAISED, facts);
        if (next.isAfter(entry.recordedAt())) {
            story.timers.set(next, new Timers.Alarm() {
                @Override
                public void ring(Instant at) {
                    ask.step(at, Level.ALERT, Why.UNANSWERED, facts);
                }

                @Override
                public boolean matters() {
                    return ask.open;
                }
            });
        }
    }
}
