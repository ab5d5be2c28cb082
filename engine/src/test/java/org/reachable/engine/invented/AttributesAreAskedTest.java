package org.reachable.engine.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.form.OfferedKindsReader;
import org.reachable.engine.form.Question;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Fact;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Match.Alternative;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.SpellKind;
import org.reachable.engine.policy.Values;

/** What a rule reads, somebody can say: a clock that waits for a box that no form has never runs for what is written here. */
class AttributesAreAskedTest {

    private static final Policy POLICY = PolicyReader.shipped();
    private static final Vocabulary VOCABULARY = POLICY.vocabulary();
    private static final Forms FORMS = FormsReader.shipped(VOCABULARY);

    /**
     * What the database says, what the statutory return says of its own rows, what has a page of its own (what worked, and signing
     * that nothing changes), the number of a time away: left blank by all, one ends the other; and by when an action is to be done.
     */
    private static final Set<String> NOT_TYPED = Set.of(
            "part_of_the_work",
            "danger_read",
            "took_no_part",
            "on_one_word",
            "same_writer",
            "said_otherwise",
            "words_of_danger",
            "form",
            "good_practice",
            "signed",
            "away",
            "going_at",
            "due_by");

    private final Map<String, Set<String>> notAsked = new TreeMap<>();

    @Test
    void everyAttributeARuleReadsIsAskedOfEachKindItReadsItIn() {
        Meant.all(Alternative.class, POLICY).forEach(this::conditions);
        POLICY.spells().forEach(this::spell);
        POLICY.rules().forEach(this::rule);
        POLICY.facts().forEach(fact -> {
            if (fact.counts() instanceof Fact.Entries entries) {
                asked(entries.match(), entries.distinctAttribute());
            }
        });
        assertThat(notAsked).isEmpty();
    }

    /** A value that a rule waits for and no answer has is never said either. */
    @Test
    void everyValueARuleReadsIsAnAnswerOfItsQuestion() {
        Map<String, Set<String>> noAnswer = new TreeMap<>();
        Meant.all(Alternative.class, POLICY)
                .forEach(one -> Stream.of(one.with(), one.without())
                        .flatMap(read -> read.entrySet().stream())
                        .filter(read -> !isKept(read.getKey()))
                        .forEach(read -> types(one)
                                .flatMap(type -> question(type, read.getKey()))
                                .filter(question -> !answers(question, read.getValue()))
                                .forEach(question -> noAnswer.computeIfAbsent(read.getKey(), _ -> new TreeSet<>())
                                        .add(read.getValue() + " of " + question.choices()))));
        assertThat(noAnswer).isEmpty();
    }

    /** What a rule waits to have come of something can be chosen for it. */
    @Test
    void everyOutcomeARuleReadsIsOfferedOfTheKindsItNames() {
        OfferedKinds offered = OfferedKindsReader.shipped(VOCABULARY);
        Map<String, Set<String>> notOffered = new TreeMap<>();
        Meant.all(Alternative.class, POLICY).stream()
                .filter(one -> !one.outcomes().isEmpty())
                .forEach(one -> one.outcomes().stream()
                        .filter(outcome -> !outcome.isEmpty())
                        .filter(outcome -> types(one)
                                .noneMatch(type -> offered.outcomesOf(type).contains(outcome)))
                        .forEach(outcome -> notOffered
                                .computeIfAbsent(outcome, _ -> new TreeSet<>())
                                .add(one.types() + " " + one.classes())));
        assertThat(notOffered).isEmpty();
        assertThat(types(VOCABULARY.types().values().stream()))
                .as("one long list of all of them is no help")
                .allMatch(type -> !offered.outcomesOf(type).isEmpty()
                        && offered.outcomesOf(type).size() <= 20);
        assertThat(offered.outcomesOf(VOCABULARY.type("police-arrest")))
                .contains("NFA", "PENDING")
                .doesNotContain("PLAN-CHANGED", "OFF-ROLL", "ENGAGED");
        assertThat(List.of("child-died", "serious-incident"))
                .as("nothing went well, and nothing is below a threshold")
                .allSatisfy(type -> assertThat(offered.outcomesOf(VOCABULARY.type(type)))
                        .contains("RECORDED")
                        .doesNotContain("POSITIVE", "BELOW-THRESHOLD", "NFA", "ENDED"));
    }

    private void conditions(Alternative one) {
        one.with().forEach((attribute, values) -> {
            if (!values.accepted().equals(List.of("blank"))) {
                asked(one, attribute);
            }
        });
        Stream.of(
                        one.without().keySet(),
                        one.atLeast().keySet(),
                        one.below().keySet(),
                        one.shortOf().keySet(),
                        one.covers().keySet())
                .flatMap(Collection::stream)
                .forEach(attribute -> asked(one, attribute));
        one.shortOf().values().forEach(attribute -> asked(one, attribute));
        one.covers().values().forEach(attribute -> asked(one, attribute));
    }

    private void spell(SpellKind spell) {
        askedOfSome(spell.opens(), spell.closedAt());
        askedOfSome(spell.opens(), spell.lasts());
        key(spell.opens(), spell.key());
        key(spell.closes(), spell.key());
    }

    private void rule(Rule rule) {
        Match trigger = trigger(rule.mechanism());
        for (Answer answer : rule.answers()) {
            asked(answer.by(), answer.attribute());
            asked(trigger, answer.quantity());
            if (answer.same() != null) {
                key(answer.by(), answer.same());
                key(trigger, answer.same());
            }
        }
    }

    private Match trigger(Mechanism mechanism) {
        switch (mechanism) {
            case Mechanism.Moment moment -> {
                return moment.trigger();
            }
            case Mechanism.Deadline clock -> {
                askedOfSome(clock.trigger(), clock.start().attribute());
                asked(clock.trigger(), clock.stageAttribute());
                key(clock.trigger(), clock.key());
                return clock.trigger();
            }
            case Mechanism.Accumulation many ->
                asked(many.counted(), many.tally().distinctBy());
            case Mechanism.Drift drift -> {
                asked(drift.counted(), drift.tally().distinctBy());
                asked(drift.review(), drift.reviewUntil());
            }
            case Mechanism.MissingPart missing ->
                missing.parts().forEach(part -> asked(missing.on(), part.attribute()));
            case Mechanism.KnownPlace place -> askedOfSome(place.chosen(), place.near());
            case Mechanism.HeldElsewhere elsewhere -> askedOfSome(elsewhere.sign(), elsewhere.near());
            case Mechanism.Comparison comparison -> askedOfSome(comparison.response(), comparison.named());
            default -> {}
        }
        return Match.NOTHING;
    }

    private void key(Match match, @Nullable Key key) {
        if (key instanceof Key.Attribute attribute) {
            asked(match, attribute.name());
        } else if (key instanceof Key.AgencyPair pair) {
            asked(match, pair.name());
        }
    }

    /** Of what counts only where it is filled in. */
    private void askedOfSome(Match match, String attribute) {
        if (!attribute.isEmpty()
                && !NOT_TYPED.contains(attribute)
                && match.anyOf().stream()
                        .flatMap(AttributesAreAskedTest::types)
                        .noneMatch(type -> question(type, attribute).findAny().isPresent())) {
            note(attribute, "some of " + match);
        }
    }

    private void asked(Match match, String attribute) {
        match.anyOf().forEach(one -> asked(one, attribute));
    }

    private void asked(Alternative one, String attribute) {
        if (attribute.isEmpty() || isKept(attribute)) {
            return;
        }
        if (one.types().isEmpty()) {
            if (types(one).noneMatch(type -> question(type, attribute).findAny().isPresent())) {
                note(attribute, "some of " + one.classes() + " by " + one.agencies());
            }
        } else {
            types(one)
                    .filter(type -> question(type, attribute).findAny().isEmpty())
                    .forEach(type -> note(attribute, type.code()));
        }
    }

    private void note(String attribute, String where) {
        notAsked.computeIfAbsent(attribute, _ -> new TreeSet<>()).add(where);
    }

    private static Stream<Question> question(EntryType type, String attribute) {
        return FORMS.of(type.code()).stream()
                .filter(question -> question.attribute().equals(attribute));
    }

    private static Stream<EntryType> types(Stream<EntryType> all) {
        return all.filter(type -> !type.agencies().isEmpty());
    }

    /** Those that people write. */
    private static Stream<EntryType> types(Alternative one) {
        return types(VOCABULARY.types().values().stream())
                .filter(type -> one.types().isEmpty() || one.types().contains(type.code()))
                .filter(type ->
                        one.classes().isEmpty() || one.classes().stream().anyMatch(type.classes()::contains));
    }

    /** What speaks of other entries is kept by the pages that begin an answer. */
    private static boolean isKept(String attribute) {
        var keys = VOCABULARY.references();
        return List.of(keys.answers(), keys.answersFinding(), keys.corrects(), keys.duplicateOf(), keys.unjudgedBy())
                        .contains(attribute)
                || NOT_TYPED.contains(attribute);
    }

    private static boolean answers(Question question, Values values) {
        Set<String> answers = switch (question.kind()) {
            case CHOICE -> question.choices().keySet();
            case YES_NO -> Set.of("yes", "no");
            case YES_OR_BLANK -> Set.of("yes");
            default -> Set.of();
        };
        return answers.isEmpty()
                || values.accept("")
                // Other words that files have for an answer are no answers of a form.
                || values.accepted().stream()
                        .filter(value -> !value.contains("*") && !value.equals("no"))
                        .allMatch(value -> answers.stream().anyMatch(new Values(List.of(value))::accept));
    }
}
