package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

/** What is typed into a row of a document, a comment or a sitting is kept until it is done, without a script too; and is its writer's alone. */
@ReachableTest
class KeptFormsTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    private String plan;
    private String discussion;
    private Practitioner lead;
    private Practitioner officer;
    private Visitor worker;

    @BeforeEach
    void aPlanThatTwoWrite() {
        PersonId child = testshire.child();
        plan = "/children/" + child + "/documents/plan";
        discussion = "/children/" + child + "/sittings/strategy-discussion";
        lead = closeTo(child, "Lena Lead", "social-care", "lead-practitioner");
        officer = closeTo(child, "Omar Officer", "police", "officer-in-case");
        worker = Visitor.signedIn(port, lead.signInName());
        sent(worker, plan, Map.of());
        sent(worker, plan + "/1/needs", Map.of("need", "Somewhere safe to sleep"));
        sent(worker, plan + "/1/shared", Map.of());
    }

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void whatIsSentWhenTheSignInHasEndedStandsInTheFormOnAnotherDevice() {
        String form = plan + "/1/needs";
        signedOut(form, Map.of("need", "Days with a point to them", "said", "He said: something to do."));
        try (Visitor another = Visitor.signedIn(port, lead.signInName());
                Visitor police = Visitor.signedIn(port, officer.signInName())) {
            Document again = page(another, form);
            assertThat(again.text()).contains("This is what you typed and did not send");
            assertThat(again.select("textarea[name=need]").text()).isEqualTo("Days with a point to them");
            assertThat(again.select("textarea[name=said]").text()).isEqualTo("He said: something to do.");
            assertThat(page(another, "/record").text()).contains("What you typed and did not send");
            assertThat(page(police, form).text()).doesNotContain("Days with a point", "did not send");
            String kept = page(another, form).select("[data-keeps]").attr("data-keeps");
            assertThat(page(another, kept).text()).contains("Days with a point to them", "He said: something to do.");
            assertThat(police.get(kept).statusCode()).isEqualTo(404);
            assertThat(police.post(kept, Map.of("version", "1", "need", "Mine")).statusCode())
                    .isEqualTo(404);
            assertThat(another.get("/record/" + kept.replace("/kept/", "")).statusCode())
                    .isEqualTo(404);
            sent(another, form, Map.of("need", "Days with a point to them"));
            assertThat(page(another, form).select("textarea[name=need]").text()).isEmpty();
            assertThat(another.get(kept).statusCode())
                    .as("of what is done nothing is kept")
                    .isEqualTo(404);
        }
    }

    @Test
    void nothingIsKeptByAKeyThatIsNotTheForms() {
        String form = plan + "/1/needs";
        Map<String, String> hidden = hidden(worker, form);
        hidden.put("key", "6f1c1e0a-0000-4000-8000-000000000000");
        hidden.put("need", "Forged");
        try (Visitor stranger = new Visitor(port)) {
            stranger.post(form, hidden);
        }
        assertThat(page(worker, form).select("textarea[name=need]").text()).isEmpty();
    }

    @Test
    void whereARowWasSavedMeanwhileTheKeptWordsStandBesideIt() {
        String row = page(worker, plan + "/1").select("a:contains(Change this)").attr("href");
        signedOut(row, Map.of("need", "A home where nobody waits"));
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            Map<String, String> theirs = hidden(police, row);
            theirs.put("need", "A home that the car does not know");
            sent(police, row, theirs);
        }
        Document again = page(worker, row);
        assertThat(again.select("#other").text()).contains("A home that the car does not know", "Omar Officer");
        assertThat(again.select("textarea[name=need]").text()).isEqualTo("A home where nobody waits");
    }

    @Test
    void whereTheFormIsGoneTheWordsAreStillThere() {
        String form = plan + "/1/needs";
        signedOut(form, Map.of("need", "Days with a point to them"));
        sent(worker, plan + "/1/in-force", Map.of());
        assertThat(worker.get(form).statusCode()).isEqualTo(404);
        String kept = page(worker, "/record").select("a[href^=/kept/]").attr("href");
        assertThat(page(worker, kept).text()).contains("Days with a point to them");
        assertThat(worker.post(kept + "/dropped", Map.of()).statusCode()).isEqualTo(302);
        assertThat(page(worker, "/record").select("a[href^=/kept/]")).isEmpty();
    }

    @Test
    void aSittingIsKeptTooAndSoIsAComment() {
        signedOut(
                discussion,
                Map.of("social-care-named", "Whoever is on duty", "said-keeps_safe", "His mother keeps him in."));
        Document sitting = page(worker, discussion);
        assertThat(sitting.select("#social-care-named").val()).isEqualTo("Whoever is on duty");
        assertThat(sitting.select("[name=said-keeps_safe]").text()).isEqualTo("His mother keeps him in.");
        assertThat(sitting.select("#police-whom option").size()).isPositive();
        String said =
                page(worker, plan + "/1").select("a:contains(Say something)").attr("href");
        signedOut(said, Map.of("stance", "DIFFERENTLY", "words", "Who stops the car?"));
        assertThat(page(worker, said).select("textarea[name=words]").text()).isEqualTo("Who stops the car?");
        assertThat(page(worker, said).select("input[value=DIFFERENTLY]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void theScriptKeepsItAndOfTwoWindowsTheSecondIsTold() {
        String form = plan + "/1/needs";
        Map<String, String> hidden = hidden(worker, form);
        String kept = page(worker, form).select("[data-keeps]").attr("data-keeps");
        hidden.put("need", "Days");
        HttpResponse<String> first = worker.post(kept, hidden);
        assertThat(first.body()).isEqualTo("1");
        assertThat(worker.post(kept, hidden).statusCode()).isEqualTo(409);
        assertThat(page(worker, form).select("textarea[name=need]").text()).isEqualTo("Days");
    }

    /** Opens a form, and sends it when nobody is signed in any more: what is answered says nothing, and leads back to the form. */
    private void signedOut(String form, Map<String, String> typed) {
        Map<String, String> all = hidden(worker, form);
        all.putAll(typed);
        try (Visitor nobody = new Visitor(port)) {
            HttpResponse<String> answer = nobody.post(form, all);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(form);
            assertThat(answer.body()).isEmpty();
        }
    }

    private Map<String, String> hidden(Visitor visitor, String form) {
        Map<String, String> hidden = new HashMap<>();
        page(visitor, form).select("[data-keeps] form input[type=hidden]").stream()
                .filter(input -> !List.of("_csrf", "form").contains(input.attr("name")))
                .forEach(input -> hidden.put(input.attr("name"), input.val()));
        assertThat(hidden).containsKeys("draft", "key", "version");
        return hidden;
    }

    private static Document page(Visitor visitor, String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static void sent(Visitor visitor, String address, Map<String, String> form) {
        assertThat(visitor.post(address, form).statusCode()).as(address).isEqualTo(302);
    }

    private Practitioner closeTo(PersonId child, String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
