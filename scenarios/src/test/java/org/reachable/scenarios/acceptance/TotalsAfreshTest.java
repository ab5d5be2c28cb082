package org.reachable.scenarios.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.CompositeStory;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Figure;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;

/** The figures of the story once more, from a fold of its own: what {@link Story} keeps would hide a change of code. */
class TotalsAfreshTest {
    private static final Policy POLICY = PolicyReader.shipped();
    private static final List<Entry> ENTRIES = CompositeStory.read(POLICY.vocabulary());
    private static final Calendars CALENDARS = CompositeStory.calendars();

    @Test
    void theFiguresOfACaseAreRight() {
        var states = new Fold(POLICY, CALENDARS)
                .fold(ENTRIES, Moment.of("2023-06-30").last())
                .children();

        assertThat(TotalsTest.totals())
                .allSatisfy(total -> assertThat(Objects.requireNonNull(states.get(total.child()))
                                .figures())
                        .filteredOn(figure -> figure.name().equals(total.fact()))
                        .extracting(Figure::value)
                        .containsExactly(total.value()));
    }
}
