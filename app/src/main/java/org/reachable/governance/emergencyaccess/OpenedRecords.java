package org.reachable.governance.emergencyaccess;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.stereotype.Component;

/** The door to what was opened with a reason, in words for the pages about a child and for a desk. */
@Component
public class OpenedRecords {

    /** So long the top of a child's page tells of it; the page of who looked tells of it for ever. */
    private static final Duration TOLD_FOR = Duration.ofDays(7);

    private static final int MOST = 3;

    private final OpeningStore store;
    private final OpeningPages pages;
    private final Openings openings;
    private final Relationships standings;

    OpenedRecords(OpeningStore store, OpeningPages pages, Openings openings, Relationships standings) {
        this.store = store;
        this.pages = pages;
        this.openings = openings;
        this.standings = standings;
    }

    /**
     * One that somebody is asked to review.
     *
     * @param what who opened it, and the way to the review
     * @param child whose record it was
     * @param left by when
     * @param theirs whether it is another's to review, and late
     */
    public record ToReview(Link what, Link child, TimeLeft left, boolean theirs) {}

    /** Where the reader may open the record with a reason. */
    List<Link> mayOpen(Actor actor, PersonId child) {
        return Action.OPEN.isFor(standings.of(actor, child))
                ? List.of(new Link("Open the record with a reason", OpeningPages.form(child)))
                : List.of();
    }

    /** What the reader must know on every page of the child: that they opened it themselves, or that others did lately. */
    List<Sentence> of(Actor actor, PersonId child) {
        Relationship to = standings.of(actor, child);
        Instant now = openings.now();
        return switch (to) {
            case BREAK_GLASS ->
                openings.open(actor, child).stream().map(own -> own(own, now)).toList();
            case INVOLVED, TEAM, OVERSIGHT ->
                store.about(child).stream()
                        .filter(opening -> opening.span().from().isAfter(now.minus(TOLD_FOR)))
                        .limit(MOST)
                        .map(opening -> told(opening, now))
                        .toList();
            default -> List.of();
        };
    }

    private static Sentence own(Opening own, Instant now) {
        return Sentence.ofStrong("You opened this record with a reason. It closes by itself %s."
                        .formatted(Dates.near(own.span().until(), now)))
                .thenLink("End it now", OpeningPages.form(own.child()));
    }

    private Sentence told(Opening opening, Instant now) {
        String state = opening.openAt(now)
                ? "Opened with a reason, until %s."
                        .formatted(Dates.near(opening.span().until(), now))
                : "Opened with a reason %s.".formatted(Dates.near(opening.span().from(), now));
        return Sentence.ofStrong(state)
                .then("%s: “%s”."
                        .formatted(pages.who(opening.by()), opening.stated().because()))
                .thenLink("What came of it", OpeningPages.review(opening));
    }

    /** Everybody who ever opened this record with a reason, for those who may know; null where nobody did. */
    @Nullable
    Table table(PersonId child) {
        Instant now = openings.now();
        List<Opening> all = store.about(child);
        return all.isEmpty() ? null : table(all, now);
    }

    private Table table(List<Opening> all, Instant now) {
        return new Table(
                "Opened with a reason, the latest first",
                List.of(Cell.of("Who"), Cell.of("When"), Cell.of("Why"), Cell.of("What came of it")),
                all.stream().map(opening -> row(opening, now)).toList(),
                true);
    }

    private List<Cell> row(Opening opening, Instant now) {
        return List.of(
                Cell.of(pages.who(opening.by())),
                Cell.of(Dates.full(opening.span().from())),
                Cell.of(opening.stated().because()),
                Cell.link(ReviewPages.outcome(opening, now), OpeningPages.review(opening)));
    }

    /** What the reader is asked to review, the soonest due first; then what others are late with. */
    List<ToReview> toReview(Actor actor) {
        Instant now = openings.now();
        return Stream.concat(
                        store.toReview(actor).stream().map(one -> toReview(actor, one, now, false)),
                        store.overdue(actor, now).stream().map(one -> toReview(actor, one, now, true)))
                .toList();
    }

    private ToReview toReview(Actor actor, Opening opening, Instant now, boolean theirs) {
        return new ToReview(
                new Link(
                        "%s, opened a record with a reason".formatted(pages.who(opening.by())),
                        OpeningPages.review(opening)),
                new Link(pages.name(actor, opening.child()).orElse("A child"), OpeningPages.child(opening.child())),
                TimeLeft.until(opening.reviewBy(), now),
                theirs);
    }
}
