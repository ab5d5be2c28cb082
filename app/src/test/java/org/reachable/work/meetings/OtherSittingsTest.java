package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sittings beside a strategy discussion, each one file of data: who is needed in it, what must be said, and what rules read of it. */
@ReachableTest
class OtherSittingsTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    Watch watch;

    private PersonId child;
    private Practitioner officer;
    private Practitioner justice;
    private Practitioner education;

    @BeforeEach
    void aChildAndThreeWhoHoldMeetings() {
        child = testshire.child();
        officer = closeTo("Omar Officer", "police", "officer-in-case");
        justice = closeTo("Jude Justice", "youth-justice", "youth-justice-case-manager");
        education = closeTo("Eda Education", "education-la", "children-missing-education-officer");
    }

    @Test
    @Requirement(value = "S-51", proves = Proves.ON_SCREEN)
    void aRiskMeetingSaysWhatIsDoneAboutWhoeverHarmsTheChildAndWhoIsMissing() {
        Map<String, String> said = new HashMap<>(Map.of(
                "police-named",
                "Superintendent David Chen",
                "police-how",
                "room",
                "said-new",
                "He was arrested on 11 June.",
                "said-safe",
                "His mentor fetches him.",
                "said-changed",
                "no",
                "said-nrm",
                "considered",
                "said-actions",
                "5",
                "said-priority",
                "high"));
        assertThat(refused(officer, "risk-meeting", said))
                .contains("Write what is done about whoever harms the child, and by whom. Where nothing is, write why");
        said.put("said-source", "Police stop the grey car tonight.");
        String held = held(officer, "risk-meeting", said);
        assertThat(held)
                .contains("Social care, youth justice, health and school or college are not here.")
                .contains("not a full risk meeting until they have spoken")
                .contains("Nobody has said what is different.")
                .contains("Set an action of this meeting, with whose it is");
        assertThat(last().type().code()).isEqualTo("risk-meeting");
        assertThat(last().attributes())
                .containsAllEntriesOf(Map.of(
                        "held",
                        "yes",
                        "attended",
                        "police",
                        "changed",
                        "no",
                        "nrm",
                        "considered",
                        "actions",
                        "5",
                        "priority",
                        "high"));
        assertThat(last().summary()).doesNotContain("grey car");
        setWithWhoseItIs();
    }

    /** What a meeting set by its number alone is read where what is to be done is read, and is set from the meeting itself. */
    private void setWithWhoseItIs() {
        watch.catchUp();
        String all = "/children/" + child + "/actions";
        try (Visitor visitor = Visitor.signedIn(port, officer.signInName())) {
            assertThat(visitor.get(all).body())
                    .contains("only their number was written down", "Risk meeting, ")
                    .doesNotContain("Nobody has written down anything");
            String set = all + "/new?meeting=" + last().id();
            Document form = Jsoup.parse(visitor.get(set).body());
            assertThat(form.select("select[name=meeting] option[selected]").text())
                    .startsWith("Risk meeting, ");
            visitor.post(
                    all + "/new",
                    Map.of(
                            "deed", "Stop the car",
                            "aim", "source",
                            "pace", "high",
                            "meeting", last().id().toString()));
            watch.catchUp();
            assertThat(visitor.get(all).body())
                    .contains("Stop the car")
                    .doesNotContain("only their number was written down");
        }
    }

    @Test
    @Requirement(value = "S-49", proves = Proves.ON_SCREEN)
    void aJointPanelAsksWhatWasDoneToTheChildFirstAndPuttingItOffHasADay() {
        Map<String, String> said = new HashMap<>(Map.of(
                "youth-justice-named",
                "Alex Fletcher",
                "youth-justice-how",
                "video",
                "said-considered",
                "yes",
                "said-exploited",
                "unknown",
                "said-reasons",
                "He owed Adult K.",
                "said-reported",
                "A knife, and three days missing.",
                "said-outcome",
                "deferred",
                "said-support",
                "Kwame goes to him on Monday."));
        assertThat(refused(justice, "joint-panel", said))
                .contains("Write what may have been done to the child.", "Write until which day and who brings what");
        said.put("said-to_them", "He was robbed of what he carried, so that he owes.");
        said.put("said-until", "24 May. Police bring the screening.");
        assertThat(held(justice, "joint-panel", said))
                .contains("Police and social care are not here.", "It cannot be told yet")
                .contains("Nobody has looked at how others were met.");
        assertThat(last().attributes())
                .containsAllEntriesOf(Map.of("held", "yes", "exploitation_considered", "yes", "decision", "deferred"));
        assertThat(asked(education, "joint-panel")).as("whose it is not").isEqualTo(404);
    }

    @Test
    void thePanelOnChildrenOffRollSaysFromWhichDayAndWhatTheChildWants() {
        Map<String, String> said = new HashMap<>(Map.of(
                "education-named",
                "Iwan Bevan",
                "education-how",
                "room",
                "school-named",
                "The head of Stanbrook",
                "school-how",
                "phone",
                "said-school",
                "Stanbrook Technical School",
                "said-way",
                "Three refusals. Iwan asks for a direction today.",
                "said-stage",
                "requested"));
        assertThat(refused(education, "off-roll-panel", said))
                .contains("Write what the child wants.", "Write from which day and how many hours a week.");
        said.put("said-wish", "To make something.");
        said.put("said-from", "23 January, 25 hours");
        assertThat(held(education, "off-roll-panel", said))
                .contains("Social care is not here.")
                .contains("Nobody has asked where it would not be safe.");
        assertThat(last().attributes())
                .containsAllEntriesOf(Map.of(
                        "held",
                        "yes",
                        "stage",
                        "requested",
                        "school",
                        "Stanbrook Technical School",
                        "attended",
                        "education-la|school"));
        assertThat(asked(officer, "off-roll-panel")).as("whose it is not").isEqualTo(404);
    }

    private int asked(Practitioner who, String kind) {
        try (Visitor visitor = Visitor.signedIn(port, who.signInName())) {
            return visitor.get(address(kind)).statusCode();
        }
    }

    private String refused(Practitioner who, String kind, Map<String, String> said) {
        try (Visitor visitor = Visitor.signedIn(port, who.signInName())) {
            var answer = visitor.post(address(kind), withSeen(said));
            assertThat(answer.statusCode()).isEqualTo(400);
            return Jsoup.parse(answer.body()).select(".govuk-error-summary").text();
        }
    }

    private String held(Practitioner who, String kind, Map<String, String> said) {
        try (Visitor visitor = Visitor.signedIn(port, who.signInName())) {
            var answer = visitor.post(address(kind), withSeen(said));
            assertThat(answer.statusCode())
                    .as(() -> Jsoup.parse(answer.body()).text())
                    .isEqualTo(302);
            String page = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
            return Jsoup.parse(visitor.get(page).body()).select("main").text();
        }
    }

    private static Map<String, String> withSeen(Map<String, String> said) {
        var form = new HashMap<>(said);
        form.put("seen", "");
        return form;
    }

    private String address(String kind) {
        return "/children/" + child + "/sittings/" + kind;
    }

    private Entry last() {
        Actor actor = Actor.of(officer);
        List<Entry> entries = transactions.as(
                actor.code(), () -> chronology.about(actor, child).entries());
        return entries.getLast();
    }

    private Practitioner closeTo(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
