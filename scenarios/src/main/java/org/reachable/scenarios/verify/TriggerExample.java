package org.reachable.scenarios.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;

/** An entry that starts a deadline, as its rule means it, and what must stand before it. */
public record TriggerExample(List<WrittenEntry> before, WrittenEntry trigger) {
    /** What the trigger is called. */
    public static final String TRIGGER = "trigger";

    /** Where a trigger must name the instant its clock runs from, it names one so much later. */
    public static final Duration AHEAD = Duration.ofDays(28);

    /** Every entry that starts a deadline at an instant: each alternative of its condition, with each type it names. */
    public static Stream<TriggerExample> of(Policy policy, Rule rule, Instant at) {
        var meant = new ExampleEntry(policy, at);
        return deadline(rule).trigger().anyOf().stream()
                .flatMap(alternative -> meant.each(alternative).stream()
                        .map(entry -> new TriggerExample(meant.before(alternative), keyed(rule, entry, at))));
    }

    /** Whether every entry that starts it must name the instant its clock runs from. */
    public static boolean namesItsStart(Rule rule) {
        return deadline(rule).trigger().anyOf().stream()
                .allMatch(each ->
                        each.without().containsKey(startOf(rule)) || each.with().containsKey(startOf(rule)));
    }

    /** The same, begun by another entry. */
    public TriggerExample with(WrittenEntry other) {
        return new TriggerExample(before, other);
    }

    /** All of it, in order. */
    public List<WrittenEntry> story() {
        return Stream.concat(before.stream(), Stream.of(trigger)).toList();
    }

    private static WrittenEntry keyed(Rule rule, WrittenEntry entry, Instant at) {
        var keys = Stream.concat(
                Stream.of(deadline(rule).key()),
                rule.answers().stream().map(Answer::same).filter(Objects::nonNull));
        var result = entry.called(TRIGGER);
        for (Key key : keys.toList()) {
            result = switch (key) {
                case Key.Attribute attribute -> result.with(attribute.name(), "1");
                case Key.AgencyPair pair -> result.by("police").with(pair.name(), "school");
                case Key.Child _, Key.EachEntry _ -> result;
            };
        }
        for (Answer answer : rule.answers()) {
            result = answer.quantity().isEmpty() ? result : result.with(answer.quantity(), "1");
        }
        return namesItsStart(rule) ? result.with(startOf(rule), LondonTime.withOffset(at.plus(AHEAD))) : result;
    }

    private static String startOf(Rule rule) {
        return deadline(rule).start().attribute();
    }

    private static Mechanism.Deadline deadline(Rule rule) {
        return (Mechanism.Deadline) rule.mechanism();
    }
}
