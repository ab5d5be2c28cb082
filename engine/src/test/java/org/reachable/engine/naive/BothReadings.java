package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;

/** The engine and the slow reading of the specification, asked the same: they must agree before anything is compared. */
final class BothReadings {
    private static final Calendars CALENDARS = Calendars.englandAndWales();

    private BothReadings() {}

    /** As {@code rule subject: alert 2022-01-04T10:00 [A1] ended 2022-01-05T09:00}, a step a line, in order. */
    static List<String> lines(Policy policy, List<Entry> entries, String until) {
        var now = LondonTime.parse(until);
        var engine = lines(EngineSteps.of(new Fold(policy, CALENDARS).fold(entries, now)));
        assertThat(engine).isEqualTo(lines(NaiveInterpreter.replay(entries, policy, CALENDARS, now)));
        return engine;
    }

    /** Whom alerts went up to by then: as {@code manager 2022-01-05T17:00}. */
    static List<String> escalations(Policy policy, List<Entry> entries, String until) {
        var now = LondonTime.parse(until);
        var folded = new Fold(policy, CALENDARS).fold(entries, now);
        assertThat(EngineSteps.telling(folded).escalations())
                .containsExactlyInAnyOrderElementsOf(NaiveInterpreter.telling(entries, policy, CALENDARS, now)
                        .escalations());
        return folded.findings().stream()
                .flatMap(finding -> finding.escalated().stream())
                .map(up -> up.to() + " " + LondonTime.localOf(up.at()))
                .sorted()
                .toList();
    }

    private static List<String> lines(Collection<NaiveStep> steps) {
        return steps.stream()
                .map(step -> step.rule() + " " + step.subject() + ": " + Replayed.line(step))
                .sorted()
                .toList();
    }
}
