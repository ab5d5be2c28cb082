package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A child with a plan that is shared, two of one agency and one of another who work with them, and somebody who does not. */
abstract class AttachedToAPlan {

    static final String NAME = "Letter from the school, 3 May";
    static final byte[] LETTER = SampleFiles.pdf("Dear all, Rowan is late most days.");
    static final Pattern FILE = Pattern.compile("href=\"(/children/[^\"]+/attachments/[^\"]+/file)\"");

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Transactions transactions;

    @Autowired
    ScannerOfTests scanner;

    @Autowired
    AttachmentsAtWork atWork;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    PersonId child;
    Practitioner lead;
    Practitioner colleague;
    Practitioner officer;
    Practitioner stranger;
    String plan;

    @BeforeEach
    void aPlanThatIsShared() {
        scanner.answersAgain();
        child = testshire.child();
        lead = colleagues.somebody("Lena Lead", "social-care", "Families service");
        closeTo(lead, "lead-practitioner");
        colleague = colleagues.colleagueOf(lead, "Cal Colleague");
        closeTo(colleague, "team-manager");
        officer = colleagues.somebody("Omar Officer", "police", "Valley police");
        closeTo(officer, "officer-in-case");
        stranger = colleagues.somebody("Sam Stranger", "housing", "Housing");
        plan = "/children/" + child + "/documents/plan";
        try (Visitor writer = signedIn(lead)) {
            writer.post(plan, Map.of());
            writer.post(plan + "/1/shared", Map.of());
        }
    }

    @AfterEach
    void theScannerAnswers() {
        scanner.answersAgain();
    }

    String adding() {
        return "/children/%s/attachments/version/%s/new".formatted(child, version());
    }

    String version() {
        return everything()
                .sql("select id::text from document_version where person = ?")
                .param(child.value())
                .query(String.class)
                .single();
    }

    void attached(Practitioner who, Map<String, String> asked, byte[] content) {
        try (Visitor writer = signedIn(who)) {
            HttpResponse<String> answer = sent(writer, adding(), asked, content);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow())
                            .getPath())
                    .isEqualTo(plan + "/1");
        }
    }

    static HttpResponse<String> sent(Visitor writer, String form, Map<String, String> asked, byte[] content) {
        return writer.postFile(form, asked, "file", "letter.pdf", "application/pdf", content);
    }

    String read(Practitioner who) {
        try (Visitor reader = signedIn(who)) {
            return reader.get(plan).body();
        }
    }

    static String file(String page) {
        Matcher file = FILE.matcher(page);
        assertThat(file.find()).isTrue();
        return file.group(1);
    }

    long seen(Practitioner who, String table) {
        return transactions.as(
                Actor.of(who).code(),
                () -> sql.sql(
                                table.equals("attachment")
                                        ? "select count(*) from attachment where person = ?"
                                        : "select count(*) from attachment_content join attachment it on it.id = attachment where it.person = ?")
                        .param(child.value())
                        .query(Long.class)
                        .single());
    }

    String refused(Practitioner who, String statement) {
        try {
            transactions.as(Actor.of(who).code(), () -> sql.sql(statement).update());
            return "";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    String audited(String route) {
        return everything()
                .sql(
                        "select actor || ' ' || action || ' ' || details from audit_entry where route = ? and ? = any (subjects) order by position desc limit 1")
                .params(route, child.value())
                .query(String.class)
                .single();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    JdbcClient everything() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }

    Visitor signedIn(Practitioner who) {
        return Visitor.signedIn(port, who.signInName());
    }

    void closeTo(Practitioner one, String role) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
    }
}
