package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Policies.moment;
import static org.reachable.engine.story.RuleBuilder.rule;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.SpellKind;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.When;

class NaiveConditionsTest {
    private static final List<Entry> IN_CARE = story("A")
            .entry("care")
            .at("2022-01-02T10:00")
            .entry("refused")
            .at("2022-01-01T10:00")
            .recorded("2022-01-03T10:00")
            .entry("refused")
            .at("2022-01-04T10:00")
            .entry("left")
            .at("2022-01-05T10:00")
            .entry("refused")
            .at("2022-01-05T10:00")
            .recorded("2022-01-06T10:00")
            .entries();

    @Test
    void duringASpellIsWhereItWasOpenWhenTheEntryHappenedAndCitesWhatOpenedIt() {
        assertThat(moments(When.types("refused").during("care").match(), IN_CARE))
                .containsExactly("alert 2022-01-04T10:00 [A1 A3]");
    }

    @Test
    void outsideASpellIsEverythingElse() {
        assertThat(moments(When.types("refused").outside("care").match(), IN_CARE))
                .containsExactly("alert 2022-01-03T10:00 [A2]", "alert 2022-01-06T10:00 [A5]");
    }

    /** Written down on the day before, it has not happened; its day coming makes it nothing that did. */
    @Test
    void whatIsPlannedHasNotHappened() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-02T10:00")
                .recorded("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-03T10:00")
                .entries()
                .stream()
                .map(Entry::asWritten)
                .toList();

        assertThat(moments(When.types("seen").happened().match(), entries))
                .containsExactly("alert 2022-01-03T10:00 [A2]");
        assertThat(moments(When.types("seen").match(), entries)).hasSize(2);
    }

    @Test
    void theEntryItselfMayOpenTheSpell() {
        assertThat(moments(When.types("care").during("care").match(), IN_CARE))
                .containsExactly("alert 2022-01-02T10:00 [A1]");
    }

    @Test
    void aSpellKeyedByAnAttributeClosesWithTheSameValueAlone() {
        var episode = new SpellKind(
                "missing",
                "missing",
                When.types("gone").match(),
                When.types("back").match(),
                new Key.Attribute("episode"),
                "",
                Set.of(),
                "",
                null,
                false,
                null);
        var policy = Policies.with(
                        rule("r", moment(When.types("seen").during("missing").match(), null, null)))
                .spell(episode)
                .build();
        var entries = story("A")
                .entry("gone")
                .at("2022-01-01T10:00")
                .with("episode", "1")
                .entry("gone")
                .at("2022-01-01T11:00")
                .with("episode", "2")
                .entry("back")
                .at("2022-01-02T10:00")
                .with("episode", "2")
                .entry("seen")
                .at("2022-01-03T10:00")
                .entry("back")
                .at("2022-01-04T10:00")
                .with("episode", "1")
                .entry("seen")
                .at("2022-01-05T10:00")
                .entries();

        assertThat(Replayed.lines(policy, entries, "2022-02-01")).containsExactly("alert 2022-01-03T10:00 [A1 A4]");
    }

    @Test
    void blankIsAKeyLeftBlankAndAStarAcceptsAnyEnding() {
        var entries = story("A")
                .entry("seen")
                .at("2022-01-01T10:00")
                .entry("seen")
                .at("2022-01-02T10:00")
                .with("who", "health-gp")
                .entry("seen")
                .at("2022-01-03T10:00")
                .with("who", "school")
                .entries();

        assertThat(moments(When.types("seen").with("who", "blank", "health-*").match(), entries))
                .hasSize(2);
        assertThat(moments(
                        When.types("seen").without("who", "blank", "health-*").match(), entries))
                .containsExactly("alert 2022-01-03T10:00 [A3]");
    }

    @Test
    void numbersAreComparedAsNumbers() {
        var entries = story("A")
                .entry("offer")
                .at("2022-01-01T10:00")
                .with("hours", "9")
                .with("full", "25")
                .entry("offer")
                .at("2022-01-02T10:00")
                .with("hours", "25")
                .with("full", "25")
                .entry("offer")
                .at("2022-01-03T10:00")
                .with("hours", "many")
                .with("full", "25")
                .entries();

        assertThat(moments(When.types("offer").covers("hours", "full").match(), entries))
                .containsExactly("alert 2022-01-02T10:00 [A2]");
        assertThat(moments(When.types("offer").atLeast("hours", 10).match(), entries))
                .containsExactly("alert 2022-01-02T10:00 [A2]");
    }

    private static List<String> moments(Match trigger, List<Entry> entries) {
        var policy = Policies.with(rule("r", moment(trigger, null, null)))
                .spell("care", When.types("care").match(), When.types("left").match())
                .build();
        return Replayed.lines(policy, entries, "2022-02-01");
    }
}
