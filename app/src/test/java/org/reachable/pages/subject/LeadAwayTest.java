package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;

/** Whoever rings the lead of the page reads whom danger is told to while the lead is away: one person was rung, another was told. */
@ReachableTest
class LeadAwayTest extends JosStory {

    @Test
    void aLeadWhoIsAwayIsNamedWithWhoeverIsAskedMeanwhile() {
        Practitioner lead = given("lead-practitioner", "Gwen Lead");
        Practitioner other = colleagues.somebody("Hassan Stands", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), other.id(), 1, Testshire.START, null));
        assertThat(header(other)).contains("Gwen Lead").doesNotContain("goes to Hassan Stands");
        setUp.away(lead.id(), Testshire.START, Testshire.START.plus(Duration.ofDays(36500)));
        assertThat(header(other)).contains("Gwen Lead", "What is asked of whoever leads goes to Hassan Stands");
    }

    private String header(Practitioner reader) {
        return Jsoup.parse(page(reader)).select("main").text();
    }
}
