package org.reachable.governance.involvement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * What waits for the reader's word.
 *
 * @param href where they say it
 * @param title what the page asks
 * @param means what follows from each answer
 * @param back where they came from
 * @param feeds sources that the reader's agency may vouch for; none where a child is asked about
 * @param vouched for which it did, and since when
 * @param notice what was just done; null where nothing was
 */
public record InvolvementPage(
        String href,
        String title,
        String means,
        Link back,
        List<Asked> asked,
        List<Feed> feeds,
        List<String> vouched,
        @Nullable String notice) {

    /**
     * A source whose word may hold without a question a child.
     *
     * @param source its code
     * @param words how many of these children it names
     */
    public record Feed(String source, String name, String words) {}

    /**
     * One question.
     *
     * @param child whom it is about, by the id in the address
     * @param agency its code
     * @param who the agency or the child, as people call them
     * @param words who said so, where and when
     */
    public record Asked(String child, String agency, String who, String words) {}
}
