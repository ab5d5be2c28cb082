package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** At each name in a plan stands whether that one has said yes: nobody is held to what they never heard of. */
@ReachableTest
class NamedInAPlanTest {

    private static final LocalDate SOON = LocalDate.of(2022, 6, 24);

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    private String plan;
    private Practitioner officer;
    private Visitor writer;

    @BeforeEach
    void aPlanThatNamesAnOfficer() {
        PersonId child = testshire.child();
        plan = "/children/" + child + "/documents/plan";
        officer = closeTo(child, "Omar Officer", "police", "officer-in-case");
        writer = Visitor.signedIn(
                port,
                closeTo(child, "Lena Lead", "social-care", "lead-practitioner").signInName());
        kept(plan, Map.of());
    }

    @AfterEach
    void leave() {
        writer.close();
    }

    @Test
    void whoeverIsNamedIsNotAskedYetThenAskedAndThenHasSaidYes() throws IOException {
        action("Stop the grey car");
        assertThat(read())
                .contains("Omar Officer", "Not asked yet.")
                .contains("1 of 1 actions are aimed at the source of the harm. 1 aimed at it, 0 taken on.");
        inForce();
        assertThat(read())
                .as("nobody works on the source while whoever is named has said nothing")
                .contains("Omar Officer", "was asked today", "and has not said yet.")
                .contains("1 aimed at it, 0 taken on.");
        try (var pdf = Loader.loadPDF(writer.bytes(plan + "/1/document.pdf"));
                var word = new XWPFDocument(new ByteArrayInputStream(writer.bytes(plan + "/1/document.docx")))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Have they said yes:", "has not said yet.");
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining(" ")))
                    .contains("Have they said yes", "has not said yet.");
        }
        says("taken-on", Map.of());
        assertThat(read()).contains("said yes, today").doesNotContain("taken on.", "has not said yet");
    }

    @Test
    void whoeverCannotIsReadToHaveSaidNoAndWhy() {
        action("Stop the grey car");
        inForce();
        says("not-taken-on", Map.of("because", "It is another force."));
        assertThat(read())
                .contains("Omar Officer", "said no, today at", ": “It is another force.” Nobody has taken it on.")
                .contains("1 aimed at it, 0 taken on.");
    }

    @Test
    void aPersonOutsideIsNotAskedYetUntilSomebodySaysWhoAskedThemAndWhen() {
        kept(plan + "/1/trusted", Map.of("name", "Jerome Bailey", "to-them", "coach"));
        assertThat(read()).contains("Jerome Bailey", "Have they been asked Not asked yet.");
        var asked = new HashMap<>(Map.of("name", "Jerome Bailey", "asked", "yes"));
        String row = Jsoup.parse(writer.get(plan + "/1").body())
                .select("a[href*=/1/trusted/]")
                .attr("href");
        asked.put(
                "seen",
                Jsoup.parse(writer.get(row).body()).select("input[name=seen]").val());
        asked.put("asked-by", officer.id().toString());
        kept(row, Visitor.withDay("asked-on", LocalDate.of(2022, 6, 15), asked));
        assertThat(read())
                .contains("Have they been asked They said yes", "Asked by Omar Officer", "Asked on", "15 June")
                .doesNotContain("Have they been asked Not asked yet.");
    }

    /** The plan would hold for ever, and nobody would be asked to look at it again. */
    @Test
    void aDayThatNobodyLivesToSeeIsRefusedAndTheLimitIsSaid() {
        var far = Visitor.withDay("review", LocalDate.of(2099, 1, 1), Map.of("plan", "care"));
        var refused = writer.post(plan + "/1/kind", far);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("It lies at most 6 months ahead: write a day from today to 17 December 2022");
        var past = Visitor.withDay("review", LocalDate.of(1999, 1, 1), Map.of("plan", "care"));
        assertThat(writer.post(plan + "/1/kind", past).statusCode()).isEqualTo(400);
        var by = Visitor.withDay("by", LocalDate.of(2099, 1, 1), Map.of("what", "Stop the grey car"));
        assertThat(writer.post(plan + "/1/actions", by).body()).contains("It lies at most 12 months ahead");
        kept(plan + "/1/kind", Visitor.withDay("review", LocalDate.of(2022, 12, 17), Map.of("plan", "care")));
        String actions = plan.replace("documents/plan", "actions/new");
        var set = new HashMap<>(Map.of("deed", "Stop the grey car", "pace", "day"));
        assertThat(writer.post(actions, Visitor.withDay("day", LocalDate.of(2099, 1, 1), set))
                        .body())
                .contains("Write a day that is not over and at most 12 months ahead: from today to 17 June 2023");
    }

    @Test
    void aSentenceWithoutWhoWhenOrWhatIsDifferentDoesNotComeInForceByItsAddressEither() {
        kept(plan + "/1/actions", Map.of("what", "Ask her who she would ring."));
        kept(plan + "/1/shared", Map.of());
        var held = writer.post(plan + "/1/in-force", Map.of());
        assertThat(held.statusCode()).isEqualTo(400);
        assertThat(held.body()).contains("This is no action yet", "Ask her who she would ring.");
    }

    /** "Omar keeps him in the office and rings 999", in force, and Omar never heard of it. */
    @Test
    void whoeverAnIfThenNamesReadsItOnTheirDeskUntilTheySayThatTheyDoIt() {
        ifThen("They wait at the gate.");
        kept(plan + "/1/actions", Visitor.withDay("by", SOON, Map.of("what", "Open the gate")));
        kept(plan + "/1/shared", Map.of());
        assertThat(Jsoup.parse(writer.get(plan + "/1/in-force").body()).text())
                .contains(
                        "Omar Officer, police of the town has not said whether they do it: “They wait at the gate.” stands on their desk until they say");
        kept(plan + "/1/in-force", Map.of());
        assertThat(read()).contains("Have they said yes Omar Officer, police of the town has not said yet.");
        try (Visitor named = Visitor.signedIn(port, officer.signInName())) {
            Element desk = Jsoup.parse(named.get("/now").body());
            assertThat(desk.text())
                    .contains(
                            "You are named: do you do it?",
                            "Plan, in force. Say whether you do it, or cannot: If They wait at the gate. · Then He stays in the office. · Within 30 minutes");
            String said = desk.select("a[href*=/said/]").attr("href");
            assertThat(named.get(said).body())
                    .contains("Do you do it?", "Yes, I do it", "He stays in the office.")
                    .doesNotContain("Not asked yet.");
            assertThat(named.post(said, Map.of("stance", "AGREE", "words", "")).statusCode())
                    .isEqualTo(302);
            assertThat(named.get("/now").body()).doesNotContain("You are named", said);
        }
        assertThat(read())
                .contains("Omar Officer, police of the town said yes, today at")
                .doesNotContain("Not asked yet.");
        kept(plan, Map.of());
        kept(plan + "/2/shared", Map.of());
        assertThat(deskOfTheOfficer())
                .as("what the next version says as it was is not asked twice")
                .doesNotContain("You are named");
        String row = Jsoup.parse(writer.get(plan + "/2").body())
                .select("a[href*=/2/if-then/]")
                .attr("href");
        var seen =
                Jsoup.parse(writer.get(row).body()).select("input[name=seen]").val();
        var other = new HashMap<>(Map.of("if", "They wait at the gate.", "then", "He is driven home."));
        other.putAll(Map.of("who", officer.id().toString(), "seen", seen));
        kept(row, other);
        assertThat(deskOfTheOfficer()).as("other words are").contains("He is driven home.");
    }

    @Test
    void whoeverAnIfThenNamesAndCannotIsReadToHaveSaidNo() {
        ifThen("They wait at the gate.");
        kept(plan + "/1/shared", Map.of());
        kept(plan + "/1/in-force", Map.of());
        try (Visitor named = Visitor.signedIn(port, officer.signInName())) {
            String said = Jsoup.parse(named.get("/now").body())
                    .select("a[href*=/said/]")
                    .attr("href");
            var wordless = Map.of("stance", "DIFFERENTLY", "words", "");
            assertThat(named.post(said, wordless).statusCode())
                    .as("why is asked")
                    .isEqualTo(400);
            var why = Map.of("stance", "DIFFERENTLY", "words", "Nobody is there after four.");
            assertThat(named.post(said, why).statusCode()).isEqualTo(302);
            assertThat(named.get("/now").body()).doesNotContain("You are named");
        }
        assertThat(read())
                .contains(
                        "Omar Officer, police of the town said no, today at",
                        "“Nobody is there after four.” Nobody has taken it on.")
                .contains("1 disagreement stands");
        String theirs = Jsoup.parse(writer.get(plan + "/1").body())
                .select("#if-then ~ * a[href*=/said/]")
                .attr("href");
        assertThat(theirs).as("in force nobody else says anything of a row").isEmpty();
    }

    @Test
    void whoeverWouldReadNothingOfAnIfThenIsSaidBeforeItIsInForce() {
        officer = colleagues.somebody("Nell Elsewhere", "housing", "housing of the town");
        ifThen("They wait at the gate.");
        kept(plan + "/1/shared", Map.of());
        assertThat(Jsoup.parse(writer.get(plan + "/1/in-force").body()).text())
                .contains(
                        "Nell Elsewhere, housing of the town would not be asked, and would read nothing of it: “They wait at the gate.”");
    }

    private String deskOfTheOfficer() {
        try (Visitor named = Visitor.signedIn(port, officer.signInName())) {
            return Jsoup.parse(named.get("/now").body()).text();
        }
    }

    private void ifThen(String when) {
        var fields = new HashMap<>(Map.of("if", when, "then", "He stays in the office.", "within", "30 minutes"));
        fields.put("who", officer.id().toString());
        kept(plan + "/1/if-then", fields);
    }

    private void action(String what) {
        kept(
                plan + "/1/actions",
                Visitor.withDay(
                        "by",
                        SOON,
                        Map.of(
                                "what",
                                what,
                                "aimed",
                                "source",
                                "who",
                                officer.id().toString())));
    }

    private void inForce() {
        kept(plan + "/1/shared", Map.of());
        kept(plan + "/1/in-force", Map.of());
    }

    private String read() {
        return Jsoup.parse(writer.get(plan + "/1").body()).text();
    }

    private void kept(String href, Map<String, String> fields) {
        assertThat(writer.post(href, fields).statusCode()).as(href).isEqualTo(302);
    }

    private void says(String what, Map<String, String> fields) {
        try (Visitor named = Visitor.signedIn(port, officer.signInName())) {
            String action = Jsoup.parse(named.get("/now").body())
                    .select("#actions ~ * a[href*=/actions/], section:has(#actions) a[href*=/actions/]")
                    .attr("href");
            named.get(action);
            assertThat(named.post(action + "/" + what, fields).statusCode()).isEqualTo(302);
        }
    }

    private Practitioner closeTo(PersonId child, String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, kind + " of the town");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
