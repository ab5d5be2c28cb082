package org.reachable.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;

/**
 * Which child a page is about whose address names something else: an ask, a report, a draft. A package with such pages has
 * one, so that {@link AsSeen} misses none of them; an address under a child's own, or with the child after the question mark,
 * needs none.
 */
public interface WhoseChild {

    /** Addresses as their controllers have them. What lies below one of them is meant too. */
    Set<String> addresses();

    /**
     * Whom such a page is about, asked as whoever really looks.
     *
     * @param given what the address says, by name: of its path, and after its question mark
     */
    About about(Practitioner reader, Map<String, String> given);

    /** Whether what is sent there stays the reader's own: it is kept although they look as another. */
    default boolean staysTheirs(String address) {
        return false;
    }

    /**
     * Whom a page is about.
     *
     * @param yoursAlone whether it is shown to the reader by name: nobody else has such a page
     */
    record About(Set<PersonId> children, boolean yoursAlone) {

        /** Where there is no such page, or none for this reader. */
        public static final About NOBODY = new About(Set.of(), false);

        public About {
            children = Set.copyOf(children);
        }

        /** A page that others may have too. */
        public static About of(Collection<PersonId> children) {
            return new About(Set.copyOf(children), false);
        }

        /** A page that nobody else has. */
        public static About yoursAlone(PersonId child) {
            return new About(Set.of(child), true);
        }
    }

    /** The id that an address says; empty where it says none, or what is no id. */
    static Optional<UUID> id(@Nullable String said) {
        try {
            return said == null ? Optional.empty() : Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
