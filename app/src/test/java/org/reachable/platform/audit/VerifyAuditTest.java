package org.reachable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever checks the audit is told that it is whole only where there was something to check, and that was looked at. */
class VerifyAuditTest extends AuditAlone {

    @Test
    void anAuditThatNobodyTouchedIsWholeAndItsHighestRowIsTold() {
        assertThat(verify())
                .isEqualTo(new Said(0, verify().words()))
                .satisfies(said -> assertThat(said.words())
                        .contains("12 rows read", "12 of them were signed", "Whole.", "--at-least 12"));
        assertThat(verify("--at-least", "12").status()).isZero();
        write(here, 1);
        assertThat(verify("--at-least", "12").status()).isZero();
    }

    @Test
    void aDatabaseOfNobodyIsBroken() {
        all.sql("truncate partnership cascade").update();
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words())
                .contains("BROKEN: the database holds no partnership")
                .doesNotContain("Whole");
    }

    @Test
    void withoutAFileOfAnchorsOrWithAnEmptyOneNothingIsWhole() throws Exception {
        Files.writeString(anchors(), "\n");
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words()).contains("BROKEN: the file of anchors").doesNotContain("Whole");
        Files.delete(anchors());
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words())
                .contains("BROKEN: there is no file of anchors")
                .doesNotContain("Whole");
    }

    @Test
    void aFileThatWasCutIsBrokenAndSoIsWhatStandsUnsignedForLong() throws Exception {
        write(here, 1);
        all.sql("""
                alter table audit_entry disable trigger all;
                update audit_entry set machine_at = machine_at + interval '2 hours' where position = (select max(position) from audit_entry);
                alter table audit_entry enable trigger all;
                alter table audit_anchor disable trigger all
                """).update();
        write(here, 1);
        sign(here);
        assertThat(verify().status()).isZero();
        Files.write(anchors(), Files.readAllLines(anchors()).subList(0, 1));
        assertThat(verify().words()).contains("BROKEN: that 14 rows were signed at ", "of anchors: it was cut");
        all.sql("delete from audit_anchor where number > ?").param(ROWS).update();
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words()).contains("BROKEN: of the rows after row 12 none was signed");
    }

    @Test
    void aLineThatIsNoAnchorIsNamed() throws Exception {
        Files.writeString(anchors(), "{\"partnership\":\n", StandardOpenOption.APPEND);
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words())
                .contains("BROKEN: line 2 of the file of anchors")
                .doesNotContain("Whole");
    }

    @Test
    void anAnchorOfAPartnershipThatIsNotThereSaysThatOneIsGone() throws Exception {
        UUID gone = partnership("Gone");
        write(gone, 3);
        sign(gone);
        assertThat(verify().status()).isZero();
        all.sql("alter table audit_anchor disable trigger all").update();
        for (String table : List.of("audit_unsealed", "audit_anchor", "audit_link", "audit_entry")) {
            all.sql("delete from %s where partnership = ?".formatted(table))
                    .param(gone)
                    .update();
        }
        all.sql("delete from partnership where id = ?").param(gone).update();
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words()).contains("BROKEN: the partnership " + gone).contains("is not in the database");
    }

    @Test
    void aPartnershipOfWhichNothingWasSignedOutsideIsBroken() {
        write(partnership("Unsigned"), 2);
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words()).contains("BROKEN: nothing of this partnership was signed outside the database");
    }

    @Test
    void fewerRowsThanSomebodyOutsideKnowsOfAreBroken() throws Exception {
        assertThat(verify("--at-least", "13").status()).isEqualTo(1);
        assertThat(verify("--at-least", "13").words())
                .contains("BROKEN: the audit has 12 rows, and 13 were known outside");
        // Somebody who took the last rows away, and what was signed of them inside and outside.
        UUID another = partnership("Another");
        write(another, 5);
        sign(another);
        assertThat(verify("--at-least", "17").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "", "1e3"})
    void whatIsNoNumberOfRowsIsRefused(String number) {
        assertThat(verify("--at-least", number).status()).isEqualTo(2);
        assertThat(verify("--at-least", number).words()).contains("is no number of rows");
    }

    /** A decoy that is whole stands before what was changed, for everybody who does not say which table they mean. */
    @Test
    void tablesThatStandBeforeTheAuditAreNotRead() {
        all.sql("create schema decoy").update();
        for (String table : List.of(
                "partnership", "audit_entry", "audit_link", "audit_anchor", "audit_unsealed", "erased_person")) {
            all.sql("create table decoy.%1$s as select * from public.%1$s".formatted(table))
                    .update();
        }
        all.sql("grant usage on schema decoy to reachable_application").update();
        all.sql("grant select on all tables in schema decoy to reachable_application")
                .update();
        all.sql("alter table public.audit_entry disable trigger all").update();
        all.sql("update public.audit_entry set status = 999").update();
        all.sql("alter database %s set search_path = decoy, public".formatted(ALONE))
                .update();
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words()).contains("BROKEN: row 1 ", "was changed");
        assertThat(verifyOf(url + "?currentSchema=decoy").words()).contains("BROKEN: row 1 ", "was changed");
    }

    /** A function before PostgreSQL's own answers as its owner likes. */
    @Test
    void functionsThatStandBeforePostgreSqlsOwnAreNotAsked() {
        all.sql("""
            create function public.encode(bytea, text) returns text language sql as $$ select 'the same' $$;
            alter database %s set search_path = public, pg_catalog
            """.formatted(ALONE)).update();
        assertThat(verify().status()).isZero();
    }

    /** After the first erasure nobody could look: what is asked of records names no schema of its own. */
    @Test
    void anErasedRecordIsAskedAboutAndOneThatIsThereAllTheSameIsFound() {
        UUID gone = UUID.randomUUID();
        all.sql(
                        "insert into erased_person (person, partnership, wished_by, wished_at, agreed_by) values (?, ?, ?, now(), ?)")
                .params(gone, here, UUID.randomUUID(), UUID.randomUUID())
                .update();
        assertThat(verify().words()).contains("BROKEN: no row tells who erased the record " + gone);
        all.sql("""
                insert into subject (id, partnership, kind, reference, agency, source, actor)
                values (?, ?, 'child', 'gone', 'police', 'test', 'test')
                """).params(gone, here).update();
        assertThat(verify().words()).contains("BROKEN: ", gone.toString()).doesNotContain("cannot be looked at");
        assertThat(all.sql("select is_still_there(?), is_still_there(?)")
                        .params(gone, UUID.randomUUID())
                        .query((row, _) -> row.getBoolean(1) + " " + row.getBoolean(2))
                        .single())
                .isEqualTo("true false");
    }

    @Test
    void aViewInThePlaceOfATableIsNoAudit() {
        all.sql("alter table public.audit_entry rename to audit_entry_of_before")
                .update();
        all.sql("create view public.audit_entry as select * from public.audit_entry_of_before")
                .update();
        all.sql("grant select on public.audit_entry to reachable_application").update();
        assertThat(verify().status()).isEqualTo(1);
        assertThat(verify().words()).contains("BROKEN: public.audit_entry is no table");
    }

    /** From its first second on, an anchor stands outside for a partnership, and rows or none may follow it. */
    @Test
    void aPartnershipIsSignedBeforeItHasARow() throws Exception {
        UUID fresh = partnership("Fresh");
        sign(fresh);
        assertThat(verify().status()).isZero();
        write(fresh, 4);
        sign(fresh);
        assertThat(verify().status()).isZero();
        all.sql("alter table audit_entry disable trigger all").update();
        all.sql("update audit_entry set status = 999 where partnership = ?")
                .param(fresh)
                .update();
        assertThat(verify().words()).contains("BROKEN: row 1 ");
    }
}
