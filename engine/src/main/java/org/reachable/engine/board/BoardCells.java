package org.reachable.engine.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.ChildRead;
import org.reachable.engine.fold.ChildState;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.SinceWhen;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;

/** What the columns of a board say of one child. */
final class BoardCells {

    private static final String NOT_TOLD = "You are not told what was late or not done";

    private final BoardKind kind;
    private final Calendars calendars;
    private final Policy policy;
    private final Vocabulary vocabulary;

    BoardCells(BoardKind kind, Calendars calendars, Policy policy) {
        this.kind = kind;
        this.calendars = calendars;
        this.policy = policy;
        this.vocabulary = policy.vocabulary();
    }

    /**
     * What a column says of a child.
     *
     * @param next what is asked of them that the board calls a next step, the soonest due first
     */
    List<String> cell(BoardColumn column, ChildRead read, List<Finding> next, Instant at, BoardSight sight) {
        List<String> lines = column.goneUp()
                ? goneUp(next, at)
                : column.byAgency()
                        ? byAgency(column, read, at)
                        : !column.figures().isEmpty()
                                ? figures(column, read.folded().state(), sight)
                                : told(column, read, at, sight);
        return lines.isEmpty() ? List.of(sight.say(column.none())) : lines;
    }

    /** To whom the soonest of what is asked went up last. */
    private List<String> goneUp(List<Finding> next, Instant at) {
        return next.stream()
                .map(Finding::climbed)
                .filter(climbed -> !climbed.isEmpty())
                .findFirst()
                .map(List::getLast)
                .map(rung -> List.of(policy.roleName(rung.to()), "since " + BoardWords.day(rung.at(), at)))
                .orElse(List.of());
    }

    /** Who wrote of it besides, each with how often: the newest is told elsewhere. */
    private List<String> byAgency(BoardColumn column, ChildRead read, Instant at) {
        List<Entry> all = lately(read.topic(column.code()), column.within(), at).toList();
        Optional<Entry> newest = newest(all);
        Map<String, Long> often = all.stream()
                .filter(entry -> !newest.equals(Optional.of(entry)))
                .sorted(Comparator.comparing(Entry::occurredAt))
                .collect(Collectors.groupingBy(Entry::agency, LinkedHashMap::new, Collectors.counting()));
        String said = often.entrySet().stream()
                .map(one -> vocabulary.agencyName(one.getKey()) + times(one.getValue()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? List.of() : List.of(said);
    }

    private static String times(long often) {
        return often == 1 ? "" : often == 2 ? " twice" : " %,d times".formatted(often);
    }

    /** Those that happened no longer ago than that. */
    static Stream<Entry> lately(List<Entry> entries, @Nullable Span within, Instant at) {
        return within == null
                ? entries.stream()
                : entries.stream().filter(entry -> !entry.occurredAt().isBefore(at.minus(Window.length(within))));
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

    private List<String> told(BoardColumn column, ChildRead read, Instant at, BoardSight sight) {
        ChildState state = read.folded().state();
        List<Said> where = open(column, true, state, at)
                .sorted(Comparator.comparing(Said::when).reversed())
                .toList();
        if (!where.isEmpty()) {
            return where.stream()
                    .flatMap(said -> lines(column, said, at, sight).stream())
                    .toList();
        }
        // Where a child lives is not where a child is who is missing.
        boolean isAway = BoardRows.spells(kind, state, at).anyMatch(spell -> spell.openAt(at));
        Stream<Said> besides = column.saysWhere() && isAway ? Stream.empty() : open(column, false, state, at);
        Optional<Said> begun = besides.max(Comparator.comparing(Said::when));
        List<String> lines = begun.map(said -> lines(column, said, at, sight)).orElse(List.of());
        if (lines.isEmpty() && column.saysWhere() && !isAway && !sight.lives().isEmpty()) {
            return List.of(sight.lives());
        }
        // What its beginning leaves blank may be written since; what was written before it is of another time.
        return !lines.isEmpty()
                ? lines
                : lately(read.topic(column.code()), column.within(), at)
                        .filter(entry -> begun.filter(said -> entry.occurredAt().isBefore(said.when()))
                                .isEmpty())
                        .sorted(Comparator.comparing(Entry::occurredAt).reversed())
                        .map(entry -> lines(column, new Said("", entry, entry.occurredAt(), null), at, sight))
                        .filter(said -> !said.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private Stream<Said> open(BoardColumn column, boolean where, ChildState state, Instant at) {
        return column.spells().stream()
                .filter(named -> named.where() == where)
                .flatMap(named -> state.spells().getOrDefault(named.spell(), List.of()).stream()
                        .filter(spell -> spell.openAt(at) && isTold(named, spell, at))
                        .map(spell -> new Said(
                                named.words(),
                                spell.opener(),
                                spell.openedAt(),
                                SinceWhen.of(policy.pages(), named.spell(), spell, state.entries()))));
    }

    private boolean isTold(BoardColumn.Named named, Spell spell, Instant at) {
        return named.toldFor() == null || at.isBefore(calendars.limit(spell.openedAt(), named.toldFor()));
    }

    /** What is told of an entry, and from when it is. */
    private record Said(
            String words,
            Entry entry,
            Instant when,
            @Nullable SinceWhen since) {

        String told(Instant at) {
            return words.isEmpty() || since == null ? BoardWords.day(when, at) : BoardWords.since(since, at);
        }
    }

    private List<String> lines(BoardColumn column, Said said, Instant at, BoardSight sight) {
        String of = what(column, said.entry(), at, sight);
        if (of.isEmpty() && column.saysPlace() && !column.when()) {
            // That they went says nothing of where from.
            return List.of();
        }
        String what = Stream.of(said.words(), of)
                .filter(words -> !words.isEmpty())
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
        if (what.isEmpty()) {
            return column.when() ? List.of(BoardWords.day(said.when(), at)) : List.of();
        }
        String when = (column.whose() ? vocabulary.agencyName(said.entry().agency()) + ", " : "") + said.told(at);
        return column.when() ? List.of(Capital.of(what), when) : List.of(Capital.of(what));
    }

    private String what(BoardColumn column, Entry entry, Instant at, BoardSight sight) {
        return column.says().stream()
                .map(says -> switch (says.what()) {
                    case BoardColumn.TYPE -> entry.type().name();
                    case BoardColumn.PLACE -> TokenNames.in(entry.location(), vocabulary);
                    case BoardColumn.BY -> sight.by(entry);
                    case BoardColumn.WORDS -> TokenNames.in(entry.summary(), vocabulary);
                    default ->
                        BoardWords.asDay(entry.attribute(says.what()), at)
                                .orElseGet(() ->
                                        TokenNames.in(says.inWords(known(entry.attribute(says.what()))), vocabulary));
                })
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What somebody writes who does not know it tells nobody anything, and what another knew stands. */
    private String known(String value) {
        return policy.pages()
                .part(kind.part())
                .filter(part -> part.unknown().accept(value))
                .map(_ -> "")
                .orElse(value);
    }

    static Optional<Entry> newest(List<Entry> entries) {
        return entries.stream().max(Comparator.comparing(Entry::occurredAt));
    }
}
