package org.reachable.pages.search;

import java.util.List;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Problem;

/**
 * Two records beside each other.
 *
 * @param href where this is
 * @param linked whether they are said to be of one person
 * @param why the reason for joining or parting them
 * @param kept whose reference stands
 * @param says whether the reader may say so
 */
public record SamePage(
        String href, Side one, Side other, List<Row> rows, boolean linked, Field why, Field kept, boolean says, boolean done) {

    /** One record. */
    public record Side(String id, String name, String href) {}

    /** What both say of one thing. */
    public record Row(String what, String one, String other, String same) {}

    public List<Problem> problems() {
        return Problem.of(kept, why).toList();
    }
}
