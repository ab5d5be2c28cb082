package org.reachable.governance.restrictions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * Who is kept from a child's record.
 *
 * @param href where this page is
 * @param child the child's page
 * @param lock what is so of the lock; empty where there is none
 * @param mayLock whether the reader may lock it
 * @param keptOut who is kept out, and the way to let them in again
 * @param notice what came of something done just now
 */
public record RestrictionsPage(
        String href,
        Link child,
        List<SummaryRow> lock,
        boolean mayLock,
        List<Out> keptOut,
        @Nullable String notice) {

    /**
     * Somebody who is kept out.
     *
     * @param who their name and agency
     * @param why why, who said so and since when
     * @param letIn the form to let them in again; null where that is for others
     */
    public record Out(String who, String why, @Nullable String letIn) {}
}
