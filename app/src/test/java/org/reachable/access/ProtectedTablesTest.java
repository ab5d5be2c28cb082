package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.CannotStart;
import org.reachable.foundation.kernel.PersonId;

/** A table is closed until it says who reads and writes it. Tables are made here in a transaction that is taken back. */
@ReachableTest
class ProtectedTablesTest extends MadeTables {

    @Test
    void everyTableSaysWhoReadsAndWritesItOrWhyEverybodyMay() {
        as("reachable_application");
        assertThat(tables().slips()).isEmpty();
        assertThatCode(() -> tables().afterPropertiesSet()).doesNotThrowAnyException();
    }

    @Test
    void nothingIsSaidOfATableThatIsNotThere() {
        assertThat(sql.sql("select name from protected_table where to_regclass(quote_ident(name)) is null")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void byWhomAndWhenIsSaidByTheDatabase() {
        String named = """
                select distinct table_name || '.' || column_name from information_schema.column_privileges
                where table_schema = 'public' and grantee = 'reachable_application' and privilege_type in ('INSERT', 'UPDATE')
                  and column_name in ('actor', 'received_at') order by 1
                """;
        assertThat(sql.sql(named).query(String.class).list()).isEmpty();
        as("reachable_owner");
        sql.sql("grant insert (actor) on outbox to reachable_application").update();
        assertThat(sql.sql(named).query(String.class).list()).containsExactly("outbox.actor");
    }

    @Test
    void aTableThatSaysNothingIsNobodysAndNothingStartsOnIt() {
        sql.sql(NOTE).update();
        for (String role : List.of("reachable_application", "reachable_jobs")) {
            as(role);
            assertRefused("select words from note");
            assertRefused("insert into note (words) values ('Canary')");
            assertRefused("update note set words = 'Canary'");
            assertRefused("delete from note");
        }
        as("reachable_application");
        assertThat(tables().slips()).containsExactly("The table note does not say who reads and writes it.");
        assertThatThrownBy(() -> tables().afterPropertiesSet())
                .isInstanceOf(CannotStart.class)
                .extracting(refused -> ((CannotStart) refused).mend())
                .asString()
                .contains("calls protect()");
    }

    @Test
    void aRowAboutAChildIsReadByWhoSeesItAndWrittenByWhoMayKnowOfThem() {
        PersonId child = house.child();
        Actor mine = house.somebody("school");
        Actor other = house.somebody("housing");
        Actor family = house.somebody("school");
        house.keepOut(child, family, true);
        note("select protect('note', 'by-subject')");
        write(mine, child, "open");
        assertThat(read(mine)).isEqualTo(1);
        assertThat(read(other)).isZero();
        assertThat(read(family)).isZero();
        as("reachable_owner");
        assertThat(sql.sql("select count(*) from note").query(Long.class).single())
                .as("nor does the owner, whom it forces")
                .isZero();
        as("reachable_application");
        assertThat(tables().slips()).isEmpty();
        assertRefusedToWrite(family, child);
    }

    @Test
    void aRowOfAnAgencyAndARowOfOnesOwnAreTheirs() {
        Actor mine = house.somebody("school");
        Actor colleague = house.somebody("school");
        Actor other = house.somebody("housing");
        note("select protect('note', 'by-agency')");
        write(mine, null, "open");
        assertThat(List.of(read(mine), read(colleague), read(other))).containsExactly(1L, 1L, 0L);
        as("reachable_owner");
        sql.sql("drop table note").update();
        sql.sql("delete from protected_table where name = 'note'").update();
        note("select protect('note', 'own')");
        write(mine, null, "open");
        assertThat(List.of(read(mine), read(colleague), read(other))).containsExactly(1L, 0L, 0L);
        as("reachable_application");
        assertThat(tables().slips()).isEmpty();
    }

    @Test
    void aPartIsReadByWhoReadsTheWhole() {
        Actor mine = house.somebody("school");
        Actor other = house.somebody("housing");
        note("select protect('note', 'own')");
        as("reachable_owner");
        sql.sql("create table note_line (note uuid, words text)").update();
        say("select protect('note_line', 'part', whole => 'note', whole_by => 'note')");
        write(mine, null, "open");
        sql.sql("insert into note_line (note, words) select id, 'Canary' from note")
                .update();
        assertThat(count(mine, "note_line")).isEqualTo(1);
        assertThat(count(other, "note_line")).isZero();
        assertThat(tables().slips()).isEmpty();
    }

    @Test
    void whatIsNobodysIsNotGrantedAndWhatIsEverybodysIsWrittenByNobodyUnlessSaid() {
        note("select protect('note', 'owner-only')");
        as("reachable_application");
        assertRefused("select words from note");
        assertThat(tables().slips()).isEmpty();
        as("reachable_owner");
        sql.sql("create table word (words text)").update();
        say("select protect('word', 'reference')");
        as("reachable_application");
        assertThat(sql.sql("select count(*) from word").query(Long.class).single())
                .isZero();
        assertRefused("insert into word values ('Canary')", "row-level security");
    }

    @Test
    void aKindThatSaysNotWhichRowsAreReadIsRefused() {
        sql.sql(NOTE).update();
        assertRefused("select protect('note', 'as-said', 'Why.')", "nothing says which rows are read");
        assertRefused("select protect('note', 'as-said', seen => 'person is null')", "protected_table");
        assertRefused("select protect('note', 'everybody')", "protected_table");
    }

    /** A wall that is not the one that is said, is on for nobody, or has a door beside it. */
    @Test
    void aTableThatIsNotAsItSaysIsFound() {
        note("select protect('note', 'followed')");
        sayThenFind("alter table note no force row level security", "is not on or not forced");
        sayThenFind("alter table note disable row level security", "is not on or not forced");
        sayThenFind("alter policy readers_may on note using (true)", "others read it");
        sayThenFind("alter policy readers_may on note using (may_know_of(acting(), person))", "others read it");
        sayThenFind("drop policy readers_may on note", "others read it");
        sayThenFind("create policy door on note for select using (true)", "others read it");
        sayThenFind("update protected_table set kind = 'owner-only' where name = 'note'", "others read it");
    }
}
