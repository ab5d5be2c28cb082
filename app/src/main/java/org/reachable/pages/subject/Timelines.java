package org.reachable.pages.subject;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
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
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Sentence;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.TimelinePage.Entries;
import org.reachable.pages.subject.TimelinePage.Item;
import org.reachable.pages.subject.TimelinePage.Looked;
import org.reachable.pages.subject.TimelinePage.Month;
import org.reachable.pages.subject.TimelinePage.Question;
import org.reachable.pages.subject.TimelinePage.Questions;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** Puts a timeline together. */
@Component
class Timelines {

    private static final int A_PAGE = 100;
    private static final int MOST_ASKED = 60;

    private final Policy policy;
    private final ChildStories stories;
    private final ChildPages pages;
    private final Asks asks;
    private final Drawings drawings;
    private final TimelineEntries items;
    private final TimelineFilters filters;
    private final Importers importers;
    private final Bylines bylines;
    private final NoLongerHere gone;

    Timelines(
            Policy policy,
            ChildStories stories,
            ChildPages pages,
            Asks asks,
            Drawings drawings,
            TimelineEntries items,
            TimelineFilters filters,
            Importers importers,
            Bylines bylines,
            NoLongerHere gone) {
        this.gone = gone;
        this.policy = policy;
        this.stories = stories;
        this.pages = pages;
        this.asks = asks;
        this.drawings = drawings;
        this.items = items;
        this.filters = filters;
        this.importers = importers;
        this.bylines = bylines;
    }

    TimelinePage page(Actor actor, PersonId child, TimelineView view) {
        Instant now = stories.now();
        ChildStory whole = stories.found(actor, child, now);
        ChildStory story = stories.asKnown(whole, view.at(now), view.to());
        List<Asked> kept = asks.about(actor, child);
        List<Finding> found = view.to() == null
                ? FindingsAsKnown.of(story, kept)
                : story.read().folded().findings();
        List<Entry> shown = story.entries().stream()
                .filter(entry -> view.agency() == null || entry.whose().equals(view.agency()))
                .filter(entry -> view.kind() == null || entry.type().classes().contains(view.kind()))
                .sorted(Entry.AS_KNOWN.reversed())
                .toList();
        Optional<Asked> ask = kept.stream()
                .filter(asked -> asked.finding().id().equals(view.ask()))
                .findFirst();
        Set<EntryId> marked = new HashSet<>();
        ask.ifPresent(asked -> marked.addAll(asked.finding().behind()));
        int page = page(story, shown, view, marked);
        String timeline = whole.href() + "/timeline";
        int last = Math.max(1, (shown.size() + A_PAGE - 1) / A_PAGE);
        List<Finding> alerts = alerts(found);
        List<Entry> onPage =
                shown.stream().skip((long) (page - 1) * A_PAGE).limit(A_PAGE).toList();
        Map<EntryId, List<String>> brought = importers.of(actor, story, onPage);
        Map<EntryId, Link> by = bylines.of(whole, onPage);
        return new TimelinePage(
                pages.header(actor, story, askedBy(story.now(), kept)),
                timeline,
                new Looked(
                        looked(view, story),
                        view.isPast(now) || view.to() != null,
                        step(story.entries().isEmpty() ? null : before(story), view, timeline, "Entry before"),
                        step(next(whole, story, view), view, timeline, "Next entry")),
                filters.of(view, whole),
                ask.map(asked -> new Link(
                                asked.finding().rule().ask(),
                                SubjectAddresses.ask(asked.finding().id())))
                        .orElse(null),
                shown.isEmpty() ? null : drawings.of(story, shown, found),
                new Entries(
                        Words.count(shown.size(), "entry", "entries"),
                        months(
                                onPage.stream()
                                        .map(entry -> items.item(
                                                story,
                                                entry,
                                                found,
                                                marked,
                                                view.to() != null,
                                                brought.getOrDefault(entry.id(), List.of()),
                                                by.get(entry.id())))
                                        .toList(),
                                view),
                        last == 1
                                ? null
                                : Pages.of(
                                        page, last, number -> view.page(number).href(timeline)),
                        view.to() == null ? gone.of(story.log(), story.now()) : List.of()),
                new Questions(
                        alerts.stream()
                                .limit(MOST_ASKED)
                                .map(finding -> question(story, finding))
                                .toList(),
                        alerts.size() > MOST_ASKED
                                ? "The newest %d of %,d are shown.".formatted(MOST_ASKED, alerts.size())
                                : "",
                        story.noneAsked(
                                found.isEmpty()
                                        ? "Nothing{seen} had been asked by then."
                                        : "Nothing{seen} that was asked had gone unanswered past its time by then.")));
    }

    private static List<Month> months(List<Item> items, TimelineView view) {
        Map<String, List<Item>> months = items.stream()
                .collect(Collectors.groupingBy(
                        item -> Dates.month(item.known().at()), LinkedHashMap::new, Collectors.toList()));
        String newest = months.isEmpty() ? "" : months.keySet().iterator().next();
        return months.entrySet().stream()
                .map(month -> new Month(
                        month.getKey(),
                        Words.count(month.getValue().size(), "entry", "entries"),
                        month.getKey().equals(newest)
                                || month.getValue().stream()
                                        .anyMatch(item ->
                                                item.marked() || item.anchors().contains(view.entry())),
                        month.getValue()))
                .toList();
    }

    /** What had been asked by then: the top of the page is of the same day as the rest of it. */
    private static List<Asked> askedBy(Instant at, List<Asked> kept) {
        return kept.stream()
                .filter(asked -> !asked.finding().steps().getFirst().raisedAt().isAfter(at))
                .toList();
    }

    /** The page asked for; else the one with the entry that is looked for, or with the newest that is marked. */
    private static int page(ChildStory story, List<Entry> shown, TimelineView view, Set<EntryId> marked) {
        int last = Math.max(1, (shown.size() + A_PAGE - 1) / A_PAGE);
        if (view.page() > 0) {
            return Math.min(view.page(), last);
        }
        for (int i = 0; i < shown.size(); i++) {
            Entry entry = shown.get(i);
            boolean lookedFor = story.rows().getOrDefault(entry.id(), List.of()).stream()
                    .anyMatch(row -> row.toString().equals(view.entry()));
            if (lookedFor || (view.entry() == null && marked.contains(entry.id()))) {
                return i / A_PAGE + 1;
            }
        }
        return 1;
    }

    private String looked(TimelineView view, ChildStory story) {
        String whose = view.to() == null
                ? "As known on "
                : "As " + Capital.none(policy.vocabulary().agencyName(view.to())) + " had it on ";
        return whose + Dates.full(story.now());
    }

    private static @Nullable Link step(@Nullable Instant to, TimelineView view, String timeline, String words) {
        return to == null ? null : new Link(words, view.knownAt(to).href(timeline));
    }

    /** The instant at which one entry less was known. */
    private static @Nullable Instant before(ChildStory story) {
        Instant newest = newest(story);
        return story.entries().stream()
                .map(Entry::recordedAt)
                .filter(at -> at.isBefore(newest))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant newest(ChildStory story) {
        return story.entries().stream()
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private @Nullable Instant next(ChildStory whole, ChildStory story, TimelineView view) {
        return stories.asKnown(whole, whole.now(), view.to()).entries().stream()
                .map(Entry::recordedAt)
                .filter(at -> at.isAfter(story.now()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Finding> alerts(List<Finding> found) {
        return found.stream()
                .filter(finding -> Drawings.raised(finding) != null || isWithdrawn(finding))
                .sorted(Comparator.comparing(
                                (Finding finding) -> raised(finding).raisedAt())
                        .reversed()
                        .thenComparing(Finding::id))
                .toList();
    }

    /** Whoever was asked, late or not, finds that it was asked: what told of it stands here no more. */
    private static boolean isWithdrawn(Finding finding) {
        Closing closing = finding.last().closing();
        return closing != null && closing.how() == Closing.How.WITHDRAWN;
    }

    private static Step raised(Finding finding) {
        Step late = Drawings.raised(finding);
        return late == null ? finding.steps().getFirst() : late;
    }

    private Question question(ChildStory story, Finding finding) {
        Step raised = raised(finding);
        Closing closing = finding.last().closing();
        return new Question(
                new Link(finding.rule().ask(), SubjectAddresses.ask(finding.id())),
                isWithdrawn(finding)
                        ? "What told of it was taken back, or filed under another record."
                        : Sentence.plain(finding.rule(), raised, story.happening(finding)),
                "Asked of the %s on %s. %s"
                        .formatted(
                                Capital.none(policy.roleName(raised.owner())),
                                Dates.full(raised.raisedAt()),
                                closing == null
                                        ? "Still open."
                                        : Capital.of(story.ending(finding, policy.vocabulary())) + ", "
                                                + Dates.full(closing.at()) + "."),
                closing == null);
    }
}
