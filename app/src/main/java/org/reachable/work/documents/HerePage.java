package org.reachable.work.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/** What several wrote together about a place, on its page: one of each kind that it can have. */
public record HerePage(List<One> all) {

    /**
     * One of them.
     *
     * @param told how it stands; that there is none
     * @param none whether nothing of it is in force
     * @param different what is different there, as whoever put it in force said; may be empty
     * @param says what of it stands there
     * @param read where it is read, or begun
     * @param draft a later version that is a draft, where the reader reads it; null where there is none
     */
    public record One(
            String title,
            String told,
            boolean none,
            String different,
            List<DocumentPage.Fact> says,
            Link read,
            @Nullable Link draft) {}
}
