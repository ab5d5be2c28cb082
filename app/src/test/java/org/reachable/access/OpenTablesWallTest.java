package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody reads is not for everybody to write: a request writes what is its own, and marks a story, by bare SQL too. */
@ReachableTest
class OpenTablesWallTest {

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private PersonId child;
    private Actor worker;
    private Actor mentor;

    @BeforeEach
    void oneWhoIsCloseAndOneWhoIsNot() {
        child = house.child();
        worker = house.somebody("social-care");
        mentor = house.somebody("voluntary");
        house.duty(worker, "lead-practitioner", Scope.child(child));
    }

    @Test
    void aFileIsBroughtInLoadedAndDroppedByWhoeverSendsIt() {
        UUID upload = UUID.randomUUID();
        refused(mentor, sends(upload, worker)).hasStackTraceContaining("by whoever sends it");
        refused(
                        mentor,
                        sends(upload, worker)
                                .replace("source)", "source, actor)")
                                .replace("'test')", "'test', '" + worker.code() + "')"))
                .hasStackTraceContaining("permission denied for table import_upload");
        refused(
                        worker,
                        sends(upload, worker)
                                .replace("source)", "source, actor)")
                                .replace("'test')", "'test', '" + mentor.code() + "')"))
                .hasStackTraceContaining("permission denied for table import_upload");
        assertThat(does(worker, sends(upload, worker))).isEqualTo(1);
        refused(mentor, attaches(upload)).hasStackTraceContaining("by whoever sends it");
        assertThat(does(worker, attaches(upload))).isEqualTo(1);
        String loads = "update import_upload set state = 'WAITING' where id = '%s'".formatted(upload);
        String drops = "update import_upload set state = 'DROPPED' where id = '%s'".formatted(upload);
        String empties = "delete from import_file where upload = '%s'".formatted(upload);
        for (String one : new String[] {loads, drops, empties}) {
            assertThat(does(mentor, one)).as("to others there is no such file").isZero();
        }
        assertThat(uploads(mentor, upload)).isZero();
        assertThat(uploads(house.somebody("social-care"), upload))
                .as("nor to a colleague")
                .isZero();
        assertThat(uploads(worker, upload)).isEqualTo(2);
        denied(mentor, "update import_upload set practitioner = '%s'".formatted(mentor.code()));
        denied(worker, "update import_file set content = ''");
        assertThat(does(worker, drops)).isEqualTo(1);
        refused(worker, attaches(upload))
                .as("what has ended takes no file")
                .hasStackTraceContaining("whoever sends it");
        assertThat(does(worker, empties)).isEqualTo(1);
    }

    @Test
    void aStoryIsMarkedAndNoMore() {
        String of = " where subject = '%s'".formatted(child);
        transactions.as(
                "job:test", () -> sql.sql("""
                insert into story (subject, partnership) values ('%s', '%s') on conflict do nothing
                """.formatted(child, testshire.id())).update());
        for (String one : new String[] {"next_change_at = null", "folded_position = 0", "ended_at = now()"}) {
            denied(mentor, "update story set " + one + of);
        }
        denied(mentor, "delete from story" + of);
        for (String one :
                new String[] {"stale = false, marks = marks + 1", "stale = true, marks = marks - 1", "stale = true"}) {
            refused(mentor, "update story set " + one + of).hasStackTraceContaining("A story is marked");
        }
        assertThat(does(mentor, "update story set stale = true, marks = marks + 1, stale_since = '2200-01-01'" + of))
                .isEqualTo(1);
        assertThat(sql.sql("select stale and coalesce(stale_since < '2199-01-01', true) from story" + of)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nobodyMovesTheTime() {
        denied(mentor, """
            insert into clock_setting (id, partnership, ahead_millis) values (gen_random_uuid(), '%s', -99999999999999)
            """.formatted(testshire.id()));
        denied(mentor, "update clock_ahead set ahead_millis = 0");
        denied(mentor, "insert into clock_ahead (ahead_millis) values (0)");
        assertThat(transactions.<Integer>as(
                        "job:test", () -> sql.sql("""
                insert into clock_setting (id, partnership, ahead_millis)
                values (gen_random_uuid(), '%s', -99999999999999)
                """.formatted(testshire.id())).update()))
                .as("whoever runs a demonstration does, by a job")
                .isEqualTo(1);
    }

    @Test
    void aRowOfTheAuditIsOfWhoeverActs() {
        refused(mentor, looks("'" + worker.code() + "'")).hasStackTraceContaining("of whoever acts");
        assertThat(does(mentor, looks("'" + mentor.code() + "'"))).isEqualTo(1);
        assertThat(does(mentor, looks("null"))).as("nobody had signed in").isEqualTo(1);
    }

    @Test
    void aFamilysAccountIsEndedByWhoeverIsCloseToTheChild() {
        UUID member = UUID.randomUUID();
        house.superuser()
                .sql("""
                insert into family_member (id, partnership, child, reference, speaks_as, name, child_called, sign_in_name,
                  password_hash)
                select ?, partnership, id, reference, 'FAMILY', 'Invented', 'Canary', ?, '' from person where id = ?
                """)
                .params(member, testshire.unused("family"), child.value())
                .update();
        String ends =
                "insert into family_account_ended (id, family_member, ended) values (gen_random_uuid(), '%s', true)"
                        .formatted(member);
        refused(mentor, ends).hasStackTraceContaining("close to the child");
        assertThat(does(worker, ends)).isEqualTo(1);
    }

    @Test
    void anAskGoesOneStepOnAndIsTakenOnNow() {
        String asked = house.ask(child, worker);
        String takes = "update ask set taken_at = %s, version = %s where finding = '" + asked + "'";
        for (String version : new String[] {"2147483647", "version", "version + 2"}) {
            refused(worker, takes.formatted("partnership_now()", version)).hasStackTraceContaining("moved by whoever");
        }
        refused(worker, takes.formatted("partnership_now() + interval '2 minutes'", "version + 1"))
                .hasStackTraceContaining("moved by whoever");
        assertThat(does(worker, takes.formatted("partnership_now()", "version + 1")))
                .isEqualTo(1);
    }

    @Test
    void whenSomebodyLookedTheySayAndAShortNameNobody() {
        String looked = "insert into last_looked (practitioner, looked_at) values ('%s', partnership_now())"
                + " on conflict (practitioner) do update set looked_at = '2030-01-01'";
        refused(mentor, looked.formatted(worker.code())).hasStackTraceContaining("by themselves");
        assertThat(does(worker, looked.formatted(worker.code()))).isEqualTo(1);
        refused(
                        mentor,
                        "update last_looked set looked_at = '2030-01-01' where practitioner = '%s'"
                                .formatted(worker.code()))
                .hasStackTraceContaining("by themselves");
        denied(mentor, "insert into nickname (short, long) values ('zz', 'canary')");
    }

    @Test
    void whereAFormLedIsSaidByWhoeverSentIt() {
        String digest = "'\\x%s'".formatted(UUID.randomUUID().toString().replace("-", ""));
        assertThat(does(worker, "insert into sent_form (digest) values (%s)".formatted(digest)))
                .isEqualTo(1);
        for (String other : new String[] {"update sent_form set led_to = '/elsewhere'", "delete from sent_form"}) {
            refused(mentor, other + " where digest = " + digest).hasStackTraceContaining("whoever sent it");
            assertThat(does(worker, other + " where digest = " + digest)).isEqualTo(1);
        }
        denied(mentor, "insert into sent_form (digest, actor) values (%s, '%s')".formatted(digest, worker.code()));
    }

    @Test
    void aFamilyToldNoReportOfOthers() {
        house.write(child, "school", "open");
        String report = house.superuser()
                .sql("select name from entry where subject = ? limit 1")
                .param(child.value())
                .query(String.class)
                .single();
        FamilyMember mother = colleagues.family(child, FamilyMember.SpeaksAs.FAMILY, "Mary Mother");
        String tells = "insert into told_by_family (report, teller, told_at) values ('%s', '" + mother.id()
                + "', partnership_now())";
        for (String others : new String[] {report, "elsewhere/" + UUID.randomUUID()}) {
            refused(Actor.of(mother), tells.formatted(others)).hasStackTraceContaining("theirs by themselves");
        }
        assertThat(does(Actor.of(mother), tells.formatted("reachable/" + UUID.randomUUID())))
                .isEqualTo(1);
    }

    /** How many rows of an upload and its files somebody reads. */
    private long uploads(Actor reader, UUID upload) {
        return transactions.as(
                reader.code(),
                () -> sql.sql("""
                        select (select count(*) from import_upload where id = :upload)
                          + (select count(*) from import_file where upload = :upload)
                        """).param("upload", upload).query(Long.class).single());
    }

    private String sends(UUID id, Actor whose) {
        return """
            insert into import_upload (id, practitioner, partnership, agency, source)
            values ('%s', '%s', '%s', 'social-care', 'test')
            """.formatted(id, whose.code(), testshire.id());
    }

    private String attaches(UUID upload) {
        return """
            insert into import_file (id, upload, name, content, partnership, agency, source)
            values (gen_random_uuid(), '%s', 'a.csv', '', '%s', 'social-care', 'test')
            """.formatted(upload, testshire.id());
    }

    /** A row of the audit, and its place in the queue: without it the chain would be broken for whoever checks it next. */
    private String looks(String practitioner) {
        return """
            with added as (
              insert into audit_entry (id, partnership, practitioner, agency, action, method, route, status, subjects,
                relationships, found, purpose, details)
              values (gen_random_uuid(), '%s', %s, 'voluntary', 'READ', 'GET', '/now', 200, '{}', '{}', '{}', '', '{}')
              returning id, position, partnership)
            insert into audit_unsealed (entry, position, partnership) select id, position, partnership from added
            """.formatted(testshire.id(), practitioner);
    }

    private int does(Actor who, String statement) {
        return transactions.as(who.code(), () -> sql.sql(statement).update());
    }

    private void denied(Actor who, String statement) {
        refused(who, statement).hasStackTraceContaining("permission denied");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Actor who, String statement) {
        return assertThatThrownBy(() -> does(who, statement));
    }
}
