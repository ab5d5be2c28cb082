package org.reachable.engine.policy;

import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.form.Replies;
import org.reachable.engine.policy.Match.Alternative;

/** Whoever told us something hears from us only where somebody is asked to reply: of every type that is owed a reply, some rule asks. */
final class RepliesAsked {
    private final Policy policy;
    private final Replies replies;
    private final Problems problems;

    RepliesAsked(Policy policy, Replies replies, Problems problems) {
        this.policy = policy;
        this.replies = replies;
        this.problems = problems;
    }

    void check() {
        policy.vocabulary().types().values().stream()
                .filter(replies::isOwedFor)
                .filter(type -> policy.rules().stream().noneMatch(rule -> asks(rule, type)))
                .forEach(type -> problems.add(new Problem(
                        "the entry types",
                        1,
                        "'" + type.code() + "' is what somebody told us, and nobody is asked to reply",
                        "Write a rule with a moment or a deadline that every '" + type.code()
                                + "' starts and a reply answers, or take '" + replies.owedFor()
                                + "' from what it 'is'.")));
    }

    private boolean asks(Rule rule, EntryType type) {
        Match trigger = switch (rule.mechanism()) {
            case Mechanism.Moment moment -> moment.trigger();
            case Mechanism.Deadline deadline -> deadline.trigger();
            default -> Match.NOTHING;
        };
        return rule.about().containsAll(type.about())
                && trigger.anyOf().stream().anyMatch(each -> always(each, type))
                && rule.answers().stream()
                        .flatMap(answer -> answer.by().anyOf().stream())
                        .anyMatch(by -> by.types().stream().anyMatch(replies.types()::contains));
    }

    /** Whether every entry of the type meets it, whatever else is in the entry or in the story. */
    private static boolean always(Alternative each, EntryType type) {
        return each.types().contains(type.code())
                && each.agencies().isEmpty()
                && each.outcomes().isEmpty()
                && each.notOutcomes().isEmpty()
                && each.with().isEmpty()
                && each.without().isEmpty()
                && each.covers().isEmpty()
                && each.atLeast().isEmpty()
                && each.shortOf().isEmpty()
                && each.below().isEmpty()
                && each.opening().isEmpty()
                && each.during().isEmpty()
                && each.outside().isEmpty()
                && each.precededBy() == null
                && !each.knownToken()
                && !each.believed();
    }
}
