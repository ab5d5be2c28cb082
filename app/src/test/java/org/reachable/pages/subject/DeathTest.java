package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
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
import org.reachable.records.people.PersonName;
import org.reachable.watch.Asked;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A child has died: what was asked ends, how we learn from it begins, nothing is ever late again, and what was written wrongly brings all back. */
@ReachableTest
class DeathTest {

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
    TrailFiles trails;

    @Test
    void aDeathEndsWhatIsAskedWithCareAndItsCorrectionBringsAllBack() {
        Actor job = Actor.job("import", testshire.id());
        String reference = testshire.unused("Child");
        PersonId child = people.register(job, testshire.origin(), NewPerson.called(reference));
        people.name(job, testshire.origin(), child, PersonName.said("Jo Bright"), null);
        Practitioner lead = colleagues.somebody("Lee Lead", "social-care", "Families service");
        for (String role : List.of("lead-practitioner", "missing-coordinator", "social-worker")) {
            setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), lead.id(), 0, Testshire.START, null));
        }
        Practitioner director = colleagues.somebody("Dee Director", "social-care", "Children's services");
        setUp.duty(
                testshire.id(),
                new NewDuty(
                        "director-of-childrens-services", Scope.child(child), director.id(), 0, Testshire.START, null));
        add(
                child,
                Testshire.written(
                        testshire.unused("E"), reference, "child-disclosure", "2022-06-13T16:00", "He told."));
        add(
                child,
                Testshire.written(
                        testshire.unused("E"), reference, "missing-reported", "2022-06-14T16:00", "Not home."));
        try (Visitor visitor = Visitor.signedIn(port, lead.signInName())) {
            watch.catchUp();
            assertThat(asked(lead)).isPositive();
            assertThat(visitor.get("/now").body()).contains("Jo Bright");
            assertThat(visitor.get("/boards/missing/print").body()).contains("Jo Bright");
            assertThat(visitor.get("/children/" + child).body()).contains("Nobody has written down what");
            assertThat(rules(director)).noneMatch(DeathTest::isOfAReview);
            String died = testshire.unused("D");
            add(
                    child,
                    Testshire.written(died, reference, "child-died", "2022-06-15T09:00", "He has died.")
                            .saying(Map.of("abuse", "suspected")));
            watch.catchUp();
            assertThat(asked(lead)).isZero();
            assertThat(rules(director))
                    .as("the path of a review opens")
                    .contains("rv-sin")
                    .allMatch(DeathTest::isOfAReview);
            assertThat(open(lead, child)).allMatch(DeathTest::isOfAReview);
            String page = visitor.get("/children/" + child).body();
            assertThat(page)
                    .contains("Jo Bright died on 15 June 2022.", "ask who stays beside them")
                    .doesNotContain("Nobody has written down what", "<dt>Trusted adult</dt>");
            assertThat(visitor.get("/now").body()).doesNotContain("Jo Bright</a></h2>");
            assertThat(visitor.get("/boards/missing/print").body()).doesNotContain("Jo Bright");
            assertThat(visitor.get("/replies").body()).doesNotContain("Jo Bright");
            Document timeline =
                    Jsoup.parse(visitor.get("/children/" + child + "/timeline").body());
            assertThat(timeline.text()).contains("Ended: the child has died");
            assertThat(timeline.select("li:has(p:contains(Still open))").eachText())
                    .as("brothers, sisters and friends come first")
                    .isNotEmpty()
                    .allSatisfy(open -> assertThat(open).contains("each brother, sister and close friend"));
            assertThat(howItStands(lead, child))
                    .as("what an inspector takes away")
                    .contains("Ended: the child has died")
                    .noneMatch(how -> how.startsWith("No longer so"));
            add(child, takenBack(died, reference));
            watch.catchUp();
            assertThat(asked(lead)).isPositive();
            assertThat(rules(director)).noneMatch(DeathTest::isOfAReview);
            assertThat(visitor.get("/children/" + child).body()).doesNotContain("died on 15 June");
            assertThat(visitor.get("/boards/missing/print").body()).contains("Jo Bright");
        }
    }

    private List<String> howItStands(Practitioner who, PersonId child) {
        return trails.of(Actor.of(who), child).stream()
                .filter(trail -> trail.name().equals("what-was-asked"))
                .flatMap(trail -> trail.table().rows().stream())
                .map(row -> row.getLast().text())
                .toList();
    }

    private WrittenEntry takenBack(String died, String reference) {
        return Testshire.written(
                        testshire.unused("W"), reference, "entry-withdrawn", "2022-06-16T09:00", "Another boy.")
                .saying(Map.of("corrects", "agency-file/" + died));
    }

    private int asked(Practitioner who) {
        return rules(who).size();
    }

    /** By which rules somebody is asked something now. */
    private List<String> rules(Practitioner who) {
        return watch.openFor(Actor.of(who), who).stream().map(DeathTest::rule).toList();
    }

    /** By which rules something is asked about the child now, whomever it is asked of. */
    private List<String> open(Practitioner reader, PersonId child) {
        return watch.about(Actor.of(reader), child).stream()
                .filter(asked -> asked.finding().open())
                .map(DeathTest::rule)
                .toList();
    }

    private static String rule(Asked asked) {
        return asked.finding().rule().id();
    }

    /** Rules of what follows a death or serious harm. */
    private static boolean isOfAReview(String rule) {
        return rule.startsWith("rv-");
    }

    private void add(PersonId child, WrittenEntry entry) {
        chronology.append(Actor.job("import", testshire.id()), null, List.of(new NewEntry(child, entry, List.of())));
    }
}
