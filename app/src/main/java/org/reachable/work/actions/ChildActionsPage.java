package org.reachable.work.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * What was to be done for a child.
 *
 * @param counted how many of the open ones are aimed at the source of harm
 * @param onlyCounted where more were set of which nobody wrote whose each is
 * @param set where one is set; null for whoever may not
 * @param notice what came of something done just now
 */
public record ChildActionsPage(
        Link child,
        Counting counted,
        List<ActionRow> open,
        List<ActionRow> over,
        List<Link> onlyCounted,
        @Nullable String set,
        @Nullable String notice) {

    /**
     * The count.
     *
     * @param none whether nothing is aimed there
     * @param byAim of each aim how many
     */
    public record Counting(String words, boolean none, Map<String, Long> byAim) {

        static Counting of(Counted counted) {
            return new Counting(counted.words(), counted.isNone(), counted.byAim());
        }

        /** What is aimed at nobody there is not counted: a place has no family. */
        static Counting ofAThing(Counted counted) {
            Map<String, Long> byAim = new LinkedHashMap<>(counted.byAim());
            byAim.values().removeIf(count -> count == 0);
            return new Counting(counted.words(), counted.isNone(), byAim);
        }
    }
}
