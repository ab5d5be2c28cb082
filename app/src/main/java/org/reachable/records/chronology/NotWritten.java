package org.reachable.records.chronology;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database takes none of what one statement adds, because some of it is not its writer's to write. The message says why of
 * one, and how to mend it: a whole sentence, for whoever wrote it.
 */
public final class NotWritten extends RuntimeException {

    /** As the functions of {@code R__writing_wall.sql} raise it. */
    private static final String STATE = "RW001";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Map<UUID, String> rows;

    private NotWritten(String why, Map<UUID, String> rows, Throwable cause) {
        super(why, cause);
        this.rows = rows;
    }

    /** What the database said, where that is what it said. */
    static Optional<NotWritten> in(DataAccessException fault) {
        return fault.getMostSpecificCause() instanceof PSQLException refused && STATE.equals(refused.getSQLState())
                ? Optional.ofNullable(refused.getServerErrorMessage()).map(said -> of(said, fault))
                : Optional.empty();
    }

    private static NotWritten of(ServerErrorMessage said, Throwable cause) {
        Map<UUID, String> rows = new HashMap<>();
        if (said.getDetail() != null) {
            JSON.readTree(said.getDetail())
                    .propertyStream()
                    .forEach(row -> rows.put(
                            UUID.fromString(row.getKey()), row.getValue().asString()));
        }
        return new NotWritten(String.valueOf(said.getMessage()), rows, cause);
    }

    /** Why, by the ids of those rows that are not taken. */
    Map<UUID, String> rows() {
        return rows;
    }
}
