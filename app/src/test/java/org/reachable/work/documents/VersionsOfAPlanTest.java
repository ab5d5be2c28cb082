package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** What a plan gives out as standing stands: in a copy, in a version that was replaced, and in one that comes after a disagreement. */
@ReachableTest
class VersionsOfAPlanTest extends PlanForAFamily {

    @Autowired
    Watch watch;

    private static final String NOT_AGREED = "It is not agreed yet: whoever is to do it has not said yes.";

    @Test
    void aCopyPromisesNothingThatIsDoneOrNotDoneOrNotAgreedTo() {
        String plea = added("actions", Map.of("what", "Walk with him", "who", "" + officer.id(), "aimed", "child"));
        String camera = added("actions", Map.of("what", "Fit a camera", "who", "" + lead.id(), "aimed", "family"));
        String coach = added(
                "actions",
                Map.of("what", "Train with him", "outside", "Mr Kelly", "asked", "yes", "notice", "He trains"));
        String half = added("if-then", Map.of("if", "He is not home by six"));
        String whole = added("if-then", Map.of("if", "The home says no", "then", "We ring", "who", "" + lead.id()));
        sent(plan + "/1/in-force", Map.of());
        sent("/children/" + child + "/actions/" + camera + "/not-done", closing(camera, "because", "No time."));
        Document offer =
                Jsoup.parse(worker.get(plan + "/1/copies/new?for=child").body());
        assertThat(offer.select("input[name=row][checked]").eachAttr("value"))
                .contains(coach)
                .doesNotContain(plea, camera, half, whole);
        assertThat(offer.text())
                .contains("Fit a camera So far: It was not done.")
                .contains("He is not home by six Nothing is written after “Then”: it is no plan yet.");
        assertThat(offer.select("input[name=row][value=" + half + "]")).isEmpty();
        String copy = sent(
                plan + "/1/copies/new", Map.of("for", "child", "row", String.join(",", plea, camera, half, whole)));
        assertThat(Jsoup.parse(worker.get(copy).body()).text())
                .contains("Fit a camera So far: It was not done.")
                .contains("Walk with him So far: " + NOT_AGREED)
                .contains("The home says no So far: " + NOT_AGREED)
                .doesNotContain("not home by six");
    }

    private Map<String, String> closing(String action, String field, String words) {
        Document page = Jsoup.parse(
                worker.get("/children/" + child + "/actions/" + action).body());
        Map<String, String> form = new HashMap<>(Map.of(field, words));
        page.select("form[action$=/not-done] input[type=hidden]").forEach(one -> form.put(one.attr("name"), one.val()));
        return form;
    }

    @Test
    void whoOutsideSaidYesIsNotNobody() {
        Map<String, String> said = new HashMap<>(Map.of("asked", "yes", "aimed", "child", "notice", "He trains"));
        said.put("what", "Ask the club");
        added("actions", said);
        said.putAll(Map.of("what", "Train with him", "outside", "Mr Kelly"));
        added("actions", said);
        Document page = Jsoup.parse(worker.get(plan + "/1").body());
        assertThat(page.select(".document__row:contains(Mr Kelly)").eachText().getLast())
                .contains("They said yes")
                .doesNotContain("Nobody has taken this on");
        assertThat(page.select(".document__row:contains(Ask the club)")
                        .eachText()
                        .getLast())
                .contains("Nobody has taken this on");
        sent(plan + "/1/in-force", Map.of());
        assertThat(Jsoup.parse(worker.get("/children/" + child + "/actions").body())
                        .text())
                .contains(
                        "Train with him",
                        "Mr Kelly, outside, said yes. Lena Lead, Lena Lead’s agency, who set it, makes sure of it.")
                .contains("Nobody is named yet: it is with Lena Lead");
        assertThat(Jsoup.parse(worker.get("/now").body()).text())
                .contains("Train with him", "Mr Kelly, outside, said yes. Not said: by when.");
    }

    @Test
    void aVersionThatWasReplacedIsNotInForceAndIsGivenToNobody() {
        sent(plan + "/1/in-force", Map.of());
        String rows =
                Jsoup.parse(worker.get(plan + "/1/copies/new?for=child").body()).select("input[name=row]").stream()
                        .map(row -> row.val())
                        .collect(Collectors.joining(","));
        String copy = sent(plan + "/1/copies/new", Map.of("for", "child", "row", rows));
        nextVersion();
        sent(plan + "/2/in-force", Map.of("isAnything", "nothing"));
        assertThat(Jsoup.parse(worker.get(plan + "/1").body()).select("main").text())
                .contains("Version 1, no longer in force: version 2 stands in its place")
                .doesNotContain("Version 1, in force since");
        assertThat(worker.get(plan + "/2").body())
                .contains("Version 2, in force since", "came into force, and is no longer in force");
        HttpResponse<String> again = worker.post(plan + "/1/copies/new", Map.of("for", "child", "row", rows));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("no longer in force", "href=\"" + plan + "/2/copies/new\"");
        assertThat(worker.get(plan + "/1/copies/new").statusCode()).isEqualTo(409);
        assertThat(worker.post(copy + "/given", Map.of("way", "read")).statusCode())
                .isEqualTo(409);
        assertThat(worker.get(copy).body())
                .contains("The version it is of is no longer in force", "href=\"" + plan + "/2/copies/new\"")
                .doesNotContain("They were given it", "/copy.pdf");
        assertThat(worker.get(plan + "/2/copies/new").statusCode()).isEqualTo(200);
    }

    @Test
    void aDisagreementStandsInTheNextVersionUntilItIsSettled() {
        String need = Pattern.compile("/1/needs/([0-9a-f-]{36})")
                .matcher(worker.get(plan + "/1").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            police.post(plan + "/1/said/" + need, Map.of("stance", "DIFFERENTLY", "words", "He is safe there."));
            police.post(
                    plan + "/1/position", Map.of("stance", "AGREES_IF", "words", "the gate is opened", "stands", ""));
            assertThat(worker.get(plan + "/1/in-force").body()).contains("He is safe there.", "the gate is opened");
            sent(plan + "/1/in-force", Map.of());
            nextVersion();
            assertThat(worker.get(plan + "/2/in-force").body())
                    .contains(
                            "1 disagreement stands: settle it with a reason",
                            "He is safe there.",
                            "the gate is opened");
            sent(plan + "/2/in-force", Map.of("isAnything", "nothing"));
            assertThat(worker.get(plan).body())
                    .contains("He is safe there.", "of a version before this one", "1 disagreement stands")
                    .contains("agrees, if: “the gate is opened” · said of the version before");
            sent(plan, Map.of());
            sent(plan + "/3/shared", Map.of());
            String settling = Jsoup.parse(worker.get(plan + "/3/said/" + need).body())
                    .select("form[action*=/said/" + need + "/]")
                    .attr("action");
            sent(settling, Map.of("because", "We looked at it together."));
            assertThat(worker.get(plan + "/3").body()).doesNotContain("He is safe there.");
            String stands = Jsoup.parse(police.get(plan + "/3").body())
                    .select("input[name=stands]")
                    .val();
            police.post(plan + "/3/position", Map.of("stance", "AGREES", "words", "", "stands", stands));
            assertThat(worker.get(plan + "/3").body()).doesNotContain("the gate is opened");
        }
    }

    @Test
    void aPlanThatEndedIsNotInForceUntilOneComesIntoForceAgain() {
        sent(plan + "/1/kind", Map.of("plan", "child-in-need"));
        sent(plan + "/1/in-force", Map.of());
        ended("child-protection-plan-ended");
        assertThat(Jsoup.parse(worker.get(plan).body()).text()).contains("Version 1, in force since");
        ended("child-in-need-plan-ended");
        assertThat(Jsoup.parse(worker.get(plan).body()).text())
                .contains("Version 1, no longer in force.", "It ended: Plan to help the child ended, today")
                .contains("written by Lena Lead", "3 actions are still to do: whoever does it says what comes of it.")
                .doesNotContain("in force since");
        watch.catchUp();
        assertThat(Jsoup.parse(worker.get("/children/" + child).body()).text())
                .contains("Plan to help the child ended on 17 June.");
        nextVersion();
        sent(plan + "/2/in-force", Map.of("isAnything", "nothing"));
        assertThat(Jsoup.parse(worker.get(plan).body()).text()).contains("Version 2, in force since");
    }

    @Test
    void aRowIsOfWhoeverWroteItInEachVersionUntilSomebodyChangesIt() {
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            police.post(plan + "/1/needs", Map.of("need", "A way home", "said", "They wait by the shop."));
        }
        sent(plan + "/1/in-force", Map.of());
        nextVersion();
        sent(plan + "/2/in-force", Map.of("isAnything", "nothing"));
        sent(plan, Map.of());
        assertThat(row(3, "A way home").text())
                .contains("Omar Officer, Omar Officer’s agency")
                .doesNotContain("Lena Lead");
        String href = row(3, "A way home").select("a[href*=/needs/]").attr("href");
        Map<String, String> form = new HashMap<>();
        Jsoup.parse(worker.get(href).body())
                .select("form input[type=hidden]")
                .forEach(one -> form.put(one.attr("name"), one.val()));
        form.put("need", "A safe way home");
        sent(href, form);
        assertThat(row(3, "A safe way home").text()).contains("Lena Lead").doesNotContain("Omar Officer");
    }

    private Element row(int version, String words) {
        return Jsoup.parse(worker.get(plan + "/" + version).body())
                .select("[id^=line-]:contains(" + words + ")")
                .getLast();
    }

    @Test
    void aDisagreementAboutARowThatIsTakenOutCanBeSettled() {
        String need = added("needs", Map.of("need", "A place in a club"));
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            police.post(plan + "/1/said/" + need, Map.of("stance", "WRONG", "words", "He has one."));
        }
        sent(plan + "/1/in-force", Map.of());
        nextVersion();
        Document row = Jsoup.parse(worker.get(plan + "/2/needs/" + need).body());
        Map<String, String> out = new HashMap<>();
        row.select("form:has(button:contains(Take)) input[type=hidden]")
                .forEach(one -> out.put(one.attr("name"), one.val()));
        sent(row.select("form:has(button:contains(Take))").attr("action"), out);
        Document draft = Jsoup.parse(worker.get(plan + "/2").body());
        assertThat(draft.select("section[aria-labelledby=voices]").text()).contains("A place in a club", "He has one.");
        String said =
                draft.select("section[aria-labelledby=voices] a[href*=/said/]").attr("href");
        Document settling = Jsoup.parse(worker.get(said).body());
        assertThat(settling.text()).contains("A place in a club", "It does not stand in this version");
        sent(settling.select("form[action*=/said/" + need + "/]").attr("action"), Map.of("because", "He has a place."));
        assertThat(worker.get(plan + "/2").body()).doesNotContain("He has one.");
    }

    @Test
    void nothingYetWithASentenceBesideItIsAskedAboutAndTheSentenceStays() {
        sent(plan + "/1/in-force", Map.of());
        nextVersion();
        HttpResponse<String> answer =
                worker.post(plan + "/2/in-force", Map.of("isAnything", "nothing", "different", "He laughs again."));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("He laughs again.", "You chose “Nothing yet” and wrote what is different");
        assertThat(Jsoup.parse(answer.body()).select("input[value=nothing][checked]"))
                .hasSize(1);
    }

    @Test
    void aDayThatIsPastIsAskedAboutOnce() {
        Map<String, String> row =
                new HashMap<>(Map.of("what", "Find out who waits", "by-day", "17", "by-month", "6", "by-year", "2021"));
        HttpResponse<String> answer = worker.post(plan + "/1/actions", row);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("17 June 2021 is past");
        row.put(
                "by-past",
                Jsoup.parse(answer.body()).select("input[name=by-past]").val());
        row.put("by-day", "30");
        row.put("by-month", "12");
        row.put("by-year", "2021");
        assertThat(worker.post(plan + "/1/actions", row).statusCode())
                .as("another past day")
                .isEqualTo(400);
        row.put("by-day", "17");
        row.put("by-month", "6");
        assertThat(worker.post(plan + "/1/actions", row).statusCode()).isEqualTo(302);
    }

    private void nextVersion() {
        sent(plan, Map.of());
        sent(plan + "/2/shared", Map.of());
    }

    private String added(String section, Map<String, String> row) {
        return sent(plan + "/1/" + section, row).replaceFirst(".*#line-", "");
    }
}
