package org.reachable.engine.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.document.DocumentField.Kind;

/** Reads the sections of a kind of document. */
final class SectionReader {

    /** A day of which nothing is said lies within ten years: the year 2099 is a slip of whoever types it. */
    private static final Span ANY = new Span(120, Span.Unit.MONTHS);

    /** What else stands below a version's address: a section called so would do that instead of being saved. */
    private static final Set<String> TAKEN_ADDRESSES =
            Set.of("shared", "position", "in-force", "compared", "copies", "said", "slides", "briefing");

    /** What the form sends besides what is typed: a field called so would be lost. */
    private static final Set<String> TAKEN_NAMES = Set.of("seen", "form");

    private SectionReader() {}

    static DocumentSection section(DataNode node) {
        List<DocumentField> fields = new ArrayList<>();
        DataNode asked = node.need("fields");
        isFree(node.at("code"), node.at("code").text(), TAKEN_ADDRESSES);
        asked.keys().forEach(code -> isFree(asked.at(code), code, TAKEN_NAMES));
        asked.keys().forEach(code -> fields.add(field(code, asked.at(code))));
        fields.stream()
                .filter(field -> !field.beside().isEmpty())
                .forEach(field -> isOne(asked.at(field.code()).at("beside"), field.beside(), fields));
        fields.forEach(field -> field.unless()
                .keySet()
                .forEach(other -> isOne(asked.at(field.code()).at("unless"), other, fields)));
        if (fields.isEmpty()) {
            node.problem("a section that asks nothing", "List its fields under 'fields:'.");
        }
        var section = new DocumentSection(
                node.need("code").text(),
                node.need("title").text(),
                node.at("rows").text(),
                node.at("hint").text(),
                node.at("aside").yes(false),
                node.at("empty").textOr("Nothing is written here."),
                List.copyOf(fields),
                node.has("under") ? under(node.at("under"), fields) : null,
                node.has("given") ? given(node.at("given"), fields) : null);
        node.refuseOtherKeys();
        return section;
    }

    private static void isFree(DataNode node, String code, Set<String> taken) {
        if (taken.contains(code)) {
            node.problem(
                    "the pages of a document use '" + code + "' for something else",
                    "Give it another code: none of "
                            + String.join(", ", taken.stream().sorted().toList()) + ".");
        }
    }

    private static DocumentSection.Under under(DataNode node, List<DocumentField> fields) {
        var under = new DocumentSection.Under(
                node.need("field").text(),
                node.need("none").text(),
                node.need("empty").text());
        if (fields.stream().noneMatch(field -> field.code().equals(under.field()) && field.kind() == Kind.ROW)) {
            node.at("field")
                    .problem(
                            "no field '" + under.field() + "' names a row",
                            "Write the code of a field of 'kind: row'.");
        }
        node.refuseOtherKeys();
        return under;
    }

    private static DocumentSection.Given given(DataNode node, List<DocumentField> fields) {
        String heading = node.at("heading").text();
        String child = node.at("child").text();
        if (heading.isEmpty() && child.isEmpty()) {
            node.problem("what is given is for nobody", "Write what stands above it after 'heading:' or 'child:'.");
        }
        List<String> told = node.need("fields").texts();
        told.forEach(code -> isOne(node.at("fields"), code, fields));
        if (!fields.isEmpty() && !told.contains(fields.getFirst().code())) {
            node.at("fields")
                    .problem(
                            "what a row is is not given",
                            "List its first field, '%s'."
                                    .formatted(fields.getFirst().code()));
        }
        Map<String, Set<String>> never = answers(node.at("never"), fields);
        Map<String, Set<String>> agreed = answers(node.at("agreed"), fields);
        List<String> needs = node.at("needs").texts();
        needs.forEach(code -> isOne(node.at("needs"), code, fields));
        node.refuseOtherKeys();
        return new DocumentSection.Given(heading, child, told, never, needs, agreed);
    }

    /** By field, some of its choices. */
    private static Map<String, Set<String>> answers(DataNode kept, List<DocumentField> fields) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        kept.keys().forEach(code -> {
            isOne(kept, code, fields);
            answers.put(code, kept.at(code).textSet());
            fields.stream()
                    .filter(field -> field.code().equals(code))
                    .flatMap(field -> kept.at(code).textSet().stream()
                            .filter(answer -> !field.choices().containsKey(answer)))
                    .forEach(answer -> kept.at(code)
                            .problem("'" + answer + "' is none of its choices", "Write one of the choices."));
        });
        return Collections.unmodifiableMap(answers);
    }

    private static void isOne(DataNode node, String code, List<DocumentField> fields) {
        if (fields.stream().noneMatch(field -> field.code().equals(code))) {
            node.problem("its section has no field '" + code + "'", "Write the code of one of its fields.");
        }
    }

    private static DocumentField field(String code, DataNode node) {
        Map<String, String> choices = new LinkedHashMap<>();
        DataNode listed = node.at("choices");
        listed.keys().forEach(choice -> choices.put(choice, listed.at(choice).text()));
        var field = new DocumentField(
                code,
                node.need("ask").text(),
                node.at("label").textOr(node.at("ask").text()),
                node.at("hint").text(),
                node.need("kind")
                        .as(
                                kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                Kind.WORDS,
                                "Write words, line, person, day, choice or row."),
                Collections.unmodifiableMap(choices),
                node.at("of").text(),
                node.at("blank").text(),
                node.at("later").yes(false),
                new DocumentField.Bounds(bound(node, "back"), bound(node, "ahead")),
                node.at("beside").text(),
                unless(node.at("unless")));
        if (field.kind() == Kind.CHOICE && choices.isEmpty()) {
            node.problem("a choice without choices", "List them under 'choices:', code and words.");
        }
        node.refuseOtherKeys();
        return field;
    }

    private static Map<String, Set<String>> unless(DataNode node) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        node.keys().forEach(other -> answers.put(other, node.at(other).textSet()));
        return Collections.unmodifiableMap(answers);
    }

    private static Span bound(DataNode node, String key) {
        return node.has(key) ? node.at(key).as(Span::ofDays, ANY, "Write it as 6 months.") : ANY;
    }

    /** Each of its choices is a figure: what is none has no numbers. */
    static void areFigures(DataNode node, @Nullable DocumentSection section, String field, Predicate<String> isFigure) {
        Stream.ofNullable(section)
                .flatMap(one -> one.field(field).stream())
                .flatMap(one -> one.choices().keySet().stream())
                .filter(code -> !isFigure.test(code))
                .forEach(code -> node.at("field")
                        .problem("no figure is called '" + code + "'", "Write the code of one of policy/figures."));
    }

    /** A field that is a row of another section says which. */
    static void rowsAreThere(DataNode node, Map<String, DocumentSection> sections) {
        for (DocumentSection section : sections.values()) {
            for (DocumentField field : section.fields()) {
                DocumentSection meant = sections.get(field.of());
                if (field.kind() == Kind.ROW && (meant == null || !meant.hasRows())) {
                    node.problem(
                            "'%s' is a row of '%s', and no section has such rows".formatted(field.code(), field.of()),
                            "Name a section with rows after 'of:'.");
                }
            }
        }
    }
}
