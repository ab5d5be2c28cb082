package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
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
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place has a plan as a child has one, by the same pages: what is done there and about whoever harms there, and nobody’s child in it. */
@ReachableTest
class PlaceWithAPlanTest {

    private static final LocalDate SOON = LocalDate.of(2022, 6, 24);

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Subjects subjects;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Watch watch;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private Token token;
    private String page;
    private String plan;
    private Practitioner lead;
    private Practitioner officer;
    private Visitor writer;
    private Visitor other;

    @BeforeEach
    void aPlaceThatSomebodyAnswersFor() {
        token = new Token("LOC", testshire.unused("L").replace(" ", ""));
        surroundings.describe(Actor.job("test", testshire.id()), testshire.origin(), token, "The steps by the canal");
        page = "/subjects/" + subject("place", token);
        plan = page + "/documents/place-plan";
        lead = colleagues.somebody("Ade Warden", "community-safety", "Community safety of the town");
        setUp.duty(
                testshire.id(),
                new NewDuty("community-safety-lead", Scope.agency(lead.agency()), lead.id(), 0, Testshire.START, null));
        // Who follows no child.
        officer = colleagues.somebody("Omar Officer", "police", "Police of the town");
        writer = Visitor.signedIn(port, lead.signInName());
        other = Visitor.signedIn(port, officer.signInName());
    }

    @AfterEach
    void leave() {
        writer.close();
        other.close();
    }

    @Test
    @Requirement(value = "S-59", proves = Proves.ON_SCREEN)
    void severalWriteAPlanForAPlaceAndInForceItAnswersWhatWasToldOfThePlace() {
        told("place-worry", "2022-06-16T18:00", "Men wait there from four to seven, says the kiosk.", token);
        watch.catchUp();
        assertThat(read(writer, page))
                .contains("Plan for the place None. Begin it", "Look at the place with whoever told it")
                .contains("Nothing is to be done, that you may see.");
        begun();
        String happens = row("happens", Map.of("happens", "Men wait by the steps from four to seven."));
        row("responsible", Map.of("who", "The bus company", "can", "Lights, and somebody there"));
        action("Stop the white van by its licence", "source", happens);
        kept(writer, plan + "/1/review", Visitor.withDay("review", LocalDate.of(2022, 9, 16), Map.of()));
        assertThat(other.get(plan + "/1").statusCode())
                .as("a draft is its beginner’s")
                .isEqualTo(404);
        assertThat(read(other, page)).contains("Plan for the place None is in force.");
        kept(writer, plan + "/1/shared", Map.of());
        assertThat(read(other, plan + "/1"))
                .contains(
                        "The steps by the canal", "Men wait by the steps", "In touch Nobody keeps in touch with them.")
                .contains("1 of 1 actions are aimed at the source of the harm. 1 aimed at it, 0 taken on.");
        kept(other, plan + "/1/happens", Map.of("happens", "A white van stops at the corner.", "behind", "VEH7"));
        kept(other, plan + "/1/position", Map.of("stance", "AGREES", "stands", ""));
        assertThat(read(writer, page)).as("a draft answers nothing").contains("Look at the place with whoever told it");
        kept(writer, plan + "/1/in-force", Map.of());
        watch.catchUp();
        assertThat(read(writer, page))
                .contains("Plan for the place Version 1, in force since", "Read it")
                .contains("What is to be done here 1 of 1 actions still to do are aimed at the source of the harm.")
                .contains("Stop the white van by its licence", "Omar Officer", "Plan for a place made")
                .doesNotContain("Look at the place with whoever told it");
        assertThat(read(other, "/now"))
                .contains(
                        "Stop the white van by its licence",
                        "The steps by the canal",
                        "Say whether you will, or cannot.");
    }

    @Test
    void whatIsLateIsSaidOnThePageOfThePlaceAndAskedOfWhoeverSaidTheyWouldDoIt() {
        begun();
        row("happens", Map.of("happens", "Men wait there."));
        action("Light the steps", "place", "", LocalDate.of(2022, 6, 10));
        action("Stop the white van by its licence", "source", "", SOON);
        kept(writer, plan + "/1/shared", Map.of());
        kept(writer, plan + "/1/in-force", Map.of());
        watch.catchUp();
        assertThat(read(writer, page))
                .contains("1 of 2 actions still to do are aimed at the source of the harm.")
                .containsPattern("6 days over was due Fri 10 June, 5pm Light the steps");
        String ask = Jsoup.parse(writer.get(page).body())
                .select("h2#open ~ * a[href^=/asks/]:contains(Say what came of it at the place)")
                .attr("href");
        assertThat(read(other, ask)).contains("What is to be done about The steps by the canal", "Light the steps");
    }

    @Test
    void whatIsDoneIsSaidOnItsPageAndTheNextVersionBeginsWithIt() {
        begun();
        action("Stop the white van by its licence", "source", row("happens", Map.of("happens", "Men wait there.")));
        kept(writer, plan + "/1/shared", Map.of());
        kept(writer, plan + "/1/in-force", Map.of());
        String action = action(other);
        kept(other, action + "/taken-on", Map.of());
        other.get(action);
        kept(other, action + "/done", Map.of("came", "It is off the road, and has not been back."));
        kept(writer, plan, Map.of());
        kept(writer, plan + "/2/different", Map.of("different", "Fewer wait there, says the kiosk."));
        kept(writer, plan + "/2/shared", Map.of());
        assertThat(writer.post(plan + "/2/in-force", Map.of("isAnything", "this"))
                        .body())
                .contains("Write what is different here");
        kept(writer, plan + "/2/in-force", Map.of("isAnything", "this", "different", "Nobody waits by the steps."));
        assertThat(read(writer, page)).contains("Different here: Nobody waits by the steps.", "Version 2, in force");
        assertThat(read(writer, plan + "/2/compared")).contains("It is off the road, and has not been back.");
        assertThat(read(writer, page + "/actions")).contains("It is off the road, and has not been back.");
    }

    @Test
    void aPlanIsTakenAwayAsAPdfAndAsAWordFile() throws IOException {
        begun();
        row("happens", Map.of("happens", "Men wait there from four to seven."));
        try (var pdf = Loader.loadPDF(writer.bytes(plan + "/1/document.pdf"));
                var word = new XWPFDocument(new ByteArrayInputStream(writer.bytes(plan + "/1/document.docx")))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Plan for the place: The steps by the canal", "Men wait there from four to seven.");
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining(" ")))
                    .contains("Men wait there from four to seven.");
        }
    }

    @Test
    void whoeverMayNotSeeThePlaceIsToldNotFoundAndSoIsWhoeverAsksBelowAnothersAddress() {
        begun();
        kept(writer, plan + "/1/shared", Map.of());
        PersonId child = testshire.child();
        FamilyMember aunt = colleagues.family(child, SpeaksAs.FAMILY, "Lee");
        try (Visitor family = Visitor.signedIn(port, aunt.signInName())) {
            Stream.of(page, plan, plan + "/1", plan + "/1/document.pdf", page + "/actions", page + "/actions/new")
                    .forEach(address -> assertThat(family.get(address).statusCode())
                            .as(address)
                            .isIn(403, 404));
        }
        String vehicle = "/subjects/" + thing("VEH");
        String unnamed = "/subjects/" + unnamed();
        Stream.of(
                        plan.replace("/subjects/", "/children/"),
                        page.replace("/subjects/", "/children/") + "/actions",
                        "/subjects/" + child + "/documents/plan",
                        "/subjects/" + child + "/actions",
                        "/children/" + child + "/documents/place-plan",
                        page + "/documents/plan",
                        "/subjects/" + UUID.randomUUID() + "/documents/place-plan",
                        unnamed + "/documents/place-plan",
                        unnamed + "/actions",
                        vehicle + "/documents/place-plan",
                        vehicle + "/actions")
                .forEach(address ->
                        assertThat(writer.get(address).statusCode()).as(address).isEqualTo(404));
        assertThat(read(writer, vehicle)).doesNotContain("Plan for the place", "What is to be done here");
    }

    @Test
    void onlyWhoeverBeganItOrAnswersForPlacesPutsItInForceAndWhoHasNothingToDoWithPlacesBeginsNone() {
        kept(other, plan, Map.of());
        kept(other, plan + "/1/shared", Map.of());
        kept(writer, plan + "/1/happens", Map.of("happens", "Men wait there."));
        Practitioner teacher = colleagues.somebody("Tess Teacher", "school", "School of the town");
        try (Visitor reader = Visitor.signedIn(port, teacher.signInName())) {
            assertThat(reader.get(plan + "/1").body())
                    .contains("Men wait there.")
                    .doesNotContain("Put it in force");
            assertThat(reader.post(plan + "/1/in-force", Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(read(other, plan + "/1")).contains("Put it in force");
        kept(writer, plan + "/1/in-force", Map.of());
        String another = "/subjects/" + thing("LOC") + "/documents/place-plan";
        try (Visitor reader = Visitor.signedIn(port, teacher.signInName())) {
            assertThat(reader.get(another).body()).doesNotContain("Write the first version");
            assertThat(reader.post(another, Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void noChildStandsInItByNameAndWhoMayNotKnowOfTheChildLearnsNothingFromThat() {
        PersonId child = testshire.child();
        String name = people.name(Actor.job("test", testshire.id()), child).orElseThrow();
        String first = name.split(" ")[0];
        told(child, "Was hurt at [" + token + "].");
        begun();
        Practitioner worker = colleagues.somebody("Lena Lead", "social-care", "Families of the town");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), worker.id(), 0, Testshire.START, null));
        kept(writer, plan + "/1/shared", Map.of());
        try (Visitor close = Visitor.signedIn(port, worker.signInName())) {
            var refused = close.post(plan + "/1/happens", Map.of("happens", first + " was hurt there."));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("It names a child, and whoever works for an agency reads this");
            assertThat(close.post(page + "/actions/new", Map.of("deed", "Sit with " + first + " there."))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(read(close, page)).contains(name);
        }
        assertThat(read(other, page)).doesNotContain(name);
        kept(other, plan + "/1/happens", Map.of("happens", first + " was hurt there, says the kiosk."));
    }

    @Test
    void aFamilysCopyDoesNotExistForAPlaceNeitherByItsAddressNorInTheDatabase() {
        begun();
        row("happens", Map.of("happens", "Men wait there."));
        kept(writer, plan + "/1/shared", Map.of());
        kept(writer, plan + "/1/in-force", Map.of());
        assertThat(read(writer, plan + "/1")).doesNotContain("What the family was given", "Attach");
        assertThat(writer.get(plan + "/1/copies/new").statusCode()).isEqualTo(404);
        assertThat(writer.post(plan + "/1/copies/new", Map.of("for", "child")).statusCode())
                .isEqualTo(404);
        Actor actor = Actor.of(lead);
        assertThatThrownBy(() -> transactions.as(
                        actor.code(),
                        () -> sql.sql("""
                        insert into document_copy (id, version, whom, relation, content, person, partnership, agency, handling, source)
                        select gen_random_uuid(), it.id, 'Rowan', '', '{}', it.person, it.partnership, it.agency, it.handling, it.source
                        from document_version it join document whole on whole.id = it.document where it.person = :place
                        """)
                                .param("place", UUID.fromString(page.substring("/subjects/".length())))
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("document_copy_person_fkey");
    }

    private void begun() {
        kept(writer, plan, Map.of());
    }

    /** Which row it is. */
    private String row(String section, Map<String, String> says) {
        var answer = writer.post(plan + "/1/" + section, says);
        assertThat(answer.statusCode()).as(section).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*#line-", "");
    }

    private void action(String what, String aimed, String towards) {
        action(what, aimed, towards, SOON);
    }

    private void action(String what, String aimed, String towards, LocalDate by) {
        kept(
                writer,
                plan + "/1/actions",
                Visitor.withDay(
                        "by",
                        by,
                        new HashMap<>(Map.of(
                                "what",
                                what,
                                "aimed",
                                aimed,
                                "towards",
                                towards,
                                "who",
                                officer.id().toString()))));
    }

    private String action(Visitor whose) {
        return Jsoup.parse(whose.get("/now").body())
                .select("a[href^=" + page + "/actions/]")
                .attr("href");
    }

    private static String read(Visitor who, String address) {
        return Jsoup.parse(who.get(address).body()).text();
    }

    private static void kept(Visitor who, String href, Map<String, String> fields) {
        assertThat(who.post(href, fields).statusCode()).as(href).isEqualTo(302);
    }

    private void told(PersonId child, String words) {
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child.subject(),
                        Testshire.written(
                                testshire.unused("E"),
                                people.reference(Actor.job("test", testshire.id()), child)
                                        .orElseThrow(),
                                "police-sighting",
                                "2022-06-10T18:00",
                                words),
                        List.of())));
    }

    private void told(String type, String at, String words, Token place) {
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        subject("place", place),
                        Testshire.written(testshire.unused("E"), place.toString(), type, at, words),
                        List.of())));
    }

    private SubjectId thing(String kind) {
        var named = new Token(kind, testshire.unused("T").replace(" ", ""));
        surroundings.describe(Actor.job("test", testshire.id()), testshire.origin(), named, "Something else");
        return subject(kind.equals("VEH") ? "vehicle" : "place", named);
    }

    /** Registered, and nothing that anybody reads says more of it. */
    private SubjectId unnamed() {
        return subjects.sure(
                Actor.job("test", testshire.id()),
                testshire.origin(),
                new SubjectName("place", "LOC:" + testshire.unused("U").replace(" ", "")));
    }

    private SubjectId subject(String kind, Token named) {
        return subjects.called(testshire.ayo(), List.of(new SubjectName(kind, named.toString())))
                .values()
                .iterator()
                .next();
    }
}
