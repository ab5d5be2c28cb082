package org.reachable.governance.accessreports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * The requests the reader has to do with.
 *
 * @param toAnswer what they are to answer, the soonest due first
 * @param others what they took down, or what has ended
 */
public record AllPage(
        List<WhoAskedToAnswer.ToAnswer> toAnswer,
        List<Other> others,
        @Nullable String notice) {

    /** One that asks nothing of the reader now. */
    public record Other(Link what, String state) {}
}
