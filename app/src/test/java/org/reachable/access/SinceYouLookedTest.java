package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is new about a child is told as far as its reader may see it, until they say that they have seen it. */
@ReachableTest
class SinceYouLookedTest {

    private static final Pattern TO = Pattern.compile("name=\"to\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Watch watch;

    @Autowired
    Clock clock;

    private PersonId child;
    private Actor manager;

    @BeforeEach
    void aChildOfWhomFourAgenciesTold() {
        child = house.child();
        manager = house.somebody("social-care");
        house.duty(manager, "duty-manager", Scope.child(child));
        write("school", "open", "school-concern");
        write("housing", "open", "housing-report");
        write("voluntary", "open", "voluntary-concern");
        write("police", "intelligence", "police-sighting");
        watch.catchUp();
    }

    @Test
    void entriesAreCountedAndAQuestionToo() {
        assertThat(since(manager)).contains("In the last 7 days: 3 entries and ", "question");
    }

    @Test
    void whatWasWrittenDownLongBeforeItCameIsSaidToBe() {
        house.write(child, "school", "open", clock.instant().minus(Duration.ofDays(90)), "school-concern", Map.of());
        assertThat(since(manager)).contains("In the last 7 days: 4 entries (1 written down before that) and ");
    }

    @Test
    void aReloadMarksNothingAsSeen() {
        assertThat(since(manager)).contains("3 entries and ");
        assertThat(since(manager)).contains("3 entries and ");
    }

    @Test
    void whoeverSaysThatTheySawItIsToldOfWhatComesAfter() {
        String before = page(manager, "/children/" + child);
        write("school", "open", "school-concern");
        watch.catchUp();
        saw(manager, before);

        assertThat(since(manager))
                .contains("Since you said that you had seen it", ": 1 entry")
                .doesNotContain("3 entries");
        assertThat(page(manager, "/now")).contains("Since you said that you had seen it", ": 1 entry");
        saw(manager, page(manager, "/children/" + child));
        assertThat(since(manager)).contains("nothing new").doesNotContain("I have seen this");
    }

    @Test
    void whatOneSaysThatTheySawIsNewToOthersStill() {
        saw(manager, page(manager, "/children/" + child));
        Actor other = house.somebody("social-care");
        house.duty(other, "lead-practitioner", Scope.child(child));
        assertThat(since(other)).contains("3 entries and ");
    }

    @Test
    void whoeverIsShownAPartIsToldThatItIsOne() {
        Actor teacher = house.somebody("school");
        house.duty(teacher, "designated-safeguarding-lead", Scope.child(child));
        Actor officer = house.somebody("police");
        house.duty(officer, "lead-practitioner", Scope.child(child));
        assertThat(since(officer)).contains("4 entries and ", "that you may see");
        assertThat(page(teacher, "/children/" + child)).doesNotContain("Seen by police, ");
    }

    @Test
    void nobodySaysItOfAChildWhomTheyMayNotKnow() {
        Actor stranger = house.somebody("health-gp");
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(stranger))) {
            assertThat(visitor.post(
                                    "/children/" + child + "/seen",
                                    Map.of("to", clock.instant().toString()))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private void saw(Actor reader, String page) {
        var to = TO.matcher(page);
        assertThat(to.find()).isTrue();
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            visitor.post("/children/" + child + "/seen", Map.of("to", Objects.requireNonNull(to.group(1))));
        }
    }

    private String since(Actor reader) {
        String page = page(reader, "/children/" + child);
        String after = page.substring(page.indexOf("Since you last looked"));
        return after.substring(0, after.indexOf("</section>"));
    }

    private String page(Actor reader, String address) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return visitor.get(address).body();
        }
    }

    private void write(String agency, String handling, String type) {
        house.write(child, agency, handling, clock.instant().minus(Duration.ofDays(1)), type, Map.of());
    }
}
