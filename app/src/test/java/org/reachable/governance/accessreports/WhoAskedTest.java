package org.reachable.governance.accessreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A young person asks who looked: it is decided look by look, and told so that what is left out cannot be seen. */
@ReachableTest
class WhoAskedTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    People people;

    @Autowired
    LookRequests requests;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private PersonId child;
    private Practitioner teacher;
    private Practitioner detective;
    private Visitor teaching;
    private Visitor investigating;
    private Visitor answering;

    @BeforeEach
    void twoHaveLooked() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Maya Osei"), null);
        teacher = working("Tia Teacher", "school", "Hill school", "designated-safeguarding-lead");
        detective = working("Dee Detective", "police", "Hill police", "police-exploitation-sergeant");
        teaching = Visitor.signedIn(port, teacher.signInName());
        investigating = Visitor.signedIn(port, detective.signInName());
        for (Visitor visitor : List.of(teaching, investigating)) {
            assertThat(visitor.get("/children/" + child + "/timeline").statusCode())
                    .isEqualTo(200);
        }
        answering = Visitor.signedIn(port, requests.owner(child).orElseThrow().signInName());
    }

    private Practitioner working(String name, String kind, String agency, String role) {
        Practitioner one = colleagues.somebody(name, kind, agency);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }

    @AfterEach
    void close() {
        List.of(teaching, investigating, answering).forEach(Visitor::close);
    }

    @Test
    void aRequestIsTakenDownOnceWithAMonthAndAnOwner() {
        HttpResponse<String> empty = teaching.post(asking(), Map.of("by", "PARENT"));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("Write who asks", "Write how you know", "Write what the child says");
        assertThat(teaching.post(asking(), form("CHILD")).statusCode()).isEqualTo(302);
        assertThat(teaching.post(asking(), form("CHILD")).statusCode()).isEqualTo(302);
        assertThat(teaching.get("/who-asked").body()).contains("Maya Osei, about Maya Osei", "With ");
        assertThat(answering.get("/now").body()).contains("Maya Osei asks who looked");
        LocalDate due = as(requests.owner(child).orElseThrow().id().toString(), """
                select due_at from who_asked where person = '%s'
                """.formatted(child), LocalDate.class);
        assertThat(due).isEqualTo(Dates.day(clock.instant()).plusMonths(1));
    }

    @Test
    void nothingIsToldUntilEachLookHasAnAnswerAndThePoliceWereAsked() {
        String request = taken();
        assertThat(answering.get(request + "/report").statusCode()).isEqualTo(404);
        assertThat(answering.get(request).body()).contains("Tia Teacher", "Dee Detective", "1 answer to give");
        assertThat(decide(request, teacher, Map.of("all", "TELL")).statusCode()).isEqualTo(302);
        HttpResponse<String> unasked = decide(request, detective, Map.of("all", "CRIME"));
        assertThat(unasked.statusCode()).isEqualTo(400);
        assertThat(unasked.body())
                .contains("Write what harm telling it could do", "Write whom of the police you asked");
        assertThat(end(request, "GIVEN").statusCode()).isEqualTo(400);
        assertThat(answering.get(request + "/report").statusCode()).isEqualTo(404);
        leaveOut(request);
        assertThat(answering.get(request + "/report").statusCode()).isEqualTo(200);
        assertThat(end(request, "GIVEN").statusCode()).isEqualTo(302);
        assertThat(end(request, "WITHDRAWN").statusCode()).isEqualTo(409);
        assertThat(decide(request, teacher, Map.of("all", "TELL")).statusCode()).isIn(400, 409);
        assertThat(answering.get(request).body())
                .contains("Given to them", "We read it together", "Officer Oh said yes");
    }

    @Test
    void theReportTellsByRoleAndNothingOfWhatIsLeftOut() throws java.io.IOException {
        String request = taken();
        decide(request, teacher, Map.of("all", "TELL"));
        leaveOut(request);
        String with = main(answering.get(request + "/report").body());
        assertThat(with)
                .contains("Who looked at your record", "Hill school", "Looked", "They were working with you")
                .doesNotContain("Tia", "Dee", "olice", "Her brother", "CRIME", "2 ");
        byte[] pdf = answering.bytes(request + "/report.pdf");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Who looked at your record", "Hill school")
                    .doesNotContain("Tia", "Dee", "olice");
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(exported()).isEqualTo("who looked, for whoever asked");
    }

    @Test
    void whoeverLookedNeverLearnsWhatIsLeftOutNorThatItIs() {
        String request = taken();
        leaveOut(request);
        assertThat(teaching.get(request).body()).doesNotContain("Dee Detective", "Her brother");
        assertThat(teaching.get(request + "/report").statusCode()).isEqualTo(404);
        assertThat(investigating.get(request).statusCode()).isEqualTo(404);
        assertThat(investigating.get("/who-asked").body()).doesNotContain(request);
        for (Practitioner one : List.of(teacher, detective)) {
            assertThat(as(one.id().toString(), "select count(*) from who_asked_answer", Long.class))
                    .isZero();
            assertThatThrownBy(() -> transactions.as(
                            one.id().toString(),
                            () -> sql.sql("""
                            insert into who_asked_answer (id, who_asked, practitioner, agency, month, told, ground,
                              because, consulted)
                            values (gen_random_uuid(), ?, ?, 'school', '2022-06-01', true, '', '', '')
                            """)
                                    .params(UUID.fromString(request.replace("/who-asked/", "")), teacher.id())
                                    .update()))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void whoeverIsSecondReadsWhatTheFirstDecidedAndDecidesThen() {
        String request = taken();
        var theirs =
                Map.of("all", "TELL", "because", "Nothing stands against it.", "consulted", "Nobody is looked into.");
        assertThat(decide(request, detective, theirs).statusCode()).isEqualTo(302);
        var ours = new HashMap<>(Map.of("all", "TELL", "because", "As far as I know.", "consulted", "Sergeant Ode."));
        ours.put(detective.id() + ".2022-06-01", "TELL");
        HttpResponse<String> late = decide(request, detective, ours);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Somebody answered for this agency meanwhile", "Nothing stands against it.")
                .contains("As far as I know.", "Sergeant Ode.");
        ours.put(AnswerForm.SEEN, "1");
        assertThat(decide(request, detective, ours).statusCode()).isEqualTo(302);
        assertThat(answering.get(request).body()).contains("As far as I know.");
    }

    private String asking() {
        return "/children/" + child + "/who-asked";
    }

    private Map<String, String> form(String by) {
        LocalDate day = Dates.day(clock.instant());
        return Visitor.withDay(
                "asked", day, Map.of("by", by, "name", "Maya Osei", "identity", "She came to me herself."));
    }

    private String taken() {
        assertThat(teaching.post(asking(), form("CHILD")).statusCode()).isEqualTo(302);
        Matcher found = Pattern.compile("/who-asked/[0-9a-f-]{36}")
                .matcher(teaching.get("/who-asked").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private HttpResponse<String> decide(String request, Practitioner whose, Map<String, String> form) {
        return answering.post(request + "/agencies/" + whose.agency().replace(" ", "%20"), form);
    }

    private void leaveOut(String request) {
        assertThat(decide(
                                request,
                                detective,
                                Map.of(
                                        "all",
                                        "CRIME",
                                        "because",
                                        "Her brother is being looked into.",
                                        "consulted",
                                        "Inspector Ali: not yet."))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> end(String request, String how) {
        var form =
                new HashMap<>(Map.of("how", how, "words", "We read it together.", "officer", "Officer Oh said yes."));
        return answering.post(request + "/ended", form);
    }

    private <T> T as(String who, String query, Class<T> type) {
        return transactions.as(who, () -> sql.sql(query).query(type).single());
    }

    private String exported() {
        return sql.sql("""
                select details ->> 'exported' from audit_entry where action = 'EXPORT' and ? = any (subjects)
                """).param(child.value()).query(String.class).single();
    }

    private static String main(String body) {
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }
}
