package org.reachable.engine.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.policy.Match.Alternative;

/** What a rule reads, somebody can say: a clock that waits for a box that no form has never runs for what is written here. */
final class AttributesAsked {

    private final PolicyForms forms;
    private final boolean ofEach;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    private AttributesAsked(PolicyForms forms, boolean ofEach, Problems problems) {
        this.forms = forms;
        this.ofEach = ofEach;
        this.problems = problems;
    }

    /** As a rule reads it: of each type that it names, it can be said. */
    static AttributesAsked ofEach(PolicyForms forms, Problems problems) {
        return new AttributesAsked(forms, true, problems);
    }

    /** As a list reads it, which finds it where it is said: of one of the types that it names, it can be. */
    static AttributesAsked ofSome(PolicyForms forms, Problems problems) {
        return new AttributesAsked(forms, false, problems);
    }

    /** A condition, wherever it stands. */
    void condition(Alternative one, String where) {
        one.with().forEach((attribute, values) -> {
            // Of what no form asks, it is so that it was left blank.
            if (!values.isBlankAlone()) {
                asked(one, attribute, where);
            }
        });
        Stream.of(
                        one.without().keySet(),
                        one.atLeast().keySet(),
                        one.below().keySet(),
                        one.shortOf().keySet(),
                        one.covers().keySet(),
                        one.shortOf().values(),
                        one.covers().values())
                .flatMap(Collection::stream)
                .forEach(attribute -> asked(one, attribute, where));
    }

    void spell(SpellKind spell, String where) {
        askedOfSome(spell.opens(), spell.closedAt(), where);
        askedOfSome(spell.opens(), spell.lasts(), where);
        key(spell.opens(), spell.key(), where);
        key(spell.closes(), spell.key(), where);
    }

    void figure(Fact fact, String where) {
        if (fact.counts() instanceof Fact.Entries entries) {
            asked(entries.match(), entries.distinctAttribute(), where);
        }
    }

    void rule(Rule rule) {
        Match trigger = trigger(rule.mechanism(), rule.where());
        for (Answer answer : rule.answers()) {
            asked(answer.by(), answer.attribute(), rule.where());
            asked(trigger, answer.quantity(), rule.where());
            if (answer.same() != null) {
                key(answer.by(), answer.same(), rule.where());
                key(trigger, answer.same(), rule.where());
            }
        }
    }

    private Match trigger(Mechanism mechanism, String where) {
        switch (mechanism) {
            case Mechanism.Moment moment -> {
                return moment.trigger();
            }
            case Mechanism.Deadline clock -> {
                askedOfSome(clock.trigger(), clock.start().attribute(), where);
                asked(clock.trigger(), clock.stageAttribute(), where);
                key(clock.trigger(), clock.key(), where);
                return clock.trigger();
            }
            case Mechanism.Accumulation many ->
                asked(many.counted(), many.tally().distinctBy(), where);
            case Mechanism.Drift drift -> {
                asked(drift.counted(), drift.tally().distinctBy(), where);
                asked(drift.review(), drift.reviewUntil(), where);
            }
            case Mechanism.MissingPart missing ->
                missing.parts().forEach(part -> asked(missing.on(), part.attribute(), where));
            case Mechanism.KnownPlace place -> askedOfSome(place.chosen(), place.near(), where);
            case Mechanism.HeldElsewhere elsewhere -> askedOfSome(elsewhere.sign(), elsewhere.near(), where);
            case Mechanism.Comparison comparison -> askedOfSome(comparison.response(), comparison.named(), where);
            default -> {}
        }
        return Match.NOTHING;
    }

    private void key(Match match, @Nullable Key key, String where) {
        if (key instanceof Key.Attribute attribute) {
            asked(match, attribute.name(), where);
        } else if (key instanceof Key.AgencyPair pair) {
            asked(match, pair.name(), where);
        }
    }

    /** Of what counts only where it is filled in. */
    private void askedOfSome(Match match, String attribute, String where) {
        if (isRead(attribute) && forms.questions(match, attribute).findAny().isEmpty()) {
            tell(attribute, "any of these entries", where);
        }
    }

    private void asked(Match match, String attribute, String where) {
        match.anyOf().forEach(one -> asked(one, attribute, where));
    }

    private void asked(Alternative one, String attribute, String where) {
        if (!isRead(attribute)) {
            return;
        }
        if (!ofEach || one.types().isEmpty()) {
            if (forms.types(one)
                    .noneMatch(type -> forms.question(type, attribute).isPresent())) {
                tell(attribute, "any of these entries", where);
            }
        } else {
            forms.types(one)
                    .filter(type -> forms.question(type, attribute).isEmpty())
                    .forEach(type -> tell(attribute, "'" + type.code() + "'", where));
        }
    }

    private boolean isRead(String attribute) {
        return !attribute.isEmpty() && !forms.isKept(attribute);
    }

    private void tell(String attribute, String of, String where) {
        String what = "no form of " + of + " asks for '" + attribute + "', so nobody can say it";
        if (told.add(where + what)) {
            problems.add(Problem.at(where, what, forms.mend(attribute)));
        }
    }
}
