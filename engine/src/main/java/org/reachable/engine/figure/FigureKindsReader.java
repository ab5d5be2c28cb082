package org.reachable.engine.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.figure.FigureKind.By;
import org.reachable.engine.figure.FigureKind.Counts;
import org.reachable.engine.figure.FigureKind.Ended;
import org.reachable.engine.figure.FigureKind.Line;
import org.reachable.engine.figure.FigureKind.Split;
import org.reachable.engine.figure.FigureKind.What;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.SpellKind;

/** Reads figures from data files, and tells what in them the policy does not bear out. */
public final class FigureKindsReader {

    private static final String EVERY_RULE = "all";

    /** What a figure would be split by, and no record holds. */
    private static final Set<String> NOT_HELD = Set.of("sex", "ethnicity", "disability");

    private static final List<String> WAYS =
            Arrays.stream(Ended.values()).map(Ended::code).toList();

    private final Policy policy;
    private final Set<String> spells;
    private final Set<String> rules;

    private FigureKindsReader(Policy policy) {
        this.policy = policy;
        this.spells = policy.spells().stream().map(SpellKind::code).collect(Collectors.toSet());
        this.rules = policy.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    /** The figures in these files, one a file; what is wrong in them is told to the files' problems. */
    public static FigureKinds read(PolicyFolder folder, Policy policy) {
        var reader = new FigureKindsReader(policy);
        List<FigureKind> kinds = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (DataNode file : folder.files()) {
            DataNode node = file.need("figure");
            if (node.isMap()) {
                FigureKind kind = reader.kind(node);
                if (!codes.add(kind.code())) {
                    node.at("code").problem("two figures are called '" + kind.code() + "'", "Rename one of the two.");
                }
                kinds.add(kind);
            }
            file.refuseOtherKeys();
        }
        return new FigureKinds(List.copyOf(kinds));
    }

    private FigureKind kind(DataNode node) {
        String title = node.need("title").text();
        Counts counts = counts(node.need("counts"));
        var kind = new FigureKind(
                node.need("code")
                        .as(
                                FigureKindsReader::code,
                                "",
                                "Write small letters, digits and strokes, as in times-missing: it stands in addresses."),
                title,
                node.need("definition").text(),
                node.need("unit").text(),
                counts,
                lines(node.at("lines"), counts, title),
                splits(node.at("splits"), counts));
        node.refuseOtherKeys();
        return kind;
    }

    private static String code(String text) {
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private Counts counts(DataNode node) {
        List<String> said =
                Stream.of("spells", "findings", "entries").filter(node::has).toList();
        if (said.size() != 1) {
            node.problem(
                    said.isEmpty() ? "this counts nothing" : "this counts two things",
                    "Say one of spells, findings and entries: of two, make two figures.");
        }
        var counts = node.has("findings")
                ? new Counts(What.FINDINGS, asked(node.at("findings")), "", "")
                : node.has("entries")
                        ? new Counts(
                                What.ENTRIES,
                                known(
                                        node.at("entries"),
                                        policy.vocabulary().types().keySet(),
                                        "type of entry"),
                                node.at("attribute").text(),
                                node.at("once-by").text())
                        : new Counts(What.SPELLS, known(node.at("spells"), spells, "spell"), "", "");
        node.refuseOtherKeys();
        return counts;
    }

    private Set<String> asked(DataNode node) {
        return !node.isList() && node.text().equals(EVERY_RULE) ? Set.of() : known(node, rules, "rule");
    }

    private static List<Line> lines(DataNode node, Counts counts, String title) {
        List<Line> lines = node.keys().stream()
                .map(code -> new Line(code, node.at(code).text()))
                .toList();
        List<String> codes = lines.stream().map(Line::code).toList();
        if (counts.what() == What.FINDINGS) {
            if (!Set.copyOf(codes).equals(Set.copyOf(WAYS))) {
                node.problem(
                        "what was asked ends in four ways, and each is counted",
                        "Say how each is called: " + String.join(", ", WAYS) + ".");
            }
        } else if (!counts.by().isEmpty()) {
            if (!codes.contains(FigureKind.BLANK)) {
                node.problem(
                        "nothing says how those are called that do not answer '" + counts.by() + "'",
                        "Add 'blank: Not written down': what is not known is counted too.");
            }
        } else if (!lines.isEmpty()) {
            node.problem("nothing tells these lines apart", "Leave 'lines' out, or say by which attribute of entries.");
        }
        return lines.isEmpty() ? List.of(new Line(FigureKind.ONE_LINE, title)) : lines;
    }

    private List<Split> splits(DataNode node, Counts counts) {
        List<Split> splits =
                node.list().stream().map(each -> split(each, counts)).toList();
        if (splits.size() > FigureKind.MOST_SPLITS) {
            node.problem(
                    "of %d splits too much could be worked out of single children".formatted(splits.size()),
                    "Keep two, or make another figure.");
        }
        if (splits.stream().map(Split::title).distinct().count() < splits.size()) {
            node.problem("two splits are called the same", "Rename one of the two.");
        }
        return splits;
    }

    private Split split(DataNode node, Counts counts) {
        String by = node.need("what").text();
        if (NOT_HELD.contains(by)) {
            node.at("what")
                    .problem(
                            "the record does not hold the %s of a child".formatted(by),
                            "Leave this split out: the page says itself that it is not held.");
        }
        By how = NOT_HELD.contains(by)
                ? By.AGE
                : node.at("what")
                        .as(
                                text -> By.valueOf(text.toUpperCase(Locale.ROOT)),
                                By.AGE,
                                "Write age, area, school, agency or state.");
        if (how == By.AGENCY && counts.what() == What.SPELLS) {
            node.at("what").problem("a state is of no agency", "Split it by what is known of the child.");
        }
        boolean state = how == By.STATE;
        var split = new Split(
                how,
                node.need("title").text(),
                state ? one(node.need("spell"), spells, "spell") : "",
                state ? node.need("yes").text() : "",
                state ? node.need("no").text() : "");
        node.refuseOtherKeys();
        return split;
    }

    private static Set<String> known(DataNode node, Collection<String> all, String what) {
        Set<String> known = new LinkedHashSet<>();
        node.list().forEach(each -> known.add(one(each, all, what)));
        if (known.isEmpty()) {
            node.problem("no %s is named".formatted(what), "Name one at least.");
        }
        return known;
    }

    private static String one(DataNode node, Collection<String> all, String what) {
        if (!all.contains(node.text())) {
            node.problem("no %s is called '%s'".formatted(what, node.text()), "Maybe it is misspelt.");
        }
        return node.text();
    }
}
