package org.reachable.engine.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.Urgency;

/** One rule: its id is also its kind. */
public final class RuleBuilder {
    private final String id;
    private final Mechanism mechanism;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Rule.Escalation> escalation = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean afterTheEnd;
    private boolean needsFeed;
    private Urgency urgency = Urgency.NONE;

    private RuleBuilder(String id, Mechanism mechanism) {
        this.id = id;
        this.mechanism = mechanism;
    }

    public static RuleBuilder rule(String id, Mechanism mechanism) {
        return new RuleBuilder(id, mechanism);
    }

    public RuleBuilder answered(Answer... ways) {
        answers.addAll(List.of(ways));
        return this;
    }

    /** While nobody answers an alert, it goes up. */
    public RuleBuilder goesUp(String after, String to) {
        escalation.add(new Rule.Escalation(Span.parse(after), to));
        return this;
    }

    public RuleBuilder from(String london) {
        from = LocalDate.parse(london);
        return this;
    }

    public RuleBuilder to(String london) {
        to = LocalDate.parse(london);
        return this;
    }

    public RuleBuilder needsFeed() {
        needsFeed = true;
        return this;
    }

    public RuleBuilder urgent() {
        urgency = Urgency.AT_ONCE;
        return this;
    }

    /** It goes on after the child's story has ended. */
    public RuleBuilder afterTheEnd() {
        afterTheEnd = true;
        return this;
    }

    public Rule build() {
        return new Rule(
                id,
                1,
                id,
                "pattern",
                true,
                "It is so.",
                "Do it.",
                "It is done.",
                mechanism,
                List.copyOf(answers),
                "owner",
                List.of(),
                List.of(),
                List.copyOf(escalation),
                new Rule.Source("A test", "local-protocol", "known"),
                List.of(),
                from,
                to,
                needsFeed,
                afterTheEnd,
                urgency,
                Set.of("child"),
                "test");
    }
}
