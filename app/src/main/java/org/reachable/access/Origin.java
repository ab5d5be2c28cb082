package org.reachable.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.Parameters;

/**
 * Where a row comes from, and who may see it: what every row about a person carries besides its actor and the instant we
 * received it, which the database writes itself.
 *
 * @param agency the code of the agency that owns the row
 * @param handling who may see it
 * @param source the system, file or form that said so
 * @param batch the import it came with
 */
public record Origin(
        UUID partnership,
        String agency,
        String handling,
        String source,
        @Nullable UUID batch) {

    /** The source of what is said on one of our own pages; no system or file may be called so. */
    public static final String OUR_OWN = "reachable";

    /** Said on one of our own pages. */
    public static Origin of(Actor actor) {
        return new Origin(actor.partnership(), actor.agency(), "open", OUR_OWN, null);
    }

    /** Said by {@code source}. */
    public Origin from(String source) {
        return new Origin(partnership, agency, handling, source, batch);
    }

    /** Brought by an import. */
    public Origin in(@Nullable UUID batch) {
        return new Origin(partnership, agency, handling, source, batch);
    }

    public Origin handledAs(String handling) {
        return new Origin(partnership, agency, handling, source, batch);
    }

    /** The parameters of {@code partnership, agency, handling, source, batch}. */
    public Parameters in(Parameters row) {
        return row.and("partnership", partnership)
                .and("agency", agency)
                .and("handling", handling)
                .and("source", source)
                .and("batch", batch);
    }
}
