package org.reachable.governance.accessreports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * One request to know who looked.
 *
 * @param name who asks
 * @param identity how it was made sure that it is them
 * @param childsView what the child says to it, where another asks
 * @param owner who answers
 * @param takenBy who wrote it down, as rows call them
 * @param at when: what was looked at later is not told
 * @param ended what came of it; null while it is open
 */
record WhoAsked(
        UUID id,
        PersonId child,
        AskedBy by,
        String name,
        String identity,
        String childsView,
        LocalDate askedOn,
        Instant due,
        UUID owner,
        String takenBy,
        Instant at,
        @Nullable Ended ended) {

    /** How it ended. */
    record Ended(How how, String words, String by, Instant at) {}

    /** The ways in which a request ends. */
    enum How {
        GIVEN("Given to them"),
        WITHDRAWN("They no longer want it"),
        REFUSED("Refused");

        private final String words;

        How(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
