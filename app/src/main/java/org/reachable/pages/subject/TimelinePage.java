package org.reachable.pages.subject;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.timeline.Timeline;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Pages;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * A child's story in the order in which it became known.
 *
 * @param child who it is about
 * @param href where this is
 * @param looked from when and by whose knowledge it is looked at
 * @param filters what to look at
 * @param ask the ask whose evidence is marked; null for none
 * @param drawing the picture; null where there is nothing to draw
 * @param entries what happened
 * @param asked what was asked because of it
 */
public record TimelinePage(
        ChildHeader child,
        String href,
        Looked looked,
        Filters filters,
        @Nullable Link ask,
        @Nullable Timeline drawing,
        Entries entries,
        Questions asked) {

    /**
     * From when and by whose knowledge it is looked at.
     *
     * @param from that in a sentence
     * @param past whether it is not now
     * @param before one entry less known; null at the first
     * @param next one entry more; null at the last
     */
    public record Looked(
            String from,
            boolean past,
            @Nullable Link before,
            @Nullable Link next) {}

    /**
     * What happened.
     *
     * @param count how many entries there are, in words
     * @param months this page of them, the newest known first
     * @param pages the way through the list; null where one page holds it
     * @param gone what was filed here and is here no more, what went last first
     */
    public record Entries(
            String count, List<Month> months, @Nullable Pages pages, List<Gone> gone) {}

    /**
     * What became known in a month.
     *
     * @param name "June 2022"
     * @param count how many entries, in words
     * @param open whether it stands open on a phone: the newest, and whatever holds what is looked for
     */
    public record Month(String name, String count, boolean open, List<Item> shown) {}

    /**
     * Something that was filed here and is here no more.
     *
     * @param what what kind of thing it was, and its own page
     * @param by who wrote it
     * @param happened when it happened
     * @param became what became of it
     * @param goneBy who took it back or filed it elsewhere
     */
    public record Gone(
            Link what, String by, Instant happened, String became, String goneBy, Instant goneAt, String because) {}

    /**
     * What was asked.
     *
     * @param shown the newest first
     * @param notShown what is left out, in words; empty where nothing is
     * @param none what is said where nothing was asked
     */
    public record Questions(List<Question> shown, String notShown, String none) {}

    /** What to look at, as a form. */
    public record Filters(
            Field on,
            Field to,
            List<Choice> viewers,
            Field agency,
            List<Choice> agencies,
            Field kind,
            List<Choice> kinds) {

        /** Whether anything is left out or looked at from elsewhere. */
        public boolean any() {
            return List.of(on, to, agency, kind).stream()
                    .anyMatch(field -> field.value() != null && !field.value().isEmpty());
        }
    }

    /**
     * One entry.
     *
     * @param anchors where on the page it stands: its row, and the rows it was corrected by or stands in place of
     * @param is what happened
     * @param known when it became known, and to whom
     * @param marked whether the ask rests on it
     * @param links the ways to what capabilities keep about it
     * @param asks what was asked because of it
     */
    public record Item(
            List<String> anchors, Happened is, BecameKnown known, boolean marked, List<Link> links, List<Link> asks) {}

    /**
     * What happened.
     *
     * @param title what kind of thing it is
     * @param by who wrote it, with their agency
     * @param at when it happened
     * @param place where; empty where not said
     * @param text what happened, in the writer's words
     * @param outcome how it ended; empty where not said
     * @param form what a form had asked
     */
    public record Happened(
            String title, String by, Instant at, String place, String text, String outcome, List<SummaryRow> form) {}

    /**
     * When something became known, and to whom.
     *
     * @param at when
     * @param late how much later than it happened, in words; empty where it was the same day
     * @param reached whom it is known to have reached; empty where one agency's knowledge is shown
     * @param remarks what else is to be known of it
     */
    public record BecameKnown(Instant at, String late, String reached, List<String> remarks) {}

    /**
     * Something that was asked.
     *
     * @param ask what was asked, and the way to it
     * @param sentence what was so
     * @param when when it was asked of whom, and how it stands
     * @param open whether it is open
     */
    public record Question(Link ask, String sentence, String when, boolean open) {}
}
