package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;

/** Whoever does something of a plan that ended hears of it where they work, and not on the plan's page alone. */
@ReachableTest
class ActionsOfAnEndedPlanTest extends PlanForAFamily {

    private static final String[] ENDED = {
        "Plan ended: Plan to help the child ended, today at ",
        ", written by Lena Lead, Lena Lead’s agency. This is still to do until whoever does it says what came of it, or why not."
    };

    private Visitor police;

    @BeforeEach
    void aPlanInForceWithAnIfThen() {
        sent(plan + "/1/kind", Map.of("plan", "child-in-need"));
        sent(
                plan + "/1/if-then",
                Map.of("if", "They wait at the gate.", "then", "He is driven home.", "who", "" + officer.id()));
        sent(plan + "/1/in-force", Map.of());
        police = Visitor.signedIn(port, officer.signInName());
    }

    @AfterEach
    void leave() {
        police.close();
    }

    @Test
    void theirDeskAndThePageOfTheActionSayThatItEnded() {
        ended("child-protection-plan-ended");
        assertThat(desk().text())
                .contains("Stop the grey car", "He is driven home.")
                .doesNotContain("Plan ended");
        ended(colleagues.somebody("Ina Stranger", "school", "Far school"), "child-in-need-plan-ended");
        assertThat(desk().text()).as("whoever only reports ends nothing").doesNotContain("Plan ended");
        ended("child-in-need-plan-ended");
        Element desk = desk();
        assertThat(desk.text())
                .contains("Stop the grey car")
                .contains(ENDED)
                .as("what is to be done if something goes wrong is asked of nobody any more")
                .doesNotContain("He is driven home.");
        var copy = worker.get(plan + "/1/copies/new");
        assertThat(copy.statusCode()).isEqualTo(409);
        assertThat(copy.body())
                .as("what ended is given to nobody as if it stood")
                .contains("It ended: ", "No copy of it is made or given.");
        String action =
                desk.select("a[href*=/actions/]:contains(Stop the grey car)").attr("href");
        assertThat(Jsoup.parse(police.get(action).body()).text()).contains(ENDED);
        assertThat(police.post(action + "/taken-on", Map.of("seen", seen(action)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(police.post(
                                action + "/not-done",
                                Map.of("seen", seen(action), "because", "The plan is over: the car is gone."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Jsoup.parse(police.get(action).body()).text())
                .as("what is over is told nothing of it")
                .doesNotContain("This is still to do");
    }

    private String seen(String action) {
        return Jsoup.parse(police.get(action).body())
                .select("main input[name=seen]")
                .attr("value");
    }

    private Element desk() {
        return Jsoup.parse(police.get("/now").body());
    }
}
