package org.reachable.pages.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/** What others did to words of the reader’s. */
public record ChangedWordsPage(List<Row> rows) {

    /**
     * One change.
     *
     * @param id names it in the form
     * @param child whom it was about
     * @param what what was done, by whom, and when
     * @param where it stands in the timeline; null where the reader may not read what stands now
     */
    public record Row(
            String id, Link child, String what, @Nullable Link where) {}
}
