package org.reachable.engine.entry;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of two values of an attribute counts where records of one thing contradict each other: the one that keeps a question open.
 *
 * @param values these do, however they are written
 * @param save true where all do but these
 * @param fewer true where the smaller number does
 * @param both true where each time that is said counts: a clock has the earlier limit, and what came before the later is no answer
 */
public record KeepsOpen(Set<String> values, boolean save, boolean fewer, boolean both) {
    private static final Pattern SEVERAL = Pattern.compile("[|,]");

    /** These values, and no other. */
    public static KeepsOpen of(String... values) {
        return new KeepsOpen(Set.of(values), false, false, false);
    }

    /** Under which key a record, as the rules read it, has what other records of the same say besides. */
    public static String besides(String key) {
        return key + " of another record";
    }

    /** What others say besides this, where all that is said counts; empty where nothing is. */
    public String besides(String said, Collection<String> others) {
        return both
                ? others.stream()
                        .filter(each -> !each.isEmpty() && !each.equals(said))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("|"))
                : "";
    }

    /** Whether it counts by itself, whatever another says. */
    public boolean isOpen(String said) {
        return !said.isEmpty() && !fewer && values.stream().anyMatch(said::equalsIgnoreCase) != save;
    }

    /** What counts of what others say, in that order, of one thing of this one's type; empty where that is what this one says. */
    public Optional<String> against(String said, Collection<String> others) {
        var told = others.stream().filter(each -> !each.isEmpty());
        if (said.isEmpty()) {
            return told.reduce((one, other) -> isRatherOpen(other, one) ? other : one);
        }
        return told.filter(each -> isRatherOpen(each, said))
                .reduce((one, other) -> isRatherOpen(other, one) ? other : one);
    }

    private boolean isRatherOpen(String one, String other) {
        return fewer ? number(one) < number(other) : isOpen(one) && !isOpen(other);
    }

    /** How often, said last ({@code by text/Ann Hill/2}), or how many of all that it names ({@code E1:2|E2}): one where that is not said. */
    private static long number(String said) {
        int stroke = said.lastIndexOf('/');
        return stroke >= 0
                ? count(said.substring(stroke + 1))
                : SEVERAL.splitAsStream(said)
                        .mapToLong(each -> count(each.substring(each.lastIndexOf(':') + 1)))
                        .sum();
    }

    private static long count(String written) {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
