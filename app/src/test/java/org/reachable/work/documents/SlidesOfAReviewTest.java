package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.Colleagues.looksRight;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reachable.Browser;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team is shown a review in force: its own words, nobody's name put in, and of the family only what they agreed to. */
@ReachableTest
@Tag("browser")
class SlidesOfAReviewTest {

    @RegisterExtension
    static final Browser browser = new Browser();

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

    private Practitioner lead;
    private String review;

    @BeforeEach
    void aReviewWithFindings() {
        PersonId child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        lead = colleagues.somebody("Lena Lead", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("partnership-business-manager", Scope.child(child), lead.id(), 0, Testshire.START, null));
        String document = "/children/" + child + "/documents/review";
        review = document + "/1";
        try (Visitor writer = Visitor.signedIn(port, lead.signInName())) {
            writer.post(document, Map.of());
            writer.post(review + "/which", Map.of("which", "practice", "title", "Someone ringing back"));
            writer.post(review + "/matters", Map.of("why", "Everybody saw a part of what was done to him."));
            writer.post(
                    review + "/findings",
                    Map.of("finding", "A school place would have kept him from being hurt", "found", "cannot"));
            writer.post(review + "/family", Map.of("words", "We told you about the car.", "used", "yes"));
            writer.post(review + "/family", Map.of("words", "Please leave this out.", "used", "no"));
            writer.post(review + "/family", Map.of("words", "Nobody asked us yet."));
            writer.post(review + "/evidence", Map.of("says", "The car's number was never asked for"));
            writer.post(review + "/shared", Map.of());
        }
    }

    @Test
    void whatATeamIsShownIsMadeOfTheVersionInForce() throws IOException {
        try (Visitor writer = Visitor.signedIn(port, lead.signInName())) {
            assertThat(writer.get(review + "/slides").statusCode())
                    .as("of a draft")
                    .isEqualTo(404);
            assertThat(writer.get(review).body()).doesNotContain("Slides for a team");
            writer.post(review + "/in-force", Map.of());
            Page page = Colleagues.open(browser, port, lead, review);
            page.getByText("Slides for a team").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText())
                    .contains("Someone ringing back", "Cannot be determined", "We told you about the car.")
                    .contains("Nothing that may be shown is written of this.", "10 slides")
                    .doesNotContain(
                            "Rowan\n", "leave this out", "Nobody asked us", "number was never asked for", "Lena");
            looksRight(page, "slides-of-a-review");
            try (var paper = Loader.loadPDF(writer.bytes(review + "/slides.pdf"))) {
                assertThat(paper.getNumberOfPages()).isEqualTo(11);
                assertThat(paper.getPage(1).getMediaBox().getWidth())
                        .as("a screen is wide")
                        .isGreaterThan(paper.getPage(1).getMediaBox().getHeight());
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                        .contains("What the review found", "Cannot be determined")
                        .doesNotContain("leave this out", "Rowan");
            }
        }
    }

    /** Whoever has seven minutes reads the same in seven parts, on a sheet or two; how long it takes is said and not promised. */
    @Test
    void aBriefingIsReadInSevenMinutes() throws IOException {
        try (Visitor writer = Visitor.signedIn(port, lead.signInName())) {
            writer.post(review + "/in-force", Map.of());
            Page page = Colleagues.open(browser, port, lead, review);
            page.getByText("Seven-minute briefing").click();
            page.waitForLoadState();
            assertThat(page.locator("main").innerText())
                    .contains("Someone ringing back", "Cannot be determined", "We told you about the car.")
                    .containsPattern("in force since today[^.]*\\. \\d+ words: about a minute to read\\.")
                    .doesNotContain("Rowan\n", "leave this out", "Nobody asked us", "number was never asked for");
            assertThat(page.locator("main h2").count()).isEqualTo(7);
            looksRight(page, "briefing-of-a-review");
            try (var paper = Loader.loadPDF(writer.bytes(review + "/briefing.pdf"))) {
                assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(2);
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                        .contains("3. What the review found", "Cannot be determined", "7. What others do otherwise")
                        .doesNotContain("leave this out", "Rowan");
            }
        }
    }

    @Test
    void whoeverDoesNotReadTheReviewIsShownNone() {
        try (Visitor writer = Visitor.signedIn(port, lead.signInName());
                Visitor stranger = Visitor.signedIn(
                        port,
                        colleagues
                                .somebody("Sam Stranger", "housing", "Housing")
                                .signInName())) {
            writer.post(review + "/in-force", Map.of());
            assertThat(writer.get(review + "/slides").statusCode())
                    .as("control")
                    .isEqualTo(200);
            for (String of : new String[] {"/slides", "/slides.pdf", "/briefing", "/briefing.pdf"}) {
                assertThat(stranger.get(review + of).statusCode()).isEqualTo(404);
            }
            assertThat(writer.get(review.replace("review", "plan") + "/slides").statusCode())
                    .as("a plan makes none")
                    .isEqualTo(404);
        }
    }
}
