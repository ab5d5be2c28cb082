package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** A form about a child who is missing, or was, asks for nothing that cannot be, and takes nothing that is not so. */
@ReachableTest
class SaidOfAMissingChildTest extends OfAyosChild {

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    @Test
    void aReturnTalkToWhichTheChildSaidNoHadNoLimitsToTell() {
        Practitioner mentor = colleagues.somebody("Mo Mentor", "voluntary", "Bike project");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), mentor.id(), 0, Testshire.START, null));
        try (Visitor visitor = Visitor.signedIn(port, mentor.signInName())) {
            RecordForm form = RecordForm.begun(visitor, child, "return-interview-completed");
            assertThat(form.sent(
                            "He said no, on the doorstep.",
                            Map.of(
                                    "time", "8am",
                                    "handling", "own-confidence",
                                    "a-held", "refused",
                                    "a-declined_after", "on the doorstep / Mo Mentor / 1")))
                    .endsWith("/check");
            RecordForm held = RecordForm.begun(visitor, child, "return-interview-completed");
            assertThat(held.sent(
                            "He spoke of a man.", Map.of("time", "8am", "handling", "own-confidence", "a-held", "yes")))
                    .endsWith("?mend=true");
        }
    }

    /** "How was it offered: ok" passed, and nobody offered it again. */
    @Test
    void howATalkWasOfferedToWhichTheChildSaidNoIsSaid() {
        for (String offered : List.of("", "ok")) {
            RecordForm form = RecordForm.begun(ayo, child, "return-interview-completed");
            assertThat(form.sent(
                            "He said no, on the doorstep.",
                            Map.of(
                                    "time", "8am",
                                    "handling", "open",
                                    "a-held", "refused",
                                    "a-declined_after", offered)))
                    .as(offered)
                    .endsWith("?mend=true");
            String mended = form.mended();
            assertThat(mended).contains("Write how it was offered, by whom, and how many times");
            assertThat(mended.contains("“ok” alone is too little")).isEqualTo(offered.equals("ok"));
        }
    }

    /** Of two brothers the wrong one came back, and nothing said so: that he was missing is told late, too, and is taken. */
    @Test
    void aReturnOfAChildWhoIsNotMissingAsksWhetherItIsTheRightChild() {
        String asks = "is not written down as missing. Is it the right child?";
        RecordForm form = RecordForm.begun(ayo, child, "missing-returned");
        assertThat(form.page()).contains(asks);
        assertThat(form.sent("She is back.", Map.of("when-day", "17", "time", "8am", "handling", "open")))
                .endsWith("/check");
        assertThat(form.check()).contains(asks);
        assertThat(form.saved()).endsWith("/done");
        assertThat(RecordForm.begun(ayo, child, "missing-reported").page()).doesNotContain(asks);
    }

    @Test
    void aReturnOfAChildWhoIsMissingAsksNothingOfTheKind() {
        RecordForm missing = RecordForm.begun(ayo, child, "missing-reported");
        assertThat(missing.sent("He left.", Map.of("when-day", "17", "time", "7am", "handling", "open")))
                .endsWith("/check");
        missing.isKept();
        watch.catchUp();
        assertThat(RecordForm.begun(ayo, child, "missing-returned").page()).doesNotContain("Is it the right child?");
    }

    /** What was due in nine days stood first, and one sentence four times. */
    @Test
    void whatAMissingReportAsksStandsSoonestFirstAndNoSentenceTwice() {
        RecordForm form = RecordForm.begun(ayo, child, "missing-reported");
        assertThat(form.sent(
                        "He is not home.",
                        Map.of("time", "8am", "when-day", "17", "when-month", "6", "when-year", "2022")))
                .endsWith("/check");
        var asked = Jsoup.parse(form.check()).select("dt:contains(What it asks) + dd li");
        assertThat(asked.select("p:first-child").eachText())
                .hasSizeGreaterThan(2)
                .doesNotHaveDuplicates();
        assertThat(asked.getFirst().text()).contains("by today");
        assertThat(asked.getLast().text()).doesNotContain("by today");
    }

    @Test
    void aChildIsNotReportedMissingAndClosed() {
        RecordForm form = RecordForm.begun(ayo, child, "missing-reported");
        assertThat(form.page()).contains("Reported missing").doesNotContain("value=\"CLOSED\"");
    }
}
