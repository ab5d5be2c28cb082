package org.reachable.foundation.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the database is known to be away. While it is, nobody who needs it waits for it: whoever asks for a connection is
 * refused at once, and what needs none goes on.
 */
@Component
public class DatabaseThere {

    /** PostgreSQL's own names for that a connection is gone, and that the server goes. */
    private static final String[] GONE = {"08", "57P"};

    private volatile boolean away;

    public boolean isAway() {
        return away;
    }

    /** For whoever looks. */
    public void isAway(boolean away) {
        this.away = away;
    }

    /** Whether it is the database's being away that went wrong. */
    public static boolean isAway(Throwable fault) {
        return Stream.<Throwable>iterate(fault, DatabaseThere::isThere, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException problem && isAway(problem.getSQLState())));
    }

    private static boolean isThere(@Nullable Throwable cause) {
        return cause != null;
    }

    /** Every refusal of the server has a state; a connection that the pool has given up has none. */
    private static boolean isAway(@Nullable String state) {
        return state == null || Stream.of(GONE).anyMatch(state::startsWith);
    }
}
