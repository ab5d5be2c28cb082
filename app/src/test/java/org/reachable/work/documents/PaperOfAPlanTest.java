package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A plan is taken away as a PDF and as a Word file by whoever reads it; and what another system's plan says stands beside it. */
@ReachableTest
class PaperOfAPlanTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Documents documents;

    @Autowired
    DocumentKinds kinds;

    @Autowired
    Transactions transactions;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Ids ids;

    @Autowired
    Clock clock;

    private PersonId child;
    private Practitioner lead;
    private String version;

    @BeforeEach
    void aPlanWithANeed() {
        child = testshire.child();
        lead = colleagues.somebody("Lena Lead", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), lead.id(), 0, Testshire.START, null));
        DocumentKind plan = kinds.kind("plan").orElseThrow();
        Actor actor = Actor.of(lead);
        documents.begin(actor, child, plan);
        Version draft = transactions.as(
                actor.code(), () -> documents.versions(actor, child, plan).getFirst());
        documents.save(
                actor,
                draft,
                plan.section("needs").orElseThrow(),
                null,
                null,
                Map.of("need", "Somewhere safe to sleep"),
                false);
        version = "/children/" + child + "/documents/plan/1";
    }

    @Test
    void itIsAPdfThatSaysWhatItIsAndForWhom() throws IOException {
        try (Visitor visitor = signedIn(lead);
                var pdf = Loader.loadPDF(visitor.bytes(version + "/document.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Draft of version 1", "What needs to change", "Somewhere safe to sleep")
                    .contains("Nobody is named.", "Made for Lena Lead", "Do not give it to the family as it is.")
                    .as("it is read on another day")
                    .doesNotContain("today");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Document from Reachable");
        }
    }

    @Test
    void itIsAWordFileWithHeadings() throws IOException {
        try (Visitor visitor = signedIn(lead);
                var word = new XWPFDocument(new ByteArrayInputStream(visitor.bytes(version + "/document.docx")))) {
            Map<String, String> styles = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getStyle() != null)
                    .collect(Collectors.toMap(XWPFParagraph::getText, XWPFParagraph::getStyle, (one, _) -> one));
            assertThat(styles)
                    .contains(entry("What needs to change", "Heading2"), entry("Somewhere safe to sleep", "Heading3"));
            assertThat(word.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Nobody is named.");
        }
    }

    @Test
    void actionsStandUnderTheNeedTheyAreForAndThoseForNoneSaySo() throws IOException {
        UUID slept = lineOf("needs");
        said("needs", Map.of("need", "Days with a point to them"));
        said("actions", Map.of("what", "Find a home that nobody knows", "need", slept.toString()));
        said("actions", Map.of("what", "Ring his mother every evening"));
        List<String> inOrder = List.of(
                "Who does what",
                "For: Somewhere safe to sleep",
                "Find a home that nobody knows",
                "For: Days with a point to them",
                "Nothing is done for it yet.",
                "For no need that is written down",
                "Ring his mother every evening");
        try (Visitor visitor = signedIn(lead);
                var pdf = Loader.loadPDF(visitor.bytes(version + "/document.pdf"));
                var word = new XWPFDocument(new ByteArrayInputStream(visitor.bytes(version + "/document.docx")))) {
            assertThat(Jsoup.parse(visitor.get(version).body()).text()).containsSubsequence(inOrder);
            assertThat(new PDFTextStripper().getText(pdf)).containsSubsequence(inOrder);
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n")))
                    .containsSubsequence(inOrder);
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().equals("Ring his mother every evening"))
                            .map(XWPFParagraph::getStyle))
                    .containsExactly("Heading4");
        }
    }

    private UUID lineOf(String section) {
        Actor actor = Actor.of(lead);
        return transactions.as(
                actor.code(),
                () -> documents.standing(actor, draft()).stream()
                        .filter(part -> part.section().equals(section))
                        .findFirst()
                        .orElseThrow()
                        .line());
    }

    private void said(String section, Map<String, String> content) {
        DocumentKind plan = kinds.kind("plan").orElseThrow();
        documents.save(Actor.of(lead), draft(), plan.section(section).orElseThrow(), null, null, content, false);
    }

    private Version draft() {
        Actor actor = Actor.of(lead);
        return transactions.as(
                actor.code(),
                () -> documents
                        .versions(actor, child, kinds.kind("plan").orElseThrow())
                        .getFirst());
    }

    @Test
    void whoeverDoesNotReadItFindsNeither() {
        try (Visitor visitor = signedIn(colleagues.somebody("Sam Stranger", "housing", "Housing"))) {
            assertThat(List.of("pdf", "docx"))
                    .allSatisfy(kind -> assertThat(
                                    visitor.get(version + "/document." + kind).statusCode())
                            .isEqualTo(404));
        }
    }

    @Test
    void whatAPlanOfAnotherSystemSaysStandsBesideOursAndThePartOfTheStoryLeadsToIt() {
        imported("plan-review", Map.of("contingency", "no", "trusted_adult", "A mentor"));
        try (Visitor visitor = signedIn(lead)) {
            String page = visitor.get(version).body();
            assertThat(page).contains("Said elsewhere", "its words are there", "A mentor", "Nothing is said of it.");
            assertThat(visitor.get("/children/" + child + "/plan").body())
                    .contains("href=\"/children/" + child + "/documents/plan\"");
        }
    }

    private void imported(String type, Map<String, String> attributes) {
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
                                "The plan was looked at again.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                attributes),
                        List.of())));
    }

    private Visitor signedIn(Practitioner who) {
        return Visitor.signedIn(port, testshire.signInName(Actor.of(who)));
    }
}
