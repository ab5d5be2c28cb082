package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tables are made here in a transaction that is taken back. */
abstract class MadeTables {

    static final String NOTE = """
            create table note (id uuid primary key default gen_random_uuid(), person uuid, practitioner uuid, words text,
              like carried including defaults)""";

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    House house;

    private SingleConnectionDataSource connection;
    JdbcClient sql;

    @BeforeEach
    void begin() {
        connection = new SingleConnectionDataSource(database.getJdbcUrl(), "postgres", "", true);
        sql = JdbcClient.create(connection);
        sql.sql("begin").update();
        as("reachable_owner");
    }

    @AfterEach
    void takeBack() throws SQLException {
        sql.sql("rollback").update();
        connection.destroy();
    }

    void sayThenFind(String change, String slip) {
        sql.sql("savepoint before").update();
        as("reachable_owner");
        sql.sql(change).update();
        as("reachable_application");
        assertThat(tables().slips()).as(change).singleElement().asString().contains(slip);
        sql.sql("rollback to savepoint before").update();
    }

    ProtectedTables tables() {
        return new ProtectedTables(sql);
    }

    void note(String protection) {
        sql.sql(NOTE).update();
        say(protection);
    }

    void say(String protection) {
        sql.sql(protection).query((_, _) -> "").list();
    }

    void as(String role) {
        sql.sql("reset role").update();
        sql.sql("set local role " + role).update();
    }

    void acting(Actor actor) {
        as("reachable_application");
        sql.sql("select set_config('reachable.actor', ?, true)")
                .param(actor.code())
                .query(String.class)
                .single();
    }

    void write(Actor actor, @Nullable PersonId child, String handling) {
        acting(actor);
        sql.sql("""
                insert into note (person, practitioner, agency, handling, words, source, partnership)
                select ?::uuid, id, ?, ?, 'Canary', 'reachable', (select partnership from agency where id = practitioner.agency)
                from practitioner where id::text = ?
                """)
                .param(child == null ? null : child.toString())
                .params(actor.agency(), handling, actor.code())
                .update();
    }

    long read(Actor actor) {
        return count(actor, "note");
    }

    long count(Actor actor, String table) {
        acting(actor);
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    void assertRefusedToWrite(Actor actor, PersonId child) {
        sql.sql("savepoint before").update();
        assertThatThrownBy(() -> write(actor, child, "open"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        sql.sql("rollback to savepoint before").update();
    }

    void assertRefused(String statement) {
        assertRefused(statement, "permission denied");
    }

    void assertRefused(String statement, String why) {
        sql.sql("savepoint before").update();
        assertThatThrownBy(() -> sql.sql(statement).query((_, _) -> "").list())
                .as(statement)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(why);
        sql.sql("rollback to savepoint before").update();
    }
}
