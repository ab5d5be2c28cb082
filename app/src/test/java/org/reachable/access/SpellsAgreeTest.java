package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same time missing, or off roll, is as long on one page as on another. */
@ReachableTest
class SpellsAgreeTest {

    @LocalServerPort
    int port;

    @Autowired
    House house;

    @Autowired
    Testshire testshire;

    @Autowired
    Watch watch;

    private PersonId child;
    private Actor worker;

    @BeforeEach
    void aChildWithSomebodyWhoLeads() {
        child = house.child();
        worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
    }

    @Test
    void aNightMissingIsNoDayOnTheBoardAndHoursOnThePage() {
        write("placement", "2022-06-16T23:30", "missing-reported", Map.of("episode", "1"));
        watch.catchUp();

        assertThat(page("/children/" + child + "/missing")).containsPattern("until now: (?:9|1\\d) hours");
        assertThat(row("/boards/missing/print"))
                .containsPattern(">(?:9|1\\d) hours")
                .doesNotContain("1 day");
    }

    @Test
    void daysThatAreAddedUpSayOverHowManyTimes() {
        write("school", "2022-05-02T10:00", "school-roll-change", Map.of("roll", "off"));
        write("school", "2022-05-09T10:00", "school-roll-change", Map.of("roll", "on"));
        assertThat(page("/children/" + child)).contains("off roll").doesNotContain("separate times");

        write("school", "2022-06-06T10:00", "school-roll-change", Map.of("roll", "off"));
        watch.catchUp();
        assertThat(page("/children/" + child)).contains(", over 2 separate times", "since 6 June");
        assertThat(page("/children/" + child + "/education")).contains(", over 2 separate times", "since 6 June");
        assertThat(row("/boards/education/print")).contains("11 days", "since 6 June");
    }

    private void write(String agency, String happened, String type, Map<String, String> attributes) {
        Instant known = LondonTime.parse(happened).plusSeconds(3600);
        house.write(child, agency, "open", known, type, attributes);
    }

    /** Of the board, what it says of this child. */
    private String row(String board) {
        String page = page(board);
        int at = page.indexOf("/children/" + child);
        assertThat(at).isPositive();
        int from = page.lastIndexOf("<tr", at);
        return page.substring(from, page.indexOf("</tr>", at));
    }

    private String page(String address) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            return visitor.get(address).body();
        }
    }
}
