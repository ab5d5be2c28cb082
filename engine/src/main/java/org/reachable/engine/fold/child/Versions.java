package org.reachable.engine.fold.child;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Conditions;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/**
 * What stood in an entry's place before it was put right or taken back. Who names an entry answers what they could read there: danger that was
 * put into it afterwards they did not.
 */
final class Versions {

    private record Version(Entry stood, Instant until) {}

    private final Conditions conditions;
    private final Map<EntryId, List<Version>> before = new HashMap<>(0);

    Versions(Conditions conditions) {
        this.conditions = conditions;
    }

    void ended(Entry stood, Instant until) {
        before.computeIfAbsent(stood.id(), _ -> new ArrayList<>(1)).add(new Version(stood, until));
    }

    /** Whether an entry that names its trigger was said of what an urgent rule asks about there; of other rules it always was. */
    boolean couldRead(Rule rule, Entry answer, Entry trigger) {
        List<Version> versions = before.get(trigger.id());
        if (versions == null || !rule.urgent()) {
            return true;
        }
        Instant said = saidAt(answer);
        return versions.stream()
                .filter(version -> version.until.isAfter(said))
                .findFirst()
                .map(version -> isMeant(triggerOf(rule), version.stood))
                .orElse(true);
    }

    /** Since when an entry has been known for what a rule means by it: as it was written, or as it was put right into that. */
    Instant meantSince(Rule rule, Entry entry) {
        return before.getOrDefault(entry.id(), List.of()).stream()
                .filter(version -> !isMeant(triggerOf(rule), version.stood))
                .map(Version::until)
                .reduce(entry.recordedAt(), (one, other) -> other.isAfter(one) ? other : one);
    }

    private Instant saidAt(Entry entry) {
        List<Version> versions = before.get(entry.id());
        return versions == null ? entry.recordedAt() : versions.getLast().until;
    }

    private boolean isMeant(@Nullable Match trigger, Entry entry) {
        if (trigger == null) {
            return true;
        }
        for (Conditions.Left left : conditions.about(entry.type()).of(trigger)) {
            if (left.holdsOfItself(entry)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Match triggerOf(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.Moment moment -> moment.trigger();
            case Mechanism.Deadline deadline -> deadline.trigger();
            default -> null;
        };
    }
}
