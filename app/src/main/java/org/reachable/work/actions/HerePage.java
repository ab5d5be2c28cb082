package org.reachable.work.actions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * What is still to be done at a place, on its page.
 *
 * @param all the way to what is over, too
 * @param set where one is set; null for whoever may not
 */
public record HerePage(
        ChildActionsPage.Counting counted,
        List<ActionRow> open,
        Link all,
        @Nullable Link set) {}
