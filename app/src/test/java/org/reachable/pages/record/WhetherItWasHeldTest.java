package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.ReachableTest;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting that answers a danger is one that was held, by somebody, with something done: whoever writes it down here says so. */
@ReachableTest
class WhetherItWasHeldTest extends OfAyosChild {

    static final Map<String, String> HELD = Map.of(
            "a-held", "yes",
            "a-attended", "social-care",
            "a-seen_since", "nobody",
            "a-keeps_safe", "Ayo Adeyemi sits with her until her mother is home.",
            "a-tells_them", "Ayo Adeyemi, at four.");

    @Autowired
    Watch watch;

    private static final String WORDS = "About the threat of Friday night.";

    @ParameterizedTest
    @ValueSource(strings = {"strategy-meeting", "threat-assessment"})
    void leftBlankItIsNotKeptAndNothingTypedIsLost(String meeting) {
        RecordForm form = RecordForm.begun(ayo, child, meeting);
        assertThat(form.sent(WORDS, Map.of())).endsWith("?mend=true");
        assertThat(form.mended()).contains("Say whether it was held", WORDS);
        RecordForm held = RecordForm.begun(ayo, child, meeting);
        assertThat(held.sent(WORDS, HELD)).endsWith("/check");
        held.isKept();
        // What one person wrote down of who came is asked about as on the page of a sitting (decision 111); so is what
        // they assessed
        // where nobody has seen the child (decision 118).
        watch.catchUp();
        assertThat(ayo.get("/children/" + child).body())
                .contains("closed on their word until")
                .contains(meeting.equals("strategy-meeting") ? "written down by one person" : "A threat to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-attended", "a-keeps_safe", "a-tells_them"})
    void aDiscussionThatNobodyCameToOrThatDoesNothingIsNotHeld(String blank) {
        var answers = new HashMap<>(HELD);
        answers.remove(blank);
        RecordForm form = RecordForm.begun(ayo, child, "strategy-meeting");
        assertThat(form.sent(WORDS, answers)).endsWith("?mend=true");
        assertThat(form.mended())
                .containsAnyOf(
                        "Tick which agencies came",
                        "Write what is done today to keep the child safe",
                        "Write who tells the child and their family, and when");
    }

    @Test
    void anAssessmentSaysWhoHasSeenTheChild() {
        var answers = new HashMap<>(HELD);
        answers.remove("a-seen_since");
        RecordForm form = RecordForm.begun(ayo, child, "threat-assessment");
        assertThat(form.sent(WORDS, answers)).endsWith("?mend=true");
        assertThat(form.mended()).contains("Say who has seen the child since, or spoken with them");
        answers.putAll(Map.of("a-seen_since", "other", "a-how_known", "His aunt had tea with him at five."));
        RecordForm seen = RecordForm.begun(ayo, child, "threat-assessment");
        assertThat(seen.sent(WORDS, answers)).endsWith("/check");
        seen.isKept();
        watch.catchUp();
        assertThat(ayo.get("/children/" + child).body()).doesNotContain("closed on their word until");
    }

    @Test
    void oneThatWasPutOffNeedsNoneOfThem() {
        assertThat(RecordForm.begun(ayo, child, "strategy-meeting").sent(WORDS, Map.of("a-held", "no")))
                .endsWith("/check");
    }

    /** It was opened with everything blank, and ended the question who looks, and where. */
    @Test
    void aRecordOfWhoIsMissingSaysWhoLooks() {
        var about = Map.of("time", "9:05am");
        RecordForm blank = RecordForm.begun(ayo, child, "missing-record-opened");
        assertThat(blank.sent("Opened.", about)).endsWith("?mend=true");
        assertThat(blank.mended())
                .contains("Write who looks for the child and where", "Write where the child was last seen");
        assertThat(RecordForm.begun(ayo, child, "missing-record-opened")
                        .sent(
                                "Opened.",
                                Map.of(
                                        "time",
                                        "9:05am",
                                        "a-who_looks",
                                        "Ann Hill, at the bus station.",
                                        "a-last_seen_where",
                                        "Mill Road, at the bus stop.")))
                .endsWith("/check");
    }
}
