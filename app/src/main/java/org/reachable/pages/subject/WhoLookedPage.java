package org.reachable.pages.subject;

import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Table;

/**
 * Who looked at a child's record.
 *
 * @param child whose record it is
 * @param summary how many people of how many agencies, in a sentence
 * @param opened who opened the record with a reason, and why; null where nobody did
 * @param looks a row for each person and day; null where nobody looked
 */
public record WhoLookedPage(
        ChildHeader child,
        String summary,
        @Nullable Table opened,
        @Nullable Table looks) {}
