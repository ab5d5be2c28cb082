package org.reachable.pages.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * Two records beside each other.
 *
 * @param href where this is
 * @param linked whether they are said to be of one person
 * @param asked what is asked of whoever may say so; null for others
 */
public record SamePage(
        String href,
        Side one,
        Side other,
        List<Row> rows,
        boolean linked,
        @Nullable Asked asked,
        boolean done) {

    /**
     * What is asked.
     *
     * @param why the reason for joining or parting them
     * @param kept whose reference stands
     */
    public record Asked(Field why, Field kept) {}

    /** One record. */
    public record Side(String id, String name, String href) {}

    /** What both say of one thing. */
    public record Row(String what, String one, String other, String same) {}

    public List<Problem> problems() {
        return asked == null ? List.of() : Problem.of(asked.kept(), asked.why()).toList();
    }
}
