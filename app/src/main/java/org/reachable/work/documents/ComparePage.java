package org.reachable.work.documents;

import java.util.List;
import org.reachable.foundation.govuk.Link;

/**
 * Two versions, in plain words.
 *
 * @param different what is different for the child, as the earlier and the later say
 * @param counted the count at the top, then and now
 * @param others with which version else it can be compared
 */
public record ComparePage(
        Link document,
        String title,
        String told,
        List<String> different,
        Counted counted,
        List<Group> groups,
        List<Link> others) {

    /** @param late whether it is nought now */
    public record Counted(String then, String now, boolean late) {}

    /** What became of these. */
    public record Group(String title, List<Row> rows) {}

    /** One row, as it was and as it is; {@code then} is empty where it is as it was. */
    public record Row(String section, String then, String now) {}
}
