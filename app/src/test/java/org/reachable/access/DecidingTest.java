package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;

/** What decides looks behind the walls as the owner, and changes nothing there. */
@ReachableTest
class DecidingTest extends MadeTables {

    @Test
    void whatDecidesReadsAndNeitherDeletesNorChanges() {
        house.child("school");
        List<String> walled = sql.sql("""
                select tablename from pg_policies where policyname = 'owner_erases'
                  and not exists (select from pg_policies other where other.tablename = pg_policies.tablename
                    and other.policyname = 'owner_follows' and other.cmd = 'ALL') order by tablename
                """).query(String.class).list();
        assertThat(walled).contains("entry", "finding", "home", "person");
        assertThat(rows("entry")).isZero();
        deciding("begin");
        assertThat(rows("entry")).isPositive();
        assertThat(rows("person")).isPositive();
        for (String table : walled) {
            assertThat(sql.sql("delete from " + table).update()).as(table).isZero();
        }
        assertThat(sql.sql("update entry set handling = 'open'").update()).isZero();
        deciding("begin");
        deciding("end");
        assertThat(rows("entry")).as("one within another").isPositive();
        deciding("end");
        assertThat(rows("entry")).isZero();
    }

    @Test
    void whatAWallAsksDeletesNothingWhileItLooks() {
        PersonId child = house.child("school");
        Actor mine = house.somebody("school");
        note("select protect('note', 'by-subject')");
        write(mine, child, "open");
        as("reachable_owner");
        sql.sql("""
                create or replace function why_not_as(who text, here uuid, its_source text, its_agency text, its_type text,
                  was_held boolean default false) returns text
                  language plpgsql security definer set search_path = public, pg_temp as $$
                begin
                  if not exists (select from note) then
                    return 'It does not look.';
                  end if;
                  delete from note;
                  delete from entry;
                  return '';
                end
                $$""").update();
        write(mine, child, "open");
        as("postgres");
        assertThat(rows("note")).isEqualTo(2);
        assertThat(rows("entry")).isPositive();
    }

    private void deciding(String act) {
        say("select %s_deciding()".formatted(act));
    }

    private long rows(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
