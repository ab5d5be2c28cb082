package org.reachable.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.form.Question.Fill;
import org.reachable.engine.form.Question.Kind;

/** Reads which questions a form asks, and which of them must be answered when. */
final class QuestionsReader {

    /** That a question was not answered, or is not asked. */
    private static final String BLANK = "blank";

    private final Map<String, Question> questions;

    QuestionsReader(Map<String, Question> questions) {
        this.questions = questions;
    }

    /** Those of one form, in their order. */
    List<Question> several(DataNode list) {
        return several(list, Must.NEVER, names(Stream.of(list)));
    }

    /** Those of one form that are all answered, and then those of it that may be left blank. */
    List<Question> several(DataNode must, DataNode may) {
        Set<String> form = names(Stream.of(must, may));
        List<Question> all = new ArrayList<>(several(must, Must.ALWAYS, form));
        all.addAll(several(may, Must.NEVER, form));
        return List.copyOf(all);
    }

    /** The same of what any form may ask beside its own questions: it may wait for an answer to each that there is. */
    List<Question> beside(DataNode must, DataNode may) {
        List<Question> all = new ArrayList<>(several(must, Must.ALWAYS, questions.keySet()));
        all.addAll(several(may, Must.NEVER, questions.keySet()));
        return List.copyOf(all);
    }

    /** The question with the name that stands there; what it lacks is told. */
    @Nullable
    Question called(DataNode node, String name) {
        Question question = questions.get(name);
        if (question == null) {
            node.problem("no question is called '" + name + "'", "Ask it under 'questions:' first.");
        }
        return question;
    }

    private static Set<String> names(Stream<DataNode> lists) {
        return lists.flatMap(list -> list.list().stream())
                .map(QuestionsReader::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String name(DataNode node) {
        return node.isMap() ? node.need("question").text() : node.text();
    }

    private List<Question> several(DataNode list, Must otherwise, Set<String> form) {
        return list.list().stream()
                .flatMap(one -> Stream.ofNullable(asked(one, otherwise, form)))
                .toList();
    }

    private @Nullable Question asked(DataNode node, Must otherwise, Set<String> form) {
        String name = name(node);
        Question question = called(node, name);
        if (question == null) {
            return null;
        }
        Fill fill = node.at("fill").as(QuestionsReader::fill, Fill.NOTHING, "Write latest or next.");
        Must must = node.has("must") ? must(node.at("must"), name, form) : otherwise;
        if (question.kind() == Kind.YES_OR_BLANK && !must.equals(Must.NEVER)) {
            node.problem("'" + name + "' must be answered, and a no to it is a blank", "Make its kind yes-no.");
        }
        if (node.isMap()) {
            node.refuseOtherKeys();
        }
        return question.askedWith(fill, must);
    }

    private static Fill fill(String code) {
        return Fill.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private Must must(DataNode node, String name, Set<String> form) {
        if (!node.isMap()) {
            return node.yes(false) ? Must.ALWAYS : Must.NEVER;
        }
        Map<String, Set<String>> where = new LinkedHashMap<>();
        for (String other : node.keys()) {
            Question question = questions.get(other);
            if (question == null || other.equals(name) || !form.contains(other)) {
                node.at(other)
                        .problem(
                                "'" + name + "' waits for '" + other + "', which this form does not ask beside it",
                                "Maybe it is misspelt; else ask it in the same form.");
                continue;
            }
            Set<String> answers = node.at(other).textSet();
            answers.stream()
                    .filter(answer ->
                            !answer.equals(BLANK) && !question.answers().contains(answer))
                    .forEach(answer -> node.at(other)
                            .problem(
                                    "'" + answer + "' is no answer to '" + other + "'",
                                    question.answers().isEmpty()
                                            ? "Name a question that has choices."
                                            : "Maybe one of: " + String.join(", ", question.answers()) + "."));
            where.put(
                    question.attribute(),
                    answers.stream()
                            .map(answer -> answer.equals(BLANK) ? "" : answer)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return new Must(false, where);
    }
}
