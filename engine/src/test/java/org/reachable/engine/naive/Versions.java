package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** What stood in the place of an entry before, in order: "names", of urgent rules. */
final class Versions {

    /** @param until when something else stood there, or nothing */
    record Version(Entry stood, Instant until) {}

    private final Map<EntryId, List<Version>> byRoot = new HashMap<>();

    void ended(EntryId root, Entry stood, Instant until) {
        byRoot.computeIfAbsent(root, _ -> new ArrayList<>()).add(new Version(stood, until));
    }

    /** What an entry names, as far as it could read there what it answers. */
    Stream<EntryId> read(Entry entry, Finding finding) {
        return couldRead(entry, finding) ? entry.references().answers().stream() : Stream.empty();
    }

    /** Of an urgent rule: as its trigger stood when whoever names it last said so, the rule would mean it. */
    private boolean couldRead(Entry entry, Finding finding) {
        Match trigger = triggerOf(finding.rule);
        if (!finding.rule.urgent() || trigger == null) {
            return true;
        }
        List<Version> own = byRoot.getOrDefault(entry.id(), List.of());
        Instant said = own.isEmpty() ? entry.recordedAt() : own.getLast().until();
        for (Version version : byRoot.getOrDefault(finding.trigger.id(), List.of())) {
            if (version.until().isAfter(said)) {
                return trigger.anyOf().stream()
                        .anyMatch(alternative -> Conditions.saysItself(alternative, version.stood()));
            }
        }
        return true;
    }

    /** When it was told of what the rule means: where something else stood there before, when that was gone. */
    Instant becameKnown(Rule rule, Entry entry) {
        Match trigger = triggerOf(rule);
        Instant known = entry.recordedAt();
        for (Version version : byRoot.getOrDefault(entry.id(), List.of())) {
            boolean was = trigger == null
                    || trigger.anyOf().stream().anyMatch(each -> Conditions.saysItself(each, version.stood()));
            known = was || version.until().isBefore(known) ? known : version.until();
        }
        return known;
    }

    private static @Nullable Match triggerOf(Rule rule) {
        if (rule.mechanism() instanceof Mechanism.Moment moment) {
            return moment.trigger();
        }
        return rule.mechanism() instanceof Mechanism.Deadline deadline ? deadline.trigger() : null;
    }
}
