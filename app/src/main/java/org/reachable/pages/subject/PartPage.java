package org.reachable.pages.subject;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * A part of a child's story: the plan, the times missing, education, the meetings.
 *
 * @param child who it is about
 * @param card the part in its figures
 * @param groups what belongs together, the newest first; empty where nothing is written down
 * @param gone what was filed here and is here no more
 * @param writes ways to write down more of it
 * @param ways to what capabilities hold of it
 * @param pages the way through them; null where one page holds them
 */
public record PartPage(
        ChildHeader child,
        ChildPage.Card card,
        List<Group> groups,
        List<TimelinePage.Gone> gone,
        List<Link> writes,
        List<Link> ways,
        @Nullable Pages pages) {

    /**
     * Entries that stand together.
     *
     * @param title what they are; empty where all of the part stand together
     * @param about from when to when, in words; empty where that is not to be said
     * @param seen where somebody saw the child meanwhile; null where nobody did, or it is over
     * @param rows the entries
     * @param steps what was to be done about them by when, and how that ended
     */
    public record Group(
            String title, String about, @Nullable Sentence seen, List<Row> rows, List<Step> steps) {}

    /**
     * One entry.
     *
     * @param title what kind of thing it is
     * @param by who wrote it
     * @param at when it happened
     * @param said what it says
     * @param before how it differs from the version before
     * @param read whether the agency that was told has read it; empty where that is not to be said
     * @param steps what was to be done about it by when, and how that ended
     * @param ways where more is written of it, and last the entry in the timeline
     */
    public record Row(
            String title,
            String by,
            Instant at,
            Said said,
            Before before,
            String read,
            List<Step> steps,
            List<Link> ways) {}

    /**
     * What an entry says.
     *
     * @param text what happened, in the writer's words
     * @param outcome how it ended; empty where not said
     * @param reported that it is only reported, where it would end something; else empty
     * @param facts what a form had asked
     * @param blank what was left blank where that matters; empty where nothing was
     */
    public record Said(String text, String outcome, String reported, List<SummaryRow> facts, String blank) {}

    /**
     * What lies between an entry and the version before.
     *
     * @param different what is other than in it; empty where there was none
     * @param unchanged how often it was left as it was meanwhile; empty where there is nothing to say
     */
    public record Before(List<String> different, String unchanged) {}

    /**
     * Something to be done.
     *
     * @param ask what, and the way to it
     * @param when by when, and how it ended
     * @param late whether its time has passed and it is open
     */
    public record Step(Link ask, String when, boolean late) {}
}
