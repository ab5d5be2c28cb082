package org.reachable.pages.thing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * A place, a vehicle, an adult of concern, as its reader may know it.
 *
 * @param name what it is called: its description, else its kind and code; an adult goes by their code
 * @param what what it is, in a line
 * @param it how it is spoken of further on: {@code it}; {@code them} of an adult
 * @param facts who answers for it, when it was last seen, of how many children it is said
 * @param parts what is shown, in this order
 * @param children in a sentence, how many children are tied to it and how many of them are not shown
 * @param open what is open about it
 * @param ties children tied to it, with the evidence, the last seen first
 * @param timeline what is said of it, the latest first
 * @param more that older lines are left out; empty where none are
 * @param seenBy who may see what of it
 * @param looked who looked at it, for whoever answers for it; null for others
 */
public record ThingPage(
        String name,
        String what,
        String it,
        List<SummaryRow> facts,
        List<String> parts,
        String children,
        List<Open> open,
        List<Tied> ties,
        List<Line> timeline,
        String more,
        List<String> seenBy,
        @Nullable Table looked) {

    /**
     * Something open about it.
     *
     * @param ask what is asked, and the way there
     * @param whose whose it is
     */
    public record Open(Link ask, String whose, TimeLeft left) {}

    /**
     * A child tied to it.
     *
     * @param lastSeen when they were last seen or said to be together
     * @param faded that nobody has said so for long
     * @param evidence who said it, when, and how sure it is
     */
    public record Tied(Link child, String lastSeen, boolean faded, List<String> evidence) {}

    /**
     * One entry.
     *
     * @param home whose story it stands in; null where it is the thing's own
     */
    public record Line(
            String title,
            String by,
            Instant at,
            String words,
            @Nullable Link home) {}
}
