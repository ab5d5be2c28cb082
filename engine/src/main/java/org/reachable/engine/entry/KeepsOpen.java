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
 * @param counts what else does
 */
public record KeepsOpen(Set<String> values, boolean save, Counts counts) {

    /** What counts of two that are said. */
    public enum Counts {
        /** The values that are listed, and nothing else. */
        LISTED,
        /** The smaller number. */
        FEWER,
        /** The greater number. */
        MORE,
        /** Each time that is said: a clock has the earlier limit, and what came before the later is no answer. */
        BOTH
    }

    private static final Pattern SEVERAL = Pattern.compile("[|,]");

    /** These values, and no other. */
    public static KeepsOpen of(String... values) {
        return new KeepsOpen(Set.of(values), false, Counts.LISTED);
    }

    /** Under which key a record, as the rules read it, has what other records of the same say besides. */
    public static String besides(String key) {
        return key + " of another record";
    }

    /** What others say besides this, where all that is said counts; empty where nothing is. */
    public String besides(String said, Collection<String> others) {
        return counts == Counts.BOTH
                ? others.stream()
                        .filter(each -> !each.isEmpty() && !each.equals(said))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("|"))
                : "";
    }

    /** Whether it counts by itself, whatever another says. */
    public boolean isOpen(String said) {
        return !said.isEmpty()
                && counts != Counts.FEWER
                && counts != Counts.MORE
                && values.stream().anyMatch(said::equalsIgnoreCase) != save;
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
        return switch (counts) {
            case FEWER -> number(one) < number(other);
            case MORE -> number(one) > number(other);
            case LISTED, BOTH -> isOpen(one) && !isOpen(other);
        };
    }

    /** How often, said last ({@code by text/Ann Hill/2}), or how many of all that it names ({@code E1:2|E2}): one where that is not said. */
    private static double number(String said) {
        int stroke = said.lastIndexOf('/');
        return stroke >= 0
                ? count(said.substring(stroke + 1))
                : SEVERAL.splitAsStream(said)
                        .mapToDouble(each -> count(each.substring(each.lastIndexOf(':') + 1)))
                        .sum();
    }

    private static double count(String written) {
        try {
            return Double.parseDouble(written.strip());
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
