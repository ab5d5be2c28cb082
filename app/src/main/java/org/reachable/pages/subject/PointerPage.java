package org.reachable.pages.subject;

import java.util.List;
import org.reachable.foundation.govuk.Link;

/**
 * What somebody sees of a child they are not tied to: that there is a record, and whom to ask.
 *
 * @param name as the child says it
 * @param locked whether the record is locked to the reader
 * @param ask whom to ask, and for whom they work
 * @param held which kinds of agencies hold something, in a sentence; empty where nothing may be said of that
 * @param wrote what the reader wrote about the child themselves, and what became of it, in the order it came
 * @param opens the way to open the record with a reason
 * @param ownFamily where whoever is of the child's family says so
 * @param record the way to write down what the reader knows
 */
public record PointerPage(
        String name,
        boolean locked,
        String ask,
        String held,
        List<Wrote> wrote,
        List<Link> opens,
        String ownFamily,
        String record) {

    /**
     * One entry.
     *
     * @param what what kind of thing it is, whose, and when it happened, and the way to its page: there it is put right
     */
    public record Wrote(Link what, String words) {}
}
