package org.reachable.pages.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Table;

/**
 * Who looked at a child's record.
 *
 * @param child whose record it is
 * @param summary how many people of how many agencies, in a sentence
 * @param parts what capabilities draw above the looks
 * @param looks a row for each person and day; null where nobody looked
 */
public record WhoLookedPage(
        ChildHeader child,
        String summary,
        List<Fragment> parts,
        @Nullable Table looks) {}
