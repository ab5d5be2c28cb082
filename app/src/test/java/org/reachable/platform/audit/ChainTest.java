package org.reachable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;

/** Whatever somebody with all rights to the database does to rows that were signed is found, and the first row named. */
@ReachableTest
class ChainTest extends OwnChain {

    private static final int ROWS = 400;

    private static final int TAMPERINGS = Integer.getInteger("reachable.tamperings", 300);

    @Test
    void eachRowStandsOutsideTheDatabaseTooInItsPlaceAndWithoutItsWords() throws Exception {
        var copying = new Sealing(
                chain,
                partnership,
                transactions,
                folder.resolve("key"),
                folder.resolve("anchors"),
                folder.resolve("rows").toString());
        write(3);
        copying.sealAll(id);
        write(2);
        copying.sealAll(id);
        List<String> lines = Files.readAllLines(folder.resolve("rows"));
        assertThat(lines).hasSize(5).allMatch(line -> line.contains(id.toString()) && line.contains("/children/{id}"));
        asSuperuser(sql -> {
            for (int each = 0; each < lines.size(); each++) {
                assertThat(lines.get(each))
                        .startsWith("{\"number\":%d,\"hash\":\"%s\",\"row\":["
                                .formatted(
                                        each + 1,
                                        sql.sql(
                                                        "select encode(hash, 'hex') from audit_link where partnership = ? and number = ?")
                                                .params(id, each + 1)
                                                .query(String.class)
                                                .single()));
            }
        });
        Files.delete(folder.resolve("rows"));
        Files.createDirectory(folder.resolve("rows"));
        write(1);
        assertThatThrownBy(() -> copying.sealAll(id)).hasMessageStartingWith("The audit's rows cannot be written");
        assertThat(chain.last(id).orElseThrow().number()).isEqualTo(5);
    }

    @Test
    void everyRandomTamperingIsFound() throws Exception {
        for (int part = 0; part < 4; part++) {
            write(ROWS / 4);
            sealing.sealAll(id);
            sealing.anchor(id);
        }
        assertThat(check().broken()).isNull();
        assertThat(check().anchored()).isEqualTo(ROWS);
        var random = new Random(20220617);
        for (int time = 0; time < TAMPERINGS; time++) {
            var tampering = Tampering.any(random, id, ROWS);
            try (Connection all = superuser()) {
                try (Statement statement = all.createStatement()) {
                    for (String step : tampering.steps()) {
                        statement.execute(step);
                    }
                }
                assertThat(check(all).broken())
                        .as(tampering.toString())
                        .isNotNull()
                        .matches(tampering::isNamedBy, "names row " + tampering.first());
                all.rollback();
            }
        }
    }

    /** The rows stay, and who looked when; only the words are gone, and a row with its words says who erased them. */
    @Test
    void whatIsErasedWithARecordLeavesTheChainWholeAndNothingElseMayGo() throws Exception {
        write(10);
        sealing.sealAll(id);
        sealing.anchor(id);
        UUID who = testshire.practitioner("bea").id();
        UUID another = testshire.practitioner("ayo").id();
        String third = "(select entry from audit_link where partnership = '%s' and number = 3)".formatted(id);
        String whose = "(select subjects[1] from audit_entry where id = %s)".formatted(third);
        try (Connection all = superuser();
                Statement statement = all.createStatement()) {
            statement.execute("update audit_entry set purpose = '', details = '{}', salt = null where id = " + third);
            assertThat(check(all).broken()).startsWith("what row 3 (").endsWith("says was changed or taken away");
            erased(statement, whose, another, who);
            assertThat(check(all).broken()).startsWith("no row tells who erased the record");
            told(statement, whose, who, "/children/{id}/retention/erased", "{\"kept\": \"erased\"}");
            assertThat(check(all).broken()).startsWith("no row tells that somebody else wished before");
            told(statement, whose, another, "/children/{id}/retention/wished", "{}");
            assertThat(check(all).broken())
                    .as("wished after it was done")
                    .startsWith("no row tells that somebody else wished before");
            told(statement, whose, who, "/children/{id}/retention/erased", "{\"kept\": \"erased\"}");
            assertThat(check(all).broken()).isNull();
            assertThat(check(all).rows()).isEqualTo(10);
            statement.execute("update audit_entry set salt = null where id = " + third.replace("= 3", "= 4"));
            assertThat(check(all).broken()).startsWith("what row 4 (");
            all.rollback();
        }
    }

    /** Whoever may do everything in the database writes that a record was erased, and by whom. */
    @Test
    void anErasureOfOneAloneOrOfWhatIsStillThereIsFound() throws Exception {
        write(3);
        sealing.sealAll(id);
        sealing.anchor(id);
        UUID who = testshire.practitioner("bea").id();
        UUID another = testshire.practitioner("ayo").id();
        String whose = "(select subjects[1] from audit_entry join audit_link on entry = audit_entry.id"
                + " where audit_link.partnership = '%s' and number = 2)".formatted(id);
        try (Connection all = superuser();
                Statement statement = all.createStatement()) {
            statement.execute("alter table erased_person drop constraint erased_person_check");
            erased(statement, whose, who, who);
            told(statement, whose, who, "/children/{id}/retention/wished", "{}");
            told(statement, whose, who, "/children/{id}/retention/erased", "{\"kept\": \"erased\"}");
            assertThat(check(all).broken()).startsWith("no row tells that somebody else wished before");
            statement.execute(
                    "update erased_person set wished_by = '%s' where partnership = '%s'".formatted(another, id));
            assertThat(check(all).broken()).startsWith("no row tells that somebody else wished before");
            statement.execute(
                    "update audit_entry set practitioner = '%s' where route like '%%/wished' and partnership = '%s'"
                            .formatted(another, id));
            assertThat(check(all).broken()).as("control").isNull();
            statement.execute(
                    "insert into subject (id, partnership, kind, reference, agency, source, actor) values (%s, '%s', 'child', 'gone', 'police', 'test', 'test')"
                            .formatted(whose, id));
            assertThat(check(all).broken()).endsWith("is said to be erased, and is there");
            all.rollback();
        }
    }

    private void erased(Statement statement, String whose, UUID wished, UUID agreed) throws SQLException {
        statement.execute("""
            insert into erased_person (person, partnership, wished_by, wished_at, agreed_by)
            values (%s, '%s', '%s', partnership_now(), '%s')
            """.formatted(whose, id, wished, agreed));
    }

    /** A row of the audit that somebody sent a form about a record, which waits for its place. */
    private void told(Statement statement, String whose, UUID by, String route, String details) throws SQLException {
        statement.execute("""
            with told as (
              insert into audit_entry (id, partnership, practitioner, agency, action, method, route, status, subjects,
                relationships, found, purpose, details, actor)
              values (gen_random_uuid(), '%s', '%s', 'police', 'WRITE', 'POST', '%s', 302, array[%s], array['AGENCY'],
                '{}', '', '%s', '%2$s')
              returning id, position, partnership)
            insert into audit_unsealed (entry, position, partnership) select id, position, partnership from told
            """.formatted(id, by, route, whose, details));
    }

    @Test
    void theFirstBrokenRowIsNamed() throws Exception {
        write(20);
        sealing.sealAll(id);
        sealing.anchor(id);
        try (Connection all = superuser()) {
            try (Statement statement = all.createStatement()) {
                for (int row : new int[] {13, 7, 18}) {
                    statement.execute("update audit_entry set status = 999 where id = (select entry from audit_link"
                            + " where partnership = '%s' and number = %d)".formatted(id, row));
                }
            }
            assertThat(check(all).broken()).startsWith("row 7 ").endsWith("was changed");
            all.rollback();
        }
    }

    @Test
    void manyWritersLeaveNoGapAndNoFork() throws Exception {
        int writers = 32;
        int each = 40;
        try (var pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> written = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                written.add(pool.submit(() -> write(each)));
            }
            while (written.stream().anyMatch(one -> !one.isDone())) {
                sealing.sealAll(id);
                sealing.anchor(id);
            }
            for (Future<?> one : written) {
                one.get();
            }
        }
        sealing.sealAll(id);
        sealing.anchor(id);
        ChainCheck.Report report = check();
        assertThat(report.broken()).isNull();
        assertThat(report.rows()).isEqualTo(writers * each);
        assertThat(report.anchored()).isEqualTo(writers * each);
    }

    @Test
    void theCommandSaysSoInWordsAndInItsStatus() throws Exception {
        write(30);
        sealing.sealAll(id);
        sealing.anchor(id);
        assertThat(Files.readAllLines(folder.resolve("anchors"))).hasSize(1);
        var out = new ByteArrayOutputStream();
        int status = VerifyAudit.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                database.getJdbcUrl(),
                "reachable_application",
                "",
                folder.resolve("key").toString(),
                folder.resolve("anchors").toString());
        // The test run's own partnership has another key, and no anchors here.
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("30 rows read", "30 of them were signed", "BROKEN: ")
                .doesNotContain("Whole.");
        assertThat(status).isEqualTo(1);
        assertThat(Files.getPosixFilePermissions(folder.resolve("key")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
}
