package org.reachable.pages.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.pages.subject.ChildPage.Card;
import org.reachable.pages.subject.ChildPage.Open;

/**
 * A part of the story across children: who is in it now, and who was until lately.
 *
 * @param title the part, as "Missing"
 * @param href where this is
 * @param summary how many, in words
 * @param lists the lists of children there are
 * @param rows a child each, those in it now first
 * @param pages the way through them; null where one page holds all
 */
public record BoardPage(
        String title,
        String href,
        String summary,
        List<Link> lists,
        List<Row> rows,
        @Nullable Pages pages) {

    /**
     * One child.
     *
     * @param child their name, and the way to this part of their story
     * @param about their age and where they live
     * @param how since when they are in it, or out of it
     * @param reported what would end it and is only reported; empty where nothing was
     * @param card the part in its figures
     * @param open what it asks and nobody has answered: the reader’s own first, each soonest first
     * @param waits what is said where it asks nothing
     */
    public record Row(
            Link child, String about, TimeLeft how, String reported, Card card, List<Open> open, String waits) {

        private static final int AT_ONCE = 3;

        /** What is read without opening more. */
        public List<Open> first() {
            return open.stream().limit(AT_ONCE).toList();
        }

        /** The rest, which is said to be there. */
        public List<Open> more() {
            return open.stream().skip(AT_ONCE).toList();
        }
    }
}
