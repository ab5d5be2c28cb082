package org.reachable.engine.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Values;

/** Conditions, as a policy file would say them. */
public final class When {
    public static final Match ANY = new When().match();
    public static final Match NOTHING = Match.NOTHING;

    private final Set<String> types = new HashSet<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> agencies = new HashSet<>();
    private final Set<String> outcomes = new HashSet<>();
    private final Set<String> notOutcomes = new HashSet<>();
    private final Map<String, Values> with = new HashMap<>();
    private final Map<String, Values> without = new HashMap<>();
    private final Map<String, String> covers = new HashMap<>();
    private final Map<String, Integer> atLeast = new HashMap<>();
    private final Map<String, String> shortOf = new HashMap<>();
    private final Map<String, Integer> below = new HashMap<>();
    private final Set<String> opening = new HashSet<>();
    private final Set<String> during = new HashSet<>();
    private final Set<String> outside = new HashSet<>();
    private @Nullable Match precededBy;
    private boolean knownToken;
    private boolean happened;
    private @Nullable Match butFor;

    private When() {}

    public static When types(String... codes) {
        var when = new When();
        when.types.addAll(List.of(codes));
        return when;
    }

    public static When is(String... classes) {
        var when = new When();
        when.classes.addAll(List.of(classes));
        return when;
    }

    /** One of several alternatives. */
    public static Match either(When... alternatives) {
        var all = new ArrayList<Match.Alternative>();
        for (When each : alternatives) {
            all.addAll(each.match().anyOf());
        }
        return new Match(List.copyOf(all));
    }

    public When by(String... codes) {
        agencies.addAll(List.of(codes));
        return this;
    }

    public When outcome(String... codes) {
        outcomes.addAll(List.of(codes));
        return this;
    }

    public When with(String key, String... values) {
        with.put(key, new Values(List.of(values)));
        return this;
    }

    public When without(String key, String... values) {
        without.put(key, new Values(List.of(values)));
        return this;
    }

    public When covers(String key, String other) {
        covers.put(key, other);
        return this;
    }

    public When atLeast(String key, int number) {
        atLeast.put(key, number);
        return this;
    }

    public When shortOf(String key, String other) {
        shortOf.put(key, other);
        return this;
    }

    public When below(String key, int number) {
        below.put(key, number);
        return this;
    }

    public When opening(String... spells) {
        opening.addAll(List.of(spells));
        return this;
    }

    public When during(String... spells) {
        during.addAll(List.of(spells));
        return this;
    }

    public When outside(String... spells) {
        outside.addAll(List.of(spells));
        return this;
    }

    public When precededBy(Match match) {
        precededBy = match;
        return this;
    }

    public When knownToken() {
        knownToken = true;
        return this;
    }

    /** As {@link #knownToken()}, but for places at which such entries stand. */
    public When knownTokenBut(Match theirs) {
        butFor = theirs;
        return knownToken();
    }

    public When happened() {
        happened = true;
        return this;
    }

    public When outcomeNot(String... codes) {
        notOutcomes.addAll(List.of(codes));
        return this;
    }

    public Match match() {
        return new Match(List.of(new Match.Alternative(
                Set.copyOf(types),
                Set.copyOf(classes),
                Set.copyOf(agencies),
                Set.copyOf(outcomes),
                Set.copyOf(notOutcomes),
                Map.copyOf(with),
                Map.copyOf(without),
                Map.copyOf(covers),
                Map.copyOf(atLeast),
                Map.copyOf(shortOf),
                Map.copyOf(below),
                Set.copyOf(during),
                Set.copyOf(outside),
                Set.copyOf(opening),
                precededBy,
                knownToken,
                butFor,
                false,
                happened,
                false)));
    }
}
