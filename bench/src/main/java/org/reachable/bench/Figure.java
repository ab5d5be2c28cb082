package org.reachable.bench;

import java.util.Locale;

/**
 * One thing measured.
 *
 * @param name what, in a few words
 * @param value the figure
 * @param unit what it counts: {@code ×} for a ratio
 * @param goal what it should be
 * @param behind the figures it was made from
 */
record Figure(String name, double value, String unit, Goal goal, String behind) {

    boolean met() {
        return goal.met().test(value);
    }

    /** A line for people. */
    String line() {
        String verdict = goal == Goal.NONE ? "" : met() ? "met" : "NOT MET";
        return "%-66s %10s %-16s %-16s %-8s %s"
                .formatted(name, shown(value), unit, goal.words(), verdict, behind)
                .stripTrailing();
    }

    /** A row of the table in docs. */
    String row() {
        String verdict = goal == Goal.NONE ? "" : met() ? "met" : "**not met**";
        return "| %s | %s %s | %s | %s | %s |".formatted(name, shown(value), unit, goal.words(), verdict, behind);
    }

    /** Three digits that count. */
    static String shown(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.UK, pattern, value).replaceFirst("\\.0+$", "");
    }
}
