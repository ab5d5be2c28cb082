package org.reachable.records.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself refuses, asked by the application's own role and in plain SQL. */
@ReachableTest
class AppendOnlyTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    Chronology chronology;

    @Autowired
    Testshire testshire;

    @BeforeEach
    void anEntry() {
        PersonId child = testshire.child();
        var written = Testshire.written(testshire.unused("E"), "A child", "police-stop-search", "2022-06-01T10:00", "");
        chronology.append(testshire.ayo(), null, List.of(new NewEntry(child, written, List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update entry set body = '{}'",
                "update entry set occurred_at = now()",
                "delete from entry",
                "truncate entry cascade",
                "update mention set part = 'NAMED'",
                "delete from mention",
                "delete from import_batch",
                "update person set reference = 'Somebody else'",
                "delete from person_name",
                "delete from clock_setting",
                "update outbox set body = '{}'",
                "alter table entry disable trigger all",
                "drop table mention",
                "set role reachable_owner",
                "create or replace function acting() returns text language sql return 'somebody else'"
            })
    void whatWasWrittenIsNotChanged(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"received_at", "actor", "log_position"})
    void whenWeGotItAndWhoWroteItIsTheDatabasesToSay(String column) {
        assertThatThrownBy(
                        () -> sql.sql("insert into entry (id, %s) values (gen_random_uuid(), null)".formatted(column))
                                .update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied for table entry", "cannot insert a non-DEFAULT value");
    }

    @Test
    void theJobsRoleHasNoGrantMore() {
        assertThat(sql.sql("""
                        select has_table_privilege('reachable_jobs', 'entry', 'update, delete, truncate')
                          or has_column_privilege('reachable_jobs', 'entry', 'received_at', 'insert')
                        """).query(Boolean.class).single()).isFalse();
    }
}
