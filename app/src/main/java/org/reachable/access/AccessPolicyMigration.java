package org.reachable.access;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes {@link AccessPolicy}, {@link PointedTo}, {@link Tellers}, {@link WritersOfTypes}, {@link RulesEnded}, {@link ActionsTold}, {@link HeldDocuments},
 * {@link AnswersForKinds} and {@link RulesOfKeeping} into the database whenever they changed.
 */
@Component
public class AccessPolicyMigration implements JavaMigration {

    /** None: it is repeated where its checksum changed, after all others. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "access policy";
    }

    @Override
    public Integer getChecksum() {
        return sql().hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(sql());
        }
    }

    private static String sql() {
        return Written.SQL;
    }

    /** Read once, when it is first asked for. */
    private static final class Written {
        private static final String SQL = AccessPolicy.sql()
                + PointedTo.shipped().sql()
                + Tellers.shipped().sql()
                + WritersOfTypes.shipped().sql()
                + RulesEnded.shipped().sql()
                + TypesOfReplies.shipped().sql()
                + ActionsTold.shipped().sql()
                + AnswersForKinds.shipped().sql()
                + HeldDocuments.shipped().sql()
                // Last: what is written in its own body ends where the driver looks no further.
                + RulesOfKeeping.shipped().sql();
    }
}
