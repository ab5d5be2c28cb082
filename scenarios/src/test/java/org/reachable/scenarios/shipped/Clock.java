package org.reachable.scenarios.shipped;

import static org.reachable.scenarios.verify.RuleVerifier.verifyThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.scenarios.verify.ExampleEntry;
import org.reachable.scenarios.verify.RuleVerifier;
import org.reachable.scenarios.verify.TriggerExample;
import org.reachable.scenarios.verify.WrittenEntry;

/**
 * One shipped clock in one story: a trigger that its rule means, begun at an instant, and what must stand before it. The
 * limit is counted by hand from the table and never asked of the policy.
 */
final class Clock {
    static final String TRIGGER = TriggerExample.TRIGGER;
    static final String ANSWER = "answer";
    static final Policy SHIPPED = PolicyReader.shipped();

    private static final Policy ALL_FED =
            shippedFeeding(SHIPPED.vocabulary().types().keySet());
    private static final Calendars CALENDARS = ByHand.calendars();

    final DeadlineRow row;
    final Rule rule;
    final Mechanism.Deadline deadline;
    final Instant begins;
    final Instant limit;

    Clock(DeadlineRow row) {
        this(row, row.morning());
    }

    Clock(DeadlineRow row, String begins) {
        this.row = row;
        this.rule = SHIPPED.rule(row.rule()).orElseThrow();
        this.deadline = (Mechanism.Deadline) rule.mechanism();
        this.begins = LondonTime.parse(begins);
        this.limit = ByHand.limit(
                TriggerExample.namesItsStart(rule) ? this.begins.plus(TriggerExample.AHEAD) : this.begins, row);
    }

    /** The limit had it happened at another time and been recorded then. */
    Instant limitOf(Instant happened, Instant recorded) {
        if (TriggerExample.namesItsStart(rule)) {
            return limit;
        }
        if (row.from().equals("recorded")) {
            return ByHand.limit(recorded, row);
        }
        Instant counted = ByHand.limit(happened, row);
        Instant least = ByHand.nextWorkingDayEnds(recorded);
        return row.ends().equals("evening") && counted.isBefore(least) ? least : counted;
    }

    /** The policy as if these types of entry, and no others, were sent. */
    static Policy shippedFeeding(Set<String> types) {
        return SHIPPED.withFedTypes(types);
    }

    static String time(Instant at) {
        return LondonTime.withOffset(at);
    }

    String startAttribute() {
        return deadline.start().attribute();
    }

    /** The first way to begin it. */
    TriggerExample beginning() {
        return beginnings().findFirst().orElseThrow();
    }

    /** Every entry that starts it: each alternative, with each type it names. */
    Stream<TriggerExample> beginnings() {
        return TriggerExample.of(SHIPPED, rule, begins);
    }

    /** The ways it can be answered by another entry. */
    List<Answer> ways() {
        return rule.answers().stream()
                .filter(answer -> answer.link() != Answer.Link.REACHED && answer.isForGood())
                .toList();
    }

    /** What answers by one way, happening at one instant and known at another. */
    WrittenEntry answer(Answer way, Instant happened, Instant recorded) {
        var result = new ExampleEntry(SHIPPED, happened)
                .first(way.by())
                .recorded(time(recorded))
                .called(ANSWER);
        return switch (way.link()) {
            case NAMES -> result.answering(TRIGGER);
            case SAME -> sharing(way.same(), result);
            case COMPLETES -> result.with(way.attribute(), TRIGGER + ":1");
            case AFTER, OLDEST, REACHED -> result;
        };
    }

    private static WrittenEntry sharing(@Nullable Key key, WrittenEntry entry) {
        return switch (key) {
            case Key.Attribute attribute -> entry.with(attribute.name(), "1");
            case Key.AgencyPair pair -> entry.by("school").with(pair.name(), "police");
            case null, default -> throw new IllegalArgumentException("an answer has nothing to share");
        };
    }

    /** The first way to begin it, and these. */
    RuleVerifier story(WrittenEntry... more) {
        return told(beginning(), more);
    }

    RuleVerifier told(TriggerExample beginning, WrittenEntry... more) {
        return verifyThat(row.rule())
                .under(ALL_FED)
                .with(CALENDARS)
                .given(beginning.story().toArray(WrittenEntry[]::new))
                .given(more);
    }

    /** What the trigger itself raised, whatever other entries of the story begin besides. */
    static Optional<Finding> findingOf(RuleVerifier story) {
        return story.findings().stream()
                .filter(finding -> finding.trigger().local().equals(TRIGGER))
                .findFirst();
    }

    static List<Instant> alertsOf(RuleVerifier story) {
        return findingOf(story).stream()
                .flatMap(finding -> finding.steps().stream())
                .filter(step -> step.level() == Level.ALERT)
                .map(Step::raisedAt)
                .toList();
    }

    static Optional<Closing> endingOf(RuleVerifier story) {
        return findingOf(story).map(finding -> finding.last().closing());
    }

    static Instant minute(Instant instant, int minutes) {
        return instant.plus(Duration.ofMinutes(minutes));
    }
}
