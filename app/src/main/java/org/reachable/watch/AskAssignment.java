package org.reachable.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Escalated;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.OnDuty;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Component;

/** Turns a role into a person: whoever is on duty when something is first asked, and when nobody has answered it. */
@Component
class AskAssignment {
    /** Longer than any night in which nothing folded; what is older was over before anybody here could be asked. */
    private static final Duration OVER = Duration.ofDays(1);

    private static final Duration OLD = Duration.ofDays(7);

    private record Rung(String finding, Instant since, String role) {}

    private final AskStore asks;
    private final EscalationStore chases;
    private final Partnership partnership;
    private final Authors authors;
    private final ActionOwners owners;
    private final AsksOfKeptOut keptOut;
    private final WhomTheyRefused refused;

    AskAssignment(
            AskStore asks,
            EscalationStore chases,
            Partnership partnership,
            Authors authors,
            ActionOwners owners,
            AsksOfKeptOut keptOut,
            WhomTheyRefused refused) {
        this.refused = refused;
        this.asks = asks;
        this.chases = chases;
        this.partnership = partnership;
        this.authors = authors;
        this.owners = owners;
        this.keptOut = keptOut;
    }

    /** Asks about each finding that is open and nobody was asked about yet, or nobody who may still open it. */
    void ask(Collection<Finding> findings, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        List<Finding> open = findings.stream().filter(Finding::open).toList();
        if (open.isEmpty()) {
            return;
        }
        Map<String, Ask> asked = asks.of(open.stream().map(Finding::id).toList()).stream()
                .collect(Collectors.toMap(Ask::finding, Function.identity()));
        if (!asked.isEmpty()) {
            keptOut.passOn(asked, child, now);
            refused.passOn(open, asked, child, story, now);
        }
        tellWhatJoined(open, asked, child, story, now);
        open.stream().filter(finding -> !asked.containsKey(finding.id())).forEach(finding -> {
            String role = finding.last().owner();
            OnDuty first = Authors.areAsked(role)
                    ? authors.asked(finding, child, story, now)
                    : owners.areAsked(finding)
                            ? owners.asked(finding, child, story, now)
                            : partnership.whoIsOnDuty(role, child, agenciesAsked(finding, child, story, now), now);
            OnDuty onDuty = refused.instead(first, finding, child, story, now);
            var whom = onDuty.practitioner();
            boolean history = isHistory(finding.last(), now);
            asks.ask(finding.id(), whom.partnership(), child, whom.id(), role, onDuty.how(), now, history);
            if (!history) {
                tellAtOnce(finding, finding.last().raisedAt(), child, whom.id(), now);
            }
        });
    }

    /**
     * Danger, and what else a rule says of, is told the moment it is known, by day and by night, to whoever is on duty as one who is to know of it. Not whom a lock keeps from
     * the record: whoever is asked, and whoever keeps the lock, let them in.
     */
    private void tellAtOnce(Finding finding, Instant known, @Nullable PersonId child, UUID asked, Instant now) {
        for (String role : finding.last().puts(finding.rule()).toldAtOnce()) {
            var onDuty = partnership.whoIsOnDuty(role, child, now);
            var whom = onDuty.practitioner();
            if (!whom.id().equals(asked)) {
                chases.tellUnlessLocked(
                        whom.partnership(), new Escalation(finding.id(), known, role, whom.id(), onDuty.how(), now));
            }
        }
    }

    /** What joins a danger that is asked about already is told as it was: the second threat of a day is no less than the first. */
    private void tellWhatJoined(
            Collection<Finding> open,
            Map<String, Ask> asked,
            @Nullable PersonId child,
            Collection<Entry> story,
            Instant now) {
        Map<String, Finding> joined = open.stream()
                .filter(finding ->
                        finding.rule().urgent() && !finding.joined().isEmpty() && asked.containsKey(finding.id()))
                .collect(Collectors.toMap(Finding::id, Function.identity()));
        if (joined.isEmpty()) {
            return;
        }
        Set<Instant> told = new HashSet<>();
        chases.of(joined.keySet()).forEach(chase -> told.add(chase.since()));
        joined.values()
                .forEach(finding -> story.stream()
                        .filter(entry -> finding.joined().contains(entry.id()))
                        .map(Entry::recordedAt)
                        .filter(known -> known.isAfter(now.minus(OLD)) && !told.contains(known))
                        .forEach(known -> tellAtOnce(
                                finding,
                                known,
                                child,
                                Objects.requireNonNull(asked.get(finding.id())).practitioner(),
                                now)));
    }

    /** Where an entry asks an agency, or is about the words of one, its own people answer. */
    private List<String> agenciesAsked(
            Finding finding, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        if (Authors.areAsked(finding.rule().owner())) {
            return authors.agency(finding, child, story, now).stream().toList();
        }
        return story.stream()
                .filter(entry -> entry.id().equals(finding.trigger()))
                .flatMap(entry ->
                        partnership
                                .agenciesMeant(finding.rule().agenciesAsked(entry), child, entry.occurredAt())
                                .stream())
                .toList();
    }

    /**
     * Tells whoever is on duty for each role that an unanswered ask went up to, once. Its owner keeps it. Where an agency was
     * asked and is silent, its own people hear of it.
     */
    void tell(Collection<Finding> findings, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        List<Finding> unanswered = findings.stream()
                .filter(finding -> finding.open() && !finding.escalated().isEmpty())
                .toList();
        if (unanswered.isEmpty()) {
            return;
        }
        List<String> ids = unanswered.stream().map(Finding::id).toList();
        Map<String, Ask> asked = asks.of(ids).stream().collect(Collectors.toMap(Ask::finding, Function.identity()));
        Set<Rung> told = chases.of(ids).stream()
                .map(chase -> new Rung(chase.finding(), chase.since(), chase.role()))
                .collect(Collectors.toSet());
        for (Finding finding : unanswered) {
            Ask ask = asked.get(finding.id());
            if (ask != null && !ask.came().quietly()) {
                finding.escalated().stream()
                        .filter(rung -> !told.contains(new Rung(finding.id(), rung.since(), rung.to())))
                        .forEach(rung -> tell(finding, rung, child, agenciesAsked(finding, child, story, now), now));
            }
        }
    }

    private void tell(Finding finding, Escalated rung, @Nullable PersonId child, List<String> agencies, Instant now) {
        var onDuty = partnership.whoIsOnDuty(rung.to(), child, agencies, now);
        UUID whom = onDuty.practitioner().id();
        chases.tell(
                onDuty.practitioner().partnership(),
                new Escalation(finding.id(), rung.since(), rung.to(), whom, onDuty.how(), now));
    }

    /** Whether a step was past already when it reached us: it came with old entries, or late. */
    static boolean isHistory(Step step, Instant now) {
        Instant due = step.respondBy();
        Instant lastChance = due == null
                ? step.raisedAt().plus(OLD)
                : later(due, step.raisedAt()).plus(OVER);
        return lastChance.isBefore(now);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
