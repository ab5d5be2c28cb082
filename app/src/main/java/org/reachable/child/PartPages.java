package org.reachable.child;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.child.PartPage.Group;
import org.reachable.child.PartPage.Row;
import org.reachable.child.PartPage.Step;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Sentence;
import org.reachable.govuk.Dates;
import org.reachable.govuk.Link;
import org.reachable.govuk.SummaryRow;
import org.reachable.govuk.Words;
import org.springframework.stereotype.Component;

/** Puts a part of a story together, as the policy says what belongs to it and what of it is worth a line. */
@Component
class PartPages {

    private static final String LEFT_BLANK = "Left blank";

    private final Policy policy;
    private final ChildPages pages;

    PartPages(Policy policy, ChildPages pages) {
        this.policy = policy;
        this.pages = pages;
    }

    PartPage page(Actor actor, ChildStory story, Part part) {
        List<Finding> findings = story.read().folded().findings();
        List<Entry> entries = story.read().part(part.code());
        return new PartPage(
                pages.header(actor, story),
                Cards.card(story, part, findings),
                part.key().isEmpty() ? oneList(story, part, entries, findings) : byKey(story, part, entries, findings));
    }

    private List<Group> oneList(ChildStory story, Part part, List<Entry> entries, List<Finding> findings) {
        var rows = new ArrayList<Row>();
        @Nullable Entry before = null;
        for (Entry entry : entries) {
            rows.addFirst(
                    row(story, part, entry, part.versions() ? before : null, steps(story, findings, List.of(entry))));
            before = entry;
        }
        return rows.isEmpty() ? List.of() : List.of(new Group("", "", rows, List.of()));
    }

    /** As a time missing: from the report to the interview, with each step it asked for. */
    private List<Group> byKey(ChildStory story, Part part, List<Entry> entries, List<Finding> findings) {
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.computeIfAbsent(entry.attribute(part.key()), _ -> new ArrayList<>())
                .add(entry));
        var groups = new ArrayList<Group>();
        byKey.forEach((key, together) -> groups.addFirst(new Group(
                part.title() + " " + key,
                spells(story, part, key),
                together.stream()
                        .sorted(Comparator.comparing(Entry::occurredAt))
                        .map(entry -> row(story, part, entry, null, List.of()))
                        .toList(),
                steps(story, findings, together))));
        return groups;
    }

    private static String spells(ChildStory story, Part part, String key) {
        return part.spells().keySet().stream()
                .flatMap(spell -> story.state().spells().getOrDefault(spell, List.of()).stream())
                .filter(spell -> spell.opener().attribute(part.key()).equals(key))
                .map(spell -> span(spell, story.now()))
                .collect(Collectors.joining(". "));
    }

    private static String span(Spell spell, Instant now) {
        Instant end = spell.closedAt();
        String from = Dates.full(spell.openedAt());
        return end == null
                ? from + " until now: " + Words.span(Duration.between(spell.openedAt(), now))
                : from + " to " + Dates.full(end) + ": " + Words.span(Duration.between(spell.openedAt(), end));
    }

    private Row row(ChildStory story, Part part, Entry entry, @Nullable Entry before, List<Step> steps) {
        return new Row(
                entry.type().name(),
                policy.vocabulary().agencyName(entry.agency()),
                entry.occurredAt(),
                Readable.text(entry.summary(), policy.vocabulary()),
                Readable.outcome(entry, policy.vocabulary()),
                facts(part, entry),
                before == null ? List.of() : different(part, before, entry),
                part.versions() ? leftAsItWas(story, before, entry) : "",
                steps,
                new Link("See it in the timeline", story.href(entry)));
    }

    private List<SummaryRow> facts(Part part, Entry entry) {
        return part.shows().entrySet().stream()
                .flatMap(shown -> {
                    String value = entry.attribute(shown.getKey());
                    return value.isEmpty()
                            ? part.blanks().contains(shown.getKey())
                                    ? Stream.of(SummaryRow.of(shown.getValue(), LEFT_BLANK))
                                    : Stream.empty()
                            : Stream.of(SummaryRow.of(shown.getValue(), Readable.value(value, policy.vocabulary())));
                })
                .toList();
    }

    private List<String> different(Part part, Entry before, Entry entry) {
        return part.shows().entrySet().stream()
                .filter(shown -> part.blanks().contains(shown.getKey()))
                .filter(shown -> !before.attribute(shown.getKey()).equals(entry.attribute(shown.getKey())))
                .map(shown -> shown.getValue() + ": " + said(before, shown.getKey()) + " before, "
                        + said(entry, shown.getKey()) + " now")
                .toList();
    }

    private String said(Entry entry, String attribute) {
        String value = entry.attribute(attribute);
        return value.isEmpty() ? "left blank" : "“" + Readable.value(value, policy.vocabulary()) + "”";
    }

    /** How often it was looked at before this and stayed as it was. */
    private static String leftAsItWas(ChildStory story, @Nullable Entry before, Entry entry) {
        List<Changed> lines = story.state().changed();
        Instant from = before == null ? Instant.MIN : before.recordedAt();
        long left = lines.isEmpty()
                ? 0
                : lines.getFirst().unchanged().stream()
                        .map(Entry::recordedAt)
                        .filter(at -> at.isAfter(from) && at.isBefore(entry.recordedAt()))
                        .count();
        return left == 0
                ? ""
                : "Before this, " + Words.count(left, "meeting or review", "meetings and reviews")
                        + " left it as it was.";
    }

    private static List<Step> steps(ChildStory story, List<Finding> findings, List<Entry> entries) {
        Set<EntryId> triggers = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> triggers.contains(finding.trigger()))
                .sorted(Comparator.comparing(PartPages::due).thenComparing(Finding::id))
                .map(finding -> step(story, finding))
                .toList();
    }

    private static Instant due(Finding finding) {
        Instant due = finding.steps().getFirst().respondBy();
        return due == null ? finding.steps().getFirst().raisedAt() : due;
    }

    private static Step step(ChildStory story, Finding finding) {
        var last = finding.last();
        Instant due = finding.steps().getFirst().respondBy();
        String by =
                due == null ? "Asked " + Dates.full(finding.steps().getFirst().raisedAt()) : "Due " + Dates.full(due);
        String how = last.closing() == null
                ? AskClock.late(finding, story.now()) ? "not answered" : "open"
                : Sentence.ending(last) + ", "
                        + Dates.full(Objects.requireNonNull(last.closing()).at());
        return new Step(
                new Link(finding.rule().ask(), ChildAddresses.ask(finding.id())),
                by + ": " + how + ".",
                last.closing() == null && AskClock.late(finding, story.now()));
    }
}
