package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Practitioner;

/** A version that changes nothing of an action wipes out nothing that was said of it. */
@ReachableTest
class WhoSaidNoTest extends PlanForAFamily {

    private static final String NO = "Not my patch. Neighbourhood team.";

    @Test
    void aNoStandsInTheNextVersionAndIsSaidBeforeItComesIntoForce() {
        sent(plan + "/1/in-force", Map.of());
        String action = "/children/" + child + "/actions/" + action("Stop the grey car");
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            assertThat(police.post(action + "/not-taken-on", Map.of("seen", seen(police, action), "because", NO))
                            .statusCode())
                    .isEqualTo(302);
        }
        sent(plan, Map.of());
        sent(plan + "/2/shared", Map.of());
        assertThat(text(plan + "/2/in-force")).contains("Omar Officer", "said no: “" + NO + "”");
        sent(plan + "/2/in-force", Map.of("isAnything", "nothing"));
        assertThat(text(plan + "/2"))
                .contains("said no", NO, "Nobody has taken it on")
                .as("of the other action he has not said anything")
                .contains("Stop the grey car");
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            assertThat(Jsoup.parse(police.get("/now").body()).text()).doesNotContain("Stop the grey car");
        }
        assertThat(text("/agencies/" + lead.agency().replace(" ", "%20") + "/actions"))
                .as("what nobody does is of whoever set it")
                .contains("Stop the grey car", "Nobody is named yet");
    }

    @Test
    void whomTheWritersNamedStaysNamedAndWhoeverWasAskedBeforeIsAskedNoMore() {
        sent(plan + "/1/in-force", Map.of());
        String line = action("Stop the grey car");
        Practitioner far = colleagues.somebody("Hana Far", "police", "Far police");
        sent(plan, Map.of());
        String row = plan + "/2/actions/" + line;
        String seen = Jsoup.parse(worker.get(row).body())
                .select("main form input[name=seen]")
                .attr("value");
        sent(row, Map.of("seen", seen, "what", "Stop the grey car", "aimed", "source", "who", "" + far.id()));
        sent(plan + "/2/shared", Map.of());
        sent(plan + "/2/in-force", Map.of("isAnything", "nothing"));
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            assertThat(Jsoup.parse(police.get("/now").body()).text())
                    .as("the plan names somebody else")
                    .doesNotContain("Stop the grey car");
        }
        sent(plan, Map.of());
        sent(plan + "/3/shared", Map.of());
        assertThat(text(plan + "/3/in-force")).as("nothing yet is an answer").contains("Version 2 said: nothing yet.");
        assertThat(text(plan + "/3")).contains("Hana Far").contains("Not asked: they would read nothing of it");
        assertThat(text(plan + "/3/compared")).doesNotContain("Changed Who does what");
    }

    private String action(String deed) {
        return Jsoup.parse(worker.get("/children/" + child + "/actions").body())
                .select("a[href*=/actions/]:contains(" + deed + ")")
                .attr("href")
                .replaceFirst(".*/", "");
    }

    private static String seen(Visitor visitor, String action) {
        return Jsoup.parse(visitor.get(action).body())
                .select("main input[name=seen]")
                .attr("value");
    }

    private String text(String address) {
        return Jsoup.parse(worker.get(address).body()).select("main").text();
    }
}
