package org.reachable.engine.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** Writes {@code docs/sentences.md}: what each rule says, filled with an example. */
final class SentencesPage {
    private static final String HEADING = """
            # What each rule says

            Written by `SentencesTest` from `policy/`: change the rules there, not this page. Each sentence is filled with an
            example, a child called Omar and what happened to him on Saturday 11 June 2022. What happened comes first; what
            is asked, and of whom, stands below it.
            """;

    private final Policy policy;
    private final ExampleSteps examples;

    private SentencesPage(Policy policy) {
        this.policy = policy;
        this.examples = new ExampleSteps(policy);
    }

    static String of(Policy policy) {
        return new SentencesPage(policy).page();
    }

    private String page() {
        Map<String, List<Rule>> families = new LinkedHashMap<>();
        policy.rules()
                .forEach(rule -> families.computeIfAbsent(rule.family(), _ -> new ArrayList<>())
                        .add(rule));
        var page = new StringBuilder(HEADING);
        families.forEach((family, rules) -> {
            page.append("\n## ").append(titled(family)).append("\n");
            rules.forEach(rule -> page.append(rule(rule)));
        });
        return page.toString();
    }

    private String rule(Rule rule) {
        var lines = new StringBuilder("\n### `" + rule.id() + "`\n\n");
        examples.of(rule).stream()
                .map(ExampleSteps.Example::sentence)
                .distinct()
                .forEach(sentence -> lines.append("- ").append(sentence).append('\n'));
        lines.append('\n').append(asked(rule.owner(), rule));
        rule.responders()
                .forEach(responder ->
                        lines.append("<br>\n").append(asked(responder.owner(), rule.askedOf(responder.owner()))));
        return lines.append("<br>\nIt ends when: ")
                .append(rule.closes())
                .append('\n')
                .toString();
    }

    private String asked(String role, Rule rule) {
        return "**" + policy.roleName(role) + "**: " + rule.ask()
                + (rule.copied().isEmpty()
                        ? ""
                        : " *%s: ".formatted(rule.urgent() ? "Told at once" : "Others to tell")
                                + String.join(
                                        ", ",
                                        rule.copied().stream()
                                                .map(policy::roleName)
                                                .toList())
                                + ".*");
    }

    private static String titled(String family) {
        return family.substring(0, 1).toUpperCase(java.util.Locale.UK) + family.substring(1);
    }
}
