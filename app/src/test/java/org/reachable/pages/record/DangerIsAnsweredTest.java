package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether there is danger is not left blank on a form that can tell of it: two blanks rang nobody for a girl with tablets. */
@ReachableTest
class DangerIsAnsweredTest extends OfAyosChild {

    private static final Map<String, String> TOLD =
            Map.of("time", "8am", "handling", "own-confidence", "a-limits_told", "before");

    @Autowired
    Colleagues colleagues;

    @ParameterizedTest
    @CsvSource({
        "child-disclosure,a-distress,Is the child in distress now?",
        "child-disclosure,a-threat,Is there a threat to the child?",
        "family-report,a-threat,Is there a threat to the child?",
        "child-voice,a-distress,Is the child in distress now?"
    })
    void aBlankIsAskedAgain(String type, String which, String question) {
        RecordForm form = RecordForm.begun(ayo, child, type);
        var answers = new HashMap<>(TOLD);
        answers.put(which, "");
        assertThat(form.sent("I cannot do this any more, I have tablets.", answers))
                .contains("mend=true");
        assertThat(form.mended()).contains("error-summary", question);
    }

    @Test
    void whoeverDoesNotKnowSaysSoAndWhoeverIsOnDutyIsAsked() {
        Practitioner duty = colleagues.somebody("Siobhan Duty", "social-care", "Testshire social care");
        setUp.duty(
                testshire.id(), new NewDuty("duty-manager", Scope.child(child), duty.id(), 0, Testshire.START, null));
        RecordForm form = RecordForm.begun(ayo, child, "child-disclosure");
        var answers = new HashMap<>(TOLD);
        answers.put("a-threat", "unknown");
        assertThat(form.page()).contains("I do not know");
        assertThat(form.sent("He would not say who waits for him.", answers)).endsWith("/check");
        assertThat(form.check()).contains("find out whether the child is safe", "Siobhan Duty");
    }
}
