package org.reachable.engine.fold.child;

import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** Which watcher watches what a rule's mechanism looks at in one child's story. */
final class Watchers {
    private Watchers() {}

    static Watcher of(Rule rule, ChildMachine story) {
        return switch (rule.mechanism()) {
            case Mechanism.Moment m -> new MomentWatcher(rule, m, story);
            case Mechanism.Deadline m -> new DeadlineWatcher(rule, m, story);
            case Mechanism.Counter m -> new CounterWatcher(rule, m, story);
            case Mechanism.Accumulation m -> new AccumulationWatcher(rule, m, story);
            case Mechanism.Drift m -> new DriftWatcher(rule, m, story);
            case Mechanism.Consecutive m -> new ConsecutiveWatcher(rule, m, story);
            case Mechanism.MissingPart m -> new MissingPartWatcher(rule, m, story);
            case Mechanism.LateInformation m -> new LateInformationWatcher(rule, m, story);
            case Mechanism.KnownPlace m -> new KnownPlaceWatcher(rule, m, story);
            case Mechanism.SharedThing _, Mechanism.Hotspot _, Mechanism.Comparison _, Mechanism.HeldElsewhere _ ->
                throw new IllegalArgumentException(rule.id() + " looks across children");
        };
    }
}
