package org.reachable.pages.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Changed;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Words;
import org.reachable.pages.subject.ChildPage.Card;
import org.reachable.pages.subject.PartPage.Before;
import org.reachable.pages.subject.PartPage.Group;
import org.reachable.pages.subject.PartPage.Row;
import org.reachable.pages.subject.PartPage.Said;
import org.reachable.pages.subject.PartPage.Step;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** Puts a part of a story together, as the policy says what belongs to it and what of it is worth a line. */
@Component
class PartPages {

    private static final int ROWS_A_PAGE = 60;
    private static final int GROUPS_A_PAGE = 15;

    private final Policy policy;
    private final Forms forms;
    private final ChildPages pages;
    private final ReadSince readSince;
    private final Bylines bylines;
    private final Asks asks;
    private final NoLongerHere gone;
    private final Sightings sightings;
    private final Whereabouts whereabouts;

    PartPages(
            Policy policy,
            Forms forms,
            ChildPages pages,
            ReadSince readSince,
            Bylines bylines,
            Asks asks,
            NoLongerHere gone,
            Sightings sightings,
            Whereabouts whereabouts) {
        this.sightings = sightings;
        this.whereabouts = whereabouts;
        this.gone = gone;
        this.bylines = bylines;
        this.asks = asks;
        this.policy = policy;
        this.forms = forms;
        this.pages = pages;
        this.readSince = readSince;
    }

    PartPage page(Actor actor, ChildStory story, Part part, int number) {
        List<Asked> kept = asks.about(actor, story.id());
        List<Finding> findings = FindingsAsKnown.of(story, kept);
        List<List<Entry>> together = together(story.read().part(part.code()), part);
        int onePage = part.key().isEmpty() ? ROWS_A_PAGE : GROUPS_A_PAGE;
        int last = Math.max(1, (together.size() + onePage - 1) / onePage);
        int page = Math.clamp(number, 1, last);
        int from = (page - 1) * onePage;
        List<List<Entry>> shown = together.subList(from, Math.min(together.size(), from + onePage));
        Card card = Cards.card(story, policy.pages(), part, findings);
        return new PartPage(
                pages.header(actor, story, kept),
                card,
                part.key().isEmpty()
                        ? oneList(story, part, together, shown, findings)
                        : byKey(story, part, shown, findings),
                gone.of(story.log(), story.now(), part),
                writes(story, part),
                pages.ways(actor, story, part),
                last == 1 ? null : Pages.of(page, last, other -> card.href() + "?page=" + other));
    }

    private List<Link> writes(ChildStory story, Part part) {
        return part.writes().stream()
                .map(type -> new Link(
                        policy.vocabulary().type(type).name(), "/record?child=" + story.id() + "&type=" + type))
                .toList();
    }

    /** Entries that stand together, the newest of them first: each alone where nothing joins them. */
    private static List<List<Entry>> together(List<Entry> entries, Part part) {
        if (part.key().isEmpty()) {
            return entries.reversed().stream().map(List::of).toList();
        }
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.computeIfAbsent(entry.attribute(part.key()), _ -> new ArrayList<>())
                .add(entry));
        return List.copyOf(byKey.values()).reversed();
    }

    private List<Group> oneList(
            ChildStory story, Part part, List<List<Entry>> all, List<List<Entry>> shown, List<Finding> findings) {
        Map<EntryId, String> by = by(story, shown);
        List<Row> rows = shown.stream()
                .map(alone -> row(
                        story,
                        part,
                        alone.getFirst(),
                        alone,
                        by,
                        part.versions() ? before(all, alone) : null,
                        readSince.words(story, part, alone.getFirst()),
                        PartSteps.of(story, policy.vocabulary(), findings, alone)))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Group("", "", null, rows, List.of()));
    }

    private Map<EntryId, String> by(ChildStory story, List<List<Entry>> shown) {
        return bylines.inWords(story, shown.stream().flatMap(List::stream).toList());
    }

    private static @Nullable Entry before(List<List<Entry>> all, List<Entry> alone) {
        int next = all.indexOf(alone) + 1;
        return next == all.size() ? null : all.get(next).getFirst();
    }

    /** As a time missing: from the report to the interview, with each step it asked for. */
    private List<Group> byKey(ChildStory story, Part part, List<List<Entry>> shown, List<Finding> findings) {
        Map<EntryId, String> by = by(story, shown);
        return shown.stream()
                .map(together -> group(story, part, together, by, findings))
                .toList();
    }

    private Group group(
            ChildStory story, Part part, List<Entry> together, Map<EntryId, String> by, List<Finding> findings) {
        String key = together.getFirst().attribute(part.key());
        return new Group(
                part.shows().getOrDefault(part.key(), part.title()) + " " + key,
                Spans.of(policy.pages(), story, part, key),
                sightings.sentence(story, part, key).orElse(null),
                together.stream()
                        .sorted(Comparator.comparing(Entry::occurredAt))
                        .limit(ROWS_A_PAGE)
                        .map(entry -> row(story, part, entry, together, by, null, "", List.of()))
                        .toList(),
                PartSteps.of(story, policy.vocabulary(), findings, together));
    }

    private Row row(
            ChildStory story,
            Part part,
            Entry entry,
            List<Entry> together,
            Map<EntryId, String> by,
            @Nullable Entry before,
            String read,
            List<Step> steps) {
        return new Row(
                entry.type().name(),
                by.getOrDefault(entry.id(), ""),
                entry.occurredAt(),
                new Said(
                        Readable.text(entry.summary(), policy.vocabulary()),
                        Readable.outcome(entry, policy.vocabulary()),
                        whereabouts.notConfirmed(entry, together),
                        facts(part, entry, together, by),
                        blank(part, entry)),
                new Before(
                        before == null ? List.of() : different(part, before, entry),
                        part.versions() ? leftAsItWas(story, before, entry) : ""),
                read,
                steps,
                pages.ways(story, entry));
    }

    /** What an entry of this part says that is worth a line, and what it leaves blank. */
    List<String> lines(Part part, Entry entry) {
        var lines = new ArrayList<String>();
        Set<String> worthALine = worthALine(part, entry);
        part.shows().forEach((attribute, title) -> {
            if (worthALine.contains(attribute)) {
                lines.add(title + ": " + inWords(entry, attribute));
            }
        });
        String blank = blank(part, entry);
        if (!blank.isEmpty()) {
            lines.add(blank);
        }
        return lines;
    }

    private List<SummaryRow> facts(Part part, Entry entry, List<Entry> together, Map<EntryId, String> by) {
        Set<String> worthALine = worthALine(part, entry);
        return part.shows().entrySet().stream()
                .filter(shown -> worthALine.contains(shown.getKey()))
                .map(shown -> SummaryRow.of(
                        shown.getValue(),
                        inWords(entry, shown.getKey()) + known(part, entry, shown.getKey(), together, by)))
                .toList();
    }

    /** Who does not know it says nothing over whoever does: what another wrote of the same stands beside it. */
    private String known(Part part, Entry entry, String attribute, List<Entry> together, Map<EntryId, String> by) {
        return !part.unknown().accept(entry.attribute(attribute))
                ? ""
                : together.stream()
                        .filter(other -> !other.attribute(attribute).isEmpty()
                                && !part.unknown().accept(other.attribute(attribute)))
                        .max(Comparator.comparing(Entry::occurredAt))
                        .map(other -> " to whoever wrote this. %s wrote: %s"
                                .formatted(
                                        Capital.of(by.getOrDefault(other.id(), "another")), inWords(other, attribute)))
                        .orElse("");
    }

    /** What it says, and what a form would not have done without: a file may. */
    private Set<String> worthALine(Part part, Entry entry) {
        Set<String> needed = NotSaid.of(forms, policy.pages(), entry);
        return part.shows().keySet().stream()
                .filter(shown -> !shown.equals(part.key()))
                .filter(attribute -> !entry.attribute(attribute).isEmpty() || needed.contains(attribute))
                .collect(Collectors.toSet());
    }

    /** As the form that asks for it puts it, where one does. */
    private String inWords(Entry entry, String attribute) {
        String value = entry.attribute(attribute);
        if (value.isEmpty()) {
            return NotSaid.WORDS;
        }
        Optional<String> worker = policy.pages().worker(value);
        if (worker.isPresent()) {
            return worker.get() + "; by which name is not written there";
        }
        return forms.of(entry.type().code()).stream()
                .filter(question -> question.attribute().equals(attribute))
                .map(question -> question.inWords(value))
                .filter(words -> !words.equals(value))
                .findFirst()
                .orElseGet(() -> Readable.value(value, policy.vocabulary()));
    }

    /** Of what should be there, all that was left blank, in one line; what has a line of its own is not told twice. */
    private String blank(Part part, Entry entry) {
        Set<String> worthALine = worthALine(part, entry);
        List<String> blank = part.blanks().stream()
                .filter(attribute -> entry.attribute(attribute).isEmpty() && !worthALine.contains(attribute))
                .map(attribute -> Capital.none(part.shows().getOrDefault(attribute, attribute)))
                .toList();
        return blank.isEmpty() ? "" : "Left blank: " + Words.list(blank) + ".";
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
        return entry.attribute(attribute).isEmpty() ? "left blank" : "“" + inWords(entry, attribute) + "”";
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
}
