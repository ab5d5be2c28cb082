package org.reachable.child;

import java.util.List;
import org.reachable.govuk.Link;
import org.reachable.govuk.TimeLeft;

/**
 * The children a reader is asked about, the soonest due first.
 *
 * @param children them
 */
public record ChildrenPage(List<Row> children) {

    /**
     * One child.
     *
     * @param child their name, and the way to their page
     * @param about their age and where they live
     * @param asked how much is asked of the reader, in words
     * @param soonest the first of it
     */
    public record Row(Link child, String about, String asked, TimeLeft soonest) {}
}
