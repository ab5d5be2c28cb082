package org.reachable.engine.fold;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Rule;

/**
 * An answer, or one part of an answer.
 *
 * @param by the entries that give it
 * @param happened when it happened
 * @param ends where it leaves nothing to ask though nobody did what was asked, how that is said; else empty
 */
public record Answered(List<EntryId> by, Instant happened, String ends) {

    /** One that answers. */
    public Answered(List<EntryId> by, Instant happened) {
        this(by, happened, "");
    }

    public static Answered by(Entry entry) {
        return new Answered(List.of(entry.id()), entry.overAt());
    }

    /** By this way of answering, which may say that nothing is left to ask. */
    public static Answered by(Entry entry, Answer way) {
        return new Answered(List.of(entry.id()), entry.overAt(), way.ends());
    }

    public Answered earlier(Answered other) {
        return other.happened.isBefore(happened) ? other : this;
    }

    private Answered and(Answered other) {
        var both = new LinkedHashSet<>(by);
        both.addAll(other.by);
        return new Answered(List.copyOf(both), other.happened.isAfter(happened) ? other.happened : happened);
    }

    /** What parts come to: an answer without a part suffices alone, otherwise each part that the rule names is needed. */
    public static Optional<Answered> of(Rule rule, Map<String, Answered> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var alone = Optional.ofNullable(parts.get(""));
        return alone.isPresent() || !parts.keySet().containsAll(named(rule).toList())
                ? alone
                : named(rule).sorted().map(parts::get).reduce(Answered::and);
    }

    private static Stream<String> named(Rule rule) {
        return rule.answers().stream()
                .map(Answer::part)
                .filter(part -> !part.isEmpty())
                .distinct();
    }
}
