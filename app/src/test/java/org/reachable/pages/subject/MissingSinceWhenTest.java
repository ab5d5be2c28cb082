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

/** How long a child is missing counts from when they were last seen, and what is not known is not said. */
@ReachableTest
class MissingSinceWhenTest extends JosStory {

    @Autowired
    Watch watch;

    /** When somebody rang is not when the child went: the first line, what stands beside the name, the rows, the part and the board say both. */
    @Test
    void howLongTheyAreMissingIsCountedFromWhenTheyWereLastSeenAndNotFromTheReport() {
        Practitioner coordinator = given("missing-coordinator", "Mo Missing");
        told(
                "missing-reported",
                "police",
                "2022-06-17T08:36",
                "Her mother rang.",
                "",
                Map.of("episode", "1", "last_seen_at", "2022-06-16T18:00"));
        String seen = "last seen yesterday at 6pm, reported today at 8:36am";
        assertThat(read(coordinator, "/children/" + child))
                .contains("Missing, " + seen + ".", "missing, " + seen)
                .doesNotContain("issing since");
        assertThat(read(coordinator, "/now")).contains("Missing now, " + seen);
        assertThat(read(coordinator, "/children/" + child + "/missing"))
                .contains(
                        "Last seen Thursday 16 June 2022, 6pm, reported Friday 17 June 2022, 8:36am, until now: 15 hours");
        assertThat(read(coordinator, "/boards/missing"))
                .contains("15 hours last seen 16 June at 6pm, reported 17 June at 8:36am")
                .doesNotContain("minutes since the report", "minutes last seen");
        told("missing-returned", "police", "2022-06-17T08:50", "Home.", "", Map.of("episode", "1"));
        assertThat(read(coordinator, "/children/" + child + "/missing"))
                .contains(
                        "Last seen Thursday 16 June 2022, 6pm, reported Friday 17 June 2022, 8:36am, until Friday 17 June 2022, 8:50am: 14 hours");
    }

    @Test
    void whereNobodyWroteWhenTheyWereLastSeenItIsSaidToBeSinceTheReport() {
        Practitioner coordinator = given("missing-coordinator", "Mo Missing");
        is("missing-reported", "2022-06-17T08:36");
        assertThat(read(coordinator, "/children/" + child))
                .contains("Missing since the report, today at 8:36am.", "missing since the report, today at 8:36am");
        assertThat(read(coordinator, "/boards/missing")).contains("minutes since the report, 17 June at 8:36am");
        assertThat(read(coordinator, "/children/" + child + "/missing"))
                .contains("Since the report, Friday 17 June 2022, 8:36am, until now: ");
        told(
                "missing-record-opened",
                "social-care",
                "2022-06-17T08:37",
                "Opened it.",
                "",
                Map.of("episode", "1", "last_seen_at", "2022-06-17T02:00"));
        assertThat(read(coordinator, "/children/" + child))
                .as("what the report leaves blank the council's record says")
                .contains("Missing, last seen today at 2am, reported today at 8:36am.");
        assertThat(read(coordinator, "/boards/missing")).contains("7 hours last seen 17 June at 2am");
    }

    /** Police saw the child after that: nobody is gone for less long because of it. */
    @Test
    void aSightingAfterTheReportMakesNobodyMissingForLessLong() {
        Practitioner coordinator = given("missing-coordinator", "Mo Missing");
        told(
                "missing-reported",
                "police",
                "2022-06-17T02:00",
                "Gone.",
                "",
                Map.of("episode", "1", "last_seen_at", "2022-06-17T08:00"));
        assertThat(read(coordinator, "/children/" + child))
                .contains("Missing since the report, today at 2am. Last seen today at 8am.");
        assertThat(read(coordinator, "/boards/missing")).contains("7 hours since the report, 17 June at 2am");
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
