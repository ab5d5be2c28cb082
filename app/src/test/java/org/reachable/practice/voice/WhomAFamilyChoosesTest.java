package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.reachable.engine.entry.Entry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a child or their family tells is read by those whom they choose, and by nobody once they took it back. */
@ReachableTest
class WhomAFamilyChoosesTest {

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
    Watch watch;

    @Autowired
    Voices voices;

    @Autowired
    ToldStore told;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    private PersonId who;
    private FamilyMember child;
    private FamilyMember parent;

    @BeforeEach
    void aChildAndAParent() {
        who = testshire.child();
        child = colleagues.family(who, SpeaksAs.CHILD, "Amara");
        parent = colleagues.family(who, SpeaksAs.FAMILY, "Ngozi");
    }

    @Test
    void whatIsForAFewIsReadByThoseNamedAndNobodyElse() {
        Practitioner named = colleagues.somebody("Nadia Named", "social-care", "Named Services");
        Practitioner close = colleagues.somebody("Cleo Close", "social-care", "Close Services");
        close(named, who);
        close(close, who);
        toAll(child, "Everybody may know this.");
        assertThat(wordsFor(close)).contains("Everybody may know this.");

        tellFew(child, Kind.HAPPENED, "They took my phone.", named);
        tellFew(parent, Kind.HELP, "Ring me before his dad.", named);

        assertThat(wordsFor(named)).contains("They took my phone.", "Ring me before his dad.");
        assertThat(wordsFor(close)).doesNotContain("They took my phone.", "Ring me before his dad.");
        assertThat(transactions.as(
                        close.id().toString(),
                        () -> sql.sql("select body ->> 'summary' from entry where subject = ?")
                                .param(who.value())
                                .query(String.class)
                                .list()))
                .as("the second wall, whatever a query forgets")
                .doesNotContain("They took my phone.", "Ring me before his dad.");
    }

    @Test
    void whoHearsOfAFewTheyMayNotNameThemselves() {
        Practitioner close = colleagues.somebody("Cleo Close", "social-care", "Close Services");
        tellFew(child, Kind.HAPPENED, "They took my phone.", testshire.practitioner("bea"));
        String report = latest(child).report();
        for (String other : List.of(close.id().toString(), parent.actor())) {
            assertThatThrownBy(() -> transactions.as(
                            other,
                            () -> sql.sql("insert into told_to_few (report, practitioner) values (?, ?)")
                                    .param(report)
                                    .param(close.id())
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatIsTakenBackIsReadByNobodyAndAsksNobody() {
        Practitioner close = colleagues.somebody("Cleo Close", "social-care", "Close Services");
        close(close, who);
        toAll(parent, "He is scared.");
        try (Visitor visitor = Visitor.signedIn(port, close.signInName())) {
            assertThat(visitor.get("/children/" + who + "/timeline").body()).contains("He is scared.");
            assertThat(open(close)).isNotEmpty();

            ToldStore.Report report = latest(parent);
            transactions.as(parent.actor(), () -> voices.takeBack(parent, UUID.randomUUID(), report));

            assertThat(latest(parent).takenBack()).isTrue();
            assertThat(visitor.get("/children/" + who + "/timeline").body()).doesNotContain("He is scared.");
            assertThat(open(close)).isEmpty();
        }
    }

    @Test
    void whatAChildTellsAFewNoInvestigatorSees() {
        tellFew(child, Kind.HAPPENED, "They took my phone.", testshire.practitioner("bea"));
        assertThat(chronology.about(testshire.ayo(), who).entries())
                .extracting(Entry::handling)
                .doesNotContain("own-confidence");
    }

    /** What nobody knows is never as good as no: whoever is on duty is asked, and reads it, whoever was chosen. */
    @Test
    void whoeverDoesNotKnowWhetherSomebodyCouldBeHurtIsHeardAsIfTheySaidYes() {
        Practitioner duty = colleagues.somebody("Dora Duty", "social-care", "Out of hours");
        setUp.duty(testshire.id(), new NewDuty("duty-manager", Scope.child(who), duty.id(), 0, Testshire.START, null));
        try (Visitor visitor = Visitor.signedIn(port, child.signInName())) {
            assertThat(visitor.get("/told/new").body()).contains("I do not know: tell whoever is on duty now");
            visitor.post("/told/new", form("He said he would come for me.", "unknown"));
            assertThat(visitor.get("/told").body())
                    .contains("You do not know whether somebody could be hurt, so whoever is on duty is asked now.");
        }
        watch.catchUp();
        assertThat(watch.openFor(Actor.of(duty), duty))
                .extracting(asked -> asked.finding().rule().id())
                .contains("urgent-unknown")
                .doesNotContain("urgent-words");
        assertThat(wordsFor(duty)).contains("He said he would come for me.");
    }

    /** Whom a family chose may be away: words of danger are with whoever is on duty all the same. */
    @Test
    void aThreatThatIsForAFewIsWithWhoeverIsOnDutyThoughTheySaidThatItCanWait() {
        Practitioner duty = colleagues.somebody("Dora Duty", "social-care", "Out of hours");
        setUp.duty(testshire.id(), new NewDuty("duty-manager", Scope.child(who), duty.id(), 0, Testshire.START, null));
        try (Visitor visitor = Visitor.signedIn(port, child.signInName())) {
            Map<String, String> threat = new HashMap<>(form("They say he is dead if he talks.", "no"));
            assertThat(visitor.post("/told/new", threat).body())
                    .contains("You wrote “dead if”", "whoever is on duty reads it today all the same");
            threat.put("askedAgain", "true");
            assertThat(visitor.post("/told/new", threat).statusCode()).isEqualTo(302);
        }
        watch.catchUp();
        assertThat(watch.openFor(Actor.of(duty), duty))
                .extracting(asked -> asked.finding().rule().id())
                .contains("danger-in-words");
        assertThat(wordsFor(duty)).contains("They say he is dead if he talks.");
    }

    /** "Not Lena", and the next line said: You can ask for Lena. */
    @Test
    void whoeverTheyWroteOfLastIsNotWhomThePageSaysTheyCanAskFor() {
        Practitioner lead = colleagues.somebody("Lena Lead", "social-care", "Lead Services");
        Practitioner duty = colleagues.somebody("Dora Duty", "social-care", "Out of hours");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(who), lead.id(), 0, Testshire.START, null));
        setUp.duty(testshire.id(), new NewDuty("duty-manager", Scope.child(who), duty.id(), 0, Testshire.START, null));
        toAll(child, "I talked with Helena.");
        assertThat(asksFor()).contains("You can ask for Lena Lead, Lead Services by name.");
        toAll(child, "I want somebody else. Not lena!");
        assertThat(asksFor())
                .contains("You can ask for whoever is on duty: Dora Duty, Out of hours now.")
                .doesNotContain("Lena Lead");
        try (Visitor visitor = Visitor.signedIn(port, child.signInName())) {
            String last = Jsoup.parse(visitor.get("/told").body())
                    .select("form[action=/told/taken-back] input[name=report]")
                    .getFirst()
                    .attr("value");
            visitor.post("/told/taken-back", Map.of("sent", UUID.randomUUID().toString(), "report", last));
            assertThat(visitor.get("/told").body()).contains("You took this back.");
        }
        assertThat(asksFor())
                .as("taken back, it was said")
                .contains("Dora Duty")
                .doesNotContain("Lena Lead");
        toAll(child, "I would like to go to the bike shop.");
        assertThat(asksFor()).as("nothing of that says that they want her").doesNotContain("Lena Lead");
        toAll(child, "I want Lena after all.");
        assertThat(asksFor()).contains("You can ask for Lena Lead, Lead Services by name.");
    }

    private String asksFor() {
        try (Visitor visitor = Visitor.signedIn(port, child.signInName())) {
            return Jsoup.parse(visitor.get("/told").body())
                    .select("main")
                    .text()
                    .replaceFirst("(?s)You told us.*$", "");
        }
    }

    /** Whoever makes a child afraid makes them take it back. */
    @Test
    void dangerThatIsTakenBackIsAskedAboutAllTheSame() {
        Practitioner duty = colleagues.somebody("Dita Duty", "social-care", "Out of hours");
        setUp.duty(testshire.id(), new NewDuty("duty-manager", Scope.child(who), duty.id(), 0, Testshire.START, null));
        try (Visitor visitor = Visitor.signedIn(port, child.signInName())) {
            visitor.post("/told/new", form("He said he would come for me.", "yes"));
            watch.catchUp();
            assertThat(visitor.get("/told").body())
                    .contains("You said that somebody could be hurt: somebody still finds out");
            visitor.post(
                    "/told/taken-back",
                    Map.of(
                            "sent",
                            UUID.randomUUID().toString(),
                            "report",
                            latest(child).report()));
            assertThat(visitor.get("/told").body()).contains("so somebody finds out whether you are safe.");
        }
        watch.catchUp();
        assertThat(watch.openFor(Actor.of(duty), duty))
                .extracting(asked -> asked.finding().rule().id())
                .contains("urgent-taken-back")
                .doesNotContain("urgent-words");
    }

    private static Map<String, String> form(String words, String urgent) {
        return Map.of(
                "sent",
                UUID.randomUUID().toString(),
                "kind",
                Kind.HAPPENED.name(),
                "words",
                words,
                "urgent",
                urgent,
                "readers",
                WhoMayRead.FEW.name());
    }

    private void toAll(FamilyMember teller, String words) {
        var telling = new Voices.Telling(
                Kind.of(teller).getFirst(), words, "no", Voices.Ring.NONE, WhoMayRead.ALL, List.of(), "");
        transactions.as(teller.actor(), () -> voices.tell(teller, UUID.randomUUID(), telling));
    }

    private void tellFew(FamilyMember teller, Kind kind, String words, Practitioner named) {
        var telling = new Voices.Telling(kind, words, "no", Voices.Ring.NONE, WhoMayRead.FEW, List.of(named.id()), "");
        transactions.as(teller.actor(), () -> voices.tell(teller, UUID.randomUUID(), telling));
    }

    private void close(Practitioner to, PersonId child) {
        setUp.duty(testshire.id(), new NewDuty("social-worker", Scope.child(child), to.id(), 0, Testshire.START, null));
    }

    private ToldStore.Report latest(FamilyMember teller) {
        return transactions.as(teller.actor(), () -> told.of(teller, 1).getFirst());
    }

    private List<Asked> open(Practitioner reader) {
        watch.catchUp();
        return watch.openAbout(Actor.of(reader), List.of(who));
    }

    private List<String> wordsFor(Practitioner reader) {
        return chronology.about(Actor.of(reader), who).entries().stream()
                .map(Entry::summary)
                .toList();
    }
}
