package org.reachable.engine.naive;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Mechanism.Moment;
import org.reachable.engine.policy.MechanismParts.Passing;
import org.reachable.engine.policy.Rule;

final class MomentWalk extends Walk {
    private final Moment moment;
    private final Set<Instant> partings = new HashSet<>();
    /** When each that was asked will have passed. */
    private final Map<Finding, Instant> passing = new IdentityHashMap<>();
    /** Those that never pass: something that joined them says so. */
    private final Set<Finding> lasting = Collections.newSetFromMap(new IdentityHashMap<>());

    MomentWalk(Rule rule, View story, Moment moment) {
        super(rule, story, null);
        this.moment = moment;
    }

    @Override
    Set<Instant> clocks() {
        var result = new HashSet<Instant>();
        for (Entry entry : view.entries) {
            if (view.matches(moment.trigger(), entry)) {
                Stream.of(Optional.ofNullable(nextStep(entry)), passes(entry))
                        .flatMap(Optional::stream)
                        .forEach(result::add);
            }
        }
        return result;
    }

    /** What was done before anybody was asked takes the asking back, where the moment may not pass. */
    @Override
    void answered(Finding finding, Instant happened) {
        Instant asked = finding.events.getFirst().at();
        Instant limit = finding.standing().limit();
        boolean isLate = limit != null && happened.isAfter(limit);
        boolean wasReached = finding.standing().mark().equals("passed")
                && happened.isBefore(finding.standing().at());
        String how = wasReached || (moment.passing() == null && happened.isBefore(asked))
                ? "withdrawn"
                : isLate ? "answered-late" : "answered";
        finding.close(now, how + whyNothingIsLeft(finding));
    }

    @Override
    void entry(Entry entry) {
        if (view.matches(moment.partedBy(), entry)) {
            partings.add(entry.overAt());
        }
        findings.stream()
                .filter(finding -> isHelped(finding, entry))
                .forEach(finding -> finding.close(now, "answered"));
        findings.stream()
                .filter(finding -> finding.open && isACopyOf(entry, finding.trigger))
                .forEach(finding -> lastsIfItSaysSo(finding, entry));
        if (!triggers(moment.trigger(), entry)) {
            return;
        }
        Finding same = ofTheSameIncident(entry);
        if (same != null) {
            same.joins(entry, entry.occurredAt(), known);
            lastsIfItSaysSo(same, entry);
        }
        if (same == null) {
            raise(entry);
        } else if (!same.open && !staysAnswered(same, entry.occurredAt())) {
            same.cite(evidence(moment.trigger(), entry), known);
            ask(same, entry);
        }
    }

    private boolean isACopyOf(Entry entry, Entry trigger) {
        return !entry.id().equals(trigger.id())
                && view.incident(entry).id().equals(view.incident(trigger).id())
                && view.place(entry) > view.place(trigger);
    }

    private void lastsIfItSaysSo(Finding finding, Entry entry) {
        if (moment.passing() != null && view.matches(moment.passing().never(), entry)) {
            lasting.add(finding);
            passing.remove(finding);
        }
    }

    private boolean isHelped(Finding finding, Entry entry) {
        return finding.open
                && finding.standing().kind().equals("what-would-help-now")
                && entry.references().settles()
                && finding.id().equals(entry.references().answersFinding())
                && view.matches(Objects.requireNonNull(moment.passing()).helped(), entry);
    }

    private void raise(Entry entry) {
        var finding = find(entry);
        finding.cite(evidence(moment.trigger(), entry), known);
        if (isAnsweredAlready(finding)) {
            findings.remove(finding);
        } else {
            ask(finding, entry);
        }
    }

    private void ask(Finding finding, Entry entry) {
        alert(finding, nextStep(entry), Set.of(entry.child()));
        if (moment.passing() != null
                && !lasting.contains(finding)
                && !view.matches(moment.passing().never(), finding.trigger)) {
            passes(entry).ifPresent(at -> passing.put(finding, at));
        }
    }

    private Optional<Instant> passes(Entry entry) {
        return Optional.ofNullable(moment.passing())
                .map(Passing::after)
                .map(after -> view.calendars.fallsDue(view.versions.becameKnown(rule, entry), after));
    }

    /** The finding whose trigger happened within one incident of this entry: an open one before an answered one. */
    private @Nullable Finding ofTheSameIncident(Entry entry) {
        Finding answered = null;
        for (Finding finding : findings) {
            if (moment.oneIncident() != null
                    && entry.references().unjudgedBy().isEmpty()
                    && Elapsed.near(finding.trigger.occurredAt(), entry.occurredAt(), moment.oneIncident())
                    && whoGoes(finding.trigger).equals(whoGoes(entry))
                    && !isPartedFrom(finding.trigger, entry)
                    && (!moment.onePlace() || isAtOnePlace(finding.trigger, entry))) {
                if (finding.open) {
                    return finding;
                }
                boolean isLast =
                        answered == null || !finding.trigger.occurredAt().isBefore(answered.trigger.occurredAt());
                answered = isLast ? finding : answered;
            }
        }
        return answered;
    }

    static boolean isAtOnePlace(Entry one, Entry other) {
        Set<Token> there = new HashSet<>(one.where());
        if (!there.isEmpty() && !other.where().isEmpty()) {
            return !Collections.disjoint(there, other.where());
        }
        String here = one.location().replaceAll("\\[[^\\]]*]|\\([^)]*\\)", "").strip();
        String elsewhere =
                other.location().replaceAll("\\[[^\\]]*]|\\([^)]*\\)", "").strip();
        return here.isEmpty() || elsewhere.isEmpty() || here.equalsIgnoreCase(elsewhere);
    }

    private String whoGoes(Entry trigger) {
        return rule.responders().stream()
                .filter(responder -> view.matches(responder.when(), trigger))
                .map(Rule.Responder::owner)
                .findFirst()
                .orElse(rule.owner());
    }

    private boolean isPartedFrom(Entry one, Entry other) {
        Instant first = one.occurredAt().isBefore(other.occurredAt()) ? one.occurredAt() : other.occurredAt();
        Instant last = one.occurredAt().isBefore(other.occurredAt()) ? other.occurredAt() : one.occurredAt();
        return partings.stream().anyMatch(parting -> parting.isAfter(first) && !parting.isAfter(last));
    }

    @Override
    void clock() {
        for (Finding finding : findings) {
            if (finding.open) {
                var last = finding.standing();
                if (now.equals(passing.get(finding))) {
                    passing.remove(finding);
                    finding.close(now, "passed");
                    finding.step(now, "what-would-help-now", Finding.DUE, null, last.children(), "passed");
                } else if (now.equals(last.limit()) && now.isAfter(last.at())) {
                    alert(finding, last.limit(), last.children());
                }
            }
        }
    }

    private @Nullable Instant nextStep(Entry entry) {
        Instant from = moment.fromRecorded() ? entry.recordedAt() : entry.occurredAt();
        return moment.nextStepAfter() == null ? null : view.calendars.limit(from, moment.nextStepAfter());
    }
}
