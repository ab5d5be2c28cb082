package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Watch;
import org.reachable.work.meetings.OpenedFrom.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever begins a discussion from the child's page has the latest danger before them, though it waits for no discussion. */
@ReachableTest
class DangerBesideASittingTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    OpenedFrom openedFrom;

    @Autowired
    MeetingKinds kinds;

    @Autowired
    Chronology chronology;

    @Autowired
    Watch watch;

    @Autowired
    Transactions transactions;

    private PersonId child;
    private Actor chair;
    private String chairsName;

    @BeforeEach
    void aChildAndWhoeverLeadsForThem() {
        child = testshire.child();
        Practitioner one = colleagues.somebody("Cara Chair", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), one.id(), 0, Testshire.START, null));
        chair = Actor.of(one);
        chairsName = one.signInName();
    }

    @Test
    void distressIsShownAndTheDiscussionIsNoAnswerToIt() {
        assertThat(question()).isEqualTo(Question.NONE);
        told("social-work-visit", "2022-06-01T10:00", "She said that she wants to end it.", Map.of("distress", "yes"));
        watch.catchUp();
        Question question = question();
        assertThat(question.told())
                .isNotNull()
                .satisfies(told -> assertThat(told.summary()).contains("wants to end it"));
        assertThat(question.finding()).isEmpty();
        assertThat(question.deed()).isNull();
    }

    /** A discussion of danger ended a school's worry that nobody in it had read (decision 112). */
    @Test
    void onlyWhatItsWriterSaysWasSpokenAboutIsAnsweredOfWhatThePageShowed() {
        Practitioner manager = colleagues.somebody("Mina Manager", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("duty-manager", Scope.child(child), manager.id(), 0, Testshire.START, null));
        told("family-report", "2022-06-01T10:00", "Two men waited for him with a knife.", Map.of("threat", "yes"));
        told("school-concern", "2022-06-01T10:00", "He has a phone that nobody bought him.", Map.of());
        told("child-voice", "2022-05-20T10:00", "I like the bikes.", Map.of());
        told("child-disclosure", "2022-05-30T10:00", "I want it to stop.", Map.of("threat", "no", "distress", "no"));
        assertThat(open()).contains("danger-response", "worry-unread");
        String address = "/children/" + child + "/sittings/strategy-discussion";
        try (Visitor writer = Visitor.signedIn(port, manager.signInName())) {
            Document page = Jsoup.parse(writer.get(address).body());
            assertThat(page.text())
                    .as("what was told in trust later is later, for whoever reads it")
                    .contains("said, the last that you may read I want it to stop.");
            assertThat(page.select("fieldset:contains(We spoke about this)").text())
                    .contains("Two men waited for him", "We spoke about none of it");
            assertThat(page.select("details:not([open]):contains(older, and still asked)")
                            .text())
                    .as("what is no danger and weeks old is a press away")
                    .contains("a phone that nobody bought him")
                    .doesNotContain("knife");
            assertThat(page.select("input[name=about][checked]"))
                    .as("what it opens from")
                    .hasSize(1);
            String danger = page.select("input[name=about][checked]").val();
            var said = new HashMap<>(Map.of(
                    "seen", "",
                    "shown", page.select("input[name=shown]").val(),
                    "social-care-named", "Mina",
                    "social-care-how", "phone",
                    "said-keeps_safe", "His gran keeps him in.",
                    "said-tells_them", "Mina rings her.",
                    "said-s47", "undecided",
                    "said-reasons", "Health has not been reached yet.",
                    "said-decides", "The service manager, at nine"));
            var neither = writer.post(address, said);
            assertThat(neither.statusCode()).isEqualTo(400);
            assertThat(neither.body()).contains("Tick what you spoke about, or say that it was none of it");
            told("family-report", "2022-06-05T10:00", "They came again.", Map.of("threat", "yes"));
            said.put("about", danger);
            assertThat(writer.post(address, said).statusCode()).isEqualTo(302);
            assertThat(chronology
                            .about(chair, child)
                            .entries()
                            .getLast()
                            .references()
                            .answers())
                    .hasSize(1);
            assertThat(open())
                    .as("the worry, and what was told since the page was opened")
                    .contains("worry-unread", "danger-response");
            Document next = Jsoup.parse(writer.get(address).body());
            said.put("seen", next.select("input[name=seen]").val());
            said.put("shown", next.select("input[name=shown]").val());
            said.put("about", "none");
            assertThat(writer.post(address, said).statusCode()).isEqualTo(302);
            assertThat(open()).as("none of it").contains("worry-unread", "danger-response");
        }
    }

    @Test
    void whatAChildSaidInTrustSaysThatNotEverybodyMayHearIt() {
        new ToldBefore(chronology, transactions)
                .inTrust(chair, child, LocalDate.of(2022, 6, 1), "I have not told my mum.");
        try (Visitor writer = Visitor.signedIn(port, chairsName)) {
            assertThat(Jsoup.parse(writer.get("/children/" + child + "/sittings/strategy-discussion")
                                    .body())
                            .text())
                    .contains("I have not told my mum. Cara Chair")
                    .contains("Said in confidence: not everybody who takes part may hear it");
        }
    }

    private List<String> open() {
        watch.catchUp();
        return transactions.as(chair.code(), () -> watch.openAbout(chair, List.of(child))).stream()
                .map(one -> one.finding().rule().id())
                .toList();
    }

    private void told(String type, String when, String words, Map<String, String> says) {
        new ToldBefore(chronology, transactions).of(chair, child, type, when, words, says);
    }

    private Question question() {
        return transactions.as(
                chair.code(),
                () -> openedFrom.of(
                        chair, child, kinds.kind("strategy-discussion").orElseThrow(), ""));
    }
}
