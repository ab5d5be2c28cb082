package org.reachable.governance.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * The records whose time has ended, for those who decide what becomes of them.
 *
 * @param due the longest over first
 * @param erased how many records were erased, in words
 */
public record DuePage(
        List<Row> due, String erased, @Nullable String notice) {

    /**
     * One of them.
     *
     * @param ended by which rule, and when
     * @param state what holds it, or who would have it erased; may be empty
     */
    public record Row(Link child, String ended, String state) {}
}
