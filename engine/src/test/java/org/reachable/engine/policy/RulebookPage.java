package org.reachable.engine.policy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;

/** Writes {@code docs/rulebook.md}: each rule of the national rulebook, and what carries it out or why nothing does. */
final class RulebookPage {
    private static final String HEADING = """
            # The national rulebook, and what is shipped of it

            Written by `RulebookTest` from `policy/rulebook/` and the rules: change those, not this page.

            """;

    private static final String COLUMNS = """
            | id | title | shipped, or why not | stands as | source |
            |---|---|---|---|---|
            """;

    private final Rulebook rulebook;
    private final Policy policy;

    private RulebookPage(Rulebook rulebook, Policy policy) {
        this.rulebook = rulebook;
        this.policy = policy;
    }

    static String of(Rulebook rulebook, Policy policy) {
        return new RulebookPage(rulebook, policy).page();
    }

    private String page() {
        var areas = rulebook.rows().stream().collect(groupingBy(Rulebook.Row::area, LinkedHashMap::new, joiningRows()));
        var page = new StringBuilder(HEADING).append(counts()).append('\n');
        areas.forEach((area, rows) -> page.append("\n## ")
                .append(titled(area))
                .append("\n\n")
                .append(COLUMNS)
                .append(rows)
                .append('\n'));
        return page.toString();
    }

    private Collector<Rulebook.Row, ?, String> joiningRows() {
        return mapping(this::line, joining("\n"));
    }

    private String counts() {
        long shipped =
                rulebook.rows().stream().filter(row -> !rules(row).isEmpty()).count();
        return "%d rules: %d shipped, %d not. A rule starts when an entry of one of its types becomes known."
                .formatted(rulebook.rows().size(), shipped, rulebook.rows().size() - shipped);
    }

    private List<Rule> rules(Rulebook.Row row) {
        return policy.rules().stream()
                .filter(rule -> rule.rulebook().contains(row.id()))
                .toList();
    }

    private String line(Rulebook.Row row) {
        var rules = rules(row);
        String how = rules.isEmpty()
                ? "not, because: " + rulebook.notShipped().getOrDefault(row.id(), "nobody has said")
                : rules.stream().map(rule -> shipped(row, rule)).collect(joining("<br>"));
        String where = rules.stream()
                .map(rule -> rule.local() ? "local" : "national")
                .distinct()
                .sorted()
                .collect(joining(", "));
        String source = "%s (%s, %s)".formatted(row.source(), row.force(), row.confidence());
        return "| " + String.join(" | ", row.id(), row.title(), how, where.isEmpty() ? "–" : where, source) + " |";
    }

    private static String shipped(Rulebook.Row row, Rule rule) {
        String name = rule.id().equals(row.id()) ? "" : rule.id() + ": ";
        String answers = rule.answers().stream()
                .map(RulebookPage::answeredBy)
                .flatMap(Set::stream)
                .distinct()
                .collect(joining(", "));
        return name + "started by " + startedBy(rule.mechanism())
                + (answers.isEmpty() ? "" : "; answered by " + answers);
    }

    private static String startedBy(Mechanism mechanism) {
        return switch (mechanism) {
            case Mechanism.Counter counter -> "each day of " + counter.spell();
            case Mechanism.Moment it -> words(it.trigger());
            case Mechanism.Deadline it -> words(it.trigger());
            case Mechanism.Accumulation it -> words(it.counted());
            case Mechanism.Drift it -> words(it.counted());
            case Mechanism.Consecutive it -> words(it.counted());
            case Mechanism.MissingPart it -> words(it.on());
            case Mechanism.LateInformation it -> words(it.on());
            case Mechanism.KnownPlace it -> words(it.chosen());
            case Mechanism.SharedThing it -> words(it.counted());
            case Mechanism.Hotspot it -> words(it.counted());
            case Mechanism.Comparison it -> words(it.incident());
            case Mechanism.HeldElsewhere it -> words(it.sign());
        };
    }

    private static Set<String> answeredBy(Answer answer) {
        return answer.link() == Answer.Link.REACHED ? Set.of("its reaching another agency") : entries(answer.by());
    }

    private static String words(Match match) {
        return String.join(", ", entries(match));
    }

    /** What the entries are that match: types where they are named, else the classes or attributes they must have. */
    private static Set<String> entries(Match match) {
        var entries = new LinkedHashSet<String>();
        for (Match.Alternative one : match.anyOf()) {
            if (!one.types().isEmpty()) {
                one.types().stream().sorted().map(type -> "`" + type + "`").forEach(entries::add);
            } else {
                entries.add(anyEntry(one));
            }
        }
        return entries;
    }

    private static String anyEntry(Match.Alternative one) {
        var conditions = new ArrayList<String>();
        one.classes().stream().sorted().map(code -> "is " + code).forEach(conditions::add);
        sorted(one.with()).forEach((key, values) -> conditions.add("has " + key + " " + values));
        sorted(one.without()).forEach((key, values) -> conditions.add("has " + key + " not " + values));
        return conditions.isEmpty() ? "any entry" : "any that " + String.join(" and ", conditions);
    }

    private static Map<String, Values> sorted(Map<String, Values> conditions) {
        return new TreeMap<>(conditions);
    }

    private static String titled(String area) {
        String words = area.replace('-', ' ');
        return words.equals("nrm")
                ? "National Referral Mechanism"
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
