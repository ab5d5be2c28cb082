package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Rule;

/** A finding while the fold is still writing it. */
public final class Ask {
    public final Rule rule;
    public final String id;
    final String subject;
    final EntryId triggerId;
    /** The trigger itself; null in the second stage, which never sees an entry. */
    final @Nullable Entry triggerEntry;

    final EntryId group;
    public final Steps steps = new Steps();
    /** What the next step will cite. */
    public final Set<EntryId> evidence = new LinkedHashSet<>();
    /** What any step has cited so far, and what was known last when one first did: an answer may name what a later step cites no more. */
    private final Map<EntryId, @Nullable Entry> everCited = new LinkedHashMap<>();
    /** The answers given to parts of the ask, where it needs several. */
    public final Map<String, Answered> answeredParts = new HashMap<>(1);

    /** What happened besides, of the same incident. */
    private final List<EntryId> joined = new ArrayList<>(0);

    public List<String> children;
    /** Who is asked. */
    public String owner;

    public String key = "";
    public boolean open = true;
    /** True where it got a step, or was closed, since somebody last asked so. */
    boolean changed = true;

    /** False for a clock that nothing sends an answer to: it is watched, and not shown. */
    public boolean kept = true;

    /** How loud its steps may be once its limit has passed. */
    public Level loudest = Level.ALERT;

    public boolean alertOut;
    public int stage;
    /** How often its limit was set: two that are equal ring once. */
    public int limitsSet;
    /** True where the stage before ended unanswered and nobody has raised this one yet. */
    public boolean stageBeganByItself;
    /** The limit that runs now, and the first one, by which the figures judge. */
    @Nullable
    public Instant limit;

    @Nullable
    public Instant firstLimit;
    /** True where it was offered, and declined for good. */
    public boolean declined;

    /** When the answer happened; null while there is none. */
    @Nullable
    public Instant answeredAt;

    /** When it closed last: when its answer was known, where it has one. */
    @Nullable
    public Instant closedAt;

    @Nullable
    Instant openSince;

    /** When what it asks about happened, the last of it: nothing that happened before answers. */
    public Instant happened = Instant.MIN;

    public Ask(Rule rule, String subject, Entry trigger, EntryId group, List<String> children) {
        this(rule, subject, subject, trigger.id(), trigger, group, children);
    }

    /** @param of what there is one of for each trigger: the subject, and more where one entry is of several children */
    public Ask(Rule rule, String subject, String of, EntryId trigger, List<String> children) {
        this(rule, subject, of, trigger, null, trigger, children);
    }

    private Ask(
            Rule rule,
            String subject,
            String of,
            EntryId triggerId,
            @Nullable Entry triggerEntry,
            EntryId group,
            List<String> children) {
        this.rule = rule;
        this.id = FindingId.of(rule.id(), of, triggerId);
        this.subject = subject;
        this.triggerId = triggerId;
        this.triggerEntry = triggerEntry;
        this.group = group;
        this.children = children;
        this.owner = rule.owner();
        this.evidence.add(triggerId);
    }

    /** More of what it asks about is known: an answer may name this, too, for it stood on whoever's screen it was. */
    public void joined(Entry entry) {
        if (!joined.contains(entry.id())) {
            joined.add(entry.id());
            everCited.putIfAbsent(entry.id(), entry);
            changed = true;
        }
    }

    /** More of what it asks about happened: what came before then answers it no more. */
    public void alsoHappened(Instant when) {
        happened = when.isAfter(happened) ? when : happened;
    }

    /** The incident it hangs on. */
    public EntryId group() {
        return group;
    }

    /** The entry that raised it, in a child's own story. */
    public Entry trigger() {
        return Objects.requireNonNull(triggerEntry);
    }

    /** Adds a step, and opens the ask again if it was closed. */
    public void step(Instant at, Level level, Why why, Map<String, String> facts) {
        step(at, level, why, rule.kind(), owner, facts);
    }

    public void step(Instant at, Level level, Why why, String kind, String owner, Map<String, String> facts) {
        if (!open) {
            open = true;
            answeredParts.clear();
            openSince = at;
        }
        changed = true;
        alertOut |= level == Level.ALERT;
        cited(triggerEntry);
        steps.add(new Step(at, level, kind, why, limit, owner, children, List.copyOf(evidence), facts, null));
    }

    /** Every entry it cites, or once cited; its trigger always. */
    public Stream<EntryId> everCited() {
        return Stream.of(Stream.of(triggerId), evidence.stream(), everCited.keySet().stream())
                .flatMap(each -> each);
    }

    /** From now on it cites what it rests on. */
    public void cited(@Nullable Entry knownLast) {
        evidence.forEach(each -> everCited.putIfAbsent(each, knownLast));
    }

    /** True where an entry became known when this one was cited already, or is the trigger. */
    public boolean isCitedBefore(EntryId cited, Entry entry) {
        Entry knownLast = everCited.get(cited);
        return cited.equals(triggerId) || (knownLast != null && Entry.AS_KNOWN.compare(entry, knownLast) > 0);
    }

    /** Ends the ask: every step that was still open closes the same way. */
    public void close(Closing closing) {
        open = false;
        changed = true;
        closedAt = closing.at();
        steps.closeOpen(closing);
    }

    Finding toFinding(List<Step> shown) {
        return new Finding(
                id,
                shown.isEmpty() ? rule : shown.getLast().puts(rule),
                subject,
                triggerId,
                group,
                shown instanceof Steps written ? written.soFar() : List.copyOf(shown),
                List.of(),
                List.copyOf(joined));
    }

    /** What a step tells its sentence: keys and values in turn. */
    public static Map<String, String> facts(String... keysAndValues) {
        var result = new HashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            result.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Map.copyOf(result);
    }
}
