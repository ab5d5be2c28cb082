package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** What a child tells somebody in trust begins in confidence, and leaves it only with two answers. */
@ReachableTest
class InTrustTest extends OfAyosChild {

    private static final String WORDS = "He said who drives the car.";
    private static final String TRACED = "a-traced";
    private static final String CHILD_TOLD = "a-child_told";

    @Autowired
    Chronology chronology;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    @ParameterizedTest
    @ValueSource(strings = {"return-interview-completed", "prevention-interview", "child-disclosure"})
    void itBeginsInConfidence(String type) {
        assertThat(begun(type).page())
                .containsPattern("value=\"own-confidence\" checked")
                .contains("Before they tell you")
                .doesNotContain(TRACED);
    }

    @Test
    void whatIsNoSuchTalkBeginsOpen() {
        assertThat(begun("missing-returned").page()).containsPattern("value=\"open\" checked");
    }

    /** What it is was chosen before: a form that names another kind, or a way to be read that is none, changes neither. */
    @Test
    void aFormCannotSayThatItIsSomethingElse() {
        RecordForm form = begun("child-voice");
        assertThat(form.sent(WORDS, Map.of("type", "ask-answered", "handling", "weird")))
                .endsWith("?mend=true");
        assertThat(form.mended())
                .contains("Choose who may read it")
                .as("and at the top of the page")
                .containsPattern("(?s)There is a problem.*href=\"#handling.*<h1>");
        assertThat(form.page()).doesNotContain("Ask answered");
        RecordForm again = begun("child-voice");
        assertThat(again.sent(
                        WORDS, Map.of("type", "ask-answered", "handling", "open", TRACED, "Nobody", CHILD_TOLD, "Ayo")))
                .endsWith("/check");
        again.isKept();
        assertThat(entry().type().code()).isEqualTo("child-voice");
    }

    /** Told that there is danger, and not what or by whom, the police could do nothing: the check says what they hear, and they ring. */
    @Test
    void whoIsToldOfDangerInItIsNamedBeforeItIsSavedAndRingsWhoeverWroteIt() {
        Practitioner sergeant = colleagues.somebody("Sal Sergeant", "police", "Testshire police");
        setUp.duty(
                testshire.id(),
                new NewDuty("police-duty-sergeant", Scope.child(child), sergeant.id(), 0, Testshire.START, null));
        RecordForm form = begun("child-disclosure");
        assertThat(form.sent(
                        WORDS,
                        Map.of(
                                "when-day",
                                "17",
                                "time",
                                "8am",
                                "handling",
                                "own-confidence",
                                "a-limits_told",
                                "before",
                                "a-threat",
                                "life",
                                "a-distress",
                                "no")))
                .endsWith("/check");
        assertThat(form.check())
                .contains(
                        "Told at once that it is danger", "Sal Sergeant", "not your words, only who to ring for them");
        form.isKept();
        watch.catchUp();
        try (Visitor told = Visitor.signedIn(port, sergeant.signInName())) {
            var ask = Pattern.compile("/asks/[0-9a-f]{16}")
                    .matcher(told.get("/now").body());
            assertThat(ask.find()).isTrue();
            assertThat(told.get(ask.group()).body())
                    .containsIgnoringCase("wrote: Child told someone in trust")
                    .doesNotContain(WORDS);
        }
    }

    @Test
    void whatNobodyOpensStaysInConfidence() {
        RecordForm form = begun("return-interview-completed");
        assertThat(form.sent(WORDS, Map.of("handling", "own-confidence", "a-limits_told", "before")))
                .endsWith("/check");
        form.isKept();
        assertThat(entry().handling()).isEqualTo("own-confidence");
    }

    @Test
    void beforeMorePeopleMayReadItItsWriterAnswersWhoCouldWorkItOutAndWhoTellsTheChild() {
        RecordForm form = begun("return-interview-completed");
        assertThat(form.sent(WORDS, Map.of("handling", "open"))).endsWith("?mend=true");
        assertThat(form.mended())
                .contains("Write who could work out who said this, or why nobody could")
                .contains("Write who tells the child, and when")
                .contains(WORDS);

        RecordForm again = begun("return-interview-completed");
        assertThat(again.sent(
                        WORDS,
                        Map.of(
                                "handling",
                                "open",
                                TRACED,
                                "Nobody: he said it at school too",
                                CHILD_TOLD,
                                "Ayo, today")))
                .endsWith("/check");
        assertThat(again.check()).contains("Nobody: he said it at school too");
        again.isKept();
        assertThat(entry().handling()).isEqualTo("open");
        assertThat(entry().attribute("child_told")).isEqualTo("Ayo, today");
    }

    @Test
    void aFormThatBecomesSuchATalkBeginsInConfidence() {
        RecordForm form = begun("missing-returned");
        ayo.post(
                "/record",
                Map.of(
                        "draft",
                        form.address().replace("/record/", ""),
                        "child",
                        child.toString(),
                        "type",
                        "child-disclosure"));
        assertThat(form.page()).containsPattern("value=\"own-confidence\" checked");
    }

    private Entry entry() {
        return chronology
                .about(Actor.of(testshire.practitioner("ayo")), child)
                .entries()
                .getLast();
    }

    private RecordForm begun(String type) {
        return RecordForm.begun(ayo, child, type);
    }
}
