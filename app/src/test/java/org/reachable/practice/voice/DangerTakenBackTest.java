package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.chronology.NotWritten;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No danger that a family told is taken back without somebody asking whether they are safe, whoever holds their telephone. */
@ReachableTest
class DangerTakenBackTest {

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
    Vocabulary vocabulary;

    @Autowired
    Forms forms;

    @Autowired
    Watch watch;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    @Autowired
    Clock clock;

    private FamilyMember parent;
    private Practitioner duty;

    @BeforeEach
    void aParentAndSomebodyOnDuty() {
        var child = testshire.child();
        parent = colleagues.family(child, SpeaksAs.FAMILY, "Ngozi");
        duty = colleagues.somebody("Dita Duty", "social-care", "Out of hours");
        setUp.duty(
                testshire.id(), new NewDuty("duty-manager", Scope.child(child), duty.id(), 0, Testshire.START, null));
    }

    /** The id of what asks was made of what the browser sends: who wrote something under it first was asked nothing. */
    @Test
    void whatTheBrowserSendsKeepsNobodyFromAsking() {
        UUID back = UUID.randomUUID();
        UUID before = UUID.nameUUIDFromBytes(("danger " + back).getBytes(StandardCharsets.UTF_8));
        try (Visitor visitor = Visitor.signedIn(port, parent.signInName())) {
            visitor.post("/told/new", form(UUID.randomUUID(), "He has a knife.", "yes"));
            String report = latest().report();
            visitor.post("/told/new", form(before, "Thanks for the call.", "no"));
            visitor.post("/told/taken-back", Map.of("sent", back.toString(), "report", report));
            visitor.post("/told/taken-back", Map.of("sent", back.toString(), "report", report));
        }
        assertThat(asked()).containsOnlyOnce("family-urgent-taken-back").doesNotContain("urgent-words");
    }

    /** “I cut myself again, I have the tablets ready”, sent twice as what can wait, was read by nobody; taken back, it was gone. */
    @Test
    void wordsOfDangerThatAreSaidToWaitAreLookedAtAndNotGoneWhereTheyAreTakenBack() {
        try (Visitor visitor = Visitor.signedIn(port, parent.signInName())) {
            var words =
                    new HashMap<>(form(UUID.randomUUID(), "She cut herself again, and has the tablets ready.", "no"));
            assertThat(visitor.post("/told/new", words).body())
                    .contains("“cut”", "whoever is on duty reads it today all the same");
            words.put("askedAgain", "true");
            visitor.post("/told/new", words);
            assertThat(visitor.get("/told").body())
                    .contains(
                            "You said that it can wait. Because of what you wrote, whoever is on duty reads it today");
            assertThat(asked()).contains("danger-in-words");
            var actor = Actor.of(duty);
            EntryId report = EntryId.reference(latest().report(), "");
            assertThat(transactions
                            .as(actor.code(), () -> chronology.stands(actor, report))
                            .orElseThrow()
                            .entry()
                            .attributes())
                    .containsEntry("words_of_danger", "said-that-it-can-wait");
            assertThatThrownBy(() -> say(withdrawing(report))).isInstanceOf(NotWritten.class);
            visitor.post("/told/taken-back", Map.of("sent", UUID.randomUUID().toString(), "report", report.toString()));
        }
        assertThat(asked()).contains("family-urgent-taken-back").doesNotContain("danger-in-words");
        try (Visitor reader = Visitor.signedIn(port, duty.signInName())) {
            assertThat(reader.get("/notifications/questions-taken-back").body())
                    .as("no system took it back")
                    .contains("by the child or somebody of their family");
        }
    }

    /** "Come Saturday or it is my mums door": answered with "you are safe", taken back, and nobody went. */
    @Test
    void aChildWhomAnAnswerDidNotHelpIsAskedForWhereTheyTakeItBack() {
        FamilyMember boy = colleagues.family(parent.child(), SpeaksAs.CHILD, "Rowan");
        try (Visitor visitor = Visitor.signedIn(port, boy.signInName())) {
            var words = new HashMap<>(form(UUID.randomUUID(), "Come Saturday or it is my mums door.", "no"));
            words.put("kind", Kind.of(boy).getFirst().name());
            visitor.post("/told/new", words);
            String report = transactions.as(
                    boy.actor(), () -> told.of(boy, 1).getFirst().report());
            transactions.as(Actor.of(duty).code(), () -> {
                chronology.append(
                        Actor.of(duty),
                        null,
                        List.of(new NewEntry(
                                boy.child(),
                                WrittenEntry.said(
                                        id(),
                                        boy.reference(),
                                        clock.instant(),
                                        duty.agencyKind(),
                                        "child-reply",
                                        "No more is needed because you are safe.",
                                        Handling.OPEN.code(),
                                        Map.of("answers", report, "reached_teller", "yes")),
                                List.of())));
                return true;
            });
            visitor.post(
                    "/told/helped", Map.of("sent", UUID.randomUUID().toString(), "report", report, "helped", "false"));
            assertThat(visitor.get("/told").body())
                    .contains("somebody is still asked to find out whether you are safe");
            visitor.post("/told/taken-back", Map.of("sent", UUID.randomUUID().toString(), "report", report));
            assertThat(asked()).contains("urgent-taken-back");
            assertThat(visitor.get("/told").body())
                    .contains(
                            "You took this back.",
                            "somebody is still asked to find out whether you are safe, and to come and see you")
                    .doesNotContain("Nobody is asked about it any more");
        }
        try (Visitor reader = Visitor.signedIn(port, duty.signInName())) {
            assertThat(reader.get("/now").body())
                    .contains("after an answer that did not help", "They took it back themselves");
        }
    }

    /** What came second stood behind the question about the first, and rang nobody. */
    @Test
    void laterWordsOfDangerAreAskedAboutByThemselves() {
        try (Visitor visitor = Visitor.signedIn(port, parent.signInName())) {
            for (String said : List.of("She cut herself again.", "She is on the bridge with a knife.")) {
                var words = new HashMap<>(form(UUID.randomUUID(), said, "no"));
                words.put("askedAgain", "true");
                visitor.post("/told/new", words);
                asked();
            }
        }
        assertThat(asked()).filteredOn("danger-in-words"::equals).hasSize(2);
    }

    @Test
    void theDatabaseTakesNoWithdrawalOfDangerAlone() {
        EntryId danger = id();
        say(entry(danger, "family-report", Map.of("urgent", "unknown")));
        NewEntry withdrawal = withdrawing(danger);
        assertThatThrownBy(() -> say(withdrawal)).isInstanceOf(NotWritten.class);
        assertThatThrownBy(() -> say(entry(danger, "family-report", Map.of("urgent", "no"))))
                .isInstanceOf(NotWritten.class);
        assertThatThrownBy(() -> say(entry(id(), "family-report", Map.of("corrects", danger.toString()))))
                .isInstanceOf(NotWritten.class);
        EntryId occupied = id();
        say(entry(occupied, "family-report", Map.of()));
        assertThatThrownBy(() -> say(asking(occupied), withdrawal))
                .as("what is there already asks nothing")
                .isInstanceOf(NotWritten.class);

        EntryId asking = id();
        say(asking(asking), withdrawal);
        assertThat(asked()).contains("urgent-taken-back").doesNotContain("urgent-unknown");
        assertThatThrownBy(() -> say(withdrawing(asking))).isInstanceOf(NotWritten.class);
    }

    @Test
    void whatSaidNothingOfDangerIsTakenBackAsBefore() {
        EntryId words = id();
        say(entry(words, "family-report", Map.of("urgent", "no")));
        say(withdrawing(words));
        assertThat(asked()).doesNotContain("urgent-taken-back");
    }

    private NewEntry asking(EntryId id) {
        return entry(id, forms.replies().dangerTakenBack(), Map.of());
    }

    private NewEntry withdrawing(EntryId earlier) {
        return entry(
                id(),
                vocabulary.references().withdraws().iterator().next(),
                Map.of(vocabulary.references().corrects(), earlier.toString()));
    }

    private static EntryId id() {
        return new EntryId(Origin.OUR_OWN, UUID.randomUUID().toString());
    }

    private NewEntry entry(EntryId id, String type, Map<String, String> attributes) {
        WrittenEntry written = WrittenEntry.said(
                id, parent.reference(), clock.instant(), "family", type, "Words.", "open", attributes);
        return new NewEntry(parent.child(), written, List.of());
    }

    private void say(NewEntry... entries) {
        chronology.append(Actor.of(parent), null, List.of(entries));
    }

    private List<String> asked() {
        watch.catchUp();
        return watch.openFor(Actor.of(duty), duty).stream()
                .map(asked -> asked.finding().rule().id())
                .toList();
    }

    private ToldStore.Report latest() {
        return transactions.as(parent.actor(), () -> told.of(parent, 1).getFirst());
    }

    private Map<String, String> form(UUID sent, String words, String urgent) {
        return Map.of(
                "sent",
                sent.toString(),
                "kind",
                Kind.of(parent).getFirst().name(),
                "words",
                words,
                "urgent",
                urgent,
                "readers",
                WhoMayRead.ALL.name());
    }
}
