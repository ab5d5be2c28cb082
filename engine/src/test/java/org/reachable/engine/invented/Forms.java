package org.reachable.engine.invented;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;
import org.reachable.engine.policy.Values;

/** What could stand in a form's boxes, as far as a policy cares. */
final class Forms {
    private final Map<String, List<String>> values = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> times = new HashSet<>();
    private final Set<String> agencies = new HashSet<>();

    Forms(Policy policy) {
        for (Match.Alternative asked : Meant.all(Match.Alternative.class, policy)) {
            asked.with().forEach(this::accepts);
            asked.without().forEach(this::accepts);
            numbers.addAll(asked.atLeast().keySet());
            numbers.addAll(asked.covers().keySet());
            numbers.addAll(asked.covers().values());
            numbers.addAll(asked.shortOf().keySet());
            numbers.addAll(asked.shortOf().values());
            numbers.addAll(asked.below().keySet());
        }
        for (Mechanism.Part part : Meant.all(Mechanism.Part.class, policy)) {
            accepts(part.attribute(), part.unmet() == null ? part.lacks() : part.unmet());
        }
        Meant.all(Key.Attribute.class, policy).forEach(key -> numbers.add(key.name()));
        Meant.all(Key.AgencyPair.class, policy).forEach(key -> agencies.add(key.name()));
        Meant.all(Answer.class, policy).forEach(answer -> numbers.add(answer.quantity()));
        Meant.all(Mechanism.Start.class, policy).forEach(start -> times.add(start.attribute()));
        Meant.all(Mechanism.Drift.class, policy).forEach(drift -> times.add(drift.reviewUntil()));
        Meant.all(Mechanism.Deadline.class, policy).forEach(deadline -> numbers.add(deadline.stageAttribute()));
        for (SpellKind spell : policy.spells()) {
            times.add(spell.closedAt());
            numbers.add(spell.lasts());
        }
        List.of(numbers, times).forEach(keys -> keys.remove(""));
    }

    private void accepts(String key, @Nullable Values accepted) {
        var known = values.computeIfAbsent(key, unseen -> new ArrayList<>(List.of("other")));
        if (accepted != null) {
            accepted.accepted().stream()
                    .filter(value -> !value.equals("blank"))
                    .map(value -> value.replace("*", "x"))
                    .forEach(known::add);
        }
    }

    /** Every box a policy cares for. */
    List<String> keys() {
        var result = new HashSet<>(values.keySet());
        result.addAll(numbers);
        result.addAll(times);
        result.addAll(agencies);
        return result.stream().sorted().toList();
    }

    /** Something to write into it. */
    String fill(String key, Instant at, Chance chance) {
        if (times.contains(key)) {
            Instant time = new Days(chance).hoursLater(at, -200, 400);
            return chance.oneIn(2) ? Attribute.date(time) : Attribute.time(time);
        }
        if (agencies.contains(key)) {
            return chance.pick("police", "social-care", "youth-justice");
        }
        if (numbers.contains(key)) {
            return chance.oneIn(20) ? "some" : Integer.toString(chance.between(0, chance.pick(3, 12)));
        }
        return chance.pick(values.getOrDefault(key, List.of("yes")));
    }
}
