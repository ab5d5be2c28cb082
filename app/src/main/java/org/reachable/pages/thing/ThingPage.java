package org.reachable.pages.thing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.TimeLeft;

/**
 * A place, a vehicle, an adult of concern, as its reader may know it.
 *
 * @param is what it is
 * @param drawn what capabilities hold of it, as its plan
 * @param parts what is shown, in this order
 * @param children children tied to it
 * @param open what is open about it
 * @param timeline what is said of it
 * @param seen who may see what of it, and who looked
 * @param kept what the reader has just written here; null where they come for anything else
 */
public record ThingPage(
        Is is,
        List<Fragment> drawn,
        List<String> parts,
        Children children,
        List<Open> open,
        Timeline timeline,
        Seen seen,
        @Nullable Kept kept) {

    /**
     * What it is.
     *
     * @param name what it is called: its description, else its kind and code; an adult goes by their code
     * @param what what it is, in a line
     * @param it how it is spoken of further on: {@code it}; {@code them} of an adult
     * @param facts who answers for it, when it was last seen, of how many children it is said
     * @param record begins something about it
     * @param ways to other pages about it
     */
    public record Is(String name, String what, String it, List<SummaryRow> facts, Link record, List<Link> ways) {}

    /**
     * Who may see what of it.
     *
     * @param looked who looked at it, for whoever answers for it; null for others
     */
    public record Seen(List<String> by, @Nullable Table looked) {}

    /**
     * What somebody has just written here.
     *
     * @param what what kind of thing it is
     * @param asked what is asked because of it, of whom and by when
     * @param replyBy by when whoever told us hears from us; null where nobody told us anything
     * @param replies where what they are told is written
     */
    public record Kept(
            String what, List<Open> asked, @Nullable String replyBy, String replies) {}

    /**
     * Children tied to it.
     *
     * @param inWords in a sentence, how many there are and how many of them are not shown
     * @param shown those that are, with the evidence, the last seen first
     */
    public record Children(String inWords, List<Tied> shown) {}

    /**
     * What is said of it.
     *
     * @param lines the latest first
     * @param more that older lines are left out; empty where none are
     */
    public record Timeline(List<Line> lines, String more) {}

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
     * @param by who wrote it, with their agency
     * @param page its own page
     * @param home whose story it stands in; null where it is the thing's own
     * @param speaksOf children of whom it speaks, where the reader may know of them
     */
    public record Line(
            String title,
            String by,
            Instant at,
            String words,
            String page,
            @Nullable Link home,
            List<Link> speaksOf) {}
}
