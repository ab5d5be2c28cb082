package org.reachable.engine.data;

import java.util.Set;
import java.util.regex.Pattern;

/** In curly brackets, what a name or a number stands in for: one that is misspelt would be read by people as it was typed. */
public final class Placeholders {

    private static final Pattern ONE = Pattern.compile("\\{[^{}]*}");

    private Placeholders() {}

    /**
     * Each in this, and in whatever stands below it, that is none of those known is a problem.
     *
     * @param known with their brackets
     */
    public static void refuseOthers(DataNode node, Set<String> known) {
        if (node.isMap()) {
            node.keys().forEach(key -> refuseOthers(node.at(key), known));
        } else if (node.isList()) {
            node.list().forEach(each -> refuseOthers(each, known));
        } else {
            ONE.matcher(node.text())
                    .results()
                    .filter(found -> !known.contains(found.group()))
                    .forEach(found -> node.problem(
                            "nothing stands in for '" + found.group() + "' here",
                            "Maybe it is misspelt: write one of "
                                    + String.join(", ", known.stream().sorted().toList())
                                    + "."));
        }
    }
}
