package org.reachable.governance.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.reachable.foundation.kernel.PersonId;

/**
 * What every statement holds.
 *
 * @param about whose record it is said of
 * @param because why, in the words of whoever said it; empty where the reader is not told, or none is said
 * @param by who said it, as rows name them
 * @param at when it reached us
 */
public record Stated(UUID id, PersonId about, String because, String by, Instant at) {

    /** As a row has it, under the names that all these tables give their columns. */
    public static Stated of(ResultSet row) throws SQLException {
        return new Stated(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("because"),
                row.getString("actor"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
