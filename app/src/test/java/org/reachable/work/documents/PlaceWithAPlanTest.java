package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** A place has a plan as a child has one, by the same pages: what is done there and about whoever harms there. */
@ReachableTest
class PlaceWithAPlanTest extends APlace {

    @Autowired
    Clock clock;

    @Test
    @Requirement(value = "S-59", proves = Proves.ON_SCREEN)
    void severalWriteAPlanForAPlaceAndInForceItAnswersWhatWasToldOfThePlace() {
        told("place-worry", "2022-06-16T18:00", "Men wait there from four to seven, says the kiosk.", token);
        watch.catchUp();
        assertThat(read(writer, page))
                .contains(
                        "Plan for the place Nobody has written one that you may see. Begin it",
                        "Look at the place with whoever told it")
                .contains("Nothing is to be done, that you may see.");
        begun();
        String happens = row("happens", Map.of("happens", "Men wait by the steps from four to seven."));
        row("responsible", Map.of("who", "The bus company", "can", "Lights, and somebody there"));
        action("Stop the white van by its licence", "source", happens);
        kept(writer, plan + "/1/review", Visitor.withDay("review", LocalDate.of(2022, 9, 16), Map.of()));
        assertThat(other.get(plan + "/1").statusCode())
                .as("a draft is its beginner’s")
                .isEqualTo(404);
        assertThat(read(other, page)).contains("Plan for the place None that you may see is in force.");
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
        assertThat(Jsoup.parse(writer.get(page).body())
                        .select("a[href^=/asks/]:contains(Say what came of it at the place)")
                        .eachAttr("href")
                        .stream()
                        .map(ask -> read(other, ask)))
                .anySatisfy(ask -> assertThat(ask).contains("about The steps by the canal", "Light the steps"));
    }

    /** It is asked because of the children, and answered at the place: by somebody who acts on the source of the harm, until the next is hurt. */
    @Test
    @Requirement(value = "S-59", proves = Proves.ON_SCREEN)
    void whatIsAskedBecauseChildrenWereHurtThereIsAnsweredByItsPlanAndAskedAgainOnceOneIsHurtAfterIt() {
        PersonId one = testshire.child();
        PersonId another = testshire.child();
        harmed(one, 5);
        harmed(another, 4);
        harmed(one, 3);
        assertThat(isAsked()).isTrue();
        begun();
        action("Stop the white van by its licence", "source", row("happens", Map.of("happens", "Men wait there.")));
        kept(writer, plan + "/1/shared", Map.of());
        watch.catchUp();
        assertThat(isAsked()).as("a draft answers nothing").isTrue();
        kept(writer, plan + "/1/in-force", Map.of());
        watch.catchUp();
        assertThat(isAsked()).isFalse();
        harmed(another, 0);
        assertThat(isAsked()).isTrue();
    }

    private void harmed(PersonId child, int daysAgo) {
        Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("places", testshire.unused("E")),
                                people.reference(testshire.ayo(), child).orElseThrow(),
                                at,
                                at,
                                "police",
                                "police-vulnerability-notification",
                                "Hurt by somebody who waited there.",
                                "The steps [" + token + "]",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                "open",
                                Map.of()),
                        List.of())));
        watch.catchUp();
    }

    private boolean isAsked() {
        return transactions.beside(
                "watch",
                () -> sql.sql("select open from finding where rule = 'context-hotspot' and subject = ?")
                        .param(token.toString())
                        .query(Boolean.class)
                        .single());
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
        assertThat(read(writer, page))
                .as("that nobody asked them is read at the place")
                .contains("What those who use it say Nobody has asked those who use it.");
        kept(
                writer,
                plan + "/2/different",
                Map.of("different", "Fewer wait there, says the kiosk.", "asked", "You can wait for the bus now."));
        kept(writer, plan + "/2/shared", Map.of());
        assertThat(writer.post(plan + "/2/in-force", Map.of("isAnything", "this"))
                        .body())
                .contains("Write what is different: “What is different here now?”");
        kept(writer, plan + "/2/in-force", Map.of("isAnything", "this", "different", "Nobody waits by the steps."));
        assertThat(read(writer, page))
                .contains("Different here: Nobody waits by the steps.", "Version 2, in force")
                .contains("What those who use it say You can wait for the bus now.");
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
}
