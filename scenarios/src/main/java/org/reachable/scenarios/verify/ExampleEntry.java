package org.reachable.scenarios.verify;

import static org.reachable.scenarios.verify.RuleVerifier.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;
import org.reachable.engine.policy.Values;

/** Writes an entry that a rule's own condition means, and the entries that must stand before it. */
public final class ExampleEntry {

    /** Where it may not be left blank: a code that no condition of ours leaves out beside that. */
    private static final String SAYS_SOMETHING = "DECIDED";

    /** A type that says nothing in particular, for conditions that ask for none. */
    private static final String ANY_TYPE = "information-shared";

    private static final String WHERE_IT_HAPPENED = "police-sighting";

    private static final String A_CAR = "Seen in a grey car [VEH:V1].";
    private static final Duration BEFORE = Duration.ofDays(10);

    private final Policy policy;
    private final Instant at;

    /** In the words of a policy, happening at an instant. */
    public ExampleEntry(Policy policy, Instant at) {
        this.policy = policy;
        this.at = at;
    }

    /** One for each type that the alternative names; one where it names none. */
    public List<WrittenEntry> each(Match.Alternative alternative) {
        return typesOf(alternative).stream()
                .map(type -> filledIn(alternative, entry(type)))
                .toList();
    }

    /** The first of them. */
    public WrittenEntry first(Match match) {
        return each(match.anyOf().getFirst()).getFirst();
    }

    private List<String> typesOf(Match.Alternative alternative) {
        if (!alternative.types().isEmpty()) {
            return alternative.types().stream().sorted().toList();
        }
        if (alternative.classes().isEmpty()) {
            return List.of(ANY_TYPE);
        }
        return policy.vocabulary().types().values().stream()
                .filter(type -> type.classes().stream().anyMatch(alternative.classes()::contains))
                .map(type -> type.code())
                .sorted()
                .limit(1)
                .toList();
    }

    private WrittenEntry filledIn(Match.Alternative alternative, WrittenEntry bare) {
        var result = bare.happened(LondonTime.withOffset(at));
        for (String agency : alternative.agencies().stream().sorted().limit(1).toList()) {
            result = result.by(agency);
        }
        for (String code : alternative.outcomes().stream().sorted().limit(1).toList()) {
            result = code.isEmpty() ? result : result.outcome(code);
        }
        if (alternative.notOutcomes().contains("")) {
            result = result.outcome(SAYS_SOMETHING);
        }
        for (var each : alternative.with().entrySet()) {
            String value = oneOf(each.getValue());
            result = value.isEmpty() ? result : result.with(each.getKey(), value);
        }
        for (var each : alternative.without().entrySet()) {
            boolean isSaid = alternative.with().containsKey(each.getKey());
            result = each.getValue().accept("") && !isSaid
                    ? result.with(each.getKey(), LondonTime.withOffset(at))
                    : result;
        }
        for (var each : alternative.atLeast().entrySet()) {
            result = result.with(each.getKey(), Integer.toString(each.getValue()));
        }
        for (var each : alternative.covers().entrySet()) {
            result = result.with(each.getKey(), "25").with(each.getValue(), "25");
        }
        for (var each : alternative.shortOf().entrySet()) {
            result = result.with(each.getKey(), "10").with(each.getValue(), "25");
        }
        for (var each : alternative.below().entrySet()) {
            result = result.with(each.getKey(), Integer.toString(each.getValue() - 1));
        }
        if (alternative.reported()) {
            var reports = policy.vocabulary().references().reports();
            for (String key : reports.keySet().stream()
                    .filter(key -> !alternative.with().containsKey(key))
                    .sorted()
                    .limit(1)
                    .toList()) {
                result = result.with(
                        key, Objects.requireNonNull(reports.get(key)).iterator().next());
            }
        }
        return alternative.knownToken() ? result.saying(A_CAR) : result;
    }

    private static String oneOf(Values values) {
        return values.accepted().stream()
                .filter(value -> !value.equals("blank"))
                .findFirst()
                .map(value -> value.replace("*", "x"))
                .orElse("");
    }

    /** What must be in the story already for the alternative to hold. */
    List<WrittenEntry> before(Match.Alternative alternative) {
        var result = new ArrayList<WrittenEntry>();
        alternative.during().stream()
                .sorted()
                .limit(1)
                .map(this::spell)
                .forEach(spell -> result.addAll(earlier(spell.opens())));
        if (alternative.precededBy() != null) {
            result.addAll(earlier(alternative.precededBy()));
        }
        if (alternative.knownToken()) {
            result.add(entry(WHERE_IT_HAPPENED)
                    .happened(LondonTime.withOffset(at.minus(BEFORE)))
                    .saying(A_CAR));
        }
        return result;
    }

    private List<WrittenEntry> earlier(Match match) {
        var written = new ExampleEntry(policy, at.minus(BEFORE));
        var result = new ArrayList<>(written.before(match.anyOf().getFirst()));
        result.add(written.first(match));
        return result;
    }

    private SpellKind spell(String code) {
        return policy.spells().stream()
                .filter(spell -> spell.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
