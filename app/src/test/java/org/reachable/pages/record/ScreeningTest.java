package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;

/** A screening for exploitation asks what one might not see because of the child's gender, and makes nothing of the answer. */
@ReachableTest
class ScreeningTest extends OfAyosChild {

    private static final String ASKED = "What might we not see because the child is a girl, or a boy, or neither?";

    @Test
    void whatWeMightNotSeeIsAskedAndMayBeLeftBlank() {
        RecordForm form = RecordForm.begun(ayo, child, "exploitation-screening");
        assertThat(Jsoup.parse(form.page()).text())
                .contains(ASKED, "Would the same be done now for a child of another gender?", "I do not know");
        assertThat(form.sent("Screened with his mother.", with(Map.of()))).endsWith("/check");
        form.isKept();
    }

    @Test
    @Requirement(value = "S-29", proves = Proves.ON_SCREEN)
    void whatIsAnsweredIsReadWithTheEntry() {
        RecordForm form = RecordForm.begun(ayo, child, "exploitation-screening");
        var said = Map.of("a-gender_missed", "Nobody asked what he was made to do online.", "a-gender_alike", "no");
        assertThat(form.sent("Screened with his mother.", with(said))).endsWith("/check");
        assertThat(Jsoup.parse(form.check()).text())
                .contains("Nobody asked what he was made to do online.", "No, it would be otherwise");
        form.isKept();
    }

    private static Map<String, String> with(Map<String, String> answers) {
        var typed = new HashMap<>(Map.of("when-day", "17", "time", "8am", "handling", "open"));
        typed.putAll(answers);
        return typed;
    }
}
