package org.reachable.foundation.govuk;

import gg.jte.Content;
import java.util.List;

/**
 * A fact and what can be done with it.
 *
 * @param key what the fact is about
 * @param value the fact
 * @param actions what can be done
 */
public record SummaryRow(String key, Content value, List<Action> actions) {

    /**
     * What can be done with a row.
     *
     * @param text what it says: "Change"
     * @param about what it is about, for those who hear links alone: "date of birth"
     * @param href where it leads
     */
    public record Action(String text, String about, String href) {}

    /** A fact in words. */
    public static SummaryRow of(String key, String value, Action... actions) {
        return new SummaryRow(key, output -> output.writeUserContent(value), List.of(actions));
    }

    /** A fact that leads somewhere or has marks of its own. */
    public static SummaryRow of(String key, Content value, Action... actions) {
        return new SummaryRow(key, value, List.of(actions));
    }
}
