package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;

/** A child who is back ends what was asked, and nobody has answered it; who was only heard of is not back. */
@ReachableTest
class WhatAReturnEndsTest extends WrittenFromRecord {

    /** Nobody went through what is known, and nobody said who searches: the child came back, and no page says that it was answered. */
    @Test
    void aReturnEndsWhatItDidNotAnswer() {
        told(20, "police", "missing-reported", "open");
        try (Visitor visitor = Visitor.signedIn(port, officer().signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", "missing-returned")));
            String done = handedIn(
                    visitor, draft, Map.of("a-seen_back", "me", "a-threat", "unknown", "a-distress", "unknown"));
            assertThat(Jsoup.parse(done).text())
                    .contains(
                            "It ends what was asked: Ring police and whoever reported it",
                            "Nobody has answered it: the child was back.")
                    .doesNotContain("It answers what was asked: Ring police")
                    .doesNotContain("It answers what was asked: Go through what is known");
        }
    }

    @Test
    void theLookBeforeAReturnSaysWhichItEndsAndWhichItAnswers() {
        told(20, "police", "missing-reported", "open");
        try (Visitor visitor = Visitor.signedIn(port, officer().signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", "missing-returned")));
            var looked = Jsoup.parse(visitor.get(sentToTheLook(visitor, draft, Map.of("a-seen_back", "me")))
                    .body());
            assertThat(looked.select("dt:contains(What it answers) + dd").text())
                    .contains("find out whether the child is safe")
                    .doesNotContain("Go through what is known", "Ring police");
            assertThat(looked.select("dt:contains(What it ends) + dd").text())
                    .contains("Go through what is known", "(the child was back)")
                    .doesNotContain("find out whether the child is safe");
        }
    }

    /** “Somebody I can name, who saw the child”, and beside it a text: the writer reads so before it is saved, and nobody is found by it. */
    @Test
    void aFriendsTextFindsNobodyAndItsHearsayEndsNoDanger() {
        told(20, "police", "missing-reported", "open");
        try (Visitor visitor = Visitor.signedIn(port, officer().signInName())) {
            var named =
                    Map.of("a-seen_back", "named", "a-seen_back_by", "Kaya, her friend, texted us that she is fine");
            String located = at(visitor.post("/record", Map.of("child", child.toString(), "type", "missing-located")));
            assertThat(Jsoup.parse(visitor.get(sentToTheLook(visitor, located, named))
                                    .body())
                            .text())
                    .contains("it will be read as a report", "You wrote “texted”", "write who saw it, when and where");
            new RecordForm(visitor, located).isKept();
            watch.catchUp();
        }
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            assertThat(Jsoup.parse(visitor.get("/children/" + child).body()).text())
                    .contains("Missing since the report", "Said to be found, and nobody who looks has seen the child")
                    .doesNotContain("Found, and not back");
            String heard = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(
                            visitor,
                            heard,
                            Map.of("a-seen_since", "other", "a-how_known", "Tomasz had it from Kaya by text.")))
                    .contains("What was asked still waits:", "missing and not found");
            assertThat(open()).hasSize(1);
        }
    }
}
