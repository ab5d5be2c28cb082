package org.reachable.engine.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.board.BoardKind.Lists;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.policy.Fact;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.policy.SpellKind;

/** Reads what the columns of a board tell. */
final class BoardColumnsReader {

    private final PolicyFolder folder;
    private final Policy policy;
    private final Set<String> spells;
    private final Map<String, Fact> figures;

    BoardColumnsReader(PolicyFolder folder, Policy policy) {
        this.folder = folder;
        this.policy = policy;
        this.spells = policy.spells().stream().map(SpellKind::code).collect(Collectors.toSet());
        this.figures = policy.facts().stream().collect(Collectors.toMap(Fact::name, Function.identity()));
    }

    List<BoardColumn> read(DataNode node, Lists lists) {
        List<BoardColumn> columns = new ArrayList<>();
        Set<String> titles = new HashSet<>(BoardTable.OF_EVERY_BOARD);
        for (String code : node.keys()) {
            BoardColumn column = column(code, node.at(code), lists);
            columns.add(column);
            if (!titles.add(column.title())) {
                node.at(code)
                        .at("title")
                        .problem(
                                "two columns are called '" + column.title() + "': a file of it has one of them alone",
                                "Call one of the two something else.");
            }
        }
        if (columns.isEmpty()) {
            node.problem(
                    "a board that says nothing of anybody",
                    "List its columns under 'columns:', code and what it says.");
        }
        return List.copyOf(columns);
    }

    private BoardColumn column(String code, DataNode node, Lists lists) {
        List<BoardColumn.Named> states = Stream.concat(whereNow(node.at("where-now"), lists), named(node.at("spells")))
                .toList();
        Match newest = match(node.at("newest"));
        Match told = told(states, newest);
        var column = new BoardColumn(
                code,
                node.need("title").text(),
                node.at("figures").list().stream().map(this::count).toList(),
                states,
                newest,
                node.at("says").list().stream().map(one -> says(one, told)).toList(),
                node.at("when").yes(false),
                node.at("agency").yes(false),
                BoardKindsReader.span(node.at("within")),
                node.at("by-agency").yes(false),
                node.at("gone-up").yes(false),
                node.need("none").text(),
                node.at("none-presses").yes(false));
        if (column.figures().isEmpty() && column.spells().isEmpty() && column.newest() == null && !column.goneUp()) {
            node.problem("this column tells nothing", "Say figures, spells, where-now, newest or gone-up.");
        }
        if (!column.figures().isEmpty() && !(column.spells().isEmpty() && column.newest() == null)) {
            node.problem("this column tells two things", "Give each a column of its own.");
        }
        if (column.byAgency() && (column.newest() == null || !column.says().isEmpty())) {
            node.problem("this column tells which agencies wrote of no entries", "Say newest, and leave out says.");
        }
        if (Set.of(BoardKind.HAVING, BoardKind.WITHOUT, BoardKind.NO_LONGER, BoardKind.NEWEST, BoardKind.ABOVE)
                .contains(code)) {
            node.problem("a column cannot be called '" + code + "'", "Rename it.");
        }
        node.refuseOtherKeys();
        return column;
    }

    /** The entries that a column tells of: what begins its states, and the newest of its own. */
    private Match told(List<BoardColumn.Named> states, @Nullable Match newest) {
        Set<String> codes = states.stream().map(BoardColumn.Named::spell).collect(Collectors.toSet());
        return new Match(Stream.concat(
                        policy.spells().stream()
                                .filter(spell -> codes.contains(spell.code()))
                                .map(SpellKind::opens),
                        Stream.ofNullable(newest))
                .flatMap(match -> match.anyOf().stream())
                .toList());
    }

    private BoardColumn.Says says(DataNode node, Match told) {
        String what = node.text();
        if (BoardColumn.Says.NO_ATTRIBUTES.contains(what)) {
            return new BoardColumn.Says(what, Map.of());
        }
        var answers = folder.answers().apply(told, what);
        if (answers.isEmpty()) {
            node.problem(
                    "no form of the entries this column tells of asks for '" + what + "', so nobody can say it",
                    "Maybe it is misspelt; else let the form ask for it, or write type, place, written-by or words.");
        }
        return new BoardColumn.Says(what, answers.orElse(Map.of()));
    }

    /** What the first line of a child's page tells, save what everybody on this board is in. */
    private Stream<BoardColumn.Named> whereNow(DataNode node, Lists lists) {
        return node.yes(false)
                ? policy.pages().whereNow().stream()
                        .filter(where -> !lists.spells().containsKey(where.spell()))
                        .map(where -> new BoardColumn.Named(where.spell(), where.says(), true, where.toldFor()))
                : Stream.empty();
    }

    private Stream<BoardColumn.Named> named(DataNode node) {
        return node.keys().stream()
                .map(spell -> new BoardColumn.Named(
                        BoardKindsReader.one(node.at(spell), spell, spells, "spell"),
                        node.at(spell).text(),
                        false,
                        null));
    }

    private BoardColumn.Count count(DataNode node) {
        DataNode figure = node.need("figure");
        var count = new BoardColumn.Count(
                BoardKindsReader.one(figure, figure.text(), figures.keySet(), "figure"),
                node.at("none").text(),
                node.need("one").text(),
                node.need("many").text(),
                figures.containsKey(figure.text()) && figures.get(figure.text()).lacks());
        node.refuseOtherKeys();
        return count;
    }

    private @Nullable Match match(DataNode node) {
        return node.isEmpty() ? null : folder.conditions().apply(node);
    }
}
