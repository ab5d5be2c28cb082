package org.reachable.pages.record;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.govuk.Link;
import org.reachable.platform.partnership.ToRing;

/**
 * It is saved.
 *
 * @param childHref the way to the child's page
 * @param again the way to write down something else about them
 * @param number Reachable's number of the entry
 * @param came what came of what it was begun to answer, or could: what it answered, and what waits still
 * @param unread where whoever told us reads a reply; null where it is no reply, or they read this one
 * @param after whom it reached
 */
public record DonePage(
        String child,
        String childHref,
        String again,
        String number,
        List<Came> came,
        @Nullable Unread unread,
        After after) {

    /**
     * Whom what was saved reached.
     *
     * @param replyBy the day by which whoever told us hears from us; null where nobody told us anything
     * @param asks what is asked of whom because of it
     * @param told who was told of danger at once, by name and as what
     * @param ring how all of these are rung
     * @param police whether the police are told before all else
     * @param death whether a child has died, as was written, and what that ended
     * @param entry its own page, where it is put right or taken back; null where the writer may not read it
     */
    public record After(
            @Nullable String replyBy,
            List<Reach.Asks> asks,
            List<String> told,
            ToRing ring,
            boolean police,
            Death death,
            @Nullable String entry) {

        /** Whether it tells of danger: whoever is asked about that is rung, and not whoever reads it by day. */
        public boolean danger() {
            return !told.isEmpty();
        }
    }

    /** What was written of a death. */
    public enum Death {
        NOT_TOLD,
        /** What was asked ended with it. */
        ENDS_ALL,
        /** It takes a second word, of another agency: what was asked goes on. */
        ENDS_NOTHING_YET;

        static Death of(Optional<Entry> saved) {
            return saved.filter(entry -> entry.type().endsStory())
                    .map(entry -> entry.endsStory() ? ENDS_ALL : ENDS_NOTHING_YET)
                    .orElse(NOT_TOLD);
        }

        public boolean endsAll() {
            return this == ENDS_ALL;
        }

        public boolean endsNothingYet() {
            return this == ENDS_NOTHING_YET;
        }
    }

    /**
     * A reply that whoever told us does not read: it answers nothing that they told.
     *
     * @param who who does not read it
     * @param where what they told, and the pages on which they are replied to
     */
    public record Unread(String who, List<Link> where) {}

    /**
     * What came of a question.
     *
     * @param over whether it waits no more
     * @param ends whether it was this entry that ended it
     * @param so where nobody did what was asked and it is not asked any more, why ("the child was back"); else empty
     * @param question in words, and the way to it
     * @param closes what answers it
     */
    public record Came(boolean over, boolean ends, String so, Link question, String closes) {

        public boolean answers() {
            return ends && so.isEmpty();
        }
    }
}
