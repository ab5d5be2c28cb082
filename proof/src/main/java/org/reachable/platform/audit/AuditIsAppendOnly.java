package org.reachable.platform.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.reachable.Testshire;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Trial;

/** No role the product connects as can change the audit, whatever it tries. */
public final class AuditIsAppendOnly implements Promise {

    private static final List<String> ROLES = List.of("reachable_application", "reachable_jobs");

    private static final List<String> TABLES = List.of("audit_entry", "audit_link", "audit_anchor");

    private static final List<String> TRIES = List.of(
            "update %s set partnership = partnership",
            "delete from %s",
            "truncate %s",
            "truncate %s cascade",
            "drop table %s",
            "drop table %s cascade",
            "alter table %s rename to gone",
            "alter table %s add column more text",
            "alter table %s disable trigger all",
            "alter table %s disable row level security",
            "alter table %s owner to current_user",
            "create trigger mine before insert on %s for each row execute function"
                    + " suppress_redundant_updates_trigger()",
            "create rule mine as on insert to %s do instead nothing",
            "create index on %s (partnership)",
            "grant update on %1$s to current_user; update %1$s set partnership = partnership",
            "merge into %s mine using (select 1) other on true when matched then delete",
            "lock table %s in access exclusive mode",
            "comment on table %s is 'mine'");

    private static final List<String> ROW = List.of(
            "insert into audit_entry (id, partnership, agency, action, method, route, status, subjects, relationships,"
                    + " found, purpose, details, actor) values (gen_random_uuid(), '%s', '', 'READ', 'GET', '/', 200,"
                    + " '{}', '{}', '{}', '', '{}', 'somebody else')",
            "insert into audit_entry (id, partnership, agency, action, method, route, status, subjects, relationships,"
                    + " found, purpose, details, machine_at) values (gen_random_uuid(), '%s', '', 'READ', 'GET', '/', 200,"
                    + " '{}', '{}', '{}', '', '{}', '2020-01-01')",
            "set session_replication_role = replica",
            "set role reachable_owner",
            "set role postgres",
            "alter role current_user superuser",
            "update audit_unsealed set position = 0");

    @Override
    public int number() {
        return 19;
    }

    @Override
    public String words() {
        return "The audit is only ever added to";
    }

    @Override
    public String topic() {
        return "audit";
    }

    @Override
    public List<Figure> prove(Trial trial) throws Exception {
        Testshire testshire = trial.served().testshire();
        int tried = 0;
        List<String> through = new ArrayList<>();
        for (String role : ROLES) {
            List<String> statements = new ArrayList<>();
            TABLES.forEach(table -> TRIES.forEach(one -> statements.add(one.formatted(table))));
            ROW.forEach(one -> statements.add(one.formatted(testshire.id())));
            try (Connection connection =
                    DriverManager.getConnection(trial.served().url(), role, "")) {
                connection.setAutoCommit(false);
                for (String statement : statements) {
                    tried++;
                    if (!refused(connection, statement)) {
                        through.add(role + ": " + statement);
                    }
                }
            }
        }
        through.forEach(System.err::println);
        return List.of(Figure.all("ways to change it that PostgreSQL refuses", tried - through.size(), tried));
    }

    /** A right that is missing, and no slip of ours in the statement. */
    private static boolean refused(Connection connection, String words) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('reachable.actor', 'job:proof', true)");
            statement.execute(words);
            return false;
        } catch (SQLException refusal) {
            // 42501: insufficient privilege.
            if (!"42501".equals(refusal.getSQLState())) {
                throw new SQLException(words, refusal);
            }
            return true;
        } finally {
            connection.rollback();
        }
    }
}
