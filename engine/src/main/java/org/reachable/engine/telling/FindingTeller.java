package org.reachable.engine.telling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.fold.Why;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.replay.Happenings;
import org.reachable.engine.replay.Sentence;

/** Puts findings into words. */
final class FindingTeller {
    /** The order in which a live system would have raised them. */
    static final Comparator<Finding> AS_RAISED = Comparator.comparing(
                    (Finding finding) -> shown(finding).raisedAt())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::id);

    private final Policy policy;
    private final EntryTeller entries;
    private final Happenings happenings;

    FindingTeller(Policy policy, EntryTeller entries, Happenings happenings) {
        this.policy = policy;
        this.entries = entries;
        this.happenings = happenings;
    }

    /** The findings of each incident, in the order its first was raised. */
    List<Incident> incidents(List<Finding> findings) {
        Map<EntryId, List<Finding>> groups = new LinkedHashMap<>();
        findings.stream()
                .sorted(AS_RAISED)
                .forEach(finding -> groups.computeIfAbsent(finding.group(), _ -> new ArrayList<>())
                        .add(finding));
        return groups.entrySet().stream()
                .map(group -> incident(group.getKey(), group.getValue()))
                .toList();
    }

    private Incident incident(EntryId first, List<Finding> findings) {
        EntryRef ref = entries.ref(first);
        return new Incident(
                ref,
                ref.says(),
                entries.happenedOn(first),
                findings.stream().map(this::told).toList());
    }

    ToldFinding told(Finding finding) {
        Rule rule = finding.rule();
        Step shown = shown(finding);
        Step last = finding.last();
        Closing closing = last.closing();
        return new ToldFinding(
                "finding-" + finding.id(),
                shown.raisedAt(),
                isAlert(finding),
                finding.open(),
                plain(finding, shown),
                Words.moment(shown.raisedAt()),
                due(shown),
                later(finding, shown),
                last.children().size() > 1 ? Words.list(last.children()) : "",
                policy.roleName(shown.owner()),
                new ToldFinding.Now(policy.roleName(last.owner()), now(finding, shown, last)),
                rule.ask(),
                rule.closes(),
                refs(last.evidence()),
                closing == null ? "" : Words.date(closing.at()) + ": " + happenings.ending(finding, last),
                closing == null ? List.of() : refs(closing.by()),
                new ToldFinding.ToldRule(
                        rule.id() + ", version " + rule.version(),
                        rule.source().title() + " (" + rule.source().force().replace('-', ' ') + ", source "
                                + rule.source().confidence() + ")",
                        rule.local() ? "local setting" : "national"));
    }

    /** Until when an answer was in time; nothing where that is when it was raised. */
    private static String due(Step step) {
        Instant limit = step.respondBy();
        return limit == null || limit.equals(step.raisedAt()) ? "" : Words.moment(limit);
    }

    /** Each time the finding ended: it may have been raised again afterwards. */
    List<ToldAnswer> answers(Finding finding) {
        var byInstant = new LinkedHashMap<Closing, Step>();
        finding.steps().stream()
                .filter(step -> step.closing() != null)
                .forEach(step -> byInstant.put(step.closing(), step));
        return byInstant.entrySet().stream()
                .map(each -> new ToldAnswer(
                        each.getKey().at(),
                        Words.moment(each.getKey().at()),
                        plain(finding, each.getValue()),
                        happenings.ending(finding, each.getValue()),
                        refs(each.getKey().by())))
                .toList();
    }

    static boolean isAlert(Finding finding) {
        return finding.steps().stream().anyMatch(step -> step.level() == Level.ALERT);
    }

    /** The first step that interrupted; the first of all where none did. */
    static Step shown(Finding finding) {
        return finding.steps().stream()
                .filter(step -> step.level() == Level.ALERT)
                .findFirst()
                .orElse(finding.steps().getFirst());
    }

    private String plain(Finding finding, Step step) {
        return Sentence.plain(finding.rule(), step, happenings.of(finding, step));
    }

    /** A count of days is of the day it was told on, and not of the last of the replay. */
    private String now(Finding finding, Step shown, Step last) {
        String sentence = plain(finding, last);
        return sentence.equals(plain(finding, shown)) ? sentence : Words.date(last.raisedAt()) + ": " + sentence;
    }

    private List<String> later(Finding finding, Step shown) {
        var result = new ArrayList<String>();
        String asked = shown.owner();
        var again = new ArrayList<Step>();
        for (Step step : finding.steps()) {
            if (step.raisedAt().isBefore(shown.raisedAt()) || step.equals(shown)) {
                continue;
            }
            if (step.why() == Why.AGAIN) {
                again.add(step);
            } else {
                result.add(Words.moment(step.raisedAt()) + ": " + said(finding, step) + asked(asked, step.owner()));
                asked = step.owner();
            }
        }
        if (!again.isEmpty()) {
            Step last = again.getLast();
            result.add("Said again " + times(again.size())
                    + (finding.rule().mechanism() instanceof Mechanism.Drift ? "" : " as more became known")
                    + ", last on "
                    + Words.moment(last.raisedAt()) + ": " + plain(finding, last));
        }
        if (!finding.escalated().isEmpty()) {
            result.add("Nobody had answered, so it was to go up: "
                    + Words.list(finding.escalated().stream()
                            .map(up -> policy.roleName(up.to()) + " on " + Words.moment(up.at()))
                            .toList())
                    + ".");
        }
        return List.copyOf(result);
    }

    private String asked(String before, String owner) {
        return owner.equals(before) ? "" : " Asked of: " + policy.roleName(owner) + ".";
    }

    private String said(Finding finding, Step step) {
        return switch (step.why()) {
            case UNANSWERED -> "asked again, as nobody had answered.";
            case NOT_DONE -> "it could no longer be done in time. The question became what would help now.";
            case PASSED ->
                "the moment had passed, and nobody was recorded as having reached the child. The question became what would help now.";
            case CORRECTED -> "a correction changed what was known. " + plain(finding, step);
            case OFFERED_DECLINED -> "it was offered, and declined or not attended. The clock ran on.";
            case STARTED, RAISED, OVERDUE, TIER, AGAIN -> plain(finding, step);
        };
    }

    private static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> String.format(Locale.UK, "%d times", number);
        };
    }

    private List<EntryRef> refs(List<EntryId> ids) {
        return ids.stream().map(entries::ref).toList();
    }
}
