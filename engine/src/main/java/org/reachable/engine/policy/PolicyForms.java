package org.reachable.engine.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.form.OfferedKinds;
import org.reachable.engine.form.OfferedKindsReader;
import org.reachable.engine.form.Question;
import org.reachable.engine.form.WordsThatSayNothing;
import org.reachable.engine.policy.Match.Alternative;

/**
 * What people can say of an entry of each type, as a policy's folder of forms has it.
 *
 * @param offered what can have come of which; null where the folder says nothing of it
 * @param notTyped attributes that something else fills in than a form of a type
 */
record PolicyForms(
        Vocabulary vocabulary, Forms forms, @Nullable OfferedKinds offered, Set<String> notTyped) {

    static final String FOLDER = "forms";

    /**
     * What forms ask is read by whoever shows them; a slip in it is told with all others.
     *
     * @param file a file of the folder by its name; null where there is none
     */
    static Optional<PolicyForms> read(Function<String, @Nullable DataNode> file, Vocabulary vocabulary) {
        DataNode questions = file.apply("questions.yaml");
        DataNode words = file.apply("words-to-avoid.yaml");
        DataNode kinds = file.apply("kinds.yaml");
        DataNode nothing = file.apply("words-that-say-nothing.yaml");
        OfferedKinds offered = kinds == null ? null : OfferedKindsReader.read(kinds, vocabulary);
        if (nothing != null) {
            WordsThatSayNothing.read(nothing);
        }
        return questions == null || words == null
                ? Optional.empty()
                : Optional.of(new PolicyForms(
                        vocabulary,
                        FormsReader.read(questions, words, vocabulary),
                        offered,
                        notTyped(file.apply("not-typed.yaml"))));
    }

    private static Set<String> notTyped(@Nullable DataNode file) {
        if (file == null) {
            return Set.of();
        }
        Set<String> attributes = file.need("not-typed").textSet();
        file.refuseOtherKeys();
        return attributes;
    }

    /** Whether something else fills it in: what speaks of other entries is kept by the pages that begin an answer. */
    boolean isKept(String attribute) {
        var keys = vocabulary.references();
        return notTyped.contains(attribute)
                || List.of(
                                keys.answers(),
                                keys.answersFinding(),
                                keys.corrects(),
                                keys.duplicateOf(),
                                keys.unjudgedBy())
                        .contains(attribute);
    }

    /** The question that asks it of a type, where its form does. */
    Optional<Question> question(EntryType type, String attribute) {
        return forms.of(type.code()).stream()
                .filter(question -> question.attribute().equals(attribute))
                .findFirst();
    }

    /** The types it means that people write. */
    Stream<EntryType> types(Alternative one) {
        return vocabulary.types().values().stream()
                .filter(type -> !type.agencies().isEmpty())
                .filter(type -> one.types().isEmpty() || one.types().contains(type.code()))
                .filter(type ->
                        one.classes().isEmpty() || one.classes().stream().anyMatch(type.classes()::contains));
    }

    /** The questions that ask it of the types that are meant. */
    Stream<Question> questions(Match match, String attribute) {
        return match.anyOf().stream()
                .flatMap(this::types)
                .distinct()
                .flatMap(type -> question(type, attribute).stream());
    }

    /** The words of the answers to what asks it, by what an entry then says; empty where no form of these asks it. */
    Optional<Map<String, String>> answers(Match match, String attribute) {
        List<Question> asking = questions(match, attribute).toList();
        Map<String, String> words = new LinkedHashMap<>();
        asking.forEach(question -> question.choices().forEach(words::putIfAbsent));
        return asking.isEmpty() && !isKept(attribute) ? Optional.empty() : Optional.of(words);
    }

    /** What may have been meant by an attribute that none of these asks. */
    String mend(String attribute) {
        Set<String> asked = forms.questions().values().stream()
                .flatMap(Collection::stream)
                .map(Question::attribute)
                .collect(Collectors.toSet());
        return Nearest.to(attribute, asked)
                .filter(near -> !near.equals(attribute))
                .map(near -> "Maybe '" + near + "'.")
                .orElse("Let the form ask for it (forms/questions.yaml); where something else fills it in, list it in"
                        + " forms/not-typed.yaml.");
    }
}
