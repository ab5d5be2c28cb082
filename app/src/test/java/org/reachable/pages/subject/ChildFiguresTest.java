package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.access.Sight;
import org.reachable.checks.Requirement;
import org.reachable.checks.Requirement.Proves;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.replay.Replay;
import org.reachable.engine.telling.Words;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** What a child's pages say of the acceptance story is what its oracle says. */
@ReachableTest
class ChildFiguresTest {

    @Autowired
    CompositeStory composite;

    @Autowired
    Testshire testshire;

    @Autowired
    People people;

    @Autowired
    Chronology chronology;

    @Autowired
    Fold fold;

    @Autowired
    Relationships standings;

    @Autowired
    Policy policy;

    @Autowired
    Calendars calendars;

    @Autowired
    WhatIfs whatIfs;

    @Autowired
    Timelines timelines;

    @Test
    @Requirement("S-13")
    void theFiguresAreTheOraclesAtTheEndOfTheStory() throws IOException {
        ChildStory story = atTheEnd();

        Map<String, String> oracle = Files.readAllLines(Path.of("../stories/composite/totals.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(row -> row[1], row -> row[2]));
        assertThat(story.state().figures())
                .filteredOn(figure -> oracle.containsKey(figure.name()))
                .allSatisfy(figure -> assertThat(figure.value()).isEqualTo(oracle.get(figure.name())))
                .hasSameSizeAs(oracle.entrySet());
        assertThat(story.state().figures())
                .as("counted apart since decisions 68, 108 and 127, and in no total of the oracle")
                .filteredOn(figure -> !oracle.containsKey(figure.name()))
                .extracting(Figure::name, Figure::value)
                .containsExactly(
                        tuple("return_interviews_known_late", "0"),
                        tuple("return_interviews_declined", "0"),
                        tuple("return_interviews_not_independent", "3"),
                        tuple("meetings_of_any_kind", "14"),
                        tuple("signed_no_change", "0"));
    }

    @Test
    @Requirement(value = "S-18", proves = Proves.ON_SCREEN)
    void thePartsSayThemInWords() {
        ChildStory story = seenBy(new Sight(Relationship.INVOLVED, false));

        assertThat(Cards.of(story, policy.pages(), List.of()))
                .extracting(ChildFiguresTest::inWords)
                .containsExactly(
                        "14 times missing, none in the last 42 days. Return home interviews: 5 in time, 5 late, 4 not written down as held, of those held 3 were not with somebody independent.",
                        "215 school days without full-time education, off roll 183. 3 schools have refused, 1 never answered.");
    }

    @Test
    @Requirement("S-18")
    void whoeverSeesPartIsToldNoNumberOfWhatWasNotDone() {
        for (Sight part : List.of(
                new Sight(Relationship.OVERSIGHT, true),
                new Sight(Relationship.AGENCY, false),
                new Sight(Relationship.IN_MEETING, false))) {
            assertThat(Cards.of(seenBy(part), policy.pages(), List.of()))
                    .extracting(ChildFiguresTest::inWords)
                    .first(InstanceOfAssertFactories.STRING)
                    .startsWith(
                            "14 times missing, none in the last 42 days that you may see. Return home interviews: 5 in time, of those held 3 were not with somebody independent. Counted from what you may see.")
                    .doesNotContain("not written down as held", " late,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-10-28", "2021-12-21", "2022-02-15", "2022-03-30", "2022-05-10", "2022-06-16"})
    @Requirement(value = "S-09", proves = Proves.ON_SCREEN)
    void anyDayIsShownAsTheEngineFindsItInTheFile(String day) {
        PersonId rowan = composite.rowan();
        Actor reader = Actor.of(testshire.practitioner("chidi"));
        assertThat(standings.sight(reader, rowan).whole()).isTrue();
        WhatIfPage page = whatIfs.page(reader, rowan, new WhatIfs.Supposed(LocalDate.parse(day), null, null, null));

        Instant at = LondonTime.at(LocalDateTime.parse(day + "T23:59:59"));
        var log = chronology.about(reader, rowan);
        var expected = Objects.requireNonNull(Replay.of(log.entries(), policy, calendars, at, 1)
                .folded()
                .children()
                .get(log.child()));
        var supposed = Objects.requireNonNull(page.supposed());
        assertThat(supposed.figures())
                .extracting(SummaryRow::key, ChildFiguresTest::value)
                .containsExactlyElementsOf(expected.figures().stream()
                        .map(figure -> tuple(figure.says(), Words.value(figure)))
                        .toList());
        assertThat(supposed.asked().appear()).isEmpty();
        assertThat(supposed.asked().vanish()).isEmpty();
        assertThat(supposed.asked().move()).isEmpty();
    }

    @Test
    @Requirement("S-09")
    void aPastDayIsTheWholePageOfThatDayItsTopToo() {
        PersonId rowan = composite.rowan();
        ChildHeader then = timelines
                .page(testshire.ayo(), rowan, TimelineView.of("2022-01-10", null, null, null, null, null, null, 0))
                .child();
        ChildHeader now = timelines
                .page(testshire.ayo(), rowan, TimelineView.of(null, null, null, null, null, null, null, 0))
                .child();

        assertThat(then.known().age()).isEqualTo(14);
        assertThat(now.known().age()).isEqualTo(15);
        assertThat(now.about()).contains("in care since 20 April");
        assertThat(then.about()).doesNotContain("in care");
        assertThat(then.known().notKnown().toString()).doesNotContain("February", "March", "April", "May", "June");
    }

    private ChildStory atTheEnd() {
        Clock end = Clock.fixed(LondonTime.at(LocalDateTime.parse("2023-06-30T23:59")), ZoneOffset.UTC);
        return new ChildStories(people, chronology, fold, policy, calendars, standings, end)
                .now(testshire.ayo(), composite.rowan());
    }

    private ChildStory seenBy(Sight sight) {
        ChildStory story = atTheEnd();
        return new ChildStory(story.person(), story.log(), story.read(), story.now(), story.rows(), sight);
    }

    private static String inWords(ChildPage.Card card) {
        return card.counts().stream()
                        .map(count -> (count.before() + " " + (count.number() == null ? "" : count.number()) + " "
                                        + count.after())
                                .strip())
                        .collect(Collectors.joining(", "))
                + ". " + card.note();
    }

    private static String value(SummaryRow row) {
        var out = new StringOutput();
        row.value().writeTo(out);
        return out.toString();
    }
}
