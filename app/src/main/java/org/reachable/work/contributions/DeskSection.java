package org.reachable.work.contributions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.TimeLeft;

/** What a capability puts on the desk of whoever is signed in. Its name is the section's anchor there, too. */
public interface DeskSection extends Contribution {

    /** What is there for the actor now. No intimate detail: those are one step away. */
    OnDesk onDesk(Actor actor);

    /**
     * A section of the desk. One without rows is not shown.
     *
     * @param title in plain words
     * @param isDue whether each row is due from the reader: then it counts as such, and the desk is not quiet
     * @param rows one a thing
     * @param all where there is more of it; null where these are all
     */
    record OnDesk(
            String title,
            boolean isDue,
            List<Row> rows,
            @Nullable Link all) {

        /** What the reader is asked to do. */
        public static OnDesk due(String title, List<Row> rows) {
            return new OnDesk(title, true, rows, null);
        }

        /** What the reader is to know of. */
        public static OnDesk told(String title, List<Row> rows) {
            return new OnDesk(title, false, rows, null);
        }

        public OnDesk withAll(Link where) {
            return new OnDesk(title, isDue, rows, where);
        }
    }

    /**
     * One thing.
     *
     * @param link what it is, or whom it is about, and the way there
     * @param unseen what whoever hears the page is told after the link; empty where the link says it all
     * @param left by when; null where it has no clock
     * @param words what is so, in a line; may be empty
     * @param about whom it is about, where that is not the link
     * @param note what stands small below; may be empty
     */
    record Row(
            Link link,
            String unseen,
            @Nullable TimeLeft left,
            String words,
            @Nullable Link about,
            String note) {

        /** Something about a child: the link is the child's name. */
        public static Row of(Link child) {
            return new Row(child, "", null, "", null, "");
        }

        /** Something about a child, whose name does not stand in the link. */
        public static Row of(Link what, Link about) {
            return new Row(what, ", about " + about.text(), null, "", about, "");
        }

        public Row withUnseen(String heard) {
            return new Row(link, heard, left, words, about, note);
        }

        public Row with(TimeLeft clock) {
            return new Row(link, unseen, clock, words, about, note);
        }

        public Row withWords(String line) {
            return new Row(link, unseen, left, line, about, note);
        }

        public Row withNote(String small) {
            return new Row(link, unseen, left, words, about, small);
        }

        /** Whom it is about. */
        public Link child() {
            return about == null ? link : about;
        }
    }
}
