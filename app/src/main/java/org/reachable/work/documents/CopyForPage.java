package org.reachable.work.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * For whom of the family a copy is: each leads to what they can be given.
 *
 * @param over why no copy of this version is made or given: it is no longer in force, or what it is a plan of ended; else empty
 * @param now to the copies of the version that stands, where there is one in its place; else null
 */
public record CopyForPage(
        Link document,
        String child,
        List<Link> whom,
        String over,
        @Nullable Link now) {}
