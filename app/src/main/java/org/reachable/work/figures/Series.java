package org.reachable.work.figures;

import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Table;

/**
 * How a figure went lately, for a page that rests on it.
 *
 * @param figure where it stands month by month
 * @param quarters its lines by quarter
 * @param rounded that its numbers are rounded
 */
public record Series(Link figure, Table quarters, String rounded) {

    private static final String NONE = "0";

    /** Whether it counts anything: noughts beside words would read as if they proved them. */
    public boolean saysAnything() {
        return quarters.rows().stream()
                .flatMap(row -> row.stream().skip(1))
                .map(Table.Cell::text)
                .anyMatch(number -> !number.isBlank() && !number.equals(NONE));
    }
}
