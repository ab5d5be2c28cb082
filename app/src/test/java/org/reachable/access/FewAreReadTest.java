package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What is asked often, and nearly always of nothing, reads few rows of a table of many. Nothing of it stays. */
@ReachableTest
class FewAreReadTest {

    private static final int MANY = 20_000;

    private static final String ON_A_BOARD = """
            insert into board_place (board, person, partnership, begins, until, went, is_in, wants, since)
            select 'of-a-test', gen_random_uuid(), (select id from partnership), now() - interval '9 days', 'infinity',
              case when each %% 1000 = 0 then now() - interval '1 day' else now() - interval '20 days' end, false, false, now()
            from generate_series(1, %d) each
            """.formatted(MANY);

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    House house;

    @Test
    void whoWentFromABoardIsNotAskedOfTheWholeBoard() throws SQLException {
        assertThat(readOf("board_place", ON_A_BOARD, """
                select count(*) from may_stand_there(
                  'of-a-test', now(), now() - interval '7 days', false, null, '', '', '', '', '', 100)
                """)).isLessThan(MANY / 10);
    }

    /** Whoever does not look across: theirs are asked for among all, and the first of them ends it. */
    @Test
    void whoStandsFirstIsNotLookedForAmongAllWhoStandThere() throws SQLException {
        Actor worker = house.somebody("social-care");
        PersonId theirs = house.child();
        house.duty(worker, "lead-practitioner", Scope.child(theirs));
        String first = """
                ; insert into board_place (board, person, partnership, begins, until, is_in, wants, since)
                values ('of-a-test', '%s', (select id from partnership), now() - interval '9 days', 'infinity', true, true, now())
                """.formatted(theirs);
        assertThat(readOf(worker.code(), "board_place", ON_A_BOARD + first, """
                select 1 / count(*) from may_stand_there('of-a-test', now(), null, false, null, '', '', '', '', '', 1)
                """))
                .isPositive()
                .isLessThan(MANY / 10);
    }

    @Test
    void whoStandsThereIsAskedOfItWhereTheyAreMany() throws SQLException {
        assertThat(readOf("board_place", ON_A_BOARD, """
                select count(*) from may_stand_there('of-a-test', now(), null, false, null, '', '', '', '', '', 1000000)
                """)).as("a control").isGreaterThanOrEqualTo(MANY);
    }

    /** How many rows of a table a question reads, where it holds many. */
    private int readOf(String table, String many, String question) throws SQLException {
        return readOf("job:test", table, many, question);
    }

    private int readOf(String who, String table, String many, String question) throws SQLException {
        try (Connection all = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "");
                Statement asked = all.createStatement()) {
            all.setAutoCommit(false);
            asked.execute("set local session_replication_role = replica");
            asked.execute(many);
            asked.execute("set local session_replication_role = origin");
            asked.execute("analyze " + table);
            asked.execute("select set_config('reachable.actor', '" + who + "', true)");
            int before = read(asked, table);
            asked.execute(question);
            int after = read(asked, table);
            all.rollback();
            return after - before;
        }
    }

    private static int read(Statement asked, String table) throws SQLException {
        try (ResultSet read = asked.executeQuery(
                "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = '" + table + "'")) {
            return read.next() ? read.getInt(1) : 0;
        }
    }
}
