package org.reachable.scenarios.quietness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reachable.engine.Fold;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.proof.Figure;
import org.reachable.scenarios.quietness.ToldLife.Label;

/** The control: with one rule left out of the policy, or one line of what raises it, something planted must be missed. */
record LeftOut(Policy policy, Calendars calendars) {

    private static final Instant WHEN = Instant.parse("2021-03-03T10:00:00Z");

    List<Figure> noticed() {
        Set<String> rules = Planted.MOMENTS.stream().map(Planted::rule).collect(Collectors.toSet());
        List<Rest> without = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            if (rules.contains(rule.id())) {
                without.add(new Rest(
                        rule.id(),
                        policy.withRules(policy.rules().stream()
                                .filter(one -> !one.equals(rule))
                                .toList())));
            }
        }
        List<Rest> shortened = policy.rules().stream()
                .filter(rule -> rules.contains(rule.id()))
                .flatMap(rule -> IntStream.range(0, trigger(rule).anyOf().size())
                        .mapToObj(line -> new Rest(
                                rule.id() + ", line " + (line + 1),
                                policy.withRules(policy.rules().stream()
                                        .map(one -> one.equals(rule) ? without(rule, line) : one)
                                        .toList()))))
                .toList();
        return List.of(
                Figure.none("control: missed with every rule", missed(policy), Planted.MOMENTS.size()),
                Figure.all("control: rules left out, and something missed", misses(without), without.size()),
                Figure.all("control: their lines left out, and something missed", misses(shortened), shortened.size()));
    }

    /** The policy without a rule, or without a line of one. */
    private record Rest(String without, Policy policy) {}

    private long misses(List<Rest> rests) {
        var unnoticed =
                rests.stream().filter(rest -> missed(rest.policy()) == 0).toList();
        unnoticed.forEach(rest -> System.err.println("nothing is missed without " + rest.without()));
        return (long) rests.size() - unnoticed.size();
    }

    /** How many kinds are not alerted where each stands alone. */
    private long missed(Policy under) {
        var fold = new Fold(under, calendars);
        return Planted.MOMENTS.stream()
                .filter(kind -> {
                    List<WrittenEntry> story = kind.story().told("A", "A-1", WHEN);
                    List<Entry> entries = story.stream()
                            .map(entry -> entry.in(under.vocabulary()))
                            .toList();
                    var label = new Label(kind, story.getLast().id(), WHEN);
                    return !NoMomentIsMissed.isAlerted(
                            fold.child("A", entries, label.until()).findings(), label);
                })
                .count();
    }

    private static Match trigger(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.Moment moment -> moment.trigger();
            case Mechanism.Deadline deadline -> deadline.trigger();
            default -> Match.NOTHING;
        };
    }

    private static Rule without(Rule rule, int line) {
        Match all = trigger(rule);
        var rest = new Match(IntStream.range(0, all.anyOf().size())
                .filter(one -> one != line)
                .mapToObj(all.anyOf()::get)
                .toList());
        return with(
                rule,
                switch (rule.mechanism()) {
                    case Mechanism.Moment moment ->
                        new Mechanism.Moment(rest, moment.oneIncident(), moment.nextStepAfter(), moment.passing());
                    case Mechanism.Deadline it ->
                        new Mechanism.Deadline(
                                rest,
                                it.start(),
                                it.stages(),
                                it.stageAttribute(),
                                it.stageOutcomes(),
                                it.key(),
                                it.repeats(),
                                it.oneIncident(),
                                it.until(),
                                it.notDoneAfter());
                    default -> rule.mechanism();
                });
    }

    private static Rule with(Rule rule, Mechanism mechanism) {
        return new Rule(
                rule.id(),
                rule.version(),
                rule.kind(),
                rule.family(),
                rule.local(),
                rule.sentence(),
                rule.ask(),
                rule.closes(),
                mechanism,
                rule.answers(),
                rule.owner(),
                rule.copied(),
                rule.responders(),
                rule.escalation(),
                rule.source(),
                rule.rulebook(),
                rule.effectiveFrom(),
                rule.effectiveTo(),
                rule.needsFeed(),
                rule.afterTheEnd(),
                rule.urgency(),
                rule.about(),
                rule.where());
    }
}
