package org.reachable.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What has changed: what each line tells, since when, and what is only reported. */
class ChangedTest {

    @Test
    void whatChangedSinceThePlanDidIsTold() {
        var story = story("A")
                .entry("hurt")
                .at("2022-01-10T10:00")
                .entry("plan")
                .at("2022-01-11T10:00")
                .with("new", "yes")
                .entry("plan")
                .at("2022-01-12T10:00")
                .with("new", "no")
                .entry("hurt")
                .at("2022-01-13T10:00")
                .with("badly", "yes")
                .entry("hurt")
                .at("2022-01-14T10:00")
                .story();
        var changed = SummaryTest.state(story.entries(), "2022-02-01").changed();

        assertThat(changed).extracting(Changed::code).containsExactly("plan", "harm");
        assertThat(ids(changed.getFirst().told())).containsExactly("A2");
        assertThat(changed.getFirst().since()).isEmpty();
        assertThat(changed.getFirst().unchanged())
                .extracting(entry -> entry.id().local())
                .containsExactly("A3");
        assertThat(ids(changed.getLast().told())).containsExactly("A1", "A4", "A5");
        assertThat(ids(changed.getLast().since())).containsExactly("A4", "A5");
        assertThat(changed.getLast().told()).extracting(Changed.Told::direction).containsExactly("", "worse", "");
        assertThat(changed.getLast().unchanged()).isEmpty();
    }

    @Test
    void whatIsOnlyReportedIsReadAndIsNoChange() {
        var changed = SummaryTest.state(
                        story("A")
                                .entry("plan")
                                .at("2022-01-11T10:00")
                                .with("new", "yes")
                                .entry("hurt")
                                .at("2022-01-12T10:00")
                                .reports()
                                .entry("plan")
                                .at("2022-01-13T10:00")
                                .with("new", "yes")
                                .reports()
                                .entry("plan")
                                .at("2022-01-14T10:00")
                                .with("new", "no")
                                .reports()
                                .entries(),
                        "2022-02-01")
                .changed();

        assertThat(ids(changed.getFirst().told()))
                .as("our plan stays as it was")
                .containsExactly("A1");
        assertThat(ids(changed.getFirst().reported())).containsExactly("A3");
        assertThat(changed.getFirst().unchanged()).isEmpty();
        assertThat(changed.getLast().told()).isEmpty();
        assertThat(changed.getLast().since()).isEmpty();
        assertThat(ids(changed.getLast().reported())).containsExactly("A2");
    }

    @Test
    void whereThePlanNeverChangedEverythingHappenedSince() {
        var changed = SummaryTest.state(
                        story("A").entry("hurt").at("2022-01-10T10:00").entries(), "2022-02-01")
                .changed();

        assertThat(changed.getFirst().since()).isEmpty();
        assertThat(ids(changed.getLast().since())).containsExactly("A1");
    }

    private static List<String> ids(List<Changed.Told> told) {
        return told.stream().map(each -> each.entry().id().local()).toList();
    }
}
