package org.reachable.engine.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Policy;

/**
 * Replays a story and tells its steps in a line each. The engine must find the same, and every step must be borne out by
 * what it cites.
 */
final class Replayed {
    private static final Calendars CALENDARS = Calendars.englandAndWales();

    private Replayed() {}

    /** As {@code alert 2022-01-04T10:00 by 2022-01-04T10:00 [A1] answered-late 2022-01-05T09:00}. */
    static List<String> lines(Policy policy, List<Entry> entries, String until) {
        var steps = inBothReadings(policy, entries, until);
        var checker = new EvidenceChecker(entries, policy, CALENDARS);
        assertThat(steps).flatMap(checker::problems).isEmpty();
        return steps.stream().map(Replayed::line).toList();
    }

    /** The same with the rule and the subject before each line. */
    static List<String> linesOfSeveral(Policy policy, List<Entry> entries, String until) {
        return inBothReadings(policy, entries, until).stream()
                .map(step -> step.rule() + " " + step.subject() + ": " + line(step))
                .toList();
    }

    private static List<NaiveStep> inBothReadings(Policy policy, List<Entry> entries, String until) {
        var now = LondonTime.parse(until);
        var naive = NaiveInterpreter.telling(entries, policy, CALENDARS, now);
        var engine = EngineSteps.telling(new Fold(policy, CALENDARS).fold(entries, now));
        assertThat(EngineAgreesTest.lines(engine)).isEqualTo(EngineAgreesTest.lines(naive));
        return naive.steps();
    }

    static String line(NaiveStep step) {
        String kind = step.kind().equals(step.rule()) ? "" : " " + step.kind();
        String limit = step.respondBy() == null ? "" : " by " + at(step.respondBy());
        String closing = step.closing().isEmpty() ? "" : " " + step.closing() + " " + at(step.closedAt());
        String evidence = step.evidence().stream().map(EntryId::local).sorted().collect(Collectors.joining(" "));
        return step.level() + kind + " " + at(step.raisedAt()) + limit + " [" + evidence + "]" + closing;
    }

    private static String at(@Nullable Instant instant) {
        return instant == null ? "never" : LondonTime.localOf(instant).toString();
    }
}
