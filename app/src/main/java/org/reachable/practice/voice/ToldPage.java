package org.reachable.practice.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Link;

/**
 * What somebody told us, what we said back, and what happens next.
 *
 * @param name who they are
 * @param child how they call the child; null where they are the child
 * @param ended whether it is written down that the child has died: nothing is promised by letter then
 * @param whom whom they may ask for
 * @param told the latest first
 * @param copies what of a document they were given, where each is read
 * @param notice what came of something done just now
 */
public record ToldPage(
        String name,
        @Nullable String child,
        boolean ended,
        Whom whom,
        List<Told> told,
        List<Link> copies,
        @Nullable String notice) {

    /**
     * Whom they may ask for.
     *
     * @param person by name, and where that person works
     * @param instead whether that is whoever is on duty, because they wrote last of whoever answers to them
     */
    public record Whom(String person, boolean instead) {}

    /** Whether nothing of it is shown: nobody reads as a child who has died. */
    public boolean closed() {
        return ended && child == null;
    }

    /**
     * One thing they told.
     *
     * @param report its name
     * @param what what kind of thing, and when
     * @param readers who may read it, as they said
     * @param words their words
     * @param back what was said back, in its order
     * @param next by when they hear from us; empty once they have
     * @param can what they can do about it now
     * @param sent an id that makes the same form sent twice one answer
     */
    public record Told(
            String report,
            String what,
            String readers,
            String words,
            List<Back> back,
            String next,
            Can can,
            String sent) {}

    /**
     * What they can do about something they told.
     *
     * @param sayIfItHelped whether they can be asked now if it helped
     * @param takeBack what comes of it where they take it back; null where they have already
     */
    public record Can(boolean sayIfItHelped, @Nullable String takeBack) {}

    /** Something said back, and by whom. */
    public record Back(String words, String by) {}
}
