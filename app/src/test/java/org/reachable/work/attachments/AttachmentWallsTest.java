package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;

/** Who finds and opens what is attached, and when nobody does any more. */
@ReachableTest
class AttachmentWallsTest extends AttachedToAPlan {

    private static final String ROW = """
            insert into attachment (id, person, version, name, type, bytes, sha256, open_to, scanned, partnership, agency, handling, source)
            values (gen_random_uuid(), '%s', '%s', 'x', 'pdf', 1, repeat('0', 64), 'all', '%s', '%s', '%s', 'open', 'reachable')
            """;

    @Test
    void onlyThoseItIsForFindIt() {
        attached(lead, Map.of("name", "For us alone", "open-to", "AGENCY"), LETTER);
        attached(
                lead,
                Map.of(
                        "name",
                        "For the officer",
                        "open-to",
                        "NAMED",
                        "named",
                        officer.id().toString()),
                LETTER);
        assertThat(read(lead)).contains("For us alone", "For the officer");
        assertThat(read(colleague))
                .contains("For us alone", "Only people of Families service open it")
                .doesNotContain("For the officer");
        assertThat(read(officer)).contains("For the officer").doesNotContain("For us alone");
        try (Visitor reader = signedIn(lead);
                Visitor other = signedIn(officer)) {
            Matcher files = FILE.matcher(reader.get(plan).body());
            int opened = 0;
            while (files.find()) {
                assertThat(reader.get(files.group(1)).statusCode()).isEqualTo(200);
                opened += other.get(files.group(1)).statusCode() == 200 ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
        for (Practitioner one : new Practitioner[] {colleague, officer}) {
            assertThat(seen(one, "attachment")).as(one.name()).isEqualTo(1);
            assertThat(seen(one, "attachment_content")).as(one.name()).isEqualTo(1);
        }
        assertThat(seen(stranger, "attachment")).isZero();
        assertThat(seen(stranger, "attachment_content")).isZero();
    }

    @Test
    void whileTheScannerIsAwayItWaitsAndNothingIsLost() {
        scanner.isAway();
        attached(lead, Map.of("name", "A letter that is right", "open-to", "ALL"), LETTER);
        attached(lead, Map.of("name", "A letter that is wrong", "open-to", "ALL"), SampleFiles.pdf(FakeClamd.EICAR));
        assertThat(read(officer)).contains("A letter that is right", "It waits for the virus scanner");
        assertThat(FILE.matcher(read(officer)).find()).isFalse();
        assertThat(seen(officer, "attachment_content"))
                .as("past our pages, too")
                .isZero();
        atWork.lookAtWhatWaits();
        assertThat(FILE.matcher(read(officer)).find()).isFalse();

        scanner.answersAgain();
        atWork.lookAtWhatWaits();
        String page = read(officer);
        assertThat(page).contains("Refused: the virus scanner found something harmful in it");
        try (Visitor reader = signedIn(officer)) {
            assertThat(reader.get(file(page)).body()).contains("Dear all");
        }
        assertThat(seen(lead, "attachment_content")).isEqualTo(1);
        assertThat(audited("attachment refused: the scanner found something harmful in it"))
                .startsWith(lead.id().toString());
    }

    @Test
    void afterItsDayItIsOpenedNoMoreAndWhatWasInItIsErased() {
        attached(lead, Visitor.withDay("until", today(), Map.of("name", NAME, "open-to", "ALL")), LETTER);
        String file = file(read(lead));
        everything()
                .sql("update attachment set until_on = until_on - 1 where person = ?")
                .param(child.value())
                .update();
        try (Visitor reader = signedIn(lead)) {
            assertThat(reader.get(file).statusCode()).as("at once").isEqualTo(404);
        }
        assertThat(seen(lead, "attachment_content")).isZero();
        atWork.eraseWhatIsOver();
        assertThat(read(lead)).contains(NAME, "Its time is over").doesNotContain(file);
        assertThat(everything()
                        .sql(
                                "select count(*) from attachment_content join attachment it on it.id = attachment where it.person = ?")
                        .param(child.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasAttachedByMistakeIsTakenBackByWhoeverAttachedItAndIsOpenedNoMore() {
        attached(lead, Map.of("name", NAME, "open-to", "ALL"), LETTER);
        String file = file(read(officer));
        assertThat(read(officer)).doesNotContain("taken-back");
        String takeBack = file.replaceAll("/file$", "/taken-back");
        try (Visitor other = signedIn(officer)) {
            assertThat(other.get(takeBack).statusCode()).isEqualTo(404);
            assertThat(other.post(takeBack, Map.of("because", "It is not mine to say"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(refused(officer, "insert into attachment_ended (statement, because) select id, 'x' from attachment"))
                .as("past our pages")
                .contains("row-level security");
        try (Visitor writer = signedIn(lead)) {
            assertThat(read(lead)).contains(takeBack);
            assertThat(writer.post(takeBack, Map.of("because", "ok")).body())
                    .contains("Write why", "“ok” alone is too little");
            assertThat(writer.post(takeBack, Map.of("because", "It belongs to another family"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(writer.get(file).statusCode()).as("at once").isEqualTo(404);
            assertThat(writer.get(takeBack).statusCode()).as("once").isEqualTo(404);
        }
        assertThat(read(officer))
                .contains("Something was taken back", "Lena Lead", "It belongs to another family")
                .doesNotContain(NAME);
        atWork.eraseWhatIsOver();
        assertThat(everything()
                        .sql(
                                "select count(*) from attachment_content join attachment it on it.id = attachment where it.person = ?")
                        .param(child.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Nobody finds a letter among hundreds, and nobody fills what is kept for good. */
    @Test
    void twentyFilesAreAttachedToOneThingAndOneMoreOnceOneIsTakenBack() {
        for (int many = 0; many < Attachments.MOST; many++) {
            attached(lead, Map.of("name", "Letter " + many, "open-to", "ALL"), LETTER);
        }
        Map<String, String> more = Map.of("name", "One more", "open-to", "ALL");
        try (Visitor writer = signedIn(officer);
                Visitor author = signedIn(lead)) {
            var answer = sent(writer, adding(), more, LETTER);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("20 files are attached to this already", "One more");
            assertThat(refused(
                            officer, ROW.formatted(child, version(), "clean", officer.partnership(), officer.agency())))
                    .as("past our pages, too")
                    .contains("row-level security");
            assertThat(author.post(
                                    file(read(lead)).replace("/file", "/taken-back"),
                                    Map.of("because", "It is another family’s"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(sent(writer, adding(), more, LETTER).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void nobodyAttachesPastOurPagesWhatIsNotTheirs() throws SQLException {
        String version = version();
        assertThat(refused(stranger, ROW.formatted(child, version, "clean", stranger.partnership(), stranger.agency())))
                .contains("row-level security");
        PersonId other = testshire.child();
        assertThat(refused(lead, ROW.formatted(other, version, "clean", lead.partnership(), lead.agency())))
                .as("of another child")
                .contains("row-level security");
        assertThat(refusedForReal(ROW.formatted(child, version, "clean", lead.partnership(), lead.agency())))
                .isEmpty();
        assertThat(refusedForReal(ROW.formatted(child, version, "untried", lead.partnership(), lead.agency())))
                .as("not scanned, and no demonstration")
                .contains("row-level security");
        assertThat(refused(lead, ROW.formatted(child, version, "clean", lead.partnership(), lead.agency())))
                .isEmpty();
        for (String later : new String[] {
            "insert into attachment_looked_at (attachment, harmful) select id, false from attachment",
            "insert into attachment_emptied (attachment) select id from attachment",
            "delete from attachment_content",
            "update attachment set open_to = 'all'"
        }) {
            assertThat(refused(lead, later)).as(later).contains("permission denied");
        }
    }

    /** What the database says where the partnership is none of a demonstration; nothing of it stays. */
    private String refusedForReal(String statement) throws SQLException {
        try (Connection all = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "");
                Statement asked = all.createStatement()) {
            all.setAutoCommit(false);
            asked.execute("set local session_replication_role = replica");
            asked.execute("update partnership set demonstration = false");
            asked.execute("set local session_replication_role = origin");
            asked.execute("set local role reachable_application");
            asked.execute("select set_config('reachable.actor', '%s', true)".formatted(lead.id()));
            try {
                asked.execute(statement);
                return "";
            } catch (SQLException refused) {
                return String.valueOf(refused.getMessage());
            } finally {
                all.rollback();
            }
        }
    }
}
