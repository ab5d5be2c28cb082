package org.reachable.pages.subject;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.replay.WhoKnew;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Table.Cell;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.records.surroundings.Tie;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** Puts who knew what into tables. Of other children's stories only that a thing is in them counts, and is never named. */
@Component
class WhoKnewPages {

    private static final int MOST_OTHERS = 30;
    private static final int MOST_PIECES = 150;
    private static final String NOT_KNOWN = "–";
    /** Many columns leave little room for each. */
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final Vocabulary vocabulary;
    private final ChildStories stories;
    private final Asks asks;
    private final Surroundings surroundings;
    private final ChildPages pages;
    private final Bylines bylines;

    WhoKnewPages(
            Vocabulary vocabulary,
            ChildStories stories,
            Asks asks,
            Surroundings surroundings,
            ChildPages pages,
            Bylines bylines) {
        this.bylines = bylines;
        this.vocabulary = vocabulary;
        this.stories = stories;
        this.asks = asks;
        this.surroundings = surroundings;
        this.pages = pages;
    }

    WhoKnewPage page(Actor actor, ChildStory story) {
        Set<Token> tokens = shared(story);
        var entries = new ArrayList<>(story.entries());
        others(actor, story, tokens)
                .forEach(other -> entries.addAll(stories.holding(actor, other, tokens, story.now())));
        List<Asked> found = asks.about(actor, story.id());
        WhoKnew knew = WhoKnew.of(vocabulary, story.entries(), entries, Asks.findings(found));
        List<WhoKnew.Piece> pieces = knew.pieces().reversed();
        Map<EntryId, String> by = bylines.inWords(
                story,
                pieces.stream().limit(MOST_PIECES).map(WhoKnew.Piece::entry).toList());
        return new WhoKnewPage(
                pages.header(actor, story, found),
                knew.things().isEmpty() ? null : things(knew),
                pieces.isEmpty()
                        ? null
                        : pieces(
                                story,
                                by,
                                knew.agencies(),
                                pieces.stream().limit(MOST_PIECES).toList()),
                reach(story, knew.reach()),
                pieces.size() > MOST_PIECES
                        ? "The newest %d of %,d entries are shown.".formatted(MOST_PIECES, pieces.size())
                        : "");
    }

    private Set<Token> shared(ChildStory story) {
        return story.entries().stream()
                .flatMap(entry -> entry.tokens().stream())
                .filter(vocabulary::isShared)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those in whose stories the same things stand, as far as the reader may know. */
    private List<PersonId> others(Actor actor, ChildStory story, Set<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> surroundings.tiedTo(actor, token).stream())
                .map(Tie::person)
                .distinct()
                .filter(person ->
                        !person.equals(story.id()) && !story.person().sameAs().contains(person))
                .limit(MOST_OTHERS)
                .toList();
    }

    private Table things(WhoKnew knew) {
        List<Cell> head = head("Thing", knew.agencies(), "Pieces could have met", "Known to have met");
        return new Table(
                "Things and places: when each agency first had a piece",
                head,
                knew.things().stream()
                        .map(thing -> cells(
                                Cell.of(Capital.of(Readable.name(thing.token(), vocabulary))),
                                had(thing.had(), knew.agencies()),
                                Cell.of(day(thing.couldHaveMet(), "one writer only")),
                                Cell.of(day(
                                        thing.met(),
                                        thing.couldHaveMet() == null ? NOT_KNOWN : "not known to have met"))))
                        .toList(),
                true);
    }

    private Table pieces(ChildStory story, Map<EntryId, String> by, List<String> agencies, List<WhoKnew.Piece> pieces) {
        return new Table(
                "Entries behind what was asked: when each agency had them",
                head("Entry", agencies, "Who wrote it", "How far it went"),
                pieces.stream()
                        .map(piece -> cells(
                                named(story, piece.entry()),
                                had(piece.had(), agencies),
                                Cell.of(by.getOrDefault(piece.entry().id(), NOT_KNOWN)),
                                Cell.of(far(story, piece))))
                        .toList(),
                true);
    }

    private static Cell named(ChildStory story, Entry entry) {
        return Cell.link(entry.type().name() + ", " + SHORT.format(Dates.day(entry.occurredAt())), story.href(entry));
    }

    private static String far(ChildStory story, WhoKnew.Piece piece) {
        if (piece.entry().reached().isEmpty()) {
            return story.say("Not known{to you} to have reached anyone");
        }
        return piece.had().size() < 2
                ? "One agency only"
                : Words.count(piece.had().size(), "agency", "agencies");
    }

    private List<Cell> head(String first, List<String> agencies, String... last) {
        return Stream.of(Stream.of(first), agencies.stream().map(vocabulary::agencyName), Stream.of(last))
                .flatMap(words -> words)
                .map(Cell::of)
                .toList();
    }

    private static List<Cell> cells(Cell first, List<Cell> had, Cell... last) {
        return Stream.of(Stream.of(first), had.stream(), Stream.of(last))
                .flatMap(cells -> cells)
                .toList();
    }

    private static List<Cell> had(Map<String, Instant> had, List<String> agencies) {
        return agencies.stream()
                .map(agency -> Cell.of(day(had.get(agency), NOT_KNOWN)))
                .toList();
    }

    private static String day(@Nullable Instant at, String otherwise) {
        return at == null ? otherwise : SHORT.format(Dates.day(at));
    }

    private static String reach(ChildStory story, WhoKnew.Reach reach) {
        return story.say(
                        "Of %s{seen}, %,d are not known{to you} to have reached anyone else, and %,d are known to have reached the child or family only.")
                .formatted(Words.count(reach.entries(), "entry", "entries"), reach.nobody(), reach.peopleOnly());
    }
}
