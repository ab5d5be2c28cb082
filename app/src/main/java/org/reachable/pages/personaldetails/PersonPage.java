package org.reachable.pages.personaldetails;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * Who somebody is.
 *
 * @param maybeSame other records that may be of the same person
 * @param warning what looks wrong with a number that was kept just now; null where nothing does
 * @param notice what came of something done just now
 */
public record PersonPage(
        String href,
        String childHref,
        String name,
        List<SummaryRow> description,
        List<Group> groups,
        List<Other> maybeSame,
        @Nullable String warning,
        @Nullable String notice) {

    /** One part: its rows, and the way to add another, empty where the reader may not. */
    public record Group(String title, String add, String addHref, List<SummaryRow> rows) {

        public boolean adds() {
            return !addHref.isEmpty();
        }
    }

    /** Whether the reader adds to any of them. */
    public boolean adds() {
        return groups.stream().anyMatch(Group::adds);
    }

    /** Another record that may be of the same person, or that is said to be. */
    public record Other(String words, String href) {}
}
