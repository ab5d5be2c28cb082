package org.reachable.governance.limits;

import java.util.List;
import org.reachable.foundation.govuk.Link;

/** Who was kept out of records of children with whom the reader works, or of the reader’s own people. */
public record ToldOfLimitsPage(List<Row> rows) {

    /**
     * One who was.
     *
     * @param id names it in the form
     * @param child whose record it is
     * @param what who is kept out, by whom and when, and with whom to speak
     */
    public record Row(String id, Link child, String what) {}
}
