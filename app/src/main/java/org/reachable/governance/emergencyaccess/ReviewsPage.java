package org.reachable.governance.emergencyaccess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.governance.emergencyaccess.OpenedRecords.ToReview;

/**
 * Records opened with a reason, as far as they are somebody's: to review, opened by them, answered by them.
 *
 * @param notice what came of something done just now
 */
public record ReviewsPage(
        List<ToReview> toReview,
        List<Past> opened,
        List<Past> answered,
        @Nullable String notice) {

    /**
     * One that asks nothing of the reader.
     *
     * @param what whose record, or who opened it
     * @param words when, and what came of it
     */
    public record Past(Link what, String words) {}
}
