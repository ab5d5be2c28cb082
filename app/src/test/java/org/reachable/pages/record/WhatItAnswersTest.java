package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;

/** Whoever rings and writes what they found out answers what was asked, wherever they began to write it. */
@ReachableTest
class WhatItAnswersTest extends WrittenFromRecord {

    @Test
    void theOneThatIsOpenIsAnsweredFromRecord() {
        told(20);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(visitor, draft)).contains("It answers what was asked:");
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void whereSeveralAreOpenTheWriterSaysWhichAndWhereItIsNoneReadsThatItStillWaits() {
        told(900);
        told(20);
        assertThat(open()).hasSize(2);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            var which = visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT));
            assertThat(which.statusCode()).isEqualTo(200);
            assertThat(which.body()).contains("Which question does it answer?", "None of them");
            String alone =
                    at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT, "alone", "true")));
            assertThat(handedIn(visitor, alone)).contains("What was asked still waits:");
            assertThat(open()).hasSize(2);
            visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT));
            String one = at(visitor.post("/asks/" + open().getFirst() + "/deed", Map.of("type", FOUND_OUT)));
            assertThat(handedIn(visitor, one)).contains("It answers what was asked:");
        }
        assertThat(open()).hasSize(1);
    }

    /** “An officer said that his teacher had said so”: two times no ended what his mother had told. */
    @Test
    void whatWasPassedOnEndsNothingWhereNobodySawTheChild() {
        told(20);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(visitor, draft, Map.of("a-spoke_with", "told", "a-seen_since", "nobody")))
                    .contains("What was asked still waits:", "who has seen the child since or spoken with them");
            String next = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            var form = new RecordForm(visitor, next);
            assertThat(form.sent("An officer had it from his teacher.", Map.of("a-spoke_with", "told")))
                    .endsWith("?mend=true");
            assertThat(form.mended()).contains("Say who has seen the child since, or spoken with them");
        }
        assertThat(open()).hasSize(1);
    }

    /** The officer had seen her sister: of a child who is missing, what somebody else had seen is no word of hers. */
    @Test
    void ofAChildWhoIsMissingWhoeverSpokeWithTheChildSaysIt() {
        told(20, "police", "missing-reported", "open");
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String other = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(
                            visitor,
                            other,
                            Map.of("a-seen_since", "other", "a-how_known", "An officer saw her at her door.")))
                    .contains("What was asked still waits:", "missing and not found", "saw the child themselves");
            assertThat(open()).hasSize(1);
            String child = at(visitor.post("/record", Map.of("child", this.child.toString(), "type", FOUND_OUT)));
            assertThat(handedIn(visitor, child, Map.of("a-spoke_with", "child")))
                    .contains("It answers what was asked:");
        }
        assertThat(open()).isEmpty();
    }

    /** It is in the story, and the child reads nothing of it: “Recorded” alone said that they had their answer. */
    @Test
    void aReplyThatNamesNothingLeadsToWhereItIsRead() {
        told(20, "child", "child-words", "open");
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", "child-reply")));
            assertThat(handedIn(
                            visitor,
                            draft,
                            Map.of(
                                    "a-happens_next", "I come to you.",
                                    "a-next_when", "Monday at four",
                                    "a-next_by", "Dita Duty",
                                    "a-could_be_hurt", "yes")))
                    .contains("does not read this", "Reply to: What the child wrote to us", "href=\"/replies/");
        }
    }

    @Test
    void whatWasFoundOutOfWhatWasToldInConfidenceBeginsInConfidence() {
        told(20, "social-care", "family-report", "own-confidence");
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String draft = at(visitor.post("/record", Map.of("child", child.toString(), "type", FOUND_OUT)));
            assertThat(visitor.get(draft).body()).containsPattern("value=\"own-confidence\" checked");
        }
    }

    /** “Whoever wrote it is asked”: it came with a file, and whoever leads for the agency was. */
    @Test
    void whoIsAskedOfWhatCameWithAFileIsNamed() {
        told(20);
        try (Visitor visitor = Visitor.signedIn(port, duty.signInName())) {
            String page = Jsoup.parse(
                            visitor.get("/children/" + child + "/timeline").body())
                    .select("a[href^=/entries/]")
                    .attr("href");
            assertThat(visitor.get(page).body()).contains("Whoever wrote it cannot be asked here:");
            assertThat(Jsoup.parse(visitor.get(page).body())
                            .select("#a-fact-is-wrong button")
                            .text())
                    .as("the button says whom it asks")
                    .startsWith("Ask ")
                    .isNotEqualTo("Ask whoever wrote it");
            assertThat(visitor.post(page + "/wrong", Map.of("wrong", "They did not."))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(visitor.get(page).body())
                    .contains("Whoever wrote it cannot be asked here:", " is. You hear what came of it")
                    .doesNotContain("Whoever wrote it is asked");
        }
    }
}
