package org.reachable.engine.form;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.WrittenEntry;

/**
 * How whoever told us something hears from us.
 *
 * @param owedFor the class of what is told to us and is owed a reply
 * @param within how long a reply may take
 * @param toAgency the type of reply by who told us: an agency of the vocabulary
 * @param toOthers the type of every other reply
 * @param helped the type that says whether a reply helped
 * @param ringBack where whoever told us says how to ring them
 * @param dangerTakenBack the type that says that what was told of danger was taken back by whoever told it
 * @param dangerPutRight the type that says that a worker put right what told of danger, so that it is none
 */
public record Replies(
        String owedFor,
        Span within,
        Map<String, String> toAgency,
        String toOthers,
        String helped,
        RingBack ringBack,
        String dangerTakenBack,
        String dangerPutRight) {

    /**
     * The attributes that carry it.
     *
     * @param number the number
     * @param safe whether it is safe to ring it
     * @param promised in which a reply says what happens next: a ring is looked over there once more, where it is not safe
     * @param until in which it says by when that happens
     * @param reached in which it says how it reached them without harm, where it came by telephone and that is not safe
     */
    public record RingBack(String number, String safe, String promised, String until, String reached) {

        private static final String KEPT = "a number is kept with the entry";

        /**
         * As it stands in a file, which goes on to others: whoever may ring reads the number where they ring.
         *
         * @param shown what of the entry is in the file
         */
        public WrittenEntry keptFromFiles(WrittenEntry written, WrittenEntry shown) {
            return written.attributes().containsKey(number) ? shown.with(number, KEPT) : shown;
        }
    }

    /** Whether somebody told us something, and is owed a reply. */
    public boolean isOwedFor(EntryType type) {
        return type.classes().contains(owedFor);
    }

    /**
     * The type of the reply to whoever of this agency told us. What a worker told of a child is replied to the worker: that says
     * nothing to the child.
     */
    public String typeOfReplyTo(String agency) {
        return toAgency.getOrDefault(agency, toOthers);
    }

    /** Every type that is a reply. */
    public Set<String> types() {
        Set<String> types = new TreeSet<>(toAgency.values());
        types.add(toOthers);
        return types;
    }
}
