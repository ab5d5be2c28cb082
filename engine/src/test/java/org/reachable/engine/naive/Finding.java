package org.reachable.engine.naive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/** One finding, and what has happened to it in the order it happened. */
final class Finding {
    static final String ALERT = "alert";
    static final String DUE = "due";

    /** What can happen to a finding. */
    sealed interface Event {
        Instant at();
    }

    /** It is raised, or told again; {@code mark} tells apart steps that would look alike, as a tier or a stage. */
    record Step(
            Instant at,
            String kind,
            String level,
            @Nullable Instant limit,
            Set<EntryId> evidence,
            Set<String> children,
            String mark)
            implements Event {

        boolean isAsWas(Step other) {
            return kind.equals(other.kind)
                    && level.equals(other.level)
                    && Objects.equals(limit, other.limit)
                    && evidence.equals(other.evidence)
                    && mark.equals(other.mark);
        }

        Step at(Instant other) {
            return new Step(other, kind, level, limit, evidence, children, mark);
        }
    }

    /** It closes. */
    record Closing(Instant at, String how) implements Event {}

    final Rule rule;
    final String subject;
    final Entry trigger;
    final List<Event> events = new ArrayList<>();
    /** What it ever cited, and how many entries were known when it first did. */
    final Map<EntryId, Integer> everCited = new LinkedHashMap<>();

    final Set<EntryId> evidence = new LinkedHashSet<>();

    /** Only what became known after this place answers; below zero where anything may. */
    int answersAfter = -1;

    /** What was known before it was last told, or would have been: only what came later answers it by its name. */
    int toldAfter = -1;

    /** When what it asks about happened, the last of it. */
    Instant happened;

    boolean open;

    /** False for a clock that is only kept to know when its feed would be missed. */
    boolean shown = true;

    Finding(Rule rule, String subject, Entry trigger) {
        this.rule = rule;
        this.subject = subject;
        this.trigger = trigger;
        this.happened = trigger.occurredAt();
    }

    void alsoHappened(Instant other) {
        happened = other.isAfter(happened) ? other : happened;
    }

    /** More of what it asks about happened: what answers it may name this as what it cites. */
    void joins(Entry other, Instant when, int known) {
        everCited.putIfAbsent(other.id(), known);
        alsoHappened(when);
    }

    void cite(Collection<EntryId> entries, int known) {
        evidence.addAll(entries);
        entries.forEach(entry -> everCited.putIfAbsent(entry, known));
    }

    void citeOnly(Collection<EntryId> entries, int known) {
        evidence.clear();
        cite(entries, known);
    }

    void step(Instant at, String kind, String level, @Nullable Instant limit, Set<String> children, String mark) {
        open = true;
        events.add(new Step(at, kind, level, limit, Set.copyOf(evidence), Set.copyOf(children), mark));
    }

    /** A step that alone cites this entry. */
    void stepOf(EntryId entry, int known, Instant at, @Nullable Instant limit) {
        var cited = new LinkedHashSet<>(evidence);
        cited.add(entry);
        everCited.putIfAbsent(entry, known);
        String mark = events.isEmpty() ? "" : standing().mark();
        events.add(new Step(at, rule.kind(), DUE, limit, Set.copyOf(cited), Set.of(trigger.child()), mark));
    }

    void close(Instant at, String how) {
        open = false;
        events.add(new Closing(at, how));
    }

    /** The step that tells how it stands, with the evidence it has now. */
    Step standing() {
        for (Event event : events.reversed()) {
            if (event instanceof Step step) {
                return new Step(
                        step.at, step.kind, step.level, step.limit, Set.copyOf(evidence), step.children, step.mark);
            }
        }
        throw new IllegalStateException("A finding without a step: " + key());
    }

    String key() {
        String of = rule.mechanism() instanceof Mechanism.Comparison ? subject + "\n" + trigger.child() : subject;
        return rule.id() + "\n" + of + "\n" + trigger.id();
    }

    String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
