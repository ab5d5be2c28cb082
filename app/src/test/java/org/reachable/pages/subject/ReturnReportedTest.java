package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** “He is home”, by somebody who can only report it: everybody reads it, whoever can look is asked to, and nobody is called off. */
@ReachableTest
class ReturnReportedTest extends JosStory {

    private static final Pattern NOT_CONFIRMED = Pattern.compile(
            "A return was reported today at 9(:\\d\\d)?am by Sia Night, Families service, not confirmed\\.");

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    private Practitioner duty;

    @BeforeEach
    void missing() {
        duty = given("duty-manager", "Sia Night");
        is("missing-reported", "2022-06-17T07:00");
    }

    @Test
    void theHeadOfThePageAndTheBoardSayThatItWasReported() {
        assertThat(read(duty, "/children/" + child) + read(duty, "/boards/missing"))
                .doesNotContain("not confirmed");
        reportsReturn(duty);
        assertThat(read(duty, "/children/" + child))
                .contains("Missing since the report, today at 7am.")
                .containsPattern(NOT_CONFIRMED);
        assertThat(read(duty, "/boards/missing")).containsPattern(NOT_CONFIRMED);
        is("missing-returned", "2022-06-17T08:45");
        assertThat(read(duty, "/children/" + child) + read(duty, "/boards/missing"))
                .doesNotContain("not confirmed");
    }

    @Test
    void thePoliceAndTheCoordinatorAreAskedToLookAtOnce() {
        Practitioner coordinator = given("missing-coordinator", "Leo Looks");
        Practitioner team = colleagues.somebody("Pia Seeks", "police", "Testshire police");
        setUp.duty(
                testshire.id(),
                new NewDuty("police-missing-team", Scope.child(child), team.id(), 0, Testshire.START, null));
        assertThat(read(team, "/now")).doesNotContain("Go and look");
        reportsReturn(duty);
        assertThat(read(team, "/now")).contains("Go and look whether the child is back");
        assertThat(read(coordinator, "/now")).contains("who has seen the child, and who is there now?");
        is("missing-returned", "2022-06-17T08:45");
        assertThat(read(team, "/now")).doesNotContain("Go and look");
    }

    /** Whoever is asked while the child is missing finds no answer to press that would be none. */
    @Test
    void aReturnIsNoAnswerToWhoeverCanOnlyReportIt() {
        watch.catchUp();
        String ask = Jsoup.parse(page(duty, "/now"))
                .select("a[href^=/asks/]")
                .attr("href")
                .replaceAll("[?#].*", "");
        String read = read(duty, ask);
        assertThat(read).contains("Somebody told you: write a report", "Returned from missing");
        assertThat(read.indexOf("Returned from missing"))
                .isGreaterThan(read.indexOf("Somebody told you: write a report"));
        assertThat(read.indexOf("Council's missing record opened"))
                .isLessThan(read.indexOf("Somebody told you: write a report"));
    }

    /** At the top of the page it is not confirmed: so it is where it stands among what was written of that time. */
    @Test
    void amongWhatWasWrittenOfThatTimeItStandsAsNotConfirmedToo() {
        reportsReturn(duty);
        assertThat(read(duty, "/children/" + child + "/missing"))
                .contains("Returned from missing", "Reported, and not confirmed by anybody who saw the child.");
        is("missing-returned", "2022-06-17T08:45");
        assertThat(read(duty, "/children/" + child + "/missing")).doesNotContain("not confirmed");
    }

    private void reportsReturn(Practitioner who) {
        Actor actor = Actor.of(who);
        chronology.append(
                actor,
                null,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                new EntryId("reachable", UUID.randomUUID().toString()),
                                chronology.reference(actor, child.subject()).orElseThrow(),
                                clock.instant().minus(Duration.ofMinutes(5)),
                                actor.agencyKind(),
                                "missing-returned",
                                "His mother rang: he is home.",
                                "open",
                                Map.of("episode", "1")),
                        List.of(),
                        actor.agency())));
    }

    private void is(String type, String occurred) {
        told(type, "police", occurred, "It happened.", "", Map.of("episode", "1"));
    }

    private String read(Practitioner reader, String address) {
        watch.catchUp();
        return Jsoup.parse(page(reader, address)).text();
    }

    private String page(Practitioner reader, String address) {
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return visitor.get(address).body();
        }
    }
}
