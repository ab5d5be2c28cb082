package org.reachable.pages.subject;

import java.util.List;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * The children a reader is asked about, the soonest due first.
 *
 * @param lists the other lists of children
 * @param children them
 * @param others children the reader wrote about or looked after lately, of whom nothing is asked of them
 */
public record ChildrenPage(List<Link> lists, List<Row> children, List<Other> others) {

    /** A child of whom nothing is asked of the reader. */
    public record Other(Link child, String now, String about) {}

    /**
     * One child.
     *
     * @param child their name, and the way to their page
     * @param now what is so of them wherever something is asked about them, as that they are missing; else empty
     * @param about their age and where they live
     * @param asked how much is asked of the reader, in words
     * @param soonest the first of it
     */
    public record Row(Link child, String now, String about, String asked, TimeLeft soonest) {}
}
