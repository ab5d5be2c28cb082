package org.reachable.engine.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.board.BoardKind.Filter;
import org.reachable.engine.board.BoardKind.Group;
import org.reachable.engine.board.BoardKind.Lists;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Placeholders;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.SpellKind;

/** Reads boards from data files, and tells what in them the policy does not bear out. */
public final class BoardKindsReader {

    static final String SPAN = "Write a number and a unit, as in 7 calendar-days.";
    private static final Set<String> PLACEHOLDERS = Set.of("{n}", "{seen}", "{where}", "{to you}");
    static final Span NO_TIME = new Span(0, Span.Unit.CALENDAR_DAYS);

    private final PolicyFolder folder;
    private final Policy policy;
    private final Set<String> spells;
    private final Set<String> rules;
    private final BoardColumnsReader columns;

    private BoardKindsReader(PolicyFolder folder, Policy policy) {
        this.folder = folder;
        this.policy = policy;
        this.spells = policy.spells().stream().map(SpellKind::code).collect(Collectors.toSet());
        this.rules = policy.rules().stream().map(Rule::id).collect(Collectors.toSet());
        this.columns = new BoardColumnsReader(folder, policy);
    }

    /** The boards in these files, one a file; what is wrong in them is told to the files' problems. */
    public static BoardKinds read(PolicyFolder folder, Policy policy) {
        var reader = new BoardKindsReader(folder, policy);
        List<BoardKind> kinds = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (DataNode file : folder.files()) {
            DataNode node = file.need("board");
            if (node.isMap()) {
                BoardKind kind = reader.kind(node);
                if (!codes.add(kind.code())) {
                    node.at("code").problem("two boards are called '" + kind.code() + "'", "Rename one of the two.");
                }
                kinds.add(kind);
            }
            file.refuseOtherKeys();
            Placeholders.refuseOthers(file, PLACEHOLDERS);
        }
        return new BoardKinds(List.copyOf(kinds));
    }

    private BoardKind kind(DataNode node) {
        Lists lists = lists(node.need("lists"));
        var kind = new BoardKind(
                node.need("code").text(),
                node.need("title").text(),
                node.at("tab").textOr(node.at("title").text()),
                node.need("state").text(),
                lists,
                known(node.at("steps"), rules, "rule"),
                role(node.need("duty")),
                part(node.at("part")),
                columns.read(node.need("columns"), lists),
                node.at("filters").list().stream()
                        .map(one -> one.as(
                                text -> Filter.valueOf(text.toUpperCase(Locale.ROOT)),
                                Filter.MINE,
                                "Write area, team, school, agency or mine."))
                        .toList(),
                node.at("group").isEmpty()
                        ? Group.TIME
                        : node.at("group")
                                .as(
                                        text -> Group.valueOf(text.toUpperCase(Locale.ROOT)),
                                        Group.TIME,
                                        "Write time, agency or worker."),
                node.at("workers").list().stream().map(this::role).toList(),
                node.at("workers-from").list().stream().map(this::agency).toList(),
                node.at("sees").list().stream().map(this::role).toList(),
                node.at("note").text(),
                node.has("above") ? above(node.at("above")) : null,
                node.has("leads") ? leads(node.at("leads")) : null);
        node.refuseOtherKeys();
        return kind;
    }

    private BoardKind.Above above(DataNode node) {
        var above = new BoardKind.Above(
                node.need("title").text(),
                node.at("note").text(),
                folder.conditions().apply(node.need("counted")),
                node.need("within").as(Span::parse, NO_TIME, SPAN),
                node.need("agencies").number(2));
        node.refuseOtherKeys();
        return above;
    }

    private static BoardKind.Leads leads(DataNode node) {
        var leads =
                new BoardKind.Leads(node.need("words").text(), node.need("page").text());
        node.refuseOtherKeys();
        return leads;
    }

    private Lists lists(DataNode node) {
        Map<String, String> states = new LinkedHashMap<>();
        DataNode named = node.at("spells");
        named.keys()
                .forEach(code -> states.put(
                        one(named.at(code), code, spells, "spell"),
                        named.at(code).text()));
        var lists = new Lists(
                Collections.unmodifiableMap(states),
                toldFor(node.at("told-for"), states.keySet()),
                span(node.at("lately")),
                known(node.at("asked"), rules, "rule"),
                node.at("late").yes(false),
                node.at("gone-up-to").list().stream().map(this::role).collect(Collectors.toUnmodifiableSet()),
                match(node.at("having")),
                match(node.at("without")),
                match(node.at("no-longer")),
                match(node.at("newest")),
                span(node.at("older")),
                node.at("open-work").yes(false));
        if (states.isEmpty() && lists.asked().isEmpty() && lists.goneUpTo().isEmpty() && !lists.needsOpenWork()) {
            node.problem(
                    "this puts nobody on the board",
                    "Say spells, asked, gone-up-to, having, without, newest or open-work.");
        }
        if (lists.noLonger() != null && lists.without() == null) {
            node.at("no-longer").problem("nothing says what counts no longer", "Say 'without' too.");
        }
        if (lists.newest() != null && lists.older() == null) {
            node.at("newest").problem("nothing says how old the newest is", "Add 'older: 60 calendar-days'.");
        }
        node.refuseOtherKeys();
        return lists;
    }

    private static Map<String, Span> toldFor(DataNode node, Set<String> states) {
        Map<String, Span> spans = new LinkedHashMap<>();
        node.keys()
                .forEach(code -> spans.put(
                        one(node.at(code), code, states, "state of this board"),
                        node.at(code).as(Span::parse, NO_TIME, SPAN)));
        return Collections.unmodifiableMap(spans);
    }

    private @Nullable Match match(DataNode node) {
        return node.isEmpty() ? null : folder.conditions().apply(node);
    }

    static @Nullable Span span(DataNode node) {
        return node.isEmpty() ? null : node.as(Span::parse, NO_TIME, SPAN);
    }

    private String role(DataNode node) {
        return one(node, node.text(), policy.roles().keySet(), "role of the policy");
    }

    private String agency(DataNode node) {
        return one(node, node.text(), policy.vocabulary().agencies().keySet(), "kind of agency");
    }

    private String part(DataNode node) {
        return node.isEmpty()
                ? ""
                : one(
                        node,
                        node.text(),
                        policy.pages().parts().stream().map(Pages.Part::code).toList(),
                        "part of a child's pages");
    }

    private static Set<String> known(DataNode node, Collection<String> all, String what) {
        return node.list().stream()
                .map(each -> one(each, each.text(), all, what))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String one(DataNode node, String code, Collection<String> all, String what) {
        if (!all.contains(code)) {
            node.problem("no %s is called '%s'".formatted(what, code), "Maybe it is misspelt.");
        }
        return code;
    }
}
