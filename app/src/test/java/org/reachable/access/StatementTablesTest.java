package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every table of statements has one shape, and a migration makes a whole one in a line. It is made here and taken back. */
@ReachableTest
class StatementTablesTest {

    private static final String MADE = """
            select make_statement('promise', 'Whoever may know of the child.',
              seen => 'may_know_of(acting(), person)', written => 'practitioner::text = acting()',
              may_end => 'it.practitioner::text = acting()')""";

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    House house;

    private SingleConnectionDataSource connection;
    private JdbcClient sql;
    private PersonId child;
    private Actor mine;
    private Actor other;
    private Actor keptOut;

    /** Who is there first: a table that points to people is not made beside them. */
    @BeforeEach
    void begin() {
        child = house.child();
        mine = house.somebody("school");
        other = house.somebody("housing");
        keptOut = house.somebody("housing");
        house.keepOut(child, keptOut, true);
        connection = new SingleConnectionDataSource(database.getJdbcUrl(), "postgres", "", true);
        sql = JdbcClient.create(connection);
        sql.sql("begin").update();
        as("reachable_owner");
        sql.sql("create table promise (practitioner uuid not null references practitioner, until_on date)")
                .update();
        sql.sql(MADE).query((_, _) -> "").list();
    }

    @AfterEach
    void takeBack() throws SQLException {
        sql.sql("rollback").update();
        connection.destroy();
    }

    @Test
    void whatEndsAStatementBearsTheSameColumnsWhateverItEnds() {
        List<String> tables = sql.sql("""
                select table_name::text from information_schema.columns
                where table_schema = 'public' and table_name like '%\\_ended' and column_name = 'statement' order by 1
                """).query(String.class).list();
        assertThat(tables)
                .containsExactly(
                        "attachment_ended",
                        "break_glass_ended",
                        "document_comment_ended",
                        "erasure_wish_ended",
                        "exclusion_ended",
                        "good_practice_ended",
                        "in_meeting_ended",
                        "partner_line_ended",
                        "promise_ended",
                        "record_hold_ended",
                        "record_lock_ended",
                        "same_said_ended",
                        "withheld_ended");
        for (String table : tables) {
            assertThat(columns(table)).as(table).containsExactly("actor", "because", "received_at", "statement");
            assertThat(columns(table.replace("_ended", "")))
                    .as(table)
                    .contains("id", "partnership", "person", "actor", "received_at");
        }
    }

    @Test
    void nobodyWritesByWhomOrWhenInAnyOfThem() {
        assertThat(writtenByThemselves()).isEmpty();
        sql.sql("grant insert on promise to reachable_application").update();
        assertThat(writtenByThemselves()).containsExactly("promise.actor", "promise.received_at");
    }

    private List<String> writtenByThemselves() {
        return sql.sql("""
                select distinct table_name || '.' || column_name from information_schema.columns
                  join (select table_name as ended from information_schema.columns
                    where table_schema = 'public' and table_name like '%\\_ended' and column_name = 'statement') known
                    on table_name in (ended, replace(ended, '_ended', ''), 'passed_on')
                where table_schema = 'public' and column_name in ('actor', 'received_at')
                  and (has_column_privilege('reachable_application', table_name::text, column_name, 'insert')
                    or has_column_privilege('reachable_jobs', table_name::text, column_name, 'insert'))
                order by 1
                """).query(String.class).list();
    }

    @Test
    void aStatementIsReadAndEndedByWhomItsWallsName() {
        UUID id = promise();
        assertThat(List.of(count(mine, "promise"), count(other, "promise"), count(keptOut, "promise")))
                .containsExactly(1L, 1L, 0L);
        assertRefused(
                other, "insert into promise_ended (statement, because) values ('%s', 'x')".formatted(id), "row-level");
        assertRefused(mine, "insert into promise_ended (statement, because) values ('%s', '')".formatted(id), "check");
        acting(mine);
        sql.sql("insert into promise_ended (statement, because) values (?, 'It is done.')")
                .param(id)
                .update();
        assertThat(List.of(count(other, "promise_ended"), count(keptOut, "promise_ended")))
                .containsExactly(1L, 0L);
        as("reachable_application");
        assertThat(new ProtectedTables(sql).slips()).isEmpty();
    }

    @Test
    void nobodySaysWhoSaidItOrWhenOrOverwritesIt() {
        UUID id = promise();
        for (String statement : List.of(
                "insert into promise (id, actor) values ('%s', 'another')",
                "insert into promise_ended (statement, received_at) values ('%s', now())",
                "update promise set because = 'Another.' where id = '%s'",
                "delete from promise where id = '%s'")) {
            assertRefused(mine, statement.formatted(id), "permission denied");
        }
    }

    private UUID promise() {
        acting(mine);
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into promise (id, partnership, person, practitioner, because)
                select ?, id, ?, ?, 'A test.' from partnership
                """).params(id, child.value(), UUID.fromString(mine.code())).update();
        return id;
    }

    private List<String> columns(String table) {
        return sql.sql("""
                select column_name::text from information_schema.columns
                where table_schema = 'public' and table_name = ? order by 1
                """).param(table).query(String.class).list();
    }

    private long count(Actor actor, String table) {
        acting(actor);
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void as(String role) {
        sql.sql("reset role").update();
        sql.sql("set local role " + role).update();
    }

    private void acting(Actor actor) {
        as("reachable_application");
        sql.sql("select set_config('reachable.actor', ?, true)")
                .param(actor.code())
                .query(String.class)
                .single();
    }

    private void assertRefused(Actor actor, String statement, String why) {
        acting(actor);
        sql.sql("savepoint before").update();
        assertThatThrownBy(() -> sql.sql(statement).update())
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(why);
        sql.sql("rollback to savepoint before").update();
    }
}
