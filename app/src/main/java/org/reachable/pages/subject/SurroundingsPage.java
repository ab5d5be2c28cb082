package org.reachable.pages.subject;

import java.util.List;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * What stands around a child: people, and things and places that may stand in several stories.
 *
 * @param child who it is about
 * @param people family and others, with what they are to the child
 * @param homes where the child lives and lived
 * @param kinds things of one kind together
 */
public record SurroundingsPage(ChildHeader child, List<SummaryRow> people, List<SummaryRow> homes, List<Kind> kinds) {

    /** Things of one kind: vehicles, phones, addresses. */
    public record Kind(String title, List<Thing> things) {}

    /**
     * One thing. An adult goes by a code.
     *
     * @param link what it is called, and its own page
     * @param elsewhere that it is in other children's stories too; empty where it is not known to be
     * @param ties how it belongs to the child, the newest first
     * @param more how many older ones are left out, in words; empty where none
     */
    public record Thing(Link link, String elsewhere, List<TieLine> ties, String more) {}

    /**
     * How a thing and the child belong together.
     *
     * @param entry the entry that says so, and the way there
     * @param how how sure it is, and who says so
     */
    public record TieLine(Link entry, String how) {}
}
