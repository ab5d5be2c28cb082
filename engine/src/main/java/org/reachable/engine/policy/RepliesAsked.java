package org.reachable.engine.policy;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.form.Replies;
import org.reachable.engine.policy.Match.Alternative;

/**
 * Whoever told us something hears from us only where somebody is asked to reply: of every type that is owed a reply, some rule asks. What
 * people of an agency told is read, besides, by somebody who decides.
 */
final class RepliesAsked {
    private final Policy policy;
    private final Replies replies;
    private final UnaryOperator<String> where;
    private final Problems problems;

    /** @param where the file and line of a type, by its code */
    RepliesAsked(Policy policy, Replies replies, UnaryOperator<String> where, Problems problems) {
        this.policy = policy;
        this.replies = replies;
        this.where = where;
        this.problems = problems;
    }

    void check() {
        policy.vocabulary().types().values().stream().filter(replies::isOwedFor).forEach(this::check);
    }

    private void check(EntryType type) {
        if (rulesEachStarts(type).noneMatch(rule -> answeredBy(rule, replies.types()::contains))) {
            tell(
                    type,
                    "nobody is asked to reply",
                    "Write a rule with a moment or a deadline that every '%s' starts and a reply answers, or add it where such a rule lists its types; or take '%s' from what it 'is'.");
        }
        if (isOfAnAgency(type) && rulesEachStarts(type).noneMatch(this::asksForMoreThanAReply)) {
            tell(
                    type,
                    "nobody is asked to read it and decide",
                    "Write a rule with a moment or a deadline that every '%s' starts and what was decided answers, or add it where such a rule lists its types; or take '%s' from what it 'is'.");
        }
    }

    private void tell(EntryType type, String what, String mend) {
        problems.add(Problem.at(
                where.apply(type.code()),
                "'" + type.code() + "' is what somebody told us, and " + what,
                mend.formatted(type.code(), replies.owedFor())));
    }

    /** What a child or a family told is asked about by rules of their own, each with its reply. */
    private boolean isOfAnAgency(EntryType type) {
        return type.agencies().stream()
                .allMatch(agency -> replies.typeOfReplyTo(agency).equals(replies.toOthers()));
    }

    private Stream<Rule> rulesEachStarts(EntryType type) {
        return policy.rules().stream()
                .filter(rule -> rule.about().containsAll(type.about()))
                .filter(rule -> trigger(rule).anyOf().stream().anyMatch(each -> always(each, type)));
    }

    private static Match trigger(Rule rule) {
        return switch (rule.mechanism()) {
            case Mechanism.Moment moment -> moment.trigger();
            case Mechanism.Deadline deadline -> deadline.trigger();
            default -> Match.NOTHING;
        };
    }

    /** A reply alone decides nothing for the child. */
    private boolean asksForMoreThanAReply(Rule rule) {
        return !answeredBy(rule, replies.types()::contains) && answeredBy(rule, _ -> true);
    }

    private static boolean answeredBy(Rule rule, Predicate<String> type) {
        return rule.answers().stream()
                .flatMap(answer -> answer.by().anyOf().stream())
                .anyMatch(by -> by.types().stream().anyMatch(type));
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
                && !each.believed()
                && !each.happened()
                && !each.reported();
    }
}
