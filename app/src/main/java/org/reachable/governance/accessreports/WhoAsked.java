package org.reachable.governance.accessreports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;

/**
 * One request to know who looked.
 *
 * @param owner who answers
 * @param ended what came of it; null while it is open
 */
record WhoAsked(
        UUID id,
        PersonId child,
        Asker asker,
        LocalDate askedOn,
        Instant due,
        UUID owner,
        Taken taken,
        @Nullable Ended ended) {

    /**
     * Who asks.
     *
     * @param identity how it was made sure that it is them
     * @param childsView what the child says to it, where another asks
     */
    record Asker(AskedBy by, String name, String identity, String childsView) {}

    /**
     * That it was written down.
     *
     * @param by by whom, as rows call them
     * @param at when: what was looked at later is not told
     */
    record Taken(String by, Instant at) {}

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
