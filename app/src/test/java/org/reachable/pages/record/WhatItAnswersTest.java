package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.NewPerson;
import org.reachable.records.people.People;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever rings and writes what they found out answers what was asked, wherever they began to write it. */
@ReachableTest
class WhatItAnswersTest {

    private static final String FOUND_OUT = "danger-found-out";

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
    Watch watch;

    @Autowired
    Clock clock;

    private String reference = "";
    private PersonId child = new PersonId(new UUID(0, 0));
    private Practitioner duty;

    @BeforeEach
    void aChildAndWhoeverIsOnDuty() {
        reference = testshire.unused("Child");
        child = people.register(job(), testshire.origin(), NewPerson.called(reference));
        duty = colleagues.somebody("Dita Duty", "social-care", "Families service");
        setUp.duty(
                testshire.id(), new NewDuty("duty-manager", Scope.child(child), duty.id(), 0, Testshire.START, null));
    }

    @Test
    void theOneThatIsOpenIsAnsweredFromRecord() {
        told(20);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(visitor, draft)).contains("It answers what was asked:");
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void whereSeveralAreOpenTheWriterSaysWhichAndWhereItIsNoneReadsThatItStillWaits() {
        told(900);
        told(20);
        assertThat(open()).hasSize(2);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            var which = visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT));
            assertThat(which.statusCode()).isEqualTo(200);
            assertThat(which.body()).contains("Which question does it answer?", "None of them");
            String alone =
                    at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT, "alone", "true")));
            assertThat(handedIn(visitor, alone)).contains("What was asked still waits:");
            assertThat(open()).hasSize(2);
            visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT));
            String one = at(visitor.post("/asks/" + open().getFirst() + "/deed", Map.of("type", FOUND_OUT)));
            assertThat(handedIn(visitor, one)).contains("It answers what was asked:");
        }
        assertThat(open()).hasSize(1);
    }

    /** “An officer said that his teacher had said so”: two times no ended what his mother had told. */
    @Test
    void whatWasPassedOnEndsNothingWhereNobodySawTheChild() {
        told(20);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(visitor, draft, Map.of("a-spoke_with", "told", "a-seen_since", "nobody")))
                    .contains("What was asked still waits:", "who has seen the child since or spoken with them");
            String next = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            var form = new RecordForm(visitor, next);
            assertThat(form.sent("An officer had it from his teacher.", Map.of("a-spoke_with", "told")))
                    .endsWith("?mend=true");
            assertThat(form.mended()).contains("Say who has seen the child since, or spoken with them");
        }
        assertThat(open()).hasSize(1);
    }

    /** Nobody went through what is known, and nobody said who searches: the child came back, and no page says that it was answered. */
    @Test
    void aReturnEndsWhatItDidNotAnswer() {
        told(20, "police", "missing-reported", "open");
        try (Visitor visitor = Visitor.signedIn(port, officer().signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", "missing-returned")));
            String done = handedIn(
                    visitor, draft, Map.of("a-seen_back", "me", "a-threat", "unknown", "a-distress", "unknown"));
            assertThat(Jsoup.parse(done).text())
                    .contains(
                            "It ends what was asked: Ring police and whoever reported it",
                            "Nobody has answered it: the child was back.")
                    .doesNotContain("It answers what was asked: Ring police")
                    .doesNotContain("It answers what was asked: Go through what is known");
        }
    }

    @Test
    void theLookBeforeAReturnSaysWhichItEndsAndWhichItAnswers() {
        told(20, "police", "missing-reported", "open");
        try (Visitor visitor = Visitor.signedIn(port, officer().signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", "missing-returned")));
            var looked = Jsoup.parse(visitor.get(sentToTheLook(visitor, draft, Map.of("a-seen_back", "me")))
                    .body());
            assertThat(looked.select("dt:contains(What it answers) + dd").text())
                    .contains("find out whether the child is safe")
                    .doesNotContain("Go through what is known", "Ring police");
            assertThat(looked.select("dt:contains(What it ends) + dd").text())
                    .contains("Go through what is known", "(the child was back)")
                    .doesNotContain("find out whether the child is safe");
        }
    }

    /** “Somebody I can name, who saw the child”, and beside it a text: the writer reads so before it is saved, and nobody is found by it. */
    @Test
    void aFriendsTextFindsNobodyAndItsHearsayEndsNoDanger() {
        told(20, "police", "missing-reported", "open");
        try (Visitor visitor = Visitor.signedIn(port, officer().signInName())) {
            var named =
                    Map.of("a-seen_back", "named", "a-seen_back_by", "Kaya, her friend, texted us that she is fine");
            String located = at(visitor.post("/record", Map.of("child", child.toString(), "type", "missing-located")));
            assertThat(Jsoup.parse(visitor.get(sentToTheLook(visitor, located, named))
                                    .body())
                            .text())
                    .contains("it will be read as a report", "You wrote “texted”", "write who saw it, when and where");
            new RecordForm(visitor, located).isKept();
            watch.catchUp();
        }
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            assertThat(Jsoup.parse(visitor.get("/children/" + child).body()).text())
                    .contains("Missing since the report", "Said to be found, and nobody who looks has seen the child")
                    .doesNotContain("Found, and not back");
            String heard = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(
                            visitor,
                            heard,
                            Map.of("a-seen_since", "other", "a-how_known", "Tomasz had it from Kaya by text.")))
                    .contains("What was asked still waits:", "missing and not found");
            assertThat(open()).hasSize(1);
        }
    }

    /** The officer had seen her sister: of a child who is missing, what somebody else had seen is no word of hers. */
    @Test
    void ofAChildWhoIsMissingWhoeverSpokeWithTheChildSaysIt() {
        told(20, "police", "missing-reported", "open");
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String other = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(
                            visitor,
                            other,
                            Map.of("a-seen_since", "other", "a-how_known", "An officer saw her at her door.")))
                    .contains("What was asked still waits:", "missing and not found", "saw the child themselves");
            assertThat(open()).hasSize(1);
            String child = at(visitor.post("/record", Map.of("child", this.child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(visitor, child, Map.of("a-spoke_with", "child")))
                    .contains("It answers what was asked:");
        }
        assertThat(open()).isEmpty();
    }

    /** It is in the story, and the child reads nothing of it: “Recorded” alone said that they had their answer. */
    @Test
    void aReplyThatNamesNothingLeadsToWhereItIsRead() {
        told(20, "child", "child-words", "open");
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", "child-reply")));
            assertThat(handedIn(
                            visitor,
                            draft,
                            Map.of(
                                    "a-happens_next", "I come to you.",
                                    "a-next_when", "Monday at four",
                                    "a-next_by", "Dita Duty",
                                    "a-could_be_hurt", "yes")))
                    .contains("does not read this", "Reply to: What the child wrote to us", "href=\"/replies/");
        }
    }

    @Test
    void whatWasFoundOutOfWhatWasToldInConfidenceBeginsInConfidence() {
        told(20, "social-care", "family-report", "own-confidence");
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(visitor.get(draft).body()).containsPattern("value=\"own-confidence\" checked");
        }
    }

    /** “Whoever wrote it is asked”: it came with a file, and whoever leads for the agency was. */
    @Test
    void whoIsAskedOfWhatCameWithAFileIsNamed() {
        told(20);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String page = Jsoup.parse(
                            visitor.get("/children/" + child + "/timeline").body())
                    .select("a[href^=/entries/]")
                    .attr("href");
            assertThat(visitor.get(page).body()).contains("Whoever wrote it cannot be asked here:");
            assertThat(Jsoup.parse(visitor.get(page).body())
                            .select("#a-fact-is-wrong button")
                            .text())
                    .as("the button says whom it asks")
                    .startsWith("Ask ")
                    .isNotEqualTo("Ask whoever wrote it");
            assertThat(visitor.post(page + "/wrong", Map.of("wrong", "They did not."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(visitor.get(page).body())
                    .contains("Whoever wrote it cannot be asked here:", " is. You hear what came of it")
                    .doesNotContain("Whoever wrote it is asked");
        }
    }

    private Practitioner officer() {
        Practitioner officer = colleagues.somebody("Tom Officer", "police", "Testshire police");
        setUp.duty(
                testshire.id(),
                new NewDuty("police-missing-team", Scope.child(child), officer.id(), 0, Testshire.START, null));
        return officer;
    }

    private List<String> open() {
        watch.catchUp();
        return watch.openFor(Actor.of(duty), duty).stream()
                .filter(asked -> asked.finding().rule().id().equals("danger-unknown"))
                .map(asked -> asked.finding().id())
                .toList();
    }

    /** So many minutes ago somebody wrote that they do not know. */
    private void told(int ago) {
        told(ago, "family", "family-report", "open");
    }

    private void told(int ago, String agency, String type, String handling) {
        var at = clock.instant().minusSeconds(60L * ago);
        chronology.append(
                job(),
                null,
                List.of(new NewEntry(
                        child,
                        new WrittenEntry(
                                new EntryId("agency-file", testshire.unused("E")),
                                reference,
                                at,
                                at,
                                agency,
                                type,
                                "They came to the house.",
                                "",
                                List.of(),
                                "",
                                "",
                                List.of(),
                                handling,
                                Map.of("threat", "unknown", "distress", "unknown")),
                        List.of())));
        watch.catchUp();
    }

    private String handedIn(Visitor visitor, String draft) {
        return handedIn(visitor, draft, Map.of("a-seen_since", "them", "a-how_known", "She had tea with him."));
    }

    private String sentToTheLook(Visitor visitor, String draft, Map<String, String> how) {
        String check = new RecordForm(visitor, draft).sent("I rang his mother: he is at home and well.", typed(how));
        assertThat(check).endsWith("/check");
        return check;
    }

    private Map<String, String> typed(Map<String, String> how) {
        LocalDateTime now = LondonTime.localOf(clock.instant());
        var typed = new HashMap<>(Map.of("when-day", String.valueOf(now.getDayOfMonth())));
        typed.putAll(Map.of("when-month", String.valueOf(now.getMonthValue()), "time", "%tR".formatted(now)));
        typed.putAll(Map.of("when-year", String.valueOf(now.getYear()), "a-threat", "no", "a-distress", "no"));
        typed.putAll(Map.of("handling", "open", "a-spoke_with", "writer"));
        typed.putAll(how);
        return typed;
    }

    private String handedIn(Visitor visitor, String draft, Map<String, String> how) {
        Map<String, String> typed = typed(how);
        var form = new RecordForm(visitor, draft);
        String check = form.sent("I rang his mother: he is at home and well.", typed);
        assertThat(check).endsWith("/check");
        if (open().size() == 1 && "them".equals(typed.get("a-seen_since"))) {
            assertThat(visitor.get(check).body())
                    .as("nobody ends danger whose words they have not seen")
                    .contains("What was told:", "They came to the house.");
        }
        form.isKept();
        watch.catchUp();
        return visitor.get(draft + "/done").body();
    }

    private static String at(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private Actor job() {
        return Actor.job("import", testshire.id());
    }
}
