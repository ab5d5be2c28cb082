package org.reachable.engine.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms.Handled;
import org.reachable.engine.form.Question.Fill;
import org.reachable.engine.form.Question.Kind;
import org.reachable.engine.form.WordsToAvoid.Avoided;

/** Reads what forms ask from data files, and tells what in them the vocabulary does not bear out. */
public final class FormsReader {

    private static final String[] SHIPPED = {"policy/forms/questions.yaml", "policy/forms/words-to-avoid.yaml"};

    private final Vocabulary vocabulary;

    private FormsReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The forms that are shipped with the engine. */
    public static Forms shipped(Vocabulary vocabulary) {
        var problems = new Problems();
        var files = Arrays.stream(SHIPPED).map(file -> shipped(file, problems)).toList();
        Forms forms = read(files.getFirst(), files.getLast(), vocabulary);
        problems.throwIfAny();
        return forms;
    }

    /** The forms in these files; what is wrong in them is told to the files' problems. */
    public static Forms read(DataNode questions, DataNode words, Vocabulary vocabulary) {
        return new FormsReader(vocabulary).forms(questions, words);
    }

    private Forms forms(DataNode file, DataNode words) {
        Map<String, Question> questions = byKey(file.need("questions"), this::question);
        Map<String, List<Question>> asked = byKey(file.need("forms"), (_, node) -> several(node, questions));
        file.need("forms")
                .keys()
                .forEach(type -> known(
                        file.at("forms").at(type), type, vocabulary.types().keySet()));
        var forms = new Forms(
                asked,
                byKey(file.at("handled"), (handling, node) -> handled(handling, node, questions)),
                byKey(
                        file.need("usual"),
                        (_, node) -> node.list().stream()
                                .map(type -> known(
                                        type, type.text(), vocabulary.types().keySet()))
                                .toList()),
                replies(file.need("replies")),
                avoided(words));
        file.refuseOtherKeys();
        return forms;
    }

    private Question question(String name, DataNode node) {
        String attribute = node.at("attribute").text();
        var question = new Question(
                attribute.isEmpty() ? name : attribute,
                node.need("ask").text(),
                node.at("hint").text(),
                node.need("kind")
                        .as(code -> constant(Kind.class, code), Kind.WORDS, "Write a kind the file's head lists."),
                byKey(node.at("choices"), (_, choice) -> choice.text()),
                Fill.NOTHING);
        if (question.kind() == Kind.CHOICE && question.choices().isEmpty()) {
            node.problem("a choice without choices", "List them under 'choices:', code and words.");
        }
        node.refuseOtherKeys();
        return question;
    }

    private static Handled handled(String handling, DataNode node, Map<String, Question> questions) {
        if (Arrays.stream(Handling.values()).noneMatch(one -> one.code().equals(handling))) {
            node.problem("no entry is handled as '" + handling + "'", "Maybe it is misspelt.");
        }
        var handled = new Handled(
                node.at("first").text(), several(node.at("must"), questions), several(node.at("may"), questions));
        node.refuseOtherKeys();
        return handled;
    }

    private static List<Question> several(DataNode node, Map<String, Question> questions) {
        return node.list().stream()
                .map(one -> asked(one, questions))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Question asked(DataNode node, Map<String, Question> questions) {
        String name = node.isMap() ? node.need("question").text() : node.text();
        Question question = questions.get(name);
        if (question == null) {
            node.problem("no question is called '" + name + "'", "Ask it under 'questions:' first.");
            return null;
        }
        if (!node.isMap()) {
            return question;
        }
        Fill fill = node.at("fill").as(code -> constant(Fill.class, code), Fill.NOTHING, "Write latest or next.");
        node.refuseOtherKeys();
        return question.filledWith(fill);
    }

    private Replies replies(DataNode node) {
        var types = vocabulary.types().keySet();
        var replies = new Replies(
                node.need("owed-for").text(),
                node.need("within").as(Span::parse, new Span(5, Span.Unit.WORKING_DAYS), "Write it as 5 working-days."),
                byKey(node.at("to-agency"), (_, type) -> known(type, type.text(), types)),
                byKey(node.at("to-class"), (_, type) -> known(type, type.text(), types)),
                known(node.need("to-others"), node.need("to-others").text(), types),
                known(node.need("helped"), node.need("helped").text(), types));
        node.refuseOtherKeys();
        return replies;
    }

    private static WordsToAvoid avoided(DataNode file) {
        List<Avoided> avoided = new ArrayList<>();
        for (DataNode node : file.need("words-to-avoid").list()) {
            String say = node.need("say").text();
            node.need("avoid").texts().forEach(words -> avoided.add(Avoided.of(words, say)));
            node.refuseOtherKeys();
        }
        return new WordsToAvoid(avoided);
    }

    private static String known(DataNode node, String code, Collection<String> words) {
        if (!words.contains(code)) {
            node.problem(
                    "the vocabulary has no entry type '" + code + "'",
                    "Maybe it is misspelt; else add it to the vocabulary first.");
        }
        return code;
    }

    private interface Read<T> {
        T read(String key, DataNode node);
    }

    private static <T> Map<String, T> byKey(DataNode node, Read<T> read) {
        Map<String, T> result = new LinkedHashMap<>();
        node.keys().forEach(key -> result.put(key, read.read(key, node.at(key))));
        return Collections.unmodifiableMap(result);
    }

    private static <E extends Enum<E>> E constant(Class<E> of, String code) {
        return Enum.valueOf(of, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static DataNode shipped(String file, Problems problems) {
        var stream = FormsReader.class.getClassLoader().getResourceAsStream(file);
        try (var text = new InputStreamReader(
                Objects.requireNonNull(stream, file + " is not packaged"), StandardCharsets.UTF_8)) {
            return DataNode.read(file, text, problems);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + file + " cannot be read", unreadable);
        }
    }
}
