package org.reachable.engine.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Reach;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Rule;

/**
 * One rule over one subject, from the first instant at which anything could change to the last. At each instant the
 * entries known then come first, then what ends then; a mechanism looks at the whole list known by then.
 */
abstract class Walk {
    final Rule rule;
    final View view;
    final @Nullable Token token;
    final List<Finding> findings = new ArrayList<>();
    final Answers answers;

    /** How many entries are known. */
    int known;

    /** Whether what is known ends the story. */
    private boolean over;

    /** The instant looked at. */
    Instant now = Instant.MIN;

    Walk(Rule rule, View view, @Nullable Token token) {
        this(
                rule,
                view,
                token,
                rule.answers().stream().filter(Answer::isForGood).toList());
    }

    /** @param ways the rows of answers that are read as for every other rule */
    Walk(Rule rule, View view, @Nullable Token token, List<Answer> ways) {
        this.rule = rule;
        this.view = view;
        this.token = token;
        this.answers = new Answers(view, ways, token, findings);
    }

    /** What an entry does that has just become known. */
    abstract void entry(Entry entry);

    /** What ends or is reached at this instant. */
    void clock() {}

    /** Every instant at which something of this rule could end or be reached. */
    Set<Instant> clocks() {
        return Set.of();
    }

    /** What all that became known at this instant tells together. */
    void together() {}

    /** What the end of a child's story does: what is open for the child ends with it. */
    void storyEnded(Entry ending) {
        findings.stream().filter(finding -> finding.open).forEach(finding -> finding.close(now, "ended"));
    }

    /** What an answer does. */
    void answered(Finding finding, Instant happened) {
        finding.close(now, "answered" + whyNothingIsLeft(finding));
    }

    /** Where no way that answers is met, but one after which there is nothing to ask, why; else empty. */
    final String whyNothingIsLeft(Finding finding) {
        var answering =
                rule.answers().stream().filter(way -> way.ends().isEmpty()).toList();
        if (answering.size() == rule.answers().size() || answers.happened(finding, known, now, answering) != null) {
            return "";
        }
        return rule.answers().stream()
                .filter(way -> !way.ends().isEmpty() && answers.happened(finding, known, now, List.of(way)) != null)
                .findFirst()
                .map(way -> ": " + way.ends())
                .orElse("");
    }

    /** All findings, as they are once every entry is known and every clock before {@code end} has ended. */
    final List<Finding> until(Instant end) {
        for (Instant instant : instants(end)) {
            now = instant;
            while (known < view.entries.size()
                    && view.entries.get(known).recordedAt().equals(instant)) {
                known++;
                Entry entry = view.entries.get(known - 1);
                over |= view.endsStory(entry);
                boolean ends = !rule.afterTheEnd() && view.endsStory(entry);
                if (ends && token == null) {
                    storyEnded(entry);
                }
                if (token == null) {
                    answers.arrived(entry, known);
                    closeWhatIsAnswered();
                }
                if (isTold(entry)) {
                    entry(entry);
                }
                closeWhatIsAnswered();
                if (ends && token != null) {
                    storyEnded(entry);
                }
            }
            if (instant.isBefore(end)) {
                answers.comeBy = instant;
                closeWhatIsAnswered();
                together();
                if (token != null || rule.afterTheEnd() || !over) {
                    clock();
                }
            }
        }
        return findings.stream().filter(finding -> finding.shown).toList();
    }

    /** A child's own rules stop with the entry that ends the story, those across children after it. */
    final boolean isTold(Entry entry) {
        return rule.afterTheEnd() || (!view.isAfterTheEnd(entry) && (token != null || !view.endsStory(entry)));
    }

    private SortedSet<Instant> instants(Instant end) {
        var result = new TreeSet<>(view.moments);
        for (Instant clock : clocks()) {
            if (clock.isBefore(end)) {
                result.add(clock);
            }
        }
        for (Entry entry : view.entries) {
            if (entry.references().isAhead() && entry.overAt().isBefore(end)) {
                result.add(entry.overAt());
            }
            for (Reach reach : entry.reached()) {
                if (reach.at().isBefore(end)) {
                    result.add(reach.at());
                }
            }
        }
        return result;
    }

    private void closeWhatIsAnswered() {
        for (Finding finding : List.copyOf(findings)) {
            if (finding.open) {
                Instant happened = happened(finding);
                if (happened != null) {
                    answered(finding, happened);
                }
            }
        }
    }

    final List<Entry> knownEntries() {
        return view.entries.subList(0, known);
    }

    /** True where this entry counts as a trigger: it matches, the rule is in force, its incident is not yet counted. */
    final boolean triggers(Match match, Entry entry) {
        return view.matches(match, entry) && inForce(entry) && !view.repeats(match, entry);
    }

    final boolean inForce(Entry entry) {
        LocalDate day = LondonTime.dateOf(entry.recordedAt());
        return (rule.effectiveFrom() == null || !day.isBefore(rule.effectiveFrom()))
                && (rule.effectiveTo() == null || day.isBefore(rule.effectiveTo()));
    }

    final Set<EntryId> evidence(Match match, Entry entry) {
        Set<EntryId> cited = view.evidence(match, entry);
        return cited == null ? Set.of(entry.id()) : cited;
    }

    final Finding find(Entry trigger) {
        var finding = new Finding(rule, token == null ? trigger.child() : token.toString(), trigger);
        finding.toldAfter = known - 1;
        finding.everCited.put(trigger.id(), known);
        findings.add(finding);
        return finding;
    }

    /** True where an answer is known already: then there is nothing to ask. */
    final boolean isAnsweredAlready(Finding finding) {
        return happened(finding) != null;
    }

    /** When it was answered, as far as is known; null where it is not. */
    @Nullable
    Instant happened(Finding finding) {
        return answers.happened(finding, known, now);
    }

    /** When the last of these happened. */
    static Instant last(List<Entry> entries) {
        return entries.stream()
                .map(Entry::occurredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    final void alert(Finding finding, @Nullable Instant limit, Set<String> children) {
        finding.step(now, rule.kind(), Finding.ALERT, limit, children, "");
    }

    /** True where it stays answered though it would be told again, more of it having happened by then. */
    final boolean staysAnswered(Finding finding, Instant last) {
        finding.toldAfter = known - 1;
        finding.alsoHappened(last);
        return isAnsweredAlready(finding);
    }

    /** What was known when it was told answers nothing. */
    final void onlyLaterAnswers(Finding finding) {
        finding.answersAfter = known - 1;
    }
}
