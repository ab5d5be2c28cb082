package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reachable.checks.Requirement;
import org.reachable.engine.entry.Bearing;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Figure;

/** Decisions 27 and 28 of the stories: what is one line, one row, one incident. */
@Requirement("S-24")
class CountingDecisionsTest {

    @Test
    void decision27OfTheStoriesTiersAreLinesOfOneFindingEachWithItsOwnTimeAndKind() {
        var first = Story.expects("EA17");
        var later = Story.expects("EA20");
        assertThat(later.finding().id()).isEqualTo(first.finding().id());
        assertThat(later.step().kind()).isNotEqualTo(first.step().kind());
        assertThat(later.step().raisedAt()).isAfter(first.step().raisedAt());
    }

    @Test
    void decision27OfTheStoriesFindingsOfOneIncidentAreOneRow() {
        assertThat(Story.expects("EA44").finding().group())
                .isEqualTo(Story.expects("EA04").finding().group());
    }

    @Test
    void decision28OfTheStoriesAnInterviewHeldInTimeAndKnownLateWasInTime() {
        var entries = new ArrayList<Entry>(Story.entries());
        entries.replaceAll(entry -> entry.id().local().equals("EV040")
                ? entry.knownAt(Moment.of("2022-03-01T09:00").first())
                : entry);
        assertThat(figure(entries, "return_interviews_in_time")).isEqualTo("5");
        assertThat(figure(entries, "return_interviews_known_late")).isEqualTo("1");
        assertThat(figure(Story.entries(), "return_interviews_known_late")).isEqualTo("0");
    }

    @Test
    void decision28OfTheStoriesOneIncidentRecordedTwiceCountsOnce() {
        var entries = new ArrayList<Entry>(Story.entries());
        var stop = Story.entry("EV005");
        entries.add(new Entry(
                new EntryId("elsewhere", "E1"),
                stop.child(),
                stop.occurredAt(),
                stop.recordedAt().plusSeconds(60),
                "transport-police",
                "",
                stop.type(),
                stop.summary(),
                stop.location(),
                List.of(),
                stop.outcome(),
                "",
                List.of(),
                "open",
                Map.of(),
                stop.tokens(),
                stop.where(),
                new Entry.References(List.of(), null, null, stop.id(), List.of(), false, Bearing.SETTLES, false)));
        assertThat(figure(entries, "stop_and_search")).isEqualTo("4");
    }

    private static String figure(List<Entry> entries, String name) {
        var state = Story.replayed(entries, Moment.of("2023-06-30"))
                .folded()
                .children()
                .get(Story.CHILD);
        return Objects.requireNonNull(state).figures().stream()
                .filter(figure -> figure.name().equals(name))
                .map(Figure::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void decision28OfTheStoriesSocialWorkersAreDistinctWorkers() {
        assertThat(figure(Story.entries(), "social_workers")).isEqualTo("4");
    }
}
