package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;

/** A child is told whom they chose, and never whom we chose for them. */
@ReachableTest
class OurIdeaOfWhomTheyTrustTest extends PlanForAFamily {

    @Test
    void whomNobodyAskedTheChildAboutIsNeverInTheirCopy() {
        String section = plan + "/1/trusted";
        Document page = Jsoup.parse(worker.get(plan + "/1").body());
        String row = page.select("a[href^=" + section + "/]").attr("href");
        String seen = Jsoup.parse(worker.get(row).body())
                .select("main form input[name=seen]")
                .attr("value");
        sent(row, Map.of("seen", seen, "name", "Nan Joan", "whose", "ours"));
        sent(plan + "/1/in-force", Map.of());
        Document offer =
                Jsoup.parse(worker.get(plan + "/1/copies/new?for=child").body());
        assertThat(offer.select("main").text())
                .contains("Nan Joan", "Our idea; Rowan has not been asked. That is never in a copy.");
        String line = row.replaceFirst(".*/", "");
        assertThat(offer.select("input[value=" + line + "]")).isEmpty();
        assertThat(worker.post(plan + "/1/copies/new", Map.of("for", "child", "row", line))
                        .statusCode())
                .as("nothing else was chosen")
                .isEqualTo(400);
    }
}
