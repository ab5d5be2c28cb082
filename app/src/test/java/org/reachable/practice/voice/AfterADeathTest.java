package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After a child has died nobody writes a date to their family: whoever goes to them is asked, and their page says nothing that hurts. */
@ReachableTest
class AfterADeathTest {

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

    private PersonId child;
    private Practitioner manager;
    private FamilyMember mother;
    private FamilyMember theChild;

    @BeforeEach
    void aFamilyAndWhoeverIsThereForThem() {
        child = testshire.child();
        manager = colleagues.somebody("Mina Manager", "social-care", "Families service");
        for (String role : List.of("service-manager", "lead-practitioner", "front-door-manager", "duty-manager")) {
            setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), manager.id(), 0, Testshire.START, null));
        }
        mother = colleagues.family(child, SpeaksAs.FAMILY, "Ngozi");
        theChild = colleagues.family(child, SpeaksAs.CHILD, "Jo");
    }

    @Test
    void herPagePromisesNoLetterAndWhatSheWritesIsAnsweredBySomebodyWhoComes() {
        try (Visitor family = Visitor.signedIn(port, mother.signInName())) {
            tells(family, "A grey car waits.");
            assertThat(family.get("/told").body()).contains("You hear from us by", "If you do not know where");
            String died = died();
            assertThat(family.get("/told").body())
                    .contains("A grey car waits.", "Somebody rings you or comes to you.", "You can ask for")
                    .doesNotContain("hear from us by", "should have heard", "If you do not know where");
            assertThat(family.get("/told/new").body())
                    .contains("and then somebody rings you or comes to you")
                    .doesNotContain("hear from us by");
            tells(family, "Who tells his little brother?");
            watch.catchUp();
            assertThat(rules()).contains("family-wrote-after-a-death").doesNotContain("family-report-unanswered");
            tells(family, "I do not want to be here any more.", "unknown");
            watch.catchUp();
            assertThat(rules()).as("danger outlives the child").contains("danger-told-after-a-death");
            assertThat(family.get("/told").body()).contains("Whoever is on duty was asked at once");
            takenBack(died);
            assertThat(family.get("/told").body())
                    .as("it was another child")
                    .contains("You hear from us by", "If you do not know where")
                    .doesNotContain("Somebody rings you or comes to you.");
        }
    }

    /** Whoever has the phone reads nothing of what was told in trust. */
    @Test
    void nobodyReadsAsTheChildWhoDied() {
        try (Visitor own = Visitor.signedIn(port, theChild.signInName())) {
            tells(own, "I am afraid of Friday.");
            assertThat(own.get("/told").body()).contains("I am afraid of Friday.");
            died();
            assertThat(own.get("/told").body())
                    .contains("This page is closed", "tel:999", "You can ask for", "something is not so")
                    .doesNotContain("I am afraid of Friday.", "Hello Jo");
        }
    }

    private void tells(Visitor family, String words) {
        tells(family, words, "no");
    }

    private void tells(Visitor family, String words, String urgent) {
        FamilyMember teller = words.startsWith("I am") ? theChild : mother;
        family.post(
                "/told/new",
                Map.of(
                        "sent",
                        UUID.randomUUID().toString(),
                        "kind",
                        Kind.of(teller).getFirst().name(),
                        "words",
                        words,
                        "urgent",
                        urgent,
                        "askedAgain",
                        "true",
                        "readers",
                        WhoMayRead.ALL.name()));
    }

    private List<String> rules() {
        return watch.openFor(Actor.of(manager), manager).stream()
                .map(asked -> asked.finding().rule().id())
                .toList();
    }

    private String died() {
        String number = testshire.unused("D");
        add(Testshire.written(number, reference(), "child-died", "2022-06-15T09:00", "He has died."));
        return number;
    }

    private void takenBack(String died) {
        add(Testshire.written(testshire.unused("W"), reference(), "entry-withdrawn", "2022-06-16T09:00", "Another boy.")
                .with("corrects", "agency-file/" + died));
    }

    private String reference() {
        return chronology.reference(job(), child.subject()).orElseThrow();
    }

    private void add(WrittenEntry entry) {
        chronology.append(job(), null, List.of(new NewEntry(child, entry, List.of())));
    }

    private Actor job() {
        return Actor.job("import", testshire.id());
    }
}
