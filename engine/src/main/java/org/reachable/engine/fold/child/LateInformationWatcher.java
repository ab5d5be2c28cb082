package org.reachable.engine.fold.child;

import java.time.Duration;
import java.time.Instant;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Ask;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Known long after it happened. */
final class LateInformationWatcher extends Watcher {
    private final Mechanism.LateInformation late;

    LateInformationWatcher(Rule rule, Mechanism.LateInformation late, ChildMachine story) {
        super(rule, story);
        this.late = late;
    }

    /** What was decided before it became known was decided without it, whenever it happened. */
    @Override
    Instant happened(Entry trigger) {
        return trigger.recordedAt();
    }

    @Override
    void look(Entry entry) {
        if (story.matching.matches(late.on(), entry)
                && mayRaise(entry)
                && entry.recordedAt().isAfter(story.calendars.limit(entry.occurredAt(), late.moreThan()))
                && alreadyAnswered(entry).isEmpty()) {
            long hours =
                    Duration.between(entry.occurredAt(), entry.recordedAt()).toHours();
            ask(entry)
                    .step(
                            entry.recordedAt(),
                            Level.ALERT,
                            Why.RAISED,
                            Ask.facts("late", hours < 96 ? hours + " hours" : hours / 24 + " days"));
        }
    }
}
