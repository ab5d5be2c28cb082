package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
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

/** Danger reaches police on duty, and whoever else is to know, the minute it is recorded; one is asked, and the others are told. */
@ReachableTest
class DangerToldAtOnceTest {

    private static final Pattern ASK = Pattern.compile("/asks/[0-9a-f]{16}");

    private static final String TOLD = "Danger, told to you at once";

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Watch watch;

    @Autowired
    Testshire testshire;

    @Autowired
    Clock clock;

    private PersonId child;
    private Actor manager;
    private Actor sergeant;

    @BeforeEach
    void aChildWhomTwoOnDutyAnswerFor() {
        child = house.child("social-care", "police");
        manager = house.somebody("social-care");
        house.duty(manager, "duty-manager", Scope.child(child));
        sergeant = house.somebody("police");
        house.duty(sergeant, "police-duty-sergeant", Scope.child(child));
    }

    @Test
    void aThreatToLifeStandsOnThePageOfTheSergeantOnDutyBeforeItsLimit() {
        write("school-concern", Map.of("threat", "life"));
        assertThat(desk(sergeant)).contains(TOLD, " is asked. Told to you as police duty sergeant");
        assertThat(desk(manager)).doesNotContain(TOLD).contains("Hold the discussion or assess the threat now");
    }

    @Test
    void itStandsFirstAndWithWhatHappenedAndNotUnderWhatIsNotLate() {
        write("school-concern", Map.of("threat", "life"));
        assertThat(desk(manager)).contains("A threat to the life of").doesNotContain("Coming up", "and not late");
        String told = desk(sergeant);
        assertThat(told.substring(told.indexOf(TOLD))).contains("A threat to the life of");
        assertThat(told.indexOf("Hold the discussion or assess the threat now"))
                .as("what is due sooner stands first")
                .isLessThan(told.indexOf("Hold the strategy discussion"));
    }

    /** Nobody is sent to tell whom the page says was told. */
    @Test
    void whoeverIsAskedReadsWhoWasToldAndWhomToTell() {
        write("school-concern", Map.of("threat", "life"));
        var ask = ASK.matcher(desk(manager));
        assertThat(ask.find()).isTrue();
        String page = page(manager, ask.group());
        assertThat(page).contains("Told at once", "as police duty sergeant");
        assertThat(page.substring(page.lastIndexOf("What closes it"), page.indexOf("Told at once")))
                .doesNotContainIgnoringCase("police duty sergeant");
    }

    @Test
    void aWorryThatIsNoDangerIsToldToNobodyBesides() {
        write("housing-report", Map.of());
        assertThat(desk(sergeant)).doesNotContain(TOLD);
    }

    @Test
    void whatWasAnsweredStandsThereNoMore() {
        write("school-concern", Map.of("threat", "life"));
        write("threat-assessment", Map.of("held", "yes"));
        write("strategy-meeting", Map.of("held", "yes", "s47", "yes"));
        assertThat(desk(sergeant)).doesNotContain(TOLD);
    }

    private void write(String type, Map<String, String> attributes) {
        house.write(child, "social-care", "open", clock.instant().minus(Duration.ofMinutes(30)), type, attributes);
        watch.catchUp();
    }

    private String desk(Actor reader) {
        return page(reader, "/now");
    }

    private String page(Actor reader, String address) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return visitor.get(address).body();
        }
    }
}
