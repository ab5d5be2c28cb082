package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.foundation.kernel.PersonId;

/** A new table cannot be forged, whatever its migration says of it: protect() refuses, or the wall does; what goes round both is found. */
@ReachableTest
class ForgedTablesTest extends MadeTables {

    private PersonId child;
    private Actor mine;
    private Actor colleague;

    @BeforeEach
    void somebodyAndWhoWorksBesideThem() {
        child = house.child("school");
        mine = house.somebody("school");
        colleague = house.somebody("school");
    }

    /** As docs/adding.md makes one: nothing is said there of who writes as whom. */
    @Test
    void whatIsMadeByTheRecipeIsWrittenByWhoeverItSaysItIs() {
        note("select protect('note', 'by-subject', application => "
                + "'select, insert (id, person, words, partnership, agency, handling, source)')");
        String bears =
                "insert into note (person, words, partnership, agency, source) select id, 'Canary', partnership, '%s', '%s'"
                        + " from person where id = '" + child + "'";
        as("reachable_application");
        acting(mine);
        for (String forged :
                List.of(bears.formatted("police", "reachable"), bears.formatted("school", "nobodys-source"))) {
            assertRefused(forged, forged.contains("police") ? "bears the agency of whoever writes it" : "");
        }
        assertThat(sql.sql(bears.formatted("school", "reachable")).update()).isEqualTo(1);
        assertThat(tables().slips()).isEmpty();
        sayThenFind("drop trigger a_wall on note", "anybody writes in it as any agency");
    }

    @Test
    void aTableWhoseRowsDoNotSayWhoseTheyAreIsNotReadAsIfTheyDid() {
        as("reachable_owner");
        sql.sql("create table note (id uuid, person uuid, agency text, handling text, actor text default acting())")
                .update();
        for (String kind : List.of("by-subject", "by-handling", "known-of")) {
            assertRefused("select protect('note', '%s')".formatted(kind), "do not say whose they are");
        }
        say("select protect('note', 'known-of', application => 'select')");
        as("reachable_application");
        assertThat(tables().slips()).isEmpty();
        sayThenFind("grant insert (id, person) on note to reachable_application", "anybody writes in it as any agency");
    }

    @Test
    void whatSomebodyWroteIsChangedByThemAloneAndStaysTheirs() {
        note("select protect('note', 'by-subject', application => 'select, insert, update')");
        write(mine, child, "open");
        for (String column : List.of("actor", "received_at")) {
            assertRefused("update note set %1$s = %1$s".formatted(column));
        }
        assertRefused("update note set agency = 'police', words = 'Forged'", "bears the agency of whoever writes it");
        assertThat(sql.sql("update note set words = 'Put right'").update()).isEqualTo(1);
        acting(colleague);
        assertThat(read(colleague)).isEqualTo(1);
        assertRefused("update note set words = 'Forged'", "changed by nobody else");
        assertThat(tables().slips()).isEmpty();
        sayThenFind("drop trigger a_wall_of_changes on note", "anybody writes in it as any agency");
        sayThenFind("grant update (actor) on note to reachable_application", "as somebody else");
    }

    @Test
    void thatAnybodyWritesAnythingIsSaidWithWhyAndNeverAsAnotherAgency() {
        String anything =
                "select protect('note', 'as-said', 'Everybody reads it.', seen => 'person is not null', written => '%s'%s)";
        as("reachable_owner");
        sql.sql(NOTE).update();
        for (String said : List.of("true", " ( TRUE )")) {
            assertRefused(anything.formatted(said, ""), "Anybody writes anything in note");
        }
        say(anything.formatted("words is not null", ""));
        write(mine, child, "open");
        assertRefused(
                "insert into note (person, words, agency, source, partnership) select person, 'Forged', 'police', source, partnership"
                        + " from note",
                "bears the agency of whoever writes it");
        assertThat(tables().slips()).isEmpty();
        sayThenFind("drop trigger a_wall on note", "anybody writes in it as any agency");
        String open = "drop trigger a_wall on note; alter policy writers_may on note with check (%s)";
        for (String anybody : List.of("true", "1 = 1", "acting() is not null")) {
            sayThenFind(open.formatted(anybody), "anybody writes anything in it");
        }
        as("reachable_owner");
        sql.sql(open.formatted("true")).update();
        sql.sql("update protected_table set why_written = 'It is a board.' where name = 'note'")
                .update();
        as("reachable_application");
        assertThat(tables().slips()).as("with why").isEmpty();
    }

    @Test
    void whatEverybodyReadsHasAWallForWritingOrSaysWhyNone() {
        as("reachable_owner");
        sql.sql(NOTE).update();
        sql.sql("insert into protected_table (name, kind, why) values ('note', 'open', 'Everybody reads it.')")
                .update();
        sql.sql("grant select on note to reachable_application").update();
        as("reachable_application");
        assertThat(tables().slips()).isEmpty();
        sayThenFind("grant insert (id, words) on note to reachable_application", "anybody writes anything in it");
        sayThenFind("grant update (actor) on note to reachable_application", "as somebody else");
        as("reachable_owner");
        sql.sql("grant insert (id, words) on note to reachable_application").update();
        sql.sql("update protected_table set why_written = 'It is a board.' where name = 'note'")
                .update();
        as("reachable_application");
        assertThat(tables().slips()).as("with why").isEmpty();
        sayThenFind("grant insert on note to reachable_application", "as somebody else");
    }

    @Test
    void aPartBearsWhoWroteIt() {
        note("select protect('note', 'by-agency')");
        as("reachable_owner");
        String line =
                "create table note_line (note uuid, words text, actor text default acting(), received_at timestamptz)";
        sql.sql(line).update();
        String part = "select protect('note_line', 'part', whole => 'note', whole_by => 'note'%s)";
        assertRefused(part.formatted(", application => 'select, insert (note, actor)'"), "the database says");
        say(part.formatted(""));
        write(mine, null, "open");
        acting(colleague);
        assertRefused("insert into note_line (note, words, actor) select id, 'Forged', actor from note");
        assertThat(sql.sql("insert into note_line (note, words) select id, 'Mine' from note")
                        .update())
                .isEqualTo(1);
        assertThat(sql.sql("select actor from note_line").query(String.class).single())
                .isEqualTo(colleague.code());
        assertThat(tables().slips()).isEmpty();
        sayThenFind("grant insert (actor) on note_line to reachable_application", "as somebody else");
    }

    @Test
    void aDoorForWritingIsFoundWhateverItIsFor() {
        note("select protect('note', 'own', application => 'select, insert, update, delete')");
        as("reachable_application");
        assertThat(tables().slips()).isEmpty();
        for (String doing : List.of("insert with check (true)", "update using (true)", "delete using (true)")) {
            sayThenFind("create policy door on note for " + doing, "others write it");
        }
        sayThenFind("alter policy removers_may on note using (true)", "anybody writes anything in it");
    }
}
