package org.reachable.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.deadline;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Fact;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;
import org.reachable.engine.policy.Values;
import org.reachable.engine.story.Answered;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.Story;
import org.reachable.engine.story.When;

/** The figures of a case, the lines of what changed, and what is gathered for a reader. */
class SummaryTest {
    private static final Match HURT = When.types("hurt").match();
    private static final Match NEW_PLAN = When.types("plan").with("new", "yes").match();
    private static final Match OLD_PLAN = When.types("plan").with("new", "no").match();
    private static final Policy POLICY = Policies.with(rule("r", deadline(HURT, "72 clock-hours"))
                    .answered(Answered.same(When.types("seen").match(), "episode")))
            .spell("away", When.types("left").match(), When.types("back").match())
            .spell(new SpellKind(
                    "shut",
                    "shut",
                    When.types("shut").match(),
                    Match.NOTHING,
                    new Key.Child(),
                    "",
                    Set.of(),
                    "days",
                    Span.Unit.SCHOOL_DAYS,
                    false,
                    null))
            .figure("hurts", new Fact.Entries(HURT, "", ""))
            .figure("places", new Fact.Entries(HURT, "place", ""))
            .figure("cars", new Fact.Entries(HURT, "", "VEH"))
            .figure("times", new Fact.Spells("away"))
            .figure("days", new Fact.DaysIn("away", false))
            .figure("school", new Fact.DaysIn("away", true))
            .figure("shut", new Fact.DaysIn("shut", false))
            .figure("shut_school", new Fact.DaysIn("shut", true))
            .figure("kept", new Fact.Clocks("r", Set.of(Fact.Ending.IN_TIME)))
            .figure("kept_known_late", new Fact.Clocks("r", Set.of(Fact.Ending.KNOWN_LATE)))
            .figure("late", new Fact.Clocks("r", Set.of(Fact.Ending.LATE)))
            .figure("never", new Fact.Clocks("r", Set.of(Fact.Ending.NEVER)))
            .figure("late_{key}", new Fact.Lateness("r", "episode"))
            .line("plan", NEW_PLAN, OLD_PLAN, Map.of())
            .line(
                    "harm",
                    HURT,
                    Match.NOTHING,
                    Map.of("worse", When.types("hurt").with("badly", "yes").match()))
            .pages(new Pages(
                    Map.of(),
                    "",
                    Map.of(),
                    List.of(),
                    Map.of("harm", new Pages.Topic(HURT, "", "")),
                    List.of(new Pages.Part(
                            "plans",
                            "Plans",
                            "None",
                            NEW_PLAN,
                            "",
                            Map.of(),
                            Map.of(),
                            List.of(),
                            new Values(List.of()),
                            false,
                            "",
                            List.of(),
                            List.of(),
                            List.of())),
                    Map.of(),
                    List.of(),
                    List.of()))
            .build();

    static ChildState state(List<Entry> entries, String at) {
        var folded = new Fold(POLICY, Calendars.englandAndWales()).fold(entries, LondonTime.parse(at));
        return Objects.requireNonNull(folded.children().get("A"));
    }

    private static Map<String, String> figures(Story story, String at) {
        return state(story.entries(), at).figures().stream().collect(Collectors.toMap(Figure::name, Figure::value));
    }

    @Test
    void aValueCountsOnceAndEachBlankByItself() {
        var story = story("A")
                .entry("hurt")
                .at("2022-01-10T10:00")
                .with("place", "park")
                .entry("hurt")
                .at("2022-01-11T10:00")
                .with("place", "park")
                .entry("hurt")
                .at("2022-01-12T10:00")
                .with("place", "bus")
                .entry("hurt")
                .at("2022-01-13T10:00")
                .entry("hurt")
                .at("2022-01-14T10:00")
                .story();

        assertThat(figures(story, "2022-02-01")).containsEntry("hurts", "5").containsEntry("places", "4");
    }

    @Test
    void tokensOfAKindCountOnceEach() {
        var story = story("A")
                .entry("hurt")
                .at("2022-01-10T10:00")
                .saying("by a man in [VEH:V1] at [LOC:L1]")
                .entry("hurt")
                .at("2022-01-11T10:00")
                .saying("[VEH:V1] again, then [VEH:V2]")
                .entry("hurt")
                .at("2022-01-12T10:00")
                .story();

        assertThat(figures(story, "2022-02-01")).containsEntry("cars", "2");
    }

    @Test
    void aDuplicateCountsOnce() {
        var story = story("A")
                .entry("hurt")
                .at("2022-01-10T10:00")
                .entry("hurt")
                .at("2022-01-10T10:00")
                .recorded("2022-01-11T10:00")
                .duplicateOf("A1")
                .story();

        assertThat(figures(story, "2022-02-01")).containsEntry("hurts", "1");
    }

    @Test
    void aSchoolDayCountsOnceItHasBegunAndACalendarDayOnceItIsOver() {
        var away = story("A").entry("left").at("2022-01-10T10:00").story();

        assertThat(figures(away, "2022-01-13T08:59"))
                .containsEntry("times", "1")
                .containsEntry("days", "3")
                .containsEntry("school", "3");
        assertThat(figures(away, "2022-01-13T09:00")).containsEntry("days", "3").containsEntry("school", "4");
        assertThat(figures(away, "2022-01-10T10:00")).containsEntry("days", "0").containsEntry("school", "1");
    }

    @Test
    void theDayAChildIsBackIsNotCounted() {
        var away = story("A")
                .entry("left")
                .at("2022-01-10T10:00")
                .entry("back")
                .at("2022-01-12T08:00")
                .entry("left")
                .at("2022-01-13T10:00")
                .entry("back")
                .at("2022-01-13T12:00")
                .story();

        assertThat(figures(away, "2022-02-01"))
                .containsEntry("times", "2")
                .containsEntry("days", "2")
                .containsEntry("school", "2");
    }

    @Test
    void daysThatAreStillToComeAreNotCounted() {
        var shut = story("A")
                .entry("shut")
                .at("2022-01-10T08:00")
                .with("days", "10")
                .story();

        assertThat(figures(shut, "2022-01-12T12:00")).containsEntry("shut", "2").containsEntry("shut_school", "3");
        assertThat(figures(shut, "2022-03-01")).containsEntry("shut_school", "10");
    }

    @Test
    void clocksAreCountedByHowTheyEnded() {
        var story = story("A")
                .entry("hurt")
                .at("2022-01-10T10:00")
                .with("episode", "1")
                .entry("seen")
                .at("2022-01-13T10:00")
                .with("episode", "1")
                .entry("hurt")
                .at("2022-01-10T10:00")
                .with("episode", "2")
                .entry("seen")
                .at("2022-01-13T11:05")
                .with("episode", "2")
                .entry("hurt")
                .at("2022-01-11T10:00")
                .with("episode", "3")
                .story();

        assertThat(figures(story, "2022-01-14T09:59"))
                .containsEntry("kept", "1")
                .containsEntry("late", "1")
                .containsEntry("never", "0")
                .containsEntry("late_2", "1:05")
                .doesNotContainKeys("late_1", "late_3");
        assertThat(figures(story, "2022-01-14T10:00")).containsEntry("never", "1");
    }

    @Test
    void nothingIsCountedAfterAStoryEnds() {
        var story = story("A")
                .entry("left")
                .at("2022-01-10T10:00")
                .entry("died")
                .at("2022-01-12T10:00")
                .endsStory()
                .story();

        assertThat(figures(story, "2022-02-01")).containsEntry("days", "2");
    }

    @Test
    void whatAReaderLooksForIsGathered() {
        var story = story("A")
                .entry("hurt")
                .at("2022-01-10T10:00")
                .entry("plan")
                .at("2022-01-11T10:00")
                .with("new", "yes")
                .entry("plan")
                .at("2022-01-12T10:00")
                .with("new", "no")
                .story();

        var read = new Fold(POLICY, Calendars.englandAndWales()).read("A", story.entries(), Fold.UNTIL_QUIET);

        assertThat(read.topic("harm")).extracting(entry -> entry.id().local()).containsExactly("A1");
        assertThat(read.part("plans")).extracting(entry -> entry.id().local()).containsExactly("A2");
        assertThat(read.topic("none")).isEmpty();
    }
}
