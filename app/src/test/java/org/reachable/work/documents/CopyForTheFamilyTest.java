package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One person of the family is given their part of a plan in force, and nothing that may not be said to them. */
@ReachableTest
class CopyForTheFamilyTest {

    private static final String TRUSTED = "I only ever feel safe at the pool with Jo";

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
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    private PersonId child;
    private PersonId friend;
    private String plan;
    private Practitioner lead;
    private Practitioner officer;
    private FamilyMember dee;
    private Visitor worker;
    private Visitor mother;

    @BeforeEach
    void aPlanInForceAndAMotherWhoSignsIn() {
        child = testshire.child();
        friend = testshire.child();
        plan = "/children/" + child + "/documents/plan";
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        people.name(testshire.ayo(), testshire.origin(), friend, PersonName.said("Callum Price"), null);
        people.relate(
                testshire.ayo(),
                testshire.origin(),
                child,
                new Relation(null, "Dee Hartley", "mother", ParentalResponsibility.YES, null, null),
                null);
        people.relate(
                testshire.ayo(),
                testshire.origin(),
                child,
                new Relation(null, "Jo", "swimming coach", ParentalResponsibility.NOT_KNOWN, null, null),
                null);
        lead = closeTo("Lena Lead", "social-care", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "officer-in-case");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(friend), lead.id(), 0, Testshire.START, null));
        dee = colleagues.family(child, SpeaksAs.FAMILY, "Dee");
        worker = Visitor.signedIn(port, lead.signInName());
        mother = Visitor.signedIn(port, dee.signInName());
        told("child-voice", "Rowan said: " + TRUSTED + ".", "own-confidence", List.of());
        told(
                "school-concern",
                "Seen with another boy.",
                "open",
                List.of(people.reference(testshire.ayo(), friend).orElseThrow()));
        worker.post(
                "/children/" + child + "/not-to-be-told",
                Map.of(
                        "what", "HOME",
                        "words", "7 Canary Rise",
                        "whom", "Lee, the father",
                        "account", "none",
                        "because", "A court said so."));
        sent(plan, Map.of());
        sent(plan + "/1/needs", Map.of("need", "Somewhere safe to sleep", "said", "He said it to me alone"));
        sent(plan + "/1/needs", Map.of("need", "Callum stays away from the bus station"));
        sent(plan + "/1/needs", Map.of("need", "He told us: i only ever feel safe at the pool, with Jo!"));
        sent(plan + "/1/needs", Map.of("need", "He stays at 7, canary rise"));
        sent(
                plan + "/1/actions",
                Map.of("what", "Ring his mother every evening", "aimed", "family", "who", "" + lead.id()));
        sent(plan + "/1/actions", Map.of("what", "Stop the grey car", "aimed", "source", "who", "" + officer.id()));
        sent(
                plan + "/1/actions",
                Map.of(
                        "what", "Check whether the home is safe",
                        "aimed", "work",
                        "who", "" + officer.id(),
                        "by-day", "21",
                        "by-month", "6",
                        "by-year", "2022"));
        sent(plan + "/1/trusted", Map.of("name", "Jerome Bailey"));
        sent(plan + "/1/shared", Map.of());
    }

    @AfterEach
    void close() {
        worker.close();
        mother.close();
    }

    @Test
    void itHoldsWhatIsTheirsAndNothingThatMayNotBeSaid() {
        assertThat(worker.get(plan + "/1").body()).as("a draft").doesNotContain("What the family was given");
        assertThat(worker.get(plan + "/1/copies/new").statusCode())
                .as("of a draft")
                .isEqualTo(404);
        sent(plan + "/1/in-force", Map.of());
        assertThat(worker.get(plan).body()).contains("Not yet given to Rowan or Dee, mother.");
        assertThat(worker.get(plan + "/1/copies/new").body())
                .contains("Rowan", "Dee, mother")
                .doesNotContain("coach");
        Document offer = offered("member-" + dee.id());
        assertThat(offer.select("input[name=row][checked]")).hasSize(2);
        assertThat(offer.text())
                .contains("Not in it: Callum stays away from the bus station It names another child.")
                .contains("feel safe at the pool, with Jo! It says what an entry says that is kept closely.")
                .contains("7, canary rise It tells what an adult of the family must not be told.")
                .contains("Not in it: Stop the grey car Aimed at: The source of the harm. That is never in a copy.")
                .contains("Omar Officer", "ask them before it is told. The day is left out.")
                .doesNotContain("21 June", "He said it to me alone", "Jerome Bailey");
        assertThat(offered("child").text()).contains("The adult you trust", "Jerome Bailey");
    }

    @Test
    void itIsKeptAsWhatTheyWereGivenAndTheyFindItOnTheirOwnPage() throws IOException {
        sent(plan + "/1/in-force", Map.of());
        String to = "member-" + dee.id();
        Document offer = offered(to);
        assertThat(worker.post(plan + "/1/copies/new", Map.of("for", to)).body())
                .contains("Choose what they are given");
        String all =
                offer.select("input[name=row]").stream().map(row -> row.val()).collect(Collectors.joining(","));
        String copy = sent(plan + "/1/copies/new", Map.of("for", to, "row", all + "," + neverGiven()));
        assertThat(worker.get(copy).body())
                .contains("Not given yet.", "Somewhere safe to sleep", "Ring his mother every evening")
                .doesNotContain("Callum", "the pool", "anary rise", "grey car", "21 June");
        assertThat(mother.get("/told").body()).as("until it is given").doesNotContain("/told/copies/");
        String theirs = "/told/copies/" + copy.replaceFirst(".*/", "");
        assertThat(mother.get(theirs).statusCode()).isEqualTo(404);
        assertThat(worker.post(copy + "/given", Map.of()).body()).contains("Choose how they were given it");
        sent(copy + "/given", Map.of("way", "page"));
        assertThat(worker.get(plan).body())
                .contains("Dee, mother", "on their own page here, by Lena Lead", "Not yet given to Rowan.");
        assertThat(mother.get("/told").body()).contains(theirs, "Plan, given to you");
        assertThat(mother.get(theirs).body())
                .contains("Ring his mother every evening")
                .doesNotContain("grey car");
        try (var pdf = Loader.loadPDF(mother.bytes(theirs + "/copy.pdf?print=large"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("For Dee.", "Somewhere safe to sleep");
        }
        FamilyMember lee = colleagues.family(child, SpeaksAs.FAMILY, "Lee");
        try (Visitor father = Visitor.signedIn(port, lee.signInName());
                Visitor police = Visitor.signedIn(port, officer.signInName());
                Visitor stranger = Visitor.signedIn(
                        port, colleagues.somebody("Sam", "housing", "Housing").signInName())) {
            assertThat(father.get(theirs).statusCode())
                    .as("another of the family")
                    .isEqualTo(404);
            assertThat(police.get(copy).body())
                    .contains("on their own page here")
                    .doesNotContain("They were given it");
            assertThat(police.get(plan + "/1/copies/new").statusCode()).isEqualTo(404);
            assertThat(police.post(copy + "/given", Map.of("way", "hand")).statusCode())
                    .isEqualTo(404);
            assertThat(stranger.get(copy).statusCode()).isEqualTo(404);
        }
        // What must not be told to her from now on is on no page of hers.
        worker.post(
                "/children/" + child + "/not-to-be-told",
                Map.of(
                        "what", "OTHER",
                        "words", "Somewhere safe to sleep",
                        "whom", "Dee",
                        "account", dee.id().toString(),
                        "because", "He asked us."));
        assertThat(mother.get("/told").body()).doesNotContain(theirs);
        assertThat(mother.get(theirs).statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseAsksPastOurPagesToo() {
        sent(plan + "/1/in-force", Map.of());
        String fine = "{\"title\":\"Plan\",\"stands\":\"It stands\",\"parts\":[]}";
        assertThat(refused(lead, null, fine)).as("control").isEmpty();
        assertThat(refused(officer, null, fine))
                .as("who does not answer for it")
                .contains("row-level security");
        assertThat(refused(lead, null, fine.replace("It stands", "At 7 Canary Rise")))
                .as("what an adult must not be told")
                .contains("row-level security");
        UUID elsewhere = colleagues.family(friend, SpeaksAs.FAMILY, "Pat").id();
        assertThat(refused(lead, elsewhere, fine))
                .as("of another child’s family")
                .contains("row-level security");
        assertThat(refused(lead, dee.id(), fine)).as("control").isEmpty();
    }

    private String refused(Practitioner who, @Nullable UUID member, String content) {
        try {
            transactions.as(
                    who.id().toString(),
                    () -> sql.sql("""
                            insert into document_copy (id, version, member, whom, content, person, partnership, agency, handling, source)
                            select gen_random_uuid(), id, :member, 'Dee', :content::jsonb, person, partnership, :agency, 'open', 'reachable'
                            from document_version where person = :child
                            """)
                            .param("member", member)
                            .param("content", content)
                            .param("agency", who.agency())
                            .param("child", child.value())
                            .update());
            return "";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    /** The rows that are in no copy, as somebody who types the form by hand would send them. */
    private String neverGiven() {
        return transactions.as(
                lead.id().toString(),
                () -> String.join(
                        ",",
                        sql.sql("select line::text from document_part where person = ?")
                                .param(child.value())
                                .query(String.class)
                                .list()));
    }

    private Document offered(String to) {
        return Jsoup.parse(worker.get(plan + "/1/copies/new?for=" + to).body());
    }

    private String sent(String address, Map<String, String> form) {
        HttpResponse<String> answer = worker.post(address, form);
        assertThat(answer.statusCode()).as(address).isEqualTo(302);
        return Pattern.compile("^https?://[^/]+")
                .matcher(answer.headers().firstValue("Location").orElseThrow())
                .replaceFirst("");
    }

    private void told(String type, String words, String handling, List<String> others) {
        Actor actor = testshire.ayo();
        Instant at = clock.instant().minus(Duration.ofHours(2));
        chronology.append(
                actor,
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("agency-file", ids.next().toString()),
                                people.reference(actor, child).orElseThrow(),
                                at,
                                at,
                                "social-care",
                                type,
                                words,
                                "",
                                others,
                                "",
                                "",
                                List.of(),
                                handling,
                                Map.of()),
                        List.of())));
    }

    private Practitioner closeTo(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
