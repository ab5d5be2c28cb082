package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever writes that a child died goes home knowing whether all that was asked has ended, or goes on until a second agency says the same. */
@ReachableTest
class DeathOnOneWordTest extends OfAyosChild {

    private static final Map<String, String> ANSWERS = Map.of("a-abuse", "no", "a-care", "no");

    @Autowired
    Chronology chronology;

    @Test
    void whatNobodyGainsaysEndsAllThatIsAsked() {
        RecordForm form = RecordForm.begun(ayo, child, "child-died");
        form.sent("The hospital rang.", ANSWERS);
        assertThat(form.check()).contains("What ends with it").doesNotContain("It ends nothing yet");
        assertThat(done(form))
                .contains("has ended. Brothers, sisters and friends")
                .doesNotContain("ended nothing yet");
    }

    @Test
    void whatALaterDayGainsaysEndsNothingYetBeforeItIsSavedAndAfter() {
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child.subject(),
                        Testshire.written(
                                testshire.unused("E"), "Child", "school-concern", "2022-06-10T10:00", "Was in school."),
                        List.of())));
        RecordForm form = RecordForm.begun(ayo, child, "child-died");
        form.sent("Somebody rang.", ANSWERS);
        assertThat(form.check()).contains("It ends nothing yet").doesNotContain("What ends with it");
        assertThat(done(form))
                .contains("It ended nothing yet", "somebody of another agency")
                .doesNotContain("has ended. Brothers");
    }

    private String done(RecordForm form) {
        String saved = form.saved();
        assertThat(saved).endsWith("/done");
        return ayo.get(saved).body();
    }
}
