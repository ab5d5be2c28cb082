package org.reachable.practice.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * What was sent in without an account.
 *
 * @param open of which somebody has still to say whose they are: where nobody has looked yet in front, of those where somebody could be hurt, then the soonest limit first
 * @param settled the latest of those that are
 */
public record SentInListPage(List<Row> open, List<Row> settled) {

    /**
     * One of them.
     *
     * @param link the names of the children, as they are called in it
     * @param by who told it, and when
     * @param words how what they told begins
     * @param urgent whether somebody could be hurt, or nobody knows
     * @param isUnlooked whether nobody has written down yet that they looked whether the child is safe
     * @param look that, or what was found
     * @param left the clock that runs now; null where none does
     */
    public record Row(
            Link link,
            String by,
            String words,
            boolean urgent,
            boolean isUnlooked,
            String look,
            @Nullable TimeLeft left) {}
}
