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

/** A child who is missing is said to be missing wherever something is asked about them, whatever was answered since. */
@ReachableTest
class MissingNowTest extends JosStory {

    private static final String NOW = "Missing now, since today at 7am";

    @Autowired
    Watch watch;

    @Test
    void everyRowAboutAMissingChildSaysSoUntilTheyAreBack() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        is("missing-reported", "2022-06-17T07:00");
        is("missing-record-opened", "2022-06-17T07:30");
        assertThat(read(lead, "/now")).contains(NOW);
        assertThat(read(lead, "/children")).contains(NOW);
        is("missing-returned", "2022-06-17T08:40");
        assertThat(read(lead, "/now") + read(lead, "/children")).doesNotContain("Missing now");
    }

    @Test
    void anAskAboutAMissingChildSaysSoBesideTheirName() {
        Practitioner lead = given("co-ordinator-missing", "Mo Missing");
        is("missing-reported", "2022-06-17T07:00");
        read(lead, "/now");
        String ask;
        try (Visitor visitor = Visitor.signedIn(port, lead.signInName())) {
            ask = Jsoup.parse(visitor.get("/now").body())
                    .select("a[href^=/asks/]")
                    .attr("href")
                    .replaceAll("[?#].*", "");
        }
        assertThat(Jsoup.parse(page(lead, ask)).select(".ask-about").text()).contains(NOW);
    }

    @Test
    void whoeverMayNotReadOfItIsNotTold() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        told("intelligence", "missing-reported", "police", "2022-06-17T07:00", "Gone.", "", Map.of("episode", "1"));
        assertThat(read(lead, "/now") + read(lead, "/children"))
                .contains("Jo")
                .doesNotContain("Missing now");
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
