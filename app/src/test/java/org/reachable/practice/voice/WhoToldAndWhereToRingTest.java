package org.reachable.practice.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;

/** Whoever is to ring a mother tonight reads which of the two parents wrote, and the number on which she can be rung. */
@ReachableTest
class WhoToldAndWhereToRingTest extends AMotherTells {

    @Test
    void whoeverIsAskedReadsWhoWroteAndTheNumber() {
        assertThat(told(NUMBER, "yes")).isEqualTo(302);
        String ask = read(asked());
        assertThat(ask).contains(NGOZI, NUMBER);
        assertThat(page(asked()).split("href=\"tel:", -1)[1])
                .as("before anybody who works here")
                .startsWith("07700900123");
        String reply = hers();
        assertThat(read(reply)).contains(NGOZI);
        assertThat(read(reply.replace("/replies/", "/entries/")))
                .contains(NGOZI)
                .doesNotContain("Safe to ring", "Ring on");
    }

    @Test
    void noFileOfTheChronologyHoldsTheNumber() {
        assertThat(told(NUMBER, "yes")).isEqualTo(302);
        assertThat(page("/children/" + child + "/chronology.csv"))
                .contains("He has not come home.", "a number is kept with the entry")
                .doesNotContain(NUMBER, NUMBER.replace(" ", ""));
    }

    /** The Done button led to a form that never asked whether it reached her. The one form asks it, and what ends the question. */
    @Test
    void theDeedIsTheOneFormOfAReplyAndEndsWhatIsAsked() {
        assertThat(told(NUMBER, "yes", "unknown")).isEqualTo(302);
        String ask = asked();
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            visitor.get(ask);
            String form = URI.create(visitor.post(ask + "/deed", Map.of("type", "family-reply"))
                            .headers()
                            .firstValue("location")
                            .orElseThrow())
                    .getPath();
            assertThat(form).startsWith("/replies/");
            assertThat(visitor.get(form).body())
                    .contains("Has it reached them?", "Could somebody be hurt before tomorrow?");
            var reply = new HashMap<>(Map.of("reply", "I rang you.", "how", "phone", "reached", "yes"));
            reply.put("sent", UUID.randomUUID().toString());
            assertThat(visitor.post(form, reply).body())
                    .as("thanks alone tell them nothing")
                    .contains(
                            "Write what happens next",
                            "Write a day or a time",
                            "Write a name",
                            "Say whether somebody could be hurt before tomorrow");
            reply.putAll(Map.of("a-happens_next", "ok", "a-next_by", "Dan Duty", "a-could_be_hurt", "no"));
            assertThat(visitor.post(form, reply).statusCode()).isEqualTo(400);
            reply.put("a-happens_next", "Thank you for telling us, we are dealing with it.");
            reply.put("a-next_when", "As soon as possible");
            assertThat(visitor.post(form, reply).body())
                    .as("what binds nobody to anything is no reply")
                    .contains("Write what happens next", "Write a day or a time");
            reply.put("a-happens_next", "I come to your house.");
            for (String never : List.of("1999", "3 years")) {
                reply.put("a-next_when", never);
                assertThat(visitor.post(form, reply).body()).contains("Write a day or a time within four weeks");
            }
            reply.put("a-next_when", "Monday at four");
            reply.put("reply", "I rang you. Your child is safe and sound.");
            assertThat(visitor.post(form, reply).body())
                    .as("looked over before it is sent")
                    .contains("danger is asked about still", "name=\"warned\"");
            reply.put("warned", "yes");
            assertThat(visitor.post(form, reply).statusCode()).isEqualTo(302);
            watch.catchUp();
            assertThat(Jsoup.parse(visitor.get(ask).body()).text()).contains("Closed: answered");
        }
    }

    /** Whoever is asked again, or must hear whether they took it back freely, rings them: by the number they left with it. */
    @Test
    void soDoesWhoeverIsAskedBecauseTheyTookItBack() {
        assertThat(told(NUMBER, "yes")).isEqualTo(302);
        assertThat(read(takenBack())).contains(NGOZI, NUMBER, "family took back");
    }

    /** “No number is written down”, beside an order to ring, of a child who had said not to. */
    @Test
    void andReadsThatItIsNotSafeToRing() {
        assertThat(told("", "no")).isEqualTo(302);
        assertThat(read(takenBack()))
                .contains(
                        NGOZI,
                        "It is not safe to ring: go, or ask through somebody whom they trust",
                        "family took back")
                .as("an order to ring stood above it")
                .contains("Ring whoever wrote it where that is safe")
                .doesNotContain("Ring whoever wrote it,");
    }

    private String takenBack() {
        String before = asked();
        try (Visitor visitor = Visitor.signedIn(port, mother.signInName())) {
            String report = Jsoup.parse(visitor.get("/told").body())
                    .select("form[action=/told/taken-back] input[name=report]")
                    .getFirst()
                    .attr("value");
            assertThat(visitor.post(
                                    "/told/taken-back",
                                    Map.of("sent", UUID.randomUUID().toString(), "report", report))
                            .statusCode())
                    .isEqualTo(302);
        }
        String ask = asked();
        assertThat(ask).isNotEqualTo(before);
        return ask;
    }

    @Test
    void whatIsNotSafeToRingIsSaidAndNotKept() {
        assertThat(told(NUMBER, "yes")).isEqualTo(302);
        String first = asked();
        assertThat(read(first)).as("control").contains(NUMBER);
        assertThat(told(NUMBER, "no")).isEqualTo(302);
        assertThat(read(first)).contains(NGOZI, "It is not safe to ring").doesNotContain(NUMBER);
        assertThat(read(asked())).contains(NGOZI, "It is not safe to ring").doesNotContain(NUMBER);
    }

    @Test
    void aNumberIsOneAndWhetherItIsSafeIsSaid() {
        assertThat(told(NUMBER, "")).isEqualTo(400);
        assertThat(told("at my sister’s", "yes")).isEqualTo(400);
        assertThat(told("", "")).isEqualTo(302);
    }

    /** Somebody wrote down what she said on the phone: her own page shows it not, and does not say that she never told us. */
    @Test
    void whatWasToldOtherwiseIsSaidToStandElsewhere() {
        try (Visitor visitor = Visitor.signedIn(port, mother.signInName())) {
            assertThat(Jsoup.parse(visitor.get("/told").body()).text())
                    .contains("on the phone, or face to face, is not shown on this page");
        }
    }

    /** They were promised a ring that they had said was not safe; once our answer did not help, neither that nor their words stood on the row. */
    @Test
    void notSafeToRingIsReadWhereWeReplyAndWhereOurReplyDidNotHelp() {
        assertThat(told("", "no")).isEqualTo(302);
        asked();
        String form = hers();
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            assertThat(Jsoup.parse(visitor.get(form).body()).text()).contains("It is not safe to ring them");
            var reply = new HashMap<>(Map.of("reply", "I read it.", "how", "face-to-face", "reached", "yes"));
            reply.putAll(Map.of(
                    "sent", UUID.randomUUID().toString(),
                    "a-happens_next", "Jerome rings you",
                    "a-next_when", "Monday at four",
                    "a-next_by", "Jerome Bailey",
                    "a-could_be_hurt", "yes"));
            assertThat(visitor.post(form, reply).body())
                    .contains("They said that it is not safe to ring them", "name=\"ring-warned\"");
            reply.putAll(Map.of("how", "message", "a-happens_next", "Jerome comes to see you"));
            assertThat(visitor.post(form, reply).body())
                    .as("a message is on the telephone that somebody else holds, whatever it says")
                    .contains("They said that it is not safe to ring them", "name=\"ring-warned\"");
            reply.put("ring-warned", "yes");
            assertThat(visitor.post(form, reply).body())
                    .as("saved without a word, it was counted as “They have been told”")
                    .contains("Write how it reached them safely");
            reply.put("a-reached_safely", "ok");
            assertThat(visitor.post(form, reply).statusCode()).isEqualTo(400);
            reply.put("a-reached_safely", "Her sister read it to her, alone.");
            assertThat(visitor.post(form, reply).statusCode()).isEqualTo(302);
            assertThat(visitor.get(form).body()).contains("They have been told.");
        }
        try (Visitor visitor = Visitor.signedIn(port, mother.signInName())) {
            String report = Jsoup.parse(visitor.get("/told").body())
                    .select("form[action=/told/helped] input[name=report]")
                    .getFirst()
                    .attr("value");
            assertThat(visitor.get("/told").body()).contains("Jerome comes").doesNotContain("Her sister read it");
            assertThat(visitor.post(
                                    "/told/helped",
                                    Map.of("sent", UUID.randomUUID().toString(), "report", report, "helped", "false"))
                            .statusCode())
                    .isEqualTo(302);
        }
        watch.catchUp();
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            var row = Jsoup.parse(visitor.get("/now").body())
                    .select(".ask:contains(said that our answer did not help), .ask:contains(answer did not help)")
                    .text();
            assertThat(row)
                    .contains(
                            "It is not safe to ring: go, or ask through somebody whom they trust",
                            "He has not come home.");
        }
    }
}
