package org.reachable.work.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.platform.partnership.Practitioner;

/** A risk meeting that one person wrote down changes no plan and answers no question until somebody of another agency says that it was so. */
@ReachableTest
class ChangedOnOneWordTest extends HeldOnOneWord {

    private static final String CHANGED = "Our plan Changed on";

    @Test
    void oneOfAnotherAgencySaysThatItWasSoAndThenThePlanChangedAndTheQuestionIsAnswered() {
        Practitioner officer = given("officer-in-case", colleagues.somebody("Omar Officer", "police", "Valley police"));
        aPlanThatLeavesPartsBlank();
        assertThat(open("plan-quality")).isTrue();
        String sitting = "/children/" + child + "/sittings/risk-meeting";
        try (Visitor police = Visitor.signedIn(port, officer.signInName())) {
            var page = Jsoup.parse(police.get(sitting).body());
            assertThat(page.text())
                    .contains("It answers: Complete the plan, or record why it does without.")
                    .contains("once somebody of another agency says on their own desk that it was so");
            Map<String, String> said = said(officer);
            said.put("shown", page.select("input[name=shown]").attr("value"));
            said.put("about", about(page, "Complete the plan"));
            assertThat(errors(police, sitting, said)).contains("Write what changes in the plan, and who does it");
            said.put("said-changes", "As discussed.");
            assertThat(errors(police, sitting, said)).contains("“As discussed.” alone is too little");
            said.put("said-changes", "Police look for the van; his mentor meets him at the gate.");
            assertThat(police.post(sitting, said).statusCode()).isEqualTo(302);
            assertThat(open("plan-quality")).isTrue();
            assertThat(plan(police)).as("on one word").doesNotContain(CHANGED);
            saysSo(chair);
            assertThat(open("plan-quality")).isFalse();
            assertThat(plan(police)).contains(CHANGED);
        }
    }

    private void aPlanThatLeavesPartsBlank() {
        new ToldBefore(chronology, transactions)
                .of(Actor.of(chair), child, "plan-created", "2022-06-01T10:00", "A plan for him.", Map.of());
    }

    private Map<String, String> said(Practitioner officer) {
        return new HashMap<>(Map.of(
                "seen", "",
                "police-whom", officer.id().toString(),
                "police-how", "room",
                "social-care-whom", chair.id().toString(),
                "social-care-how", "phone",
                "social-care-stance", "agrees",
                "said-new", "He was met at the gate by two men.",
                "said-source", "Police stop the van tonight.",
                "said-safe", "His mentor fetches him.",
                "said-changed", "yes"));
    }

    private static String about(Document page, String ask) {
        return page.select(".govuk-checkboxes__item:contains(%s) input[name=about]".formatted(ask))
                .attr("value");
    }

    private static String errors(Visitor visitor, String sitting, Map<String, String> said) {
        var refused = visitor.post(sitting, said);
        assertThat(refused.statusCode()).isEqualTo(400);
        return Jsoup.parse(refused.body()).select(".govuk-error-summary").text();
    }

    private String plan(Visitor visitor) {
        watch.catchUp();
        return Jsoup.parse(visitor.get("/children/" + child).body()).text();
    }
}
