package org.reachable.pages.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.watch.Asked;
import org.reachable.work.contributions.Contributions;
import org.springframework.stereotype.Component;

/** The door to a child on paper, as the transaction sees them. */
@Component
public class PaperPages {

    private static final int MOST_LATELY = 6;
    private static final int MOST_WORKED = 3;

    private final Policy policy;
    private final ChildStories stories;
    private final Headers headers;
    private final PartPages parts;
    private final Asks asks;
    private final Gaps gaps;
    private final WhoIsAround around;
    private final Contributions contributions;
    private final Relationships standings;
    private final Bylines bylines;

    PaperPages(
            Policy policy,
            ChildStories stories,
            Headers headers,
            PartPages parts,
            Asks asks,
            Gaps gaps,
            WhoIsAround around,
            Contributions contributions,
            Relationships standings,
            Bylines bylines) {
        this.bylines = bylines;
        this.policy = policy;
        this.stories = stories;
        this.headers = headers;
        this.parts = parts;
        this.asks = asks;
        this.gaps = gaps;
        this.around = around;
        this.contributions = contributions;
        this.standings = standings;
    }

    /** Empty where nobody may follow the child whom the transaction looks for. */
    public Optional<OnPaper> of(Actor actor, PersonId child) {
        Relationship to = standings.of(actor, child);
        return to.follows() ? Optional.of(page(actor, stories.now(actor, child))) : Optional.empty();
    }

    private OnPaper page(Actor actor, ChildStory story) {
        List<Asked> open = Asks.open(asks.about(actor, story.id()));
        ChildHeader header = headers.of(actor, story, gaps.of(story, open));
        return new OnPaper(
                new OnPaper.Whom(
                        header.name(),
                        story.person().reference(),
                        header.about(),
                        header.where().stream().map(PaperPages::plain).toList(),
                        header.known().ownWords(),
                        header.known().wroteOwnWords(),
                        contributions.warningsEverywhere(actor, story.id()).stream()
                                .map(PaperPages::plain)
                                .toList()),
                Objects.requireNonNullElse(header.shown().part(), ""),
                new OnPaper.Around(
                        plain(header.known().trustedAdult()),
                        header.known().leadPractitioner(),
                        around.of(story).stream()
                                .map(one -> one.name() + ", " + one.role() + ". " + met(one.lastContact()))
                                .toList()),
                plan(story),
                questions(story, open),
                story.read().topic(Topics.GOOD_PRACTICE).reversed().stream()
                        .limit(MOST_WORKED)
                        .map(entry -> line(story, entry))
                        .toList(),
                story.entries().stream()
                        .sorted(Comparator.comparing(Entry::occurredAt).reversed())
                        .limit(MOST_LATELY)
                        .map(entry -> line(story, entry))
                        .toList(),
                gaps.of(story, open).stream()
                        .map(gap -> gap.what() + ", " + gap.since())
                        .toList());
    }

    /** The newest of each part in which one version stands in the place of another. */
    private List<String> plan(ChildStory story) {
        var lines = new ArrayList<String>();
        for (Pages.Part part : policy.pages().parts()) {
            List<Entry> versions = story.read().part(part.code());
            if (part.versions()) {
                if (versions.isEmpty()) {
                    lines.add(part.nothing());
                } else {
                    lines.add(line(story, versions.getLast()));
                    lines.addAll(parts.lines(part, versions.getLast()));
                }
            }
        }
        return lines;
    }

    private List<OnPaper.Ask> questions(ChildStory story, List<Asked> open) {
        Set<EntryId> here = story.log().entries().stream().map(Entry::id).collect(Collectors.toSet());
        return open.stream()
                .sorted(Comparator.comparing(
                        asked -> asked.finding().last().respondBy(), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(asked -> new OnPaper.Ask(
                        told(asked.finding(), here).rule().ask(), asks.owner(asked), due(asked.finding(), story.now())))
                .distinct()
                .toList();
    }

    /** Whoever makes the page may be asked themselves, and so know more of it than whoever opens it. */
    private static Finding told(Finding finding, Set<EntryId> here) {
        return Stream.concat(
                                Stream.of(finding.trigger()),
                                finding.steps().stream().flatMap(step -> step.evidence().stream()))
                        .anyMatch(here::contains)
                ? finding
                : finding.untold();
    }

    private static String due(Finding finding, Instant now) {
        Instant due = finding.last().respondBy();
        return due == null
                ? "No clock; open since "
                        + Dates.full(finding.steps().getFirst().raisedAt())
                : (due.isBefore(now) ? "Was due " : "Due ") + Dates.full(due);
    }

    private String line(ChildStory story, Entry entry) {
        return "%s, %s, %s: %s"
                .formatted(
                        Dates.shortDay(Dates.day(entry.occurredAt()), story.now()),
                        bylines.inWords(story, entry),
                        Capital.none(entry.type().name()),
                        Readable.text(entry.summary(), policy.vocabulary()));
    }

    private static String met(Sentence said) {
        return plain(said) + (said.link() == null ? "" : " " + said.link().text() + ".");
    }

    /** The words alone: a link leads nowhere on paper. */
    private static String plain(Sentence said) {
        return said.parts().stream().map(Sentence.Part::words).collect(Collectors.joining(" "));
    }
}
