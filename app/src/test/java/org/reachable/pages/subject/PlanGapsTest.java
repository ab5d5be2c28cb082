package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.platform.partnership.Practitioner;

/** A new version of a plan that leaves the same part blank makes what nobody knows no younger. */
@ReachableTest
class PlanGapsTest extends JosStory {

    @Test
    void whatAPlanLeavesBlankIsAsOldAsTheFirstVersionWithoutIt() {
        Practitioner lead = given("lead-practitioner", "Lee Lead");
        told("plan-created", "social-care", "2022-05-01T10:00", "Our plan.", "", Map.of("education", "Hill school"));
        told(
                "plan-review",
                "social-care",
                "2022-06-10T10:00",
                "Our plan now.",
                "",
                Map.of("changed", "yes", "trusted_adult", "Jerome", "family_support", "Respite"));
        assertThat(Jsoup.parse(page(lead)).text())
                .contains(
                        "Not written in the plan: what happens if it goes wrong and action on the source of harm since 1 May (47 days)")
                .contains("Not written in the plan: education since 10 June (7 days)");
    }
}
