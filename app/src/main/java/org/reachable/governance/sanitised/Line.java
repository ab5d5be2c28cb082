package org.reachable.governance.sanitised;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.governance.statements.Stated;

/**
 * What partners are told in the place of intelligence.
 *
 * @param stated about whom, by whom; why is never asked
 * @param agency whose line it is
 * @param onward what partners may do with it; empty where they are to ask first
 * @param reviewOn until when it holds
 * @param ask whom to ask about it; null where a file brought it
 * @param entry for which entry it stands; empty for whoever may not see that
 */
record Line(
        Stated stated,
        String agency,
        String words,
        String onward,
        LocalDate reviewOn,
        @Nullable UUID ask,
        String entry) {

    /** Whether it no longer holds. */
    boolean isOutOfDate(LocalDate today) {
        return reviewOn.isBefore(today);
    }
}
