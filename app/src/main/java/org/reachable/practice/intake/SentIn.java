package org.reachable.practice.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * What somebody told the front door of children of whom nobody had said yet whether we know them.
 *
 * @param reference what whoever sent it was given, to ask how far it is
 * @param children those it is about, in the order in which they were written
 * @param looks what was found by those who looked whether the children are safe, the first in front
 * @param at when it was sent: its clocks run from then
 */
record SentIn(UUID id, String reference, By by, Told told, List<Child> children, List<Look> looks, Instant at) {

    /**
     * Who told it.
     *
     * @param teller the code of who they are to the child
     * @param name empty where they would rather not say
     * @param safe whether it is safe to ring: yes, no, or empty where there is no number
     * @param sender who sent it, as rows name them: a practitioner who wrote it down for them, or nobody who signs in here
     */
    record By(String teller, String name, String worksAs, String worksFor, String ring, String safe, String sender) {}

    /**
     * What they told.
     *
     * @param happened when, in their words; may be empty
     * @param danger whether somebody could be hurt before tomorrow: yes, no or unknown
     * @param wordsOfDanger whether the words themselves name danger
     * @param familyKnows whether the family knows that it is told: yes, no or unknown
     */
    record Told(String words, String happened, String danger, boolean wordsOfDanger, String familyKnows) {

        /** Whether whoever is on duty is asked now: what nobody knows is never as good as no. */
        boolean isUrgent() {
            return wordsOfDanger || !danger.equals("no");
        }
    }

    /**
     * One of the children, as they are called and described.
     *
     * @param born a day, or about how old they are; each of these may be empty
     * @param settled what was said of whose it is; null while nobody has
     */
    record Child(
            UUID id,
            String name,
            String born,
            String lives,
            String learnsAt,
            @Nullable Settled settled) {}

    /**
     * Whose it is.
     *
     * @param person null where it is of nobody here
     * @param entry the entry that it became; empty where it is of nobody here
     * @param because why it is of nobody here; else empty
     */
    record Settled(@Nullable PersonId person, String entry, String because, String actor, Instant at) {}

    /** What somebody found who looked whether they are safe: yes, no or unknown. */
    record Look(String safe, String found, String actor, Instant at) {}

    /** Whether somebody has still to say whose it is, of one of them. */
    boolean isOpen() {
        return children.stream().anyMatch(child -> child.settled() == null);
    }
}
