package org.reachable.engine.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** Whether a step is true of the entries it cites alone, and cites none it could do without. */
public final class EvidenceChecker {
    private final List<Entry> entries;
    private final Policy policy;
    private final Calendars calendars;

    public EvidenceChecker(List<Entry> entries, Policy policy, Calendars calendars) {
        this.entries = List.copyOf(entries);
        this.policy = policy;
        this.calendars = calendars;
    }

    /** What is wrong with what this step cites, in sentences; empty where nothing is. */
    public List<String> problems(NaiveStep step) {
        var rule = policy.rule(step.rule()).orElseThrow();
        var problems = new ArrayList<String>();
        List<NaiveStep> alone = replay(rule, step.raisedAt(), step.evidence()::contains).stream()
                .filter(other -> other.subject().equals(step.subject()))
                .toList();
        if (step.subject().startsWith(DeadlineWalk.FEED)) {
            raisedAlone(alone, problems);
            return told(problems, step);
        }
        switch (rule.mechanism()) {
            case Mechanism.Deadline deadline -> {
                raisedAlone(alone, problems);
                clock(deadline, step, problems);
            }
            case Mechanism.Drift drift -> tally(drift, step, problems);
            // What parts two absences is their returns, and those are not cited: of the reports alone all are one.
            case Mechanism.Accumulation accumulation
            when restsOnSpells(accumulation) -> {
                return List.of();
            }
            default -> raisedAlone(alone, problems);
        }
        if (!problems.isEmpty()) {
            return told(problems, step);
        }
        for (EntryId cited : step.evidence()) {
            if (couldDoWithout(cited, rule, step, alone)) {
                problems.add(cited + " is cited and changes nothing");
            }
        }
        return told(problems, step);
    }

    private static boolean restsOnSpells(Mechanism.Accumulation accumulation) {
        return accumulation.counted().anyOf().stream()
                .anyMatch(alternative -> !alternative.opening().isEmpty());
    }

    private static List<String> told(List<String> problems, NaiveStep step) {
        return problems.stream().map(problem -> problem + ": " + step).toList();
    }

    private static void raisedAlone(List<NaiveStep> alone, List<String> problems) {
        if (alone.isEmpty()) {
            problems.add("the entries cited do not raise it");
        }
    }

    /** The trigger is cited, and an alert of a clock in one stage is not told before its limit. */
    private static void clock(Mechanism.Deadline deadline, NaiveStep step, List<String> problems) {
        if (step.evidence().stream().noneMatch(id -> id.toString().equals(step.trigger()))) {
            problems.add("the trigger is not cited");
        }
        Instant limit = step.respondBy();
        if (limit == null) {
            problems.add("a clock has no limit");
        } else if (deadline.stages().size() == 1
                && step.level().equals(Finding.ALERT)
                && limit.isAfter(step.raisedAt())) {
            problems.add("told as passed before the limit");
        }
    }

    /** What reset the count is not cited, so only the count itself can be looked at. */
    private void tally(Mechanism.Drift drift, NaiveStep step, List<String> problems) {
        var view = view(step.raisedAt(), id -> true);
        var cited = step.evidence().stream()
                .map(view::entry)
                .filter(Objects::nonNull)
                .filter(entry -> view.matches(drift.counted(), entry))
                .toList();
        if (!Tallied.holds(drift.tally(), cited, view)) {
            problems.add("the entries cited are too few");
        }
    }

    /**
     * Where entries are counted, each cited one must be counted again from the cited ones alone. Elsewhere taking one
     * out of the whole story must not leave the same step without it.
     */
    private boolean couldDoWithout(EntryId cited, Rule rule, NaiveStep step, List<NaiveStep> alone) {
        return switch (rule.mechanism()) {
            case Mechanism.Drift drift -> false;
            case Mechanism.Accumulation counts -> !citedBy(alone).contains(cited);
            case Mechanism.Consecutive counts -> !citedBy(alone).contains(cited);
            case Mechanism.Hotspot counts -> !citedBy(alone).contains(cited);
            case Mechanism.SharedThing counts -> !citedBy(alone).contains(cited);
            case Mechanism.Comparison counts -> !citedBy(alone).contains(cited);
            case Mechanism.HeldElsewhere counts -> !citedBy(alone).contains(cited);
            case Mechanism.Deadline deadline
            when deadline.repeats()
                    || deadline.joined() != null
                    || deadline.stages().size() > 1 -> !citedBy(alone).contains(cited);
            default -> {
                var rest = new HashSet<>(step.evidence());
                rest.remove(cited);
                yield replay(rule, step.raisedAt(), id -> !id.equals(cited)).stream()
                        .anyMatch(other -> isTheSameBut(other, step, rest));
            }
        };
    }

    private static Set<EntryId> citedBy(List<NaiveStep> steps) {
        var result = new HashSet<EntryId>();
        steps.forEach(step -> result.addAll(step.evidence()));
        return result;
    }

    private static boolean isTheSameBut(NaiveStep other, NaiveStep step, Set<EntryId> evidence) {
        return other.subject().equals(step.subject())
                && other.trigger().equals(step.trigger())
                && other.kind().equals(step.kind())
                && other.level().equals(step.level())
                && other.raisedAt().equals(step.raisedAt())
                && Objects.equals(other.respondBy(), step.respondBy())
                && other.evidence().equals(evidence);
    }

    /** The steps of this rule from the entries that stand under these ids, with whatever corrects them. */
    private List<NaiveStep> replay(Rule rule, Instant until, Predicate<EntryId> kept) {
        return NaiveInterpreter.replay(standing(until, kept), policy.withRules(List.of(rule)), calendars, until);
    }

    private List<Entry> standing(Instant until, Predicate<EntryId> kept) {
        Map<EntryId, EntryId> roots = told(until).roots();
        return known(until).stream()
                .filter(entry -> kept.test(roots.getOrDefault(entry.id(), entry.id())))
                .toList();
    }

    private View view(Instant until, Predicate<EntryId> kept) {
        return new View(Told.of(standing(until, kept), policy.vocabulary().references()), policy, calendars);
    }

    private Told told(Instant until) {
        return Told.of(known(until));
    }

    private List<Entry> known(Instant until) {
        return entries.stream()
                .filter(entry -> !entry.recordedAt().isAfter(until))
                .sorted(Entry.AS_KNOWN)
                .toList();
    }
}
