package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** “Nobody reads it any more” holds at every address, and for whomever it was passed on to: a word that stands nowhere else is found nowhere. */
@ReachableTest
class TakenBackEverywhereTest {

    private static final String OPEN = "Zcanaryopen";
    private static final String HELD = "Zcanaryheld";
    private static final String FEW = "Zcanaryfew";

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Watch watch;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private PersonId child;
    private FamilyMember teller;
    private Practitioner lead;
    private Practitioner beside;
    private Practitioner keeper;

    @BeforeEach
    void aChildWithALeadAndAWorkerBeside() {
        child = testshire.child();
        teller = colleagues.family(child, SpeaksAs.CHILD, "Rowan");
        lead = colleagues.somebody("Lena Lead", "social-care", "Lead Services");
        beside = colleagues.colleagueOf(lead, "Kwame Beside");
        keeper = colleagues.colleagueOf(lead, "Kay Keeper");
        colleagues.looksAfterRecords(keeper);
        duty("lead-practitioner", lead);
        duty("duty-manager", beside);
    }

    @Test
    void noAddressShowsAWordThatAChildTookBackToAnybody() {
        String held = tell(HELD, "yes", WhoMayRead.ALL);
        watch.catchUp();
        try (Visitor family = Visitor.signedIn(port, teller.signInName());
                Visitor leading = Visitor.signedIn(port, lead.signInName());
                Visitor other = Visitor.signedIn(port, beside.signInName());
                Visitor keeping = Visitor.signedIn(port, keeper.signInName())) {
            WhatLeaves.aPlanAndADiscussion(leading, child);
            String open = tell(OPEN, "yes", WhoMayRead.ALL);
            String few = tell(FEW, "no", WhoMayRead.FEW);
            watch.catchUp();
            assertThat(passOn(leading, few).statusCode()).isEqualTo(302);
            Map<String, String> before = read(leading, open, few, held);
            assertThat(shown(before, OPEN))
                    .as("the canary sings where it may")
                    .anyMatch(address -> address.endsWith("/chronology.csv"))
                    .anyMatch(address -> address.endsWith("/case-note.pdf"))
                    .anyMatch(address -> address.startsWith("/asks/"))
                    .anyMatch(address -> address.endsWith("/sittings/strategy-discussion"));
            assertThat(before.keySet())
                    .as("what leaves is opened")
                    .anyMatch(address -> address.matches("/boards/.*/xlsx"))
                    .anyMatch(address -> address.matches("/boards/.*/print"))
                    .anyMatch(address -> address.matches(".*/sittings/strategy-discussion/[0-9a-f-]+"))
                    .anyMatch(address -> address.endsWith("/plan/1/document.docx"))
                    .anyMatch(address -> address.matches(".*/copies/[0-9a-f-]+/copy.pdf"));
            assertThat(shown(read(other, open, few, held), FEW))
                    .contains("/children/" + child + "/timeline", "/children/" + child + "/in-confidence");
            assertThat(WhatLeaves.pack(keeping)).contains(OPEN, HELD);

            takeBackAll(family);
            watch.catchUp();
            for (Visitor reader : List.of(leading, other)) {
                Map<String, String> read = read(reader, open, few, held);
                for (String word : List.of(OPEN, FEW, HELD)) {
                    assertThat(shown(read, word)).isEmpty();
                }
                assertThat(reader.get("/children/" + child + "/chronology.csv").body())
                        .as("the row is kept, and that it was taken back")
                        .contains("They took this back", "Taken back by whoever told it.");
            }
            assertThat(WhatLeaves.pack(keeping)).doesNotContain(OPEN, FEW, HELD);
            assertThat(other.get("/children/" + child + "/in-confidence").body())
                    .contains("was taken back since");
        }
    }

    /** Where Kwame read it as standing, taking it back was for the few alone, and hid from him that it was. */
    @Test
    void whoeverItWasPassedOnToReadsThatItWasTakenBack() {
        String few = tell(FEW, "no", WhoMayRead.FEW);
        try (Visitor family = Visitor.signedIn(port, teller.signInName());
                Visitor leading = Visitor.signedIn(port, lead.signInName())) {
            passOn(leading, few);
            assertThat(withdrawals(beside)).isZero();
            takeBackAll(family);
        }
        assertThat(withdrawals(beside)).isEqualTo(1);
        assertThat(withdrawals(colleagues.colleagueOf(lead, "Noor Nobody"))).isZero();
    }

    @Test
    void whatWasTakenBackIsPassedOnToNobodyByPageOrPastIt() {
        String few = tell(FEW, "no", WhoMayRead.FEW);
        try (Visitor family = Visitor.signedIn(port, teller.signInName());
                Visitor leading = Visitor.signedIn(port, lead.signInName())) {
            assertThat(leading.get("/children/" + child + "/in-confidence").body())
                    .contains("Pass it on");
            takeBackAll(family);
            assertThat(leading.get("/children/" + child + "/in-confidence").body())
                    .doesNotContain("Pass it on", FEW);
            assertThat(passOn(leading, few).statusCode()).isEqualTo(404);
        }
        assertThatThrownBy(() -> transactions.as(
                        lead.id().toString(),
                        () -> sql.sql("""
                        insert into passed_on (id, partnership, person, entry, practitioner, because, traced, child_told)
                        values (gen_random_uuid(), ?, ?, ?, ?, 'x', 'x', 'x')
                        """)
                                .params(testshire.id(), child.value(), name(few), beside.id())
                                .update()))
                .hasMessageContaining("passed_on");
    }

    private void duty(String role, Practitioner whose) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), whose.id(), 0, Testshire.START, null));
    }

    /** The row of the entry that holds it. */
    private String tell(String word, String urgent, WhoMayRead readers) {
        try (Visitor family = Visitor.signedIn(port, teller.signInName())) {
            Map<String, String> form = Map.of(
                    "sent", UUID.randomUUID().toString(),
                    "kind", Kind.of(teller).getFirst().name(),
                    "words", "I keep " + word + " at home.",
                    "urgent", urgent,
                    "askedAgain", "true",
                    "readers", readers.name(),
                    "people", lead.id().toString());
            family.post("/told/new", form);
        }
        return transactions.as(
                teller.actor(),
                () -> sql.sql(
                                "select id::text from entry where body ->> 'summary' like ? order by log_position desc limit 1")
                        .param("%" + word + "%")
                        .query(String.class)
                        .single());
    }

    private void takeBackAll(Visitor family) {
        List<ToldStore.Report> reports = transactions.as(teller.actor(), () -> told.of(teller, 9));
        assertThat(reports).isNotEmpty();
        reports.forEach(report -> assertThat(family.post(
                                "/told/taken-back",
                                Map.of("sent", UUID.randomUUID().toString(), "report", report.report()))
                        .statusCode())
                .isEqualTo(302));
    }

    private HttpResponse<String> passOn(Visitor by, String row) {
        return by.post(
                "/children/" + child + "/in-confidence/" + row,
                Map.of(
                        "whom", beside.id().toString(),
                        "because", "He drives.",
                        "traced", "Nobody.",
                        "told", "Lena, today."));
    }

    private int withdrawals(Practitioner reader) {
        return transactions.as(
                reader.id().toString(),
                () -> sql.sql("""
                        select count(*) from entry where subject = ? and type = any (types_that_take_back())
                          and handling = 'own-confidence'
                        """).param(child.value()).query(Integer.class).single());
    }

    private String name(String row) {
        return transactions.as(
                teller.actor(),
                () -> sql.sql("select name from entry where id = ?::uuid")
                        .param(row)
                        .query(String.class)
                        .single());
    }

    /** All that somebody reads, by its address. */
    private Map<String, String> read(Visitor reader, String... rows) {
        List<String> findings = transactions.as(
                "job:test",
                () -> sql.sql("select finding from finding_child where person = ?")
                        .param(child.value())
                        .query(String.class)
                        .list());
        return new EveryAddress(
                        requestMappingHandlerMapping,
                        child,
                        List.of(rows),
                        findings.stream().map(one -> one.replace(" ", "%20")).toList(),
                        this::daysLater)
                .readBy(reader);
    }

    private void daysLater() {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""))
                .sql("update audit_entry set machine_at = machine_at - interval '1 day' where practitioner in (?, ?)")
                .params(lead.id(), beside.id())
                .update();
    }

    private static List<String> shown(Map<String, String> read, String word) {
        return read.entrySet().stream()
                .filter(one -> one.getValue().contains(word))
                .map(Map.Entry::getKey)
                .toList();
    }
}
