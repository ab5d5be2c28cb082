package org.reachable.engine.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Rule;

/**
 * One ask of one owner.
 *
 * @param id stable for ever: made from the rule, the subject and the trigger as first entered
 * @param rule the rule that found it
 * @param subject the child, or the token of a shared thing
 * @param trigger the entry that raised it
 * @param group the first entry of the incident it hangs on: findings of one group are one row on a desk
 * @param steps what became so, in order; never empty
 * @param escalated who else was asked by now because nobody had answered, in order
 * @param joined what happened besides within the same incident, as it became known: no clock starts by it, and what answers
 *     comes after it
 */
public record Finding(
        String id,
        Rule rule,
        String subject,
        EntryId trigger,
        EntryId group,
        List<Step> steps,
        List<Escalated> escalated,
        List<EntryId> joined) {

    Finding(String id, Rule rule, String subject, EntryId trigger, EntryId group, List<Step> steps) {
        this(id, rule, subject, trigger, group, steps, List.of(), List.of());
    }

    public Finding withEscalated(List<Escalated> climbed) {
        return new Finding(id, rule, subject, trigger, group, steps, climbed, joined);
    }

    /** The same for a reader who may see nothing of what it rests on: whose it is and by when, and no words of what. */
    public Finding untold() {
        return new Finding(
                id,
                rule.untold(),
                subject,
                trigger,
                group,
                steps.stream().map(Step::untold).toList(),
                escalated,
                joined);
    }

    /** The same, where its last step is not asked any more from an instant on, and nobody did what was asked: why, in words. */
    public Finding over(Instant at, String why) {
        var until = new ArrayList<>(steps);
        until.add(until.removeLast().closed(new Closing(at, List.of(), Closing.How.ENDED, why)));
        return new Finding(id, rule, subject, trigger, group, List.copyOf(until), escalated, joined);
    }

    /** As it was known at an instant: its steps until then, and nothing that closed them later. Without steps where nobody knew of it. */
    public Finding knownAt(Instant at) {
        return new Finding(
                id,
                rule,
                subject,
                trigger,
                group,
                steps.stream()
                        .filter(step -> !step.raisedAt().isAfter(at))
                        .map(step -> step.knownAt(at))
                        .toList(),
                escalated.stream().filter(climbed -> !climbed.at().isAfter(at)).toList(),
                joined);
    }

    /** Who else was asked of the alert that nobody answered last, in order: of one before it, somebody had answered. */
    public List<Escalated> climbed() {
        return escalated.stream()
                .filter(rung -> rung.since().equals(escalated.getLast().since()))
                .toList();
    }

    /** What it rests on now, and what joined it since. */
    public List<EntryId> behind() {
        return Stream.concat(last().evidence().stream(), joined.stream())
                .distinct()
                .toList();
    }

    /** The steps that interrupt somebody: every alert, but those that only add to what was asked already and is open. */
    public List<Step> interruptions() {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).level() == Level.ALERT && !(i > 0 && grows(steps.get(i - 1), steps.get(i))))
                .mapToObj(steps::get)
                .toList();
    }

    private static boolean grows(Step before, Step step) {
        Closing closed = before.closing();
        return step.why() == Why.AGAIN
                && before.level() == Level.ALERT
                && (closed == null || closed.at().isAfter(step.raisedAt()));
    }

    /** The newest step. */
    public Step last() {
        return steps.getLast();
    }

    /** True while the newest step is open. */
    public boolean open() {
        return last().open();
    }
}
