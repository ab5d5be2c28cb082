package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks for a child who is missing begins where somebody saw them last, as far as they may read it. */
@ReachableTest
class SeenWhileMissingTest extends JosStory {

    @Autowired
    Watch watch;

    /** Police saw her after she was reported: whoever looks for her reads where, on their desk, on the board and on her page. */
    @Test
    void whoLooksForTheChildReadsWhereSomebodySawThemSince() {
        Practitioner coordinator = given("missing-coordinator", "Mo Missing");
        String page = "/children/" + child + "/missing";
        told("police-sighting", "police", "2022-06-16T21:00", "At the bus stop.", "the bus station", Map.of());
        told("missing-reported", "police", "2022-06-17T06:00", "Her mother rang.", "", Map.of("episode", "1"));
        told("missing-record-opened", "social-care", "2022-06-17T06:30", "Opened it.", "", Map.of("episode", "1"));
        assertThat(read(coordinator, "/now") + read(coordinator, "/boards/missing") + read(coordinator, page))
                .doesNotContain("Seen today", "bus stop");
        told("police-sighting", "police", "2022-06-17T07:00", "She was alone.", "the park", Map.of());
        told("police-sighting", "police", "2022-06-17T07:30", "Got into a grey car.", "the mall", Map.of());
        String seen = "Seen today at 7:30am, the mall, as ";
        assertThat(read(coordinator, "/now")).contains(seen, "wrote: Got into a grey car.");
        assertThat(read(coordinator, "/boards/missing")).contains(seen, "Got into a grey car.");
        assertThat(read(coordinator, page))
                .contains(seen, "Got into a grey car.")
                .doesNotContain("She was alone.");
        told("missing-returned", "police", "2022-06-17T08:10", "Home.", "", Map.of("episode", "1"));
        assertThat(read(coordinator, "/boards/missing") + read(coordinator, page))
                .doesNotContain(seen);
    }

    /** What is kept from whoever looks stays so. */
    @Test
    void whatTheyMayNotReadOfWhereTheChildWasSeenIsNotTold() {
        Practitioner coordinator = given("missing-coordinator", "Mo Missing");
        told("missing-reported", "police", "2022-06-17T06:00", "Her mother rang.", "", Map.of("episode", "1"));
        told("intelligence", "police-sighting", "police", "2022-06-17T07:30", "A grey car.", "the mall", Map.of());
        assertThat(read(coordinator, "/now")
                        + read(coordinator, "/boards/missing")
                        + read(coordinator, "/children/" + child + "/missing"))
                .contains("Her mother rang.")
                .doesNotContain("grey car", "the mall");
    }

    /** Who does not know it says nothing over whoever does. */
    @Test
    void whereTheyWereLastSeenIsNotOverwrittenByWhoeverDoesNotKnow() {
        Practitioner coordinator = given("missing-coordinator", "Mo Missing");
        told(
                "missing-reported",
                "police",
                "2022-06-17T06:00",
                "Her mother rang.",
                "",
                Map.of("episode", "1", "last_seen_where", "Mill Road shop"));
        told(
                "missing-record-opened",
                "social-care",
                "2022-06-17T06:30",
                "Opened it.",
                "",
                Map.of("episode", "1", "last_seen_where", "Not known"));
        assertThat(read(coordinator, "/children/" + child + "/missing"))
                .contains("Last seen where Not known to whoever wrote this.", "wrote: Mill Road shop");
        told("missing-returned", "police", "2022-06-17T08:10", "Home.", "", Map.of("episode", "1"));
        assertThat(read(coordinator, "/boards/missing")).contains("Last seen, from where: Mill Road shop");
    }

    private String read(Practitioner reader, String address) {
        watch.catchUp();
        try (Visitor visitor = Visitor.signedIn(port, reader.signInName())) {
            return Jsoup.parse(visitor.get(address).body()).text();
        }
    }
}
