package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** Before it is saved its writer reads what of the story speaks to it: whom the child would lose, what nobody read, what is still asked. */
@ReachableTest
class ReadBeforeSavingTest extends OfAyosChild {

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    private Visitor worker;

    @BeforeEach
    void aSocialWorkerOfTheirs() {
        Practitioner one = colleagues.somebody("Wren Worker", "social-care", "Families service");
        setUp.duty(
                testshire.id(),
                new NewDuty("lead-practitioner", Scope.child(child), one.id(), 0, Testshire.START, null));
        worker = Visitor.signedIn(port, one.signInName());
    }

    @AfterEach
    void out() {
        worker.close();
    }

    @Test
    void aChangeOfWorkerSaysWhomTheChildTrustsAndThatNothingWasPassedOn() {
        String nothing = "No meeting and nothing passed on is written down in the last two weeks.";
        String trusts = "trusts is named in what was written";
        assertThat(checked("worker-change", Map.of())).contains(nothing).doesNotContain(trusts);
        written(worker, "placement-start", "10", Map.of("a-trusted_adult", "yes"));
        written(worker, "risk-meeting", "12", Map.of());
        assertThat(checked("worker-change", Map.of()))
                .contains("Before you save, from what stands in the story", trusts)
                .doesNotContain(nothing);
        assertThat(checked("child-voice", Map.of()))
                .as("what speaks to none of it")
                .doesNotContain("Before you save, from what stands in the story");
    }

    @Test
    void theEndOfAMentorAsksWhoIsThereNow() {
        String asks = "ask";
        String now = "there for them now";
        written(worker, "placement-start", "10", Map.of("a-trusted_adult", "yes"));
        assertThat(checked("mentor-contact", Map.of("outcome", "ENGAGED")))
                .contains(asks)
                .doesNotContain(now);
        assertThat(checked("mentor-contact", Map.of("outcome", "ENDED"))).contains(now);
        assertThat(checked("advocate-closed", Map.of())).contains(now);
    }

    @Test
    void aContactThatIsClosedSaysWhatOthersWroteMeanwhileAndWhatIsAsked() {
        String wrote = "1 thing that others wrote of";
        String asked = "asked about";
        assertThat(checked("contact-decision", decided("NFA"))).doesNotContain(wrote, asked);
        written(ayo, "missing-reported", "16", Map.of("time", "7am"));
        watch.catchUp();
        assertThat(checked("contact-decision", decided("NFA"))).contains(wrote, "Reported missing", asked);
        assertThat(checked("contact-decision", decided("DECIDED"))).doesNotContain(wrote, "To decide this ends");
    }

    /** A child's goodbye message was told while the child was missing, and “No, No” ended it unread. */
    @Test
    void aReturnSaysWhatIsAskedAndThatANoEndsIt() {
        String ends = "that ends what is asked because nobody knew whether there was";
        assertThat(checked("missing-returned", Map.of())).doesNotContain(ends);
        written(ayo, "missing-reported", "16", Map.of("time", "7am"));
        watch.catchUp();
        assertThat(checked("missing-returned", Map.of("a-threat", "no", "a-distress", "no")))
                .contains(ends);
    }

    /** Who writes of danger and answers no reads that while it can be mended. Saved so, their no stands, and somebody is asked to look. */
    @Test
    void wordsOfDangerBesideANoAreLookedAt() {
        String rings = "If you save it so, your answer stands as you gave it.";
        String look = "Read what is written today, ring whoever wrote it";
        String words = "They are going to STAB me tonight.";
        assertThat(checked("mentor-contact", words, Map.of()))
                .contains("“STAB”", rings, look)
                .doesNotContain("“tonight”");
        assertThat(checked("mentor-contact", words, Map.of("a-threat", "yes"))).doesNotContain(rings);
        assertThat(checked("mentor-contact", "We went for a walk.", Map.of())).doesNotContain(rings, look);
        assertThat(checked("missing-review", words, Map.of()))
                .as("where danger is met and the form asks nothing of it")
                .contains("“STAB”", rings, look);
        assertThat(checked("risk-meeting", words, Map.of()))
                .as("where nobody is asked about danger")
                .doesNotContain(look);
        RecordForm form = RecordForm.begun(worker, child, "school-concern");
        form.sent(words, with("17", Map.of()));
        form.isKept();
        watch.catchUp();
        assertThat(worker.get("/children/" + child + "/timeline").body()).contains("Words of danger", "Said no", look);
    }

    private static Map<String, String> decided(String outcome) {
        return Map.of(
                "outcome",
                outcome,
                "a-by",
                "Wren, social worker",
                "a-reasons",
                "Two of us read the file.",
                "a-told",
                "yes");
    }

    private String checked(String type, Map<String, String> answers) {
        return checked(type, "Two of us read the file.", answers);
    }

    private String checked(String type, String words, Map<String, String> answers) {
        RecordForm form = RecordForm.begun(worker, child, type);
        assertThat(form.sent(words, with("17", answers)))
                .as(() -> Jsoup.parse(form.mended())
                        .select(".govuk-error-message")
                        .eachText()
                        .toString())
                .endsWith("/check");
        return form.check();
    }

    private void written(Visitor writer, String type, String day, Map<String, String> answers) {
        RecordForm form = RecordForm.begun(writer, child, type);
        assertThat(form.sent("It was written down.", with(day, answers)))
                .as(() -> Jsoup.parse(form.mended())
                        .select(".govuk-error-message")
                        .eachText()
                        .toString())
                .endsWith("/check");
        form.isKept();
    }

    private static Map<String, String> with(String day, Map<String, String> answers) {
        var typed = new HashMap<>(Map.of("when-day", day, "time", "8am", "handling", "open"));
        typed.putAll(answers);
        return typed;
    }
}
