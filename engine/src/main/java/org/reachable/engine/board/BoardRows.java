package org.reachable.engine.board;

import java.time.Instant;
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
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.SinceWhen;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Policy;

/**
 * What a board says of a story as it was known at a time. A pure function: the same entries say the same, whether they come of a file or
 * of a database.
 */
public final class BoardRows {

    private final BoardKind kind;
    private final Calendars calendars;
    private final BoardCells cells;
    private final Policy policy;

    public BoardRows(BoardKind kind, Calendars calendars, Policy policy) {
        this.kind = kind;
        this.policy = policy;
        this.calendars = calendars;
        this.cells = new BoardCells(kind, calendars, policy);
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
        Optional<SinceWhen> so = in.flatMap(spell -> sinceWhen(state, spell));
        boolean ofState = !kind.lists().spells().isEmpty();
        List<Finding> next = next(found, at);
        return new BoardRow(
                state.child(),
                !ofState || in.isPresent(),
                in.map(Spell::openedAt).orElse(null),
                !ofState
                        ? ""
                        : so.map(since -> BoardWords.length(since.counted(), at))
                                .orElse(over.isPresent() ? "Over" : sight.say("Not known{to you}")),
                !ofState
                        ? ""
                        : so.map(since -> since.says() == null
                                        ? BoardWords.since(since.spell(), at)
                                        : BoardWords.since(since, at))
                                .or(() -> over.map(spell ->
                                        "since " + BoardWords.day(Objects.requireNonNull(spell.closedAt()), at)))
                                .orElse(""),
                kind.columns().stream()
                        .map(column -> cells.cell(column, read, next, at, sight))
                        .toList(),
                next.stream().map(BoardStep::of).toList(),
                agencies(read, at));
    }

    private int agencies(ChildRead read, Instant at) {
        BoardKind.Above above = kind.above();
        return above == null
                ? 0
                : (int) BoardCells.lately(read.topic(BoardKind.ABOVE), above.within(), at)
                        .map(Entry::agency)
                        .distinct()
                        .count();
    }

    /** What is next by these findings, danger first; null where nothing is. */
    public @Nullable BoardStep step(List<Finding> found, Instant at) {
        return next(found, at).stream().findFirst().map(BoardStep::of).orElse(null);
    }

    private List<Finding> next(List<Finding> found, Instant at) {
        return open(found, at)
                .filter(kind::isStep)
                .sorted(Comparator.comparing(BoardStep::of, BoardStep.LEADING))
                .toList();
    }

    private Optional<SinceWhen> sinceWhen(ChildState state, Spell spell) {
        return kind.lists().spells().keySet().stream()
                .filter(code -> state.spells().getOrDefault(code, List.of()).contains(spell))
                .map(code -> SinceWhen.of(policy.pages(), code, spell, state.entries()))
                .findFirst();
    }

    private Stream<Spell> spells(ChildState state, Instant at) {
        return spells(kind, state, at);
    }

    static Stream<Spell> spells(BoardKind kind, ChildState state, Instant at) {
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
                || lists.having() != null && !read.topic(BoardKind.HAVING).isEmpty()
                || lists.without() != null
                        && (read.topic(BoardKind.WITHOUT).isEmpty()
                                || noLonger(read).isPresent())
                || lists.newest() != null
                        && !isOldSince(read).filter(since -> at.isBefore(since)).isPresent();
    }

    /** The first entry after which what keeps somebody off the board counts no more, as it does not happen again after it. */
    private static Optional<Entry> noLonger(ChildRead read) {
        return BoardCells.newest(read.topic(BoardKind.WITHOUT))
                .flatMap(newest -> read.topic(BoardKind.NO_LONGER).stream()
                        .filter(entry -> entry.occurredAt().isAfter(newest.occurredAt()))
                        .min(Comparator.comparing(Entry::occurredAt)));
    }

    /** From when on the newest of what is looked at is too old; empty where there is none. */
    private Optional<Instant> isOldSince(ChildRead read) {
        Span older = kind.lists().older();
        return older == null
                ? Optional.empty()
                : BoardCells.newest(read.topic(BoardKind.NEWEST))
                        .map(entry -> calendars.limit(entry.occurredAt(), older));
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
        if (lists.without() != null && noLonger(read).isPresent()) {
            return noLonger(read).map(Entry::recordedAt);
        }
        if (lists.having() != null && !read.topic(BoardKind.HAVING).isEmpty()) {
            return read.topic(BoardKind.HAVING).stream().map(Entry::recordedAt).min(Comparator.naturalOrder());
        }
        return lists.newest() == null ? Optional.empty() : isOldSince(read).or(() -> first);
    }

    /** The child then: null where they do not stand on the board. */
    public @Nullable BoardRow listed(ChildRead read, List<Finding> found, Instant at, BoardSight sight) {
        return isListed(read, found, at) ? row(read, found, at, sight) : null;
    }
}
