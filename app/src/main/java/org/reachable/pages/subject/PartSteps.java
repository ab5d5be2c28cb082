package org.reachable.pages.subject;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.PartPage.Step;

/** What was to be done about entries of a part of a story, by when, and how that ended. */
final class PartSteps {

    private PartSteps() {}

    static List<Step> of(ChildStory story, Vocabulary vocabulary, List<Finding> findings, List<Entry> entries) {
        Set<EntryId> triggers = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> triggers.contains(finding.trigger()))
                .sorted(Comparator.comparing(PartSteps::due).thenComparing(Finding::id))
                .map(finding -> step(story, vocabulary, finding))
                .toList();
    }

    private static Instant due(Finding finding) {
        Instant due = finding.steps().getFirst().respondBy();
        return due == null ? finding.steps().getFirst().raisedAt() : due;
    }

    private static Step step(ChildStory story, Vocabulary vocabulary, Finding finding) {
        var last = finding.last();
        Instant due = finding.steps().getFirst().respondBy();
        String by =
                due == null ? "Asked " + Dates.full(finding.steps().getFirst().raisedAt()) : "Due " + Dates.full(due);
        String how = last.closing() == null
                ? AskClock.late(finding, story.now()) ? "not answered" : due == null ? "not written down" : "open"
                : story.ending(finding, vocabulary) + ", "
                        + Dates.full(Objects.requireNonNull(last.closing()).at());
        return new Step(
                new Link(finding.rule().ask(), SubjectAddresses.ask(finding.id())),
                by + ": " + how + ".",
                last.closing() == null && AskClock.late(finding, story.now()));
    }
}
