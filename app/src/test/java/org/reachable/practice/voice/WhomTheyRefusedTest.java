package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
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
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** “I dont want Amina. I want Jerome”: it was Amina who was asked to reply. */
@ReachableTest
class WhomTheyRefusedTest {

    private static final String REFUSED = "I dont want Amina. I want Jerome";

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
    Clock clock;

    private PersonId who;
    private FamilyMember child;
    private Practitioner amina;
    private Practitioner jerome;
    private Practitioner duty;

    @BeforeEach
    void aChildWhomThreeKnow() {
        who = testshire.child();
        child = colleagues.family(who, SpeaksAs.CHILD, "Rowan");
        amina = holding("Amina Diallo", "lead-practitioner");
        jerome = holding("Jerome Bailey", "social-worker");
        duty = holding("Dora Manager", "duty-manager");
    }

    @Test
    void whomAChildDoesNotWantIsAskedForNoReplyAndWhomTheyWantIs() {
        tell("They took my phone.", "ALL");
        assertThat(asked(amina)).as("nobody was refused yet").isEqualTo(1);
        tell(REFUSED, "ALL");
        assertThat(asked(amina)).as("nor for what they told before").isZero();
        assertThat(asked(jerome)).isEqualTo(2);
        tell("They want my coat, too.", "ALL");
        assertThat(asked(amina))
                .as("what is of another thing takes nothing back")
                .isZero();
        assertThat(asked(jerome)).isEqualTo(3);
        assertThat(toldPage()).contains("You can ask for Jerome Bailey");
        tell("I want Amina again, she listened.", "ALL");
        assertThat(asked(amina)).isPositive();
    }

    @Test
    void whoIsOnLeaveIsNotAskedThoughTheyAreWanted() {
        setUp.away(
                jerome.id(),
                clock.instant().minus(Duration.ofDays(1)),
                clock.instant().plus(Duration.ofDays(9)));
        tell(REFUSED, "ALL");
        assertThat(asked(amina)).isZero();
        assertThat(asked(jerome)).isZero();
        assertThat(asked(duty)).isEqualTo(1);
    }

    /** Whoever is asked reads it; whoever was refused is none of the few. */
    @Test
    void ofWhatIsForFewWhoeverIsAskedReadsItAndWhoeverWasRefusedDoesNot() {
        tell("I dont want Amina.", "FEW");
        assertThat(asked(amina)).isZero();
        assertThat(asked(duty)).isEqualTo(1);
        assertThat(reads(duty)).contains("I dont want Amina.");
        assertThat(reads(amina)).doesNotContain("I dont want Amina.");
        assertThat(toldPage()).contains("Only Dora Manager may read it.");
        tell(REFUSED, "FEW");
        assertThat(asked(jerome))
                .as("theirs, and what they told before they could not read")
                .isEqualTo(1);
        assertThat(reads(jerome)).contains(REFUSED).doesNotContain("I dont want Amina.");
    }

    @Test
    void whoIsNamedAndNotRefusedIsAsked() {
        tell("I dont want Amina to leave. Jerome is funny", "ALL");
        assertThat(asked(amina)).isEqualTo(1);
        assertThat(asked(jerome)).isZero();
        assertThat(asked(duty)).isZero();
    }

    /** A mother speaks for nobody but herself. */
    @Test
    void whatOneOfThemWroteBindsNoOther() {
        FamilyMember mother = colleagues.family(who, SpeaksAs.FAMILY, "Ngozi");
        tell(mother, "I do not want Amina.", "ALL");
        assertThat(asked(amina)).isZero();
        tell("They took my phone.", "ALL");
        assertThat(asked(amina)).isEqualTo(1);
    }

    private Practitioner holding(String name, String role) {
        Practitioner one = colleagues.somebody(name, "social-care", "Services of " + name);
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(who), one.id(), 0, Testshire.START, null));
        return one;
    }

    private void tell(String words, String readers) {
        tell(child, words, readers);
    }

    private void tell(FamilyMember teller, String words, String readers) {
        var form = new HashMap<>(Map.of("words", words, "urgent", "no", "readers", readers));
        form.put("sent", UUID.randomUUID().toString());
        form.put("kind", Kind.of(teller).getFirst().name());
        try (Visitor visitor = Visitor.signedIn(port, teller.signInName())) {
            assertThat(visitor.post("/told/new", form).statusCode()).isEqualTo(302);
        }
        watch.catchUp();
    }

    /** How much of what was told somebody is asked to reply to. */
    private long asked(Practitioner one) {
        return watch.openFor(Actor.of(one), one).stream()
                .filter(asked -> asked.finding().rule().ask().startsWith("Tell the ")
                        || asked.finding().rule().ask().startsWith("Reply to whoever told us"))
                .count();
    }

    private List<String> reads(Practitioner one) {
        return chronology.about(Actor.of(one), who).entries().stream()
                .map(entry -> entry.summary())
                .toList();
    }

    private String toldPage() {
        try (Visitor visitor = Visitor.signedIn(port, child.signInName())) {
            return Jsoup.parse(visitor.get("/told").body()).text();
        }
    }
}
