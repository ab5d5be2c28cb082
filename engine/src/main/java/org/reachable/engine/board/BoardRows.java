package org.reachable.engine.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.board.BoardKind.Lists;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.words.Capital;

/**
 * What a board says of a story as it was known at a time. A pure function: the same entries say the same, whether they come of a file or
 * of a database.
 */
public final class BoardRows {

    private static final String NOT_TOLD = "You are not told what was late or not done";

    private final BoardKind kind;
    private final Calendars calendars;
    private final Vocabulary vocabulary;

    public BoardRows(BoardKind kind, Calendars calendars, Vocabulary vocabulary) {
        this.kind = kind;
        this.calendars = calendars;
        this.vocabulary = vocabulary;
    }

    /** Whether the child stands on the board then. Whoever died is on no list. */
    public boolean isListed(ChildRead read, List<Finding> found, Instant at) {
        ChildState state = read.folded().state();
        if (state.entries().stream()
                .anyMatch(entry -> entry.endsStory() && !entry.occurredAt().isAfter(at))) {
            return false;
        }
        return spells(state, at).anyMatch(spell -> spell.openAt(at) || isLately(spell, at))
                || open(found, at).anyMatch(kind.lists()::isAsked)
                || kind.lists().needsOpenWork() && open(found, at).findAny().isPresent() && isWanting(read, at);
    }

    /** What is said of a child there, whether they are on it or not. */
    public BoardRow row(ChildRead read, List<Finding> found, Instant at, BoardSight sight) {
        ChildState state = read.folded().state();
        Optional<Spell> in =
                spells(state, at).filter(spell -> spell.openAt(at)).min(Comparator.comparing(Spell::openedAt));
        Optional<Spell> over = spells(state, at)
                .filter(spell -> spell.closedAt() != null && !spell.closedAt().isAfter(at))
                .max(Comparator.comparing(spell -> Objects.requireNonNull(spell.closedAt())));
        boolean ofState = !kind.lists().spells().isEmpty();
        List<BoardStep> steps = open(found, at)
                .filter(finding -> kind.isStep(finding.rule().id()))
                .map(BoardStep::of)
                .sorted(BoardStep.SOONEST)
                .toList();
        return new BoardRow(
                state.child(),
                !ofState || in.isPresent(),
                in.map(Spell::openedAt).orElse(null),
                !ofState
                        ? ""
                        : in.map(spell -> BoardWords.length(spell, at))
                                .orElse(over.isPresent() ? "Over" : sight.say("Not known{to you}")),
                !ofState
                        ? ""
                        : in.map(spell -> BoardWords.since(spell, at))
                                .or(() -> over.map(spell ->
                                        "since " + BoardWords.day(Objects.requireNonNull(spell.closedAt()), at)))
                                .orElse(""),
                kind.columns().stream()
                        .map(column -> cell(column, read, at, sight))
                        .toList(),
                steps);
    }

    private Stream<Spell> spells(ChildState state, Instant at) {
        return kind.lists().spells().keySet().stream()
                .flatMap(code -> state.spells().getOrDefault(code, List.of()).stream()
                        .filter(spell -> spell.openedAt().isAfter(kind.lists().told(code, at))));
    }

    private boolean isLately(Spell spell, Instant at) {
        Span lately = kind.lists().lately();
        Instant closed = spell.closedAt();
        return lately != null && closed != null && !closed.isAfter(at) && at.isBefore(calendars.limit(closed, lately));
    }

    private static Stream<Finding> open(List<Finding> found, Instant at) {
        return found.stream().filter(finding -> !finding.steps().isEmpty() && finding.open());
    }

    /** Whether what the board looks for is not there, or is too old. */
    private boolean isWanting(ChildRead read, Instant at) {
        Lists lists = kind.lists();
        return lists.openWork()
                || lists.without() != null && read.topic(BoardKind.WITHOUT).isEmpty()
                || lists.newest() != null
                        && !isOldSince(read).filter(since -> at.isBefore(since)).isPresent();
    }

    /** From when on the newest of what is looked at is too old; empty where there is none. */
    private Optional<Instant> isOldSince(ChildRead read) {
        Span older = kind.lists().older();
        return older == null
                ? Optional.empty()
                : newest(read.topic(BoardKind.NEWEST)).map(entry -> calendars.limit(entry.occurredAt(), older));
    }

    /** Since or from when what the board looks for is wanting, as far as entries say; empty where it is not. */
    public Optional<Instant> wantingSince(ChildRead read) {
        Lists lists = kind.lists();
        Optional<Instant> first =
                read.folded().state().entries().stream().map(Entry::recordedAt).min(Comparator.naturalOrder());
        if (lists.openWork()
                || lists.without() != null && read.topic(BoardKind.WITHOUT).isEmpty()) {
            return first;
        }
        return lists.newest() == null ? Optional.empty() : isOldSince(read).or(() -> first);
    }

    private List<String> cell(BoardColumn column, ChildRead read, Instant at, BoardSight sight) {
        List<String> lines =
                !column.figures().isEmpty() ? figures(column, read.folded().state(), sight) : told(column, read, at);
        return lines.isEmpty() ? List.of(sight.say(column.none())) : lines;
    }

    private static List<String> figures(BoardColumn column, ChildState state, BoardSight sight) {
        List<String> lines = new ArrayList<>();
        boolean lacks = false;
        for (BoardColumn.Count count : column.figures()) {
            if (count.lacks() && !sight.whole()) {
                lacks = true;
                continue;
            }
            state.figures().stream()
                    .filter(figure -> figure.name().equals(count.figure()))
                    .map(Figure::value)
                    .map(Long::parseLong)
                    .map(count::inWords)
                    .filter(words -> !words.isEmpty())
                    .map(sight::say)
                    .map(words -> lines.isEmpty() ? Capital.of(words) : words)
                    .forEach(lines::add);
        }
        if (lacks) {
            lines.add(NOT_TOLD);
        }
        return List.copyOf(lines);
    }

    private List<String> told(BoardColumn column, ChildRead read, Instant at) {
        ChildState state = read.folded().state();
        List<Said> where = open(column, true, state, at)
                .sorted(Comparator.comparing(Said::when).reversed())
                .toList();
        if (!where.isEmpty()) {
            return where.stream()
                    .flatMap(said -> lines(column, said, at).stream())
                    .toList();
        }
        // Where a child lives is not where a child is who is missing.
        Stream<Said> besides = column.saysWhere() && spells(state, at).anyMatch(spell -> spell.openAt(at))
                ? Stream.empty()
                : open(column, false, state, at);
        Optional<Said> begun = besides.max(Comparator.comparing(Said::when));
        List<String> lines = begun.map(said -> lines(column, said, at)).orElse(List.of());
        // What its beginning leaves blank may be written since; what was written before it is of another time.
        return !lines.isEmpty()
                ? lines
                : newest(read.topic(column.code()).stream()
                                .filter(entry -> begun.filter(
                                                said -> entry.occurredAt().isBefore(said.when()))
                                        .isEmpty())
                                .toList())
                        .map(entry -> lines(column, new Said("", entry, entry.occurredAt()), at))
                        .orElse(List.of());
    }

    private Stream<Said> open(BoardColumn column, boolean where, ChildState state, Instant at) {
        return column.spells().stream()
                .filter(named -> named.where() == where)
                .flatMap(named -> state.spells().getOrDefault(named.spell(), List.of()).stream()
                        .filter(spell -> spell.openAt(at) && isTold(named, spell, at))
                        .map(spell -> new Said(named.words(), spell.opener(), spell.openedAt())));
    }

    private boolean isTold(BoardColumn.Named named, Spell spell, Instant at) {
        return named.toldFor() == null || at.isBefore(calendars.limit(spell.openedAt(), named.toldFor()));
    }

    /** What is told of an entry, and from when it is. */
    private record Said(String words, Entry entry, Instant when) {}

    private List<String> lines(BoardColumn column, Said said, Instant at) {
        String of = what(column, said.entry());
        if (of.isEmpty() && column.says().contains(BoardColumn.PLACE) && !column.when()) {
            // That they went says nothing of where from.
            return List.of();
        }
        String what = Stream.of(said.words(), of)
                .filter(words -> !words.isEmpty())
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
        String when = BoardWords.day(said.when(), at);
        if (what.isEmpty()) {
            return column.when() ? List.of(when) : List.of();
        }
        return column.when()
                ? List.of(Capital.of(what), (said.words().isEmpty() ? "" : "since ") + when)
                : List.of(Capital.of(what));
    }

    private String what(BoardColumn column, Entry entry) {
        return column.says().stream()
                .map(says -> switch (says) {
                    case BoardColumn.TYPE -> entry.type().name();
                    case BoardColumn.PLACE -> TokenNames.in(entry.location(), vocabulary);
                    default -> TokenNames.in(entry.attribute(says), vocabulary);
                })
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<Entry> newest(List<Entry> entries) {
        return entries.stream().max(Comparator.comparing(Entry::occurredAt));
    }

    /** The child then: null where they do not stand on the board. */
    public @Nullable BoardRow listed(ChildRead read, List<Finding> found, Instant at, BoardSight sight) {
        return isListed(read, found, at) ? row(read, found, at, sight) : null;
    }
}
