package org.reachable.engine.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reachable.engine.story.Story.story;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;
import org.reachable.engine.story.Policies;
import org.reachable.engine.story.Story;
import org.reachable.engine.story.When;

/** Which states a story tells of, whatever order it becomes known in: 10 January 2022 is a Monday. */
class SpellsTest {
    private static final Key BY_EPISODE = new Key.Attribute("episode");
    private static final Policy POLICY = Policies.with()
            .spell(kind("away", "left", "back", BY_EPISODE, "", false))
            .spell(kind("placed", "placed", "moved-out", new Key.Child(), "", true))
            .spell(lasting("shut", Span.Unit.SCHOOL_DAYS))
            .spell(lasting("working", Span.Unit.WORKING_DAYS))
            .spell(lasting("whole", Span.Unit.CALENDAR_DAYS))
            .spell(kind("told", "told-after", "never", new Key.Child(), "ended_at", false))
            .spell(new SpellKind(
                    "absent",
                    "absent",
                    When.types("gone").match(),
                    When.types("back").match(),
                    new Key.Child(),
                    "",
                    Set.of(),
                    "",
                    null,
                    false,
                    new Span(24, Span.Unit.CLOCK_HOURS)))
            .build();

    private static SpellKind kind(
            String code, String opens, String closes, Key key, String closedAt, boolean replaces) {
        return new SpellKind(
                code,
                code,
                When.types(opens).match(),
                When.types(closes).match(),
                key,
                closedAt,
                Set.of(),
                "",
                null,
                replaces,
                null);
    }

    private static SpellKind lasting(String code, Span.Unit unit) {
        return new SpellKind(
                code,
                code,
                When.types(code).match(),
                Match.NOTHING,
                new Key.Child(),
                "",
                Set.of(code),
                "days",
                unit,
                false,
                null);
    }

    /** As {@code A1 2022-01-10 to 2022-01-12 by A2}, in the order they began. */
    private static List<String> spells(String code, List<Entry> entries) {
        var folded = new Fold(POLICY, Calendars.englandAndWales()).fold(entries, LondonTime.parse("2022-03-01"));
        var state = Objects.requireNonNull(folded.children().get("A"));
        return Objects.requireNonNull(state.spells().get(code)).stream()
                .map(SpellsTest::inWords)
                .toList();
    }

    private static String inWords(Spell spell) {
        var by = spell.closer();
        return spell.opener().id().local() + " " + spell.firstDay() + " to " + spell.endDay()
                + (by == null ? "" : " by " + by.id().local());
    }

    private static Story left(String episode, String at) {
        return story("A").entry("left").at(at).with("episode", episode).story();
    }

    @Test
    void aClosingEndsTheSpellOfItsKey() {
        var story = left("1", "2022-01-10T10:00");
        story.entry("left").at("2022-01-11T10:00").with("episode", "2");
        story.entry("back").at("2022-01-12T10:00").with("episode", "2");

        assertThat(spells("away", story.entries()))
                .containsExactly("A1 2022-01-10 to null", "A2 2022-01-11 to 2022-01-12 by A3");
    }

    @Test
    void aClosingThatLeavesTheKeyBlankEndsWhateverIsOpen() {
        var story = left("1", "2022-01-10T10:00");
        story.entry("left").at("2022-01-11T10:00").with("episode", "2");
        story.entry("back").at("2022-01-12T10:00");

        assertThat(spells("away", story.entries()))
                .containsExactly("A1 2022-01-10 to 2022-01-12 by A3", "A2 2022-01-11 to 2022-01-12 by A3");
    }

    @Test
    void aClosingWithAKeyNobodyKnowsEndsTheOnlyOneOpenAndNoneOfTwo() {
        var one = left("1", "2022-01-10T10:00");
        one.entry("back").at("2022-01-12T10:00").with("episode", "other");
        var two = left("1", "2022-01-10T10:00");
        two.entry("left").at("2022-01-11T10:00").with("episode", "2");
        two.entry("back").at("2022-01-12T10:00").with("episode", "other");
        var oneOfTwo = left("1", "2022-01-10T10:00");
        oneOfTwo.entry("back").at("2022-01-10T12:00").with("episode", "1");
        oneOfTwo.entry("left").at("2022-01-11T10:00").with("episode", "2");
        oneOfTwo.entry("back").at("2022-01-12T10:00").with("episode", "other");

        assertThat(spells("away", one.entries())).containsExactly("A1 2022-01-10 to 2022-01-12 by A2");
        assertThat(spells("away", two.entries())).containsExactly("A1 2022-01-10 to null", "A2 2022-01-11 to null");
        assertThat(spells("away", oneOfTwo.entries()))
                .containsExactly("A1 2022-01-10 to 2022-01-10 by A2", "A3 2022-01-11 to 2022-01-12 by A4");
    }

    @Test
    void aClosingWithAKeyEndsTheOneThatLeftItBlank() {
        var story = story("A").entry("left").at("2022-01-10T10:00").story();
        story.entry("left").at("2022-01-11T10:00").with("episode", "2");
        story.entry("back").at("2022-01-12T10:00").with("episode", "7");

        assertThat(spells("away", story.entries()))
                .containsExactly("A1 2022-01-10 to 2022-01-12 by A3", "A2 2022-01-11 to null");
    }

    @Test
    void aClosingThatClosesNothingTellsOfOneWhereItsKindSaysSo() {
        var story = story("A").entry("back").at("2022-01-10T10:00").story();
        story.entry("back").at("2022-01-11T10:00");
        story.entry("back").at("2022-01-12T10:01");

        assertThat(spells("absent", story.entries()))
                .containsExactly("A1 2022-01-10 to 2022-01-10 by A1", "A3 2022-01-12 to 2022-01-12 by A3");
        story.entry("gone").at("2022-01-12T08:00");
        assertThat(spells("absent", story.entries()))
                .containsExactly("A1 2022-01-10 to 2022-01-10 by A1", "A4 2022-01-12 to 2022-01-12 by A3");
        assertThat(spells("away", story.entries())).isEmpty();
    }

    @Test
    void aFurtherOpeningChangesNothingUnlessItReplaces() {
        var away = left("1", "2022-01-10T10:00");
        away.entry("left").at("2022-01-11T10:00").with("episode", "1");
        var placed = story("A").entry("placed").at("2022-01-10T10:00").story();
        placed.entry("placed").at("2022-01-12T10:00");
        placed.entry("moved-out").at("2022-01-14T10:00");

        assertThat(spells("away", away.entries())).containsExactly("A1 2022-01-10 to null");
        assertThat(spells("placed", placed.entries()))
                .containsExactly("A1 2022-01-10 to 2022-01-12 by A2", "A2 2022-01-12 to 2022-01-14 by A3");
    }

    @Test
    void whatBecomesKnownLaterFallsIntoItsPlace() {
        var story = left("1", "2022-01-10T10:00");
        story.entry("back").at("2022-01-20T10:00").with("episode", "1");
        story.entry("left").at("2022-01-15T10:00").recorded("2022-01-21T10:00").with("episode", "1");
        story.entry("back").at("2022-01-12T10:00").recorded("2022-01-22T10:00").with("episode", "1");

        assertThat(spells("away", story.entries()))
                .containsExactly("A1 2022-01-10 to 2022-01-12 by A4", "A3 2022-01-15 to 2022-01-20 by A2");
    }

    @ParameterizedTest
    @CsvSource({
        "shut,3,2022-01-11 to 2022-01-14",
        "working,3,2022-01-11 to 2022-01-14",
        "working,4,2022-01-11 to 2022-01-15",
        "whole,10,2022-01-11 to 2022-01-21",
        "whole,1,2022-01-11 to 2022-01-12",
        "whole,0,2022-01-11 to null",
        "whole,-1,2022-01-11 to null",
        "whole,ten,2022-01-11 to null"
    })
    void aSpellMaySayHowLongItLasts(String code, String days, String lasts) {
        var story =
                story("A").entry(code).at("2022-01-10T10:00").with("days", days).story();

        assertThat(spells(code, story.entries())).containsExactly("A1 " + lasts);
    }

    @Test
    void aSpellToldAfterwardsSaysWhenItEnded() {
        var story = story("A")
                .entry("told-after")
                .at("2022-01-10T10:00")
                .with("ended_at", "2022-01-13T10:00")
                .story();

        assertThat(spells("told", story.entries())).containsExactly("A1 2022-01-10 to 2022-01-13 by A1");
    }
}
