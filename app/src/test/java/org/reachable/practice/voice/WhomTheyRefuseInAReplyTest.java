package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;

/** "I do not want Amina. I want Jerome", they wrote; "Amina comes to see you", was the reply, by somebody to whom nothing said it. */
@ReachableTest
class WhomTheyRefuseInAReplyTest extends AMotherTells {

    private static final String REFUSED = "They wrote that they do not want Amina Ames.";

    @Test
    void whoeverRepliesReadsWhomTheyRefusedAndPromisesThemToNobodyUnawares() {
        near("social-worker", "Amina Ames");
        near("lead-practitioner", "Jerome Jones");
        assertThat(told("I do not want Amina. I want Jerome.", NUMBER, "yes", "no"))
                .isEqualTo(302);
        watch.catchUp();
        String form = hers();
        assertThat(read(form)).contains(REFUSED + " They ask for Jerome Jones.");
        Map<String, String> reply = new HashMap<>(Map.of(
                "reply", "Thank you. I read it, and spoke with his school today.",
                "how", "phone",
                "reached", "yes",
                "a-happens_next", "Amina comes to see you at home.",
                "a-next_by", "Amina Ames",
                "a-next_when", "Monday at four",
                "a-could_be_hurt", "no",
                "sent", UUID.randomUUID().toString()));
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String asked = visitor.post(form, reply).body();
            assertThat(asked).contains(REFUSED + " Say who comes or rings instead.", "name=\"refused-warned\"");
            reply.putAll(Map.of("a-happens_next", "Jerome comes to see you at home.", "a-next_by", "Jerome Jones"));
            assertThat(visitor.post(form, reply).statusCode()).isEqualTo(302);
        }
    }

    /** Who must come all the same comes: whoever promises it was asked, and says why. */
    @Test
    void keptAgainItIsMeant() {
        near("social-worker", "Amina Ames");
        assertThat(told("I do not want Amina.", NUMBER, "yes", "no")).isEqualTo(302);
        watch.catchUp();
        Map<String, String> reply = new HashMap<>(Map.of(
                "reply", "I know that you do not want Amina. She must come this once, for the court asked her.",
                "how", "phone",
                "reached", "yes",
                "a-happens_next", "She comes with me.",
                "a-next_by", "Dita Duty",
                "a-next_when", "Monday at four",
                "a-could_be_hurt", "no",
                "sent", UUID.randomUUID().toString()));
        String form = hers();
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            assertThat(visitor.post(form, reply).body()).contains(REFUSED);
            reply.put("refused-warned", "yes");
            assertThat(visitor.post(form, reply).statusCode()).isEqualTo(302);
        }
    }

    /** A mother who asks for help, and reads that she failed, asks no more. */
    @Test
    void aReplyThatReadsAsBlameIsLookedOverOnceAndSaysNothingEmpty() {
        Map<String, String> reply = new HashMap<>(Map.of(
                "reply", "I rang him. He needs to make better choices, and you have failed to keep him in.",
                "how", "phone",
                "reached", "yes",
                "a-happens_next", "We will see.",
                "a-next_by", "Dita Duty",
                "a-next_when", "Monday at four",
                "a-could_be_hurt", "no",
                "sent", UUID.randomUUID().toString()));
        assertThat(told("He is out again.", NUMBER, "yes", "no")).isEqualTo(302);
        watch.catchUp();
        String form = hers();
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            assertThat(visitor.post(form, reply).statusCode())
                    .as("“we will see” promises nobody anything")
                    .isEqualTo(400);
            reply.put("a-happens_next", "I come to you.");
            assertThat(Jsoup.parse(visitor.post(form, reply).body()).text())
                    .contains("Whoever reads “better choices” may read that they are blamed");
            reply.put("blamed-warned", "yes");
            assertThat(visitor.post(form, reply).statusCode()).isEqualTo(302);
        }
    }

    /** The day they were told and the day whoever replies reads are one. */
    @Test
    void whoFollowsTheRepliesReadsTheDayThatTheyWereTold() {
        assertThat(told("He was followed.", NUMBER, "yes", "yes")).isEqualTo(302);
        watch.catchUp();
        assertThat(Jsoup.parse(page("/replies"))
                        .select("li:has(a[href^=/replies/]:contains(" + NGOZI + "))")
                        .eachText()
                        .getFirst())
                .as("of others who wait there, others say")
                .contains("minutes left")
                .doesNotContain("days left");
        assertThat(read(hers())).contains("minutes left").doesNotContain("days left");
    }

    private void near(String role, String name) {
        Practitioner one = colleagues.somebody(name, "social-care", name + " Services");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
    }
}
