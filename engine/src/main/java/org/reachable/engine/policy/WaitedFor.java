package org.reachable.engine.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.policy.Match.Alternative;

/**
 * What a rule waits for, as somebody would write it down.
 *
 * @param aWord whether it is enough to say in a sentence what came of it
 * @param deeds the kinds of entry that answer it, in the order of its rows; empty where only others' systems, or a day, end it
 */
public record WaitedFor(boolean aWord, List<Deed> deeds) {

    /** What a condition says that asks no form: that nothing was written. */
    private static final String BLANK = "blank";

    /**
     * One kind of entry that answers.
     *
     * @param type its code
     * @param says what it must say to answer, by attribute
     * @param outcome the code of the outcome it must have; empty where any will do
     * @param shares the attribute in which it has the value of what it answers; empty where there is none
     * @param names whether it says which it answers, by that value or else by name
     */
    public record Deed(String type, Map<String, String> says, String outcome, String shares, boolean names) {}

    /** @param word the type under which somebody says in a sentence what came of what was asked */
    public static WaitedFor of(Rule rule, String word, Forms forms, Policy policy) {
        Vocabulary vocabulary = policy.vocabulary();
        boolean aWord = isWord(rule, word, vocabulary);
        var deeds = new LinkedHashMap<String, Deed>();
        Stream.concat(
                        rule.answers().stream().filter(answer -> answer.isByName() && answer.as() == Answer.As.ANSWER),
                        endings(rule, policy).map(WaitedFor::after))
                .forEach(answer -> answer.by()
                        .anyOf()
                        .forEach(alternative -> typesOf(alternative, aWord, forms, vocabulary)
                                .filter(type ->
                                        !vocabulary.type(type).agencies().isEmpty()
                                                && !(alternative.types().isEmpty() && happensAnew(rule, type)))
                                .forEach(type -> deeds.putIfAbsent(type, deed(type, alternative, answer)))));
        return new WaitedFor(aWord, List.copyOf(deeds.values()));
    }

    /** To write down once more what started the clock would say that it happened again. */
    private static boolean happensAnew(Rule rule, String type) {
        return rule.mechanism() instanceof Mechanism.Deadline clock
                && clock.key() instanceof Key.Attribute
                && clock.trigger().anyOf().stream()
                        .anyMatch(trigger -> trigger.types().contains(type));
    }

    /** What ends it by the way it watches, whatever its rows of answers say. */
    public static Stream<Match> endings(Rule rule, Policy policy) {
        return switch (rule.mechanism()) {
            case Mechanism.Drift drift -> Stream.of(drift.reset(), drift.review());
            case Mechanism.Consecutive consecutive -> Stream.of(consecutive.reset());
            case Mechanism.Counter counter ->
                policy.spells().stream()
                        .filter(spell -> spell.code().equals(counter.spell()))
                        .map(SpellKind::closes);
            default -> Stream.of();
        };
    }

    private static Answer after(Match by) {
        return new Answer(by, Answer.Link.AFTER, null, "", "", null, null, false, "");
    }

    /** What of its actions a sentence says are done, where that is what the rule waits for. */
    public static Optional<Answer> completing(Rule rule) {
        return rule.answers().stream()
                .filter(answer -> answer.link() == Answer.Link.COMPLETES)
                .findFirst();
    }

    private static boolean isWord(Rule rule, String word, Vocabulary vocabulary) {
        return rule.answers().stream()
                .filter(answer ->
                        answer.isByName() && answer.isForGood() && answer.part().isEmpty())
                .flatMap(answer -> answer.by().anyOf().stream())
                .anyMatch(alternative -> takes(alternative, word, vocabulary));
    }

    private static boolean takes(Alternative alternative, String word, Vocabulary vocabulary) {
        return alternative.agencies().isEmpty()
                && alternative.outcomes().isEmpty()
                && alternative.covers().isEmpty()
                && alternative.atLeast().isEmpty()
                && alternative.shortOf().isEmpty()
                && alternative.below().isEmpty()
                && alternative.opening().isEmpty()
                && alternative.during().isEmpty()
                && alternative.precededBy() == null
                && !alternative.knownToken()
                && alternative.with().values().stream().allMatch(values -> values.accept(""))
                && alternative.without().values().stream().noneMatch(values -> values.accept(""))
                && (alternative.types().isEmpty() || alternative.types().contains(word))
                && (alternative.classes().isEmpty()
                        || alternative.classes().stream()
                                .anyMatch(vocabulary.type(word).classes()::contains));
    }

    /** Of one that names no kind, those of its classes whose forms ask all that it must say; where a word does, no class. */
    private static Stream<String> typesOf(Alternative alternative, boolean aWord, Forms forms, Vocabulary vocabulary) {
        if (!alternative.types().isEmpty()) {
            return alternative.types().stream();
        }
        var classes = alternative.classes();
        List<String> mustSay = mustSay(alternative);
        if (aWord && !classes.isEmpty() || classes.isEmpty() && mustSay.isEmpty()) {
            return Stream.of();
        }
        return forms.questions().keySet().stream()
                .filter(type -> classes.isEmpty()
                        || classes.stream().anyMatch(vocabulary.type(type).classes()::contains))
                .filter(type -> forms.of(type).stream()
                        .map(Question::attribute)
                        .toList()
                        .containsAll(mustSay));
    }

    /** What may be left blank need not be asked. */
    private static List<String> mustSay(Alternative alternative) {
        return alternative.with().entrySet().stream()
                .filter(said -> !said.getValue().accept(""))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Deed deed(String type, Alternative alternative, Answer answer) {
        var says = new LinkedHashMap<String, String>();
        alternative.with().forEach((attribute, values) -> only(values).ifPresent(value -> says.put(attribute, value)));
        String shares = answer.same() instanceof Key.Attribute(String name, boolean _, var _) ? name : "";
        return new Deed(
                type,
                says,
                alternative.outcomes().size() == 1
                        ? alternative.outcomes().iterator().next()
                        : "",
                shares,
                answer.link() != Answer.Link.AFTER);
    }

    /** Where a condition accepts one value, and it is a value. */
    private static Optional<String> only(Values values) {
        return values.accepted().size() == 1
                        && !values.accepted().getFirst().equals(BLANK)
                        && !values.accepted().getFirst().endsWith("*")
                ? Optional.of(values.accepted().getFirst())
                : Optional.empty();
    }
}
