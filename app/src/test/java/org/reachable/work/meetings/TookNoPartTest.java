package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
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
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One person ticked police as having spoken, and nobody had rung them: what the discussion closed is asked again, and its writer hears it. */
@ReachableTest
class TookNoPartTest {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Watch watch;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    private PersonId child;
    private Practitioner chair;

    @BeforeEach
    void aChildWithAChair() {
        child = testshire.child();
        chair = given("duty-manager", colleagues.somebody("Cara Chair", "social-care", "Duty team"));
    }

    @Test
    void whatItHadAnsweredIsAskedAgainAndNobodyReadsThatTheySpoke() {
        Practitioner officer =
                given("police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        String held = held(officer);
        assertThat(waiting()).as("one person's word closes it").isEmpty();
        Instant first = danger().steps().getFirst().respondBy();
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/asks/" + danger().id()).body()).text())
                    .contains(
                            "Closed:",
                            "Closed by what Cara Chair, Duty team wrote. Police has not confirmed yet that they spoke.");
        }
        String sitting = URI.create(held).getPath();
        assertThat(saysNoPart(officer, sitting))
                .contains("they say that nobody spoke with them", "Nobody rang me.")
                .contains("and they were not asked: Nothing is known of the van.");
        assertThat(waiting()).isEqualTo("OPEN");
        assertThat(danger().steps())
                .as("asked again by when it was first")
                .extracting(Step::respondBy)
                .contains(first);
        Entry stands = stands();
        assertThat(stands.attributes())
                .containsEntry("attended", "social-care")
                .containsEntry("took_no_part", "police")
                .containsEntry("keeps_safe", "His mother keeps him in.");
        assertThat(stands.whose()).isEqualTo(chair.agency());
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/now").body()).text())
                    .contains(
                            "You wrote that they spoke: they say that nobody spoke with them",
                            "by itself; why stands with what stands now",
                            "Strategy discussion: Police took no part. What it had answered is asked again");
            String timeline = Jsoup.parse(
                            writer.get("/children/" + child + "/timeline").body())
                    .text();
            assertThat(timeline)
                    .contains("Spoke: Social care. Police: nobody spoke with us.", "Nobody rang me.")
                    .doesNotContain("Spoke: Social care and Police");
        }
    }

    /** It is closed until somebody of another agency says that it was so, and each page says until when. */
    @Test
    void whatOnePersonsWordClosesIsClosedUntilSomebodyOfAnotherAgencySaysThatItWasSo() {
        Practitioner officer =
                given("police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        Practitioner colleague = colleagues.somebody("Cal Colleague", "social-care", "Duty team");
        // Nobody wrote what police say: they are asked all the same.
        held(Map.of(
                "social-care-named",
                "",
                "social-care-whom",
                colleague.id().toString(),
                "police-stance",
                "",
                "police-whom",
                officer.id().toString()));
        assertThat(waiting()).isEmpty();
        assertThat(open("danger-on-one-word")).isTrue();
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/asks/" + danger().id()).body()).text())
                    .contains("Closed:", "It is closed on one person’s word until");
            for (String page : List.of("/now", "/children/" + child)) {
                assertThat(Jsoup.parse(writer.get(page).body()).text())
                        .as(page)
                        .contains("written down by one person", "closed on their word until");
            }
        }
        saysSo(colleague);
        assertThat(open("danger-on-one-word")).as("of the same agency").isTrue();
        saysSo(officer);
        assertThat(open("danger-on-one-word")).isFalse();
        assertThat(waiting()).isEmpty();
        assertThat(stands().attributes())
                .doesNotContainKey("on_one_word")
                .containsEntry("attended", "social-care|police");
        assertThat(stands().summary()).contains("Police: we took part.");
    }

    /** They spoke, and it was not what is written: nobody takes that for a yes. */
    @Test
    void whoeverSaysThatItWasOtherwiseHasNotConfirmedAndTheirWordsAreRead() {
        Practitioner officer =
                given("police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        held(officer);
        says(
                officer,
                Map.of("so", "otherwise", "stance", "differently", "words", "It was another child. This needs one."));
        assertThat(open("danger-said-otherwise")).as("at once").isTrue();
        assertThat(stands().attributes())
                .containsEntry("on_one_word", "police")
                .containsEntry("said_otherwise", "police");
        assertThat(stands().summary())
                .contains("Police: it was otherwise than is written down. “It was another child. This needs one.”")
                .doesNotContain("we took part");
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            assertThat(Jsoup.parse(writer.get("/now").body()).text())
                    .contains(
                            "You wrote what they said: they say that it was otherwise",
                            "Police says: “It was another child. This needs one.”",
                            "Read what they say and ring them now");
            assertThat(Jsoup.parse(writer.get("/asks/" + danger().id()).body()).text())
                    .contains("Police says that it was otherwise: “It was another child. This needs one.”");
        }
    }

    private void says(Practitioner one, Map<String, String> answer) {
        try (Visitor visitor = Visitor.signedIn(port, one.signInName())) {
            String said = Jsoup.parse(visitor.get("/now").body())
                    .select("a[href^=/said-in-meetings/]")
                    .attr("href");
            assertThat(visitor.post(said, answer).statusCode()).isEqualTo(302);
        }
    }

    private void saysSo(Practitioner one) {
        says(one, Map.of("so", "yes"));
    }

    /** Whoever was named works elsewhere, and may read nothing of the child: it counts all the same. */
    @Test
    void whoeverIsLetInToNothingOfTheChildIsHeardTheSame() {
        Practitioner officer = colleagues.somebody("Far Officer", "police", "Far police");
        held(officer);
        assertThat(waiting()).isEmpty();
        saysNoPart(officer, "/now");
        assertThat(waiting()).isEqualTo("OPEN");
        assertThat(stands().attribute("took_no_part")).isEqualTo("police");
    }

    /** “Somebody of police” was typed: nobody was asked, and a second typed name kept what the sergeant had said from counting. */
    @Test
    void aNameThatIsTypedIsAskedOfTheDutyAndATypedNameMoreChangesNothing() {
        Practitioner officer =
                given("police-duty-sergeant", colleagues.somebody("Omar Officer", "police", "Valley police"));
        String sitting = URI.create(held(Map.of("police-named", "PC Somebody"))).getPath();
        assertThat(waiting()).isEmpty();
        typed(sitting, "A duty worker");
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            assertThat(Jsoup.parse(police.get("/now").body()).text())
                    .contains("“PC Somebody”, for your agency: agrees");
        }
        saysNoPart(officer, sitting);
        assertThat(waiting()).isEqualTo("OPEN");
        assertThat(stands().attribute("took_no_part")).isEqualTo("police");
        typed(sitting, "Another duty worker");
        assertThat(waiting()).as("added after it, too").isEqualTo("OPEN");
    }

    private void typed(String sitting, String named) {
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            String seen = Jsoup.parse(writer.get(sitting).body())
                    .select("input[name=seen]")
                    .attr("value");
            assertThat(writer.post(
                                    sitting,
                                    Map.of(
                                            "seen",
                                            seen,
                                            "line",
                                            "police",
                                            "police-named",
                                            named,
                                            "police-how",
                                            "phone"))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private String held(Practitioner officer) {
        return held(Map.of("police-whom", officer.id().toString()));
    }

    private String held(Map<String, String> police) {
        var actor = Actor.of(chair);
        transactions.as(
                actor.code(),
                () -> chronology.append(
                        actor,
                        null,
                        List.of(new NewEntry(
                                child,
                                Testshire.written(
                                                UUID.randomUUID().toString(),
                                                chronology
                                                        .reference(actor, child.subject())
                                                        .orElseThrow(),
                                                "family-report",
                                                "2022-06-01T10:00",
                                                "Two men waited for him with a knife.")
                                        .with("threat", "yes"),
                                List.of()))));
        assertThat(waiting()).isEqualTo("OPEN");
        String discussion = "/children/" + child + "/sittings/strategy-discussion";
        try (Visitor writer = Visitor.signedIn(port, chair.signInName())) {
            var said = new HashMap<>(Map.of(
                    "social-care-named", "Whoever is on duty",
                    "social-care-how", "phone",
                    "police-how", "phone",
                    "police-stance", "agrees",
                    "police-knows", "Nothing is known of the van.",
                    "said-keeps_safe", "His mother keeps him in.",
                    "said-tells_them", "The social worker rings her.",
                    "said-s47", "undecided",
                    "said-decides", "The team manager, tomorrow at ten"));
            said.putAll(police);
            return writer.post(discussion, said)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }
    }

    private String saysNoPart(Practitioner officer, String then) {
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            String said = Jsoup.parse(police.get("/now").body())
                    .select("a[href^=/said-in-meetings/]")
                    .attr("href");
            if (then.startsWith("/children/")) {
                assertThat(police.get(said).body()).contains("What your agency knows: Nothing is known of the van.");
            }
            assertThat(police.post(said, Map.of("so", "otherwise", "stance", "no-part", "words", "Nobody rang me."))
                            .statusCode())
                    .isEqualTo(302);
            return Jsoup.parse(police.get(then).body()).text();
        }
    }

    /** How the question of danger is, where it is open. */
    private String waiting() {
        return danger().open() ? "OPEN" : "";
    }

    private Finding danger() {
        return findings("danger-response").getFirst();
    }

    private boolean open(String rule) {
        return findings(rule).stream().anyMatch(Finding::open);
    }

    private List<Finding> findings(String rule) {
        watch.catchUp();
        var actor = Actor.of(chair);
        return transactions.as(
                actor.code(),
                () -> watch.about(actor, child).stream()
                        .map(Asked::finding)
                        .filter(one -> one.rule().id().equals(rule))
                        .toList());
    }

    private Entry stands() {
        var actor = Actor.of(chair);
        return transactions.as(
                actor.code(),
                () -> chronology.about(actor, child).entries().stream()
                        .filter(one -> one.type().code().equals("strategy-meeting"))
                        .reduce((_, later) -> later)
                        .orElseThrow());
    }

    private Practitioner given(String role, Practitioner one) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
