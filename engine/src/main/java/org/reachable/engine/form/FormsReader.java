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
import java.util.Set;
import java.util.stream.Stream;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms.Handled;
import org.reachable.engine.form.Question.Fill;
import org.reachable.engine.form.Question.Kind;
import org.reachable.engine.form.Question.Lies;

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
        var reader = new QuestionsReader(questions);
        Map<String, List<Question>> asked = byKey(file.need("forms"), (_, node) -> reader.several(node));
        knownTypes(file.at("forms"));
        knownTypes(file.at("in-words"));
        var forms = new Forms(
                asked,
                inWords(file.at("in-words"), reader),
                neverShown(file.at("never-shown"), questions),
                byKey(file.at("handled"), (handling, node) -> handled(handling, node, reader)),
                inTrust(file.at("in-trust"), reader),
                byKey(
                        file.need("usual"),
                        (_, node) -> node.list().stream()
                                .map(type -> known(
                                        type, type.text(), vocabulary.types().keySet()))
                                .toList()),
                replies(file.need("replies")),
                decides(file.need("decides"), asked),
                avoided(words),
                file.at("born-within-years").number(25),
                file.at("grown-from-years").number(18));
        file.refuseOtherKeys();
        return forms;
    }

    private void knownTypes(DataNode node) {
        node.keys()
                .forEach(type -> known(node.at(type), type, vocabulary.types().keySet()));
    }

    private static Map<String, Question> inWords(DataNode node, QuestionsReader reader) {
        Map<String, Question> result = new LinkedHashMap<>();
        node.keys().forEach(type -> {
            Question question = reader.called(node.at(type), node.at(type).text());
            if (question != null) {
                result.put(type, question);
            }
        });
        return Collections.unmodifiableMap(result);
    }

    private static Set<String> neverShown(DataNode node, Map<String, Question> questions) {
        Set<String> attributes = node.textSet();
        questions.forEach((name, question) -> {
            if (attributes.contains(question.attribute())) {
                node.problem(
                        "'" + question.attribute() + "' is never shown, and the question '" + name + "' asks for it",
                        "Take one of the two away.");
            }
        });
        return attributes;
    }

    private Question question(String name, DataNode node) {
        String attribute = node.at("attribute").text();
        String words = node.need("ask").text();
        var question = new Question(
                attribute.isEmpty() ? name : attribute,
                words,
                node.at("hint").text(),
                node.need("kind")
                        .as(code -> constant(Kind.class, code), Kind.WORDS, "Write a kind the file's head lists."),
                byKey(node.at("choices"), (_, choice) -> choice.text()),
                node.at("lies").as(code -> constant(Lies.class, code), Lies.EITHER, "Write past or ahead."),
                node.has("at-most")
                        ? node.at("at-most").as(Span::ofDays, Question.ANY_DAY, "Write it as 6 months.")
                        : Question.ANY_DAY,
                Fill.NOTHING,
                Must.NEVER,
                node.at("unanswered").textOr("Answer this before you save it: " + words));
        if (question.kind() == Kind.CHOICE && question.choices().isEmpty()) {
            node.problem("a choice without choices", "List them under 'choices:', code and words.");
        }
        node.refuseOtherKeys();
        return question;
    }

    private Forms.InTrust inTrust(DataNode node, QuestionsReader reader) {
        Set<String> types = node.at("types").textSet();
        types.forEach(type -> known(node.at("types"), type, vocabulary.types().keySet()));
        var inTrust = new Forms.InTrust(types, reader.several(node.at("otherwise"), node.at("may")));
        node.refuseOtherKeys();
        return inTrust;
    }

    private Handled handled(String handling, DataNode node, QuestionsReader reader) {
        if (Handling.of(handling).isEmpty()) {
            node.problem("no entry is handled as '" + handling + "'", "Maybe it is misspelt.");
        }
        Set<String> begins = node.at("begins").textSet();
        begins.forEach(type -> known(node.at("begins"), type, vocabulary.types().keySet()));
        var handled = new Handled(node.at("first").text(), reader.beside(node.at("must"), node.at("may")), begins);
        node.refuseOtherKeys();
        return handled;
    }

    private Replies replies(DataNode node) {
        var types = vocabulary.types().keySet();
        var replies = new Replies(
                node.need("owed-for").text(),
                node.need("within").as(Span::parse, new Span(5, Span.Unit.WORKING_DAYS), "Write it as 5 working-days."),
                byKey(node.at("to-agency"), (_, type) -> known(type, type.text(), types)),
                known(node.need("to-others"), node.need("to-others").text(), types),
                known(node.need("helped"), node.need("helped").text(), types),
                ringBack(node.need("ring-back")),
                known(
                        node.need("danger-taken-back"),
                        node.need("danger-taken-back").text(),
                        types),
                known(
                        node.need("danger-put-right"),
                        node.need("danger-put-right").text(),
                        types));
        node.refuseOtherKeys();
        return replies;
    }

    private Decides decides(DataNode node, Map<String, List<Question>> asked) {
        Stream.concat(Stream.of(node.need("outcome")), node.at("closed").list().stream())
                .filter(outcome -> !vocabulary.outcomes().containsKey(outcome.text()))
                .forEach(outcome -> outcome.problem(
                        "the vocabulary has no outcome '" + outcome.text() + "'", "Maybe it is misspelt."));
        var decides = new Decides(
                known(
                        node.need("type"),
                        node.at("type").text(),
                        vocabulary.types().keySet()),
                node.at("outcome").text(),
                node.need("topic").text(),
                node.need("within")
                        .as(Span::parse, new Span(42, Span.Unit.CALENDAR_DAYS), "Write it as 42 calendar-days."),
                node.need("chosen-in").text(),
                byKey(node.at("at-once"), (_, asks) -> byKey(asks, (_, says) -> says.text())),
                node.need("decider").text(),
                Set.copyOf(node.at("closed").texts()));
        List<Question> questions = asked.getOrDefault(decides.type(), List.of());
        if (questions.stream().noneMatch(question -> question.attribute().equals(decides.by()))) {
            node.at("decider")
                    .problem("no question of its form fills '" + decides.by() + "'", "Let its form ask for it.");
        }
        if (questions.stream()
                .noneMatch(question -> question.attribute().equals(decides.need())
                        && question.choices()
                                .keySet()
                                .containsAll(decides.atOnce().keySet()))) {
            node.at("chosen-in")
                    .problem(
                            "no question of its form fills '" + decides.need() + "' with each answer of 'at-once'",
                            "Let its form ask for it, with these among the choices.");
        }
        node.refuseOtherKeys();
        return decides;
    }

    private static Replies.RingBack ringBack(DataNode node) {
        var asked = new Replies.RingBack(
                node.need("ring").text(),
                node.need("safe").text(),
                node.need("promised").text(),
                node.need("until").text(),
                node.need("reached").text());
        node.refuseOtherKeys();
        return asked;
    }

    private static WordsToAvoid avoided(DataNode file) {
        List<BlamingPhrases> phrases = new ArrayList<>();
        for (DataNode node : file.need("words-to-avoid").list()) {
            List<String> avoid = node.need("avoid").texts();
            List<String> notIn = node.at("but-not").texts();
            Stream.of(avoid, notIn)
                    .flatMap(List::stream)
                    .flatMap(phrase -> BlamingPhrases.unknownIn(phrase).stream())
                    .forEach(unknown -> node.problem(
                            "nothing stands for " + unknown,
                            "Write {they}, {them}, {their}, {themself} or {is}, or no brackets."));
            BlamingPhrases.of(avoid, notIn, node.need("say").text()).forEach(phrases::add);
            node.refuseOtherKeys();
        }
        return new WordsToAvoid(phrases);
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
