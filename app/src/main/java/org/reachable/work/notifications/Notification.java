package org.reachable.work.notifications;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * One thing that somebody is told.
 *
 * @param id names it, among what this reader is told
 * @param about whose record it is
 * @param by who did it, as rows name them
 * @param more what its kind asked its table for besides, by column
 */
public record Notification(UUID id, PersonId about, String by, Instant at, Map<String, Object> more) {

    /** What the other record that one speaks of, in the column "other", is called to whoever is told. */
    public static final String OTHERS_NAME = "others name";

    /** The other record that it speaks of. Whoever may not know of that is told nothing. */
    public Optional<PersonId> other() {
        return Optional.ofNullable((UUID) more.get("other")).map(PersonId::new);
    }

    Notification naming(String other) {
        Map<String, Object> named = new HashMap<>(more);
        named.put(OTHERS_NAME, other);
        return new Notification(id, about, by, at, Map.copyOf(named));
    }
}
