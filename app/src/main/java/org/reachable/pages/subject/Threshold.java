package org.reachable.pages.subject;

import java.util.Optional;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;

/**
 * The number in a rule that a partnership may set.
 *
 * @param mechanism the mechanism it belongs to, as policy files call it
 * @param key what it is called there
 * @param is what it is now
 * @param unit what it counts, as policy files say it; empty where it counts entries
 */
record Threshold(Rule rule, String mechanism, String key, int is, String unit) {

    static Optional<Threshold> of(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.Drift drift ->
                Optional.of(
                        new Threshold(rule, "drift", "at-least", drift.tally().atLeast(), ""));
            case Mechanism.Accumulation many ->
                Optional.of(new Threshold(
                        rule, "accumulation", "at-least", many.tally().atLeast(), ""));
            case Mechanism.Consecutive row -> Optional.of(new Threshold(rule, "consecutive", "run", row.run(), ""));
            case Mechanism.LateInformation late ->
                Optional.of(of(rule, "late-information", "more-than", late.moreThan()));
            case Mechanism.Deadline clock
            when clock.stages().size() == 1 ->
                Optional.of(
                        of(rule, "deadline", "within", clock.stages().getFirst().within()));
            default -> Optional.empty();
        };
    }

    private static Threshold of(Rule rule, String mechanism, String key, Span span) {
        return new Threshold(
                rule, mechanism, key, span.amount(), span.toString().split(" ")[1]);
    }

    /** A settings file in which it is another number. */
    String setTo(int number) {
        return "settings: [{rule: \"%s\", because: \"What if\", set: {%s: {%s: %s}}}]%n"
                .formatted(rule.id(), mechanism, key, unit.isEmpty() ? number : "\"" + number + " " + unit + "\"");
    }

    /** "72 hours", or "6" where it counts entries. */
    String inWords(int number) {
        return unit.isEmpty()
                ? Integer.toString(number)
                : number + " "
                        + unit.replace("clock-", "").replace("calendar-", "").replace('-', ' ');
    }
}
