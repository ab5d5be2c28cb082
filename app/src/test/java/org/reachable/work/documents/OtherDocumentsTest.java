package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.reachable.records.people.PersonName;
import org.reachable.records.people.Relation;
import org.reachable.records.people.Relation.ParentalResponsibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents of a child beside the plan, each one file of data: who has power over them, and a review of what was done. */
@ReachableTest
class OtherDocumentsTest {

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

    private PersonId child;
    private Practitioner lead;
    private Visitor worker;

    @BeforeEach
    void aChildWithAMotherAndALead() {
        child = testshire.child();
        people.name(testshire.ayo(), testshire.origin(), child, PersonName.said("Rowan"), null);
        people.relate(
                testshire.ayo(),
                testshire.origin(),
                child,
                new Relation(null, "Dee Hartley", "mother", ParentalResponsibility.YES, null, null),
                null);
        lead = closeTo("Lena Lead", "social-care", "lead-practitioner");
        setUp.duty(
                testshire.id(),
                new NewDuty("partnership-business-manager", Scope.child(child), lead.id(), 0, Testshire.START, null));
        worker = Visitor.signedIn(port, lead.signInName());
    }

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    @Requirement(value = "S-16", proves = Proves.ON_SCREEN)
    @Requirement(value = "S-31", proves = Proves.ON_SCREEN)
    void aRiskToOthersIsNeverShownWithoutWhoStandsBehindIt() {
        String power = begun("power");
        assertThat(page(power).text()).contains("Nobody has asked Rowan.", "Nobody is written down yet who has power");
        sent(power + "/power", Map.of("who", "Adult K", "holds", "debt", "known", "thought"));
        sent(power + "/risk-from", Map.of("danger", "A boy was threatened with Rowan beside him"));
        assertThat(section(power, "risk-from"))
                .contains(
                        "Nobody has said who presses Rowan to it. Without that it is half of what is so.",
                        "Nobody has written what Rowan needs.",
                        "Nobody has written what it rests on.",
                        "No day is set.");
        assertThat(section(power, "power"))
                .contains("What holds Rowan Money or things they are said to owe")
                .contains("What leaving would cost Nobody has written what leaving would cost.");
        assertThat(page(power).text()).contains("0 of 1 rest on what the child said themselves.");
        String behind = page(power + "/risk-from")
                .select("[name=behind] option:contains(Adult K)")
                .val();
        sent(power + "/risk-to", Map.of("danger", "He is taken along again", "behind", behind));
        assertThat(section(power, "risk-to")).contains("Behind it Adult K");
        sent(power + "/shared", Map.of());
        assertThat(page(power + "/in-force").text()).contains("Still open").doesNotContain("No action says");
        sent(power + "/in-force", Map.of());
        assertThat(last().type().code()).isEqualTo("power-written");
        assertThat(last().attributes()).containsEntry("power_named", "yes").doesNotContainKey("leaving_known");
        assertThat(last().summary()).doesNotContain("Adult K", "threatened");
    }

    /** What holds a child is no letter to a parent; who the child says they are is theirs. */
    @Test
    void theChildIsGivenWhoTheyAreAndNobodyElseIsGivenAnything() {
        String power = begun("power");
        sent(power + "/self", Map.of("self", "I mend bikes"));
        sent(power + "/power", Map.of("who", "Adult K"));
        sent(power + "/safe", Map.of("safe", "The workshop", "ends", "If Jo leaves"));
        sent(power + "/shared", Map.of());
        sent(power + "/in-force", Map.of());
        assertThat(page(power).text()).contains("Not yet given to Rowan.").doesNotContain("Dee");
        assertThat(page(power + "/copies/new?for=child").text())
                .contains("Who you are", "I mend bikes", "What keeps you safe", "The workshop")
                .doesNotContain("Adult K", "If Jo leaves");
    }

    @Test
    @Requirement(value = "S-26", proves = Proves.ON_SCREEN)
    void aPlaceIsSafeAsTheChildSaysItIs() {
        String power = begun("power");
        sent(power + "/safe", Map.of("safe", "Grandmother's flat"));
        assertThat(section(power, "safe")).contains("Safe Nobody has asked Rowan.", "Ends if Nobody has said.");
        sent(power + "/safe", Map.of("safe", "The home by the sea", "feels", "body", "ends", "A move back"));
        assertThat(section(power, "safe")).contains("The home by the sea Safe In body Ends if A move back");
        sent(power + "/risk-around", Map.of("danger", "Men wait at the bus station"));
        assertThat(section(power, "risk-around")).contains("Nobody is named behind it.", "No day is set.");
    }

    @Test
    @Requirement(value = "S-17", proves = Proves.ON_SCREEN)
    void whatIsNotKnownHasSomebodyWhoFindsItOutAndDoesNotFallOut() {
        String power = begun("power");
        sent(power + "/unknown", Map.of("unknown", "Whether he uses anything, and what"));
        assertThat(section(power, "unknown")).contains("Nobody finds it out.", "No day is set.");
        sent(power + "/unknown", Map.of("unknown", "Who drives the grey car", "who", "" + lead.id()));
        sent(power + "/shared", Map.of());
        sent(power + "/in-force", Map.of());
        begun("power");
        String next = "/children/" + child + "/documents/power/2";
        String found = page(next).select("#unknown ~ .document__row a, [aria-labelledby=unknown] a").stream()
                .filter(link -> link.text().contains("Who drives"))
                .filter(link -> link.text().startsWith("Change this"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        sent(
                found,
                Map.of(
                        "seen", page(found).select("[name=seen]").val(),
                        "unknown", "Who drives the grey car",
                        "came", "found",
                        "answer", "Adult K, so his mentor says."));
        assertThat(page(next + "/compared").text())
                .contains("Done What we do not know", "It was found out")
                .doesNotContain("Not done");
    }

    @Test
    @Requirement(value = "S-04", proves = Proves.ON_SCREEN)
    @Requirement(value = "S-43", proves = Proves.ON_SCREEN)
    void aReviewHoldsItsLinesOfEnquiryWithTheEvidenceUnderEach() {
        String review = begun("review");
        assertThat(page(review).text())
                .contains(
                        "Nobody is written down yet who is to be heard.", "Nothing was sent.", "Nothing is found yet.");
        sent(review + "/which", Map.of("which", "rapid"));
        assertThat(section(review, "which"))
                .contains("No day is written down.", "It has no title yet.", "The family has not been asked.");
        sent(review + "/lines", Map.of("asks", "How was he protected from those who exploited him?"));
        sent(review + "/lines", Map.of("asks", "Why was he in no school?"));
        String line = page(review + "/evidence")
                .select("[name=line] option:contains(no school)")
                .val();
        sent(review + "/evidence", Map.of("says", "Three schools refused", "line", line, "known", "then"));
        assertThat(section(review, "evidence"))
                .contains("For: How was he protected from those who exploited him? Nothing is written under it yet.")
                .contains("For: Why was he in no school? Three schools refused")
                .contains("Nobody has written where it stands.");
        sent(review + "/heard", Map.of("who", "His mother", "way", "screen", "came", "heard"));
        sent(review + "/heard", Map.of("who", "His mentor"));
        assertThat(page(review).text()).contains("1 of 2 who are to be heard were heard.");
        assertThat(section(review, "heard")).contains("On a screen", "Nobody has asked them yet.");
        sent(review + "/learning", Map.of("event", "An hour with schools"));
        assertThat(section(review, "learning")).contains("Nobody has asked what changed after it.");
        sent(review + "/sent", Map.of("to", "The national panel", "answer", "acknowledged"));
        assertThat(section(review, "sent")).contains("It is not sent.", "They have it");
        sent(review + "/plans", Map.of("what", "One list of children off roll", "line", line));
        assertThat(section(review, "plans"))
                .contains("Nobody has said how it will show.", "Nobody has taken this on.")
                .contains("Nothing is done for it yet.");
    }

    /** It passes like any other finding, and nothing makes a yes or a no of it. */
    @Test
    @Requirement(value = "S-20", proves = Proves.ON_SCREEN)
    void aFindingThatCannotBeDeterminedStandsAsItWasWritten() throws IOException {
        String review = begun("review");
        sent(review + "/which", Map.of("which", "practice"));
        sent(
                review + "/findings",
                Map.of(
                        "finding", "That he meant to end his life",
                        "found", "cannot",
                        "open", "What was said on the telephone. The coroner decides."));
        sent(review + "/family", Map.of("words", "It came from outside.", "used", "changed"));
        assertThat(section(review, "findings"))
                .contains("Finding Cannot be determined", "Nobody has looked whether an earlier review said it.");
        sent(review + "/shared", Map.of());
        sent(review + "/in-force", Map.of());
        assertThat(section(review, "findings")).contains("Finding Cannot be determined");
        assertThat(section(review, "family")).contains("They agreed to it as they changed it");
        try (var paper = Loader.loadPDF(worker.bytes(review + "/document.pdf"))) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains("That he meant to end his life", "Finding: Cannot be determined");
        }
        assertThat(last().type().code()).isEqualTo("review-written");
        assertThat(last().attributes()).containsAllEntriesOf(Map.of("findings_written", "yes", "family_words", "yes"));
        assertThat(last().summary()).doesNotContain("end his life");
        assertThat(page(review).text())
                .as("nothing of a review is given as a part of a plan")
                .doesNotContain("Not yet given");
    }

    /** What somebody sees differently stays beside the finding when it is in force, and its author alone could have settled it. */
    @Test
    @Requirement(value = "S-08", proves = Proves.ON_SCREEN)
    void whoSeesAFindingDifferentlyIsReadBesideIt() {
        Practitioner officer = closeTo("Omar Officer", "police", "officer-in-case");
        String review = begun("review");
        sent(review + "/findings", Map.of("finding", "Nobody told the school", "found", "found"));
        sent(review + "/shared", Map.of());
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            String say = Jsoup.parse(police.get(review).body())
                    .select("section[aria-labelledby=findings] a[href*=/said/]")
                    .attr("href");
            assertThat(police.post(say, Map.of("stance", "DIFFERENTLY", "words", "We rang on the Monday."))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(page(review + "/in-force").text()).contains("1 disagreement stands");
        sent(review + "/in-force", Map.of());
        assertThat(section(review, "findings"))
                .contains("Nobody told the school", "Sees it differently", "We rang on the Monday.", "Omar Officer");
    }

    private String begun(String kind) {
        String document = "/children/" + child + "/documents/" + kind;
        return sent(document, Map.of());
    }

    private Document page(String address) {
        var answer = worker.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String section(String document, String code) {
        return page(document).select("section[aria-labelledby=" + code + "]").text();
    }

    private Entry last() {
        Actor actor = Actor.of(lead);
        List<Entry> entries = transactions.as(
                actor.code(), () -> chronology.about(actor, child).entries());
        return entries.getLast();
    }

    private String sent(String address, Map<String, String> form) {
        var answer = worker.post(address, form);
        assertThat(answer.statusCode()).as(address).isEqualTo(302);
        return Pattern.compile("^https?://[^/]+|#.*$")
                .matcher(answer.headers().firstValue("Location").orElseThrow())
                .replaceAll("");
    }

    private Practitioner closeTo(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
