package org.reachable.pages.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.replay.Sentence;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.pages.subject.ChildPage.Line;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** The door to one child's trail, to take away: the tables of the child's own pages, for whoever may read those. */
@Component
public class TrailFiles {

    private static final String NONE = "–";

    private final ChildStories stories;
    private final WhatChanged changed;
    private final WhoKnewPages knew;
    private final WhoLookedPages looked;
    private final Asks asks;
    private final Partnership partnership;

    TrailFiles(
            ChildStories stories,
            WhatChanged changed,
            WhoKnewPages knew,
            WhoLookedPages looked,
            Asks asks,
            Partnership partnership) {
        this.stories = stories;
        this.changed = changed;
        this.knew = knew;
        this.looked = looked;
        this.asks = asks;
        this.partnership = partnership;
    }

    /**
     * One table of a trail.
     *
     * @param name as a file is called
     */
    public record Trail(String name, Table table) {}

    /** What changed, who knew what and since when, what was asked of whom, and who looked. */
    public List<Trail> of(Actor actor, PersonId child) {
        ChildStory story = stories.now(actor, child);
        WhoKnewPage known = knew.page(actor, story);
        List<Asked> asked = asks.about(actor, child);
        var trail = new ArrayList<Trail>();
        trail.add(new Trail("what-changed", whatChanged(story, asked)));
        add(trail, "who-knew-of-things", known.things());
        add(trail, "who-knew-of-entries", known.pieces());
        trail.add(new Trail("what-was-asked", whatWasAsked(story, asked)));
        add(trail, "who-looked", looked.page(actor, story).looks());
        return trail;
    }

    private static void add(List<Trail> trail, String name, @Nullable Table table) {
        if (table != null) {
            trail.add(new Trail(name, table));
        }
    }

    private Table whatChanged(ChildStory story, List<Asked> asked) {
        return new Table(
                "What has changed",
                List.of(Cell.of("What"), Cell.of("What is so"), Cell.of("The entries behind it")),
                changed.lines(story, Asks.findings(Asks.open(asked))).stream()
                        .map(TrailFiles::row)
                        .toList(),
                true);
    }

    private static List<Cell> row(Line line) {
        return List.of(
                Cell.of(line.title()),
                Cell.of(line.words().parts().stream()
                        .map(org.reachable.foundation.govuk.Sentence.Part::words)
                        .collect(Collectors.joining(" "))),
                Cell.of(line.behind().stream().map(Link::text).collect(Collectors.joining("; "))));
    }

    /** The first asked first: by whom it was to be answered, by when, and how it ended. */
    private Table whatWasAsked(ChildStory story, List<Asked> asked) {
        return new Table(
                "What was asked, and of whom",
                List.of(
                        Cell.of("What was asked"),
                        Cell.of("Because"),
                        Cell.of("Asked on"),
                        Cell.of("Whose it is"),
                        Cell.of("Asked as"),
                        Cell.of("How that was decided"),
                        Cell.of("Taken on"),
                        Cell.of("To be answered by"),
                        Cell.of("Also told, because nobody answered"),
                        Cell.of("How it stands")),
                asked.stream().map(one -> row(story, one)).toList(),
                true);
    }

    private List<Cell> row(ChildStory story, Asked asked) {
        Step last = asked.finding().last();
        var ask = asked.ask();
        return List.of(
                Cell.of(asked.finding().rule().ask()),
                Cell.of(Sentence.of(asked.finding().rule(), last, story.happening(asked.finding()))),
                Cell.of(when(ask == null ? null : ask.came().at())),
                Cell.of(asks.owner(asked)),
                Cell.of(partnership.roleName(
                        ask == null ? last.owner() : ask.came().role())),
                Cell.of(ask == null ? NONE : ask.came().because()),
                Cell.of(when(ask == null ? null : ask.takenAt())),
                Cell.of(when(last.respondBy())),
                Cell.of(asked.finding().escalated().isEmpty() ? NONE : told(asked)),
                Cell.of(
                        story.endedByDeath(last)
                                ? "Ended: the child has died"
                                : stands(asked.finding().rule(), last.closing())));
    }

    private String told(Asked asked) {
        return asked.finding().escalated().stream()
                .map(up -> partnership.roleName(up.to()) + ", " + when(up.at()))
                .collect(Collectors.joining("; "));
    }

    private static String stands(Rule rule, @Nullable Closing closing) {
        if (closing == null) {
            return "Open";
        }
        if (!closing.so().isEmpty()) {
            boolean late = closing.how() == Closing.How.ANSWERED_LATE;
            return "Ended%s, %s: known on ".formatted(late ? " late" : "", closing.so()) + Dates.full(closing.at());
        }
        String how = switch (closing.how()) {
            case ANSWERED -> "Answered, known on ";
            case ANSWERED_LATE -> "Answered late, known on ";
            // Of a moment it says no more than that it had been done before it was asked: that may be hours after it
            // was due.
            case IN_TIME_KNOWN_LATER ->
                rule.mechanism() instanceof Mechanism.Moment
                        ? "Done before it was asked, known on "
                        : "Answered in time, known only on ";
            case WITHDRAWN -> "Taken back on ";
            case ENDED -> "No longer so since ";
            case PASSED -> "Passed, unanswered, on ";
            case DECLINED -> "Offered and declined, known on ";
            case OVERTAKEN -> "Needed no more since ";
        };
        return how + Dates.full(closing.at());
    }

    private static String when(@Nullable Instant at) {
        return at == null ? NONE : Dates.full(at);
    }
}
