package org.reachable.work.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * For whom of the family a copy is: each leads to what they can be given.
 *
 * @param now to the copies of the version that stands, where this one is no longer in force; else null
 */
public record CopyForPage(
        Link document,
        String child,
        List<Link> whom,
        @Nullable Link now) {}
