package org.reachable.engine.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Placeholders;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;

/** Reads kinds of documents from data files, and tells what in them the vocabulary or the forms do not bear out. */
public final class DocumentKindsReader {

    private static final Set<String> PLACEHOLDERS = Set.of("{child}", "{count}", "{all}", "{answer}");

    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Predicate<String> isRule;
    private final Predicate<String> isFigure;

    private DocumentKindsReader(
            Vocabulary vocabulary, Forms forms, Predicate<String> isRule, Predicate<String> isFigure) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.isRule = isRule;
        this.isFigure = isFigure;
    }

    /** The kinds in these files, of which the rules and figures that they name were looked at before. */
    public static DocumentKinds read(List<DataNode> files, Vocabulary vocabulary, Forms forms) {
        return read(files, vocabulary, forms, _ -> true, _ -> true);
    }

    /** The kinds in these files, one a file; what is wrong in them is told to the files' problems. */
    public static DocumentKinds read(
            List<DataNode> files,
            Vocabulary vocabulary,
            Forms forms,
            Predicate<String> isRule,
            Predicate<String> isFigure) {
        var reader = new DocumentKindsReader(vocabulary, forms, isRule, isFigure);
        List<DocumentKind> kinds = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (DataNode file : files) {
            DataNode node = file.need("document");
            if (node.isMap()) {
                DocumentKind kind = reader.kind(node);
                if (texts.put(kind.code(), file.written()) != null) {
                    node.at("kind").problem("two documents are called '" + kind.code() + "'", "Rename one of the two.");
                }
                kinds.add(kind);
            }
            file.refuseOtherKeys();
            Placeholders.refuseOthers(file, PLACEHOLDERS);
        }
        return new DocumentKinds(List.copyOf(kinds), Collections.unmodifiableMap(texts));
    }

    /** A kind as it was when its text was kept: what it names may be gone since, and is no problem any more. */
    public static DocumentKind kept(String text, Vocabulary vocabulary, Forms forms) {
        DataNode file = DataNode.read("kept", new StringReader(text), new Problems());
        return read(List.of(file), vocabulary, forms).kinds().getFirst();
    }

    private DocumentKind kind(DataNode node) {
        List<DocumentSection> sections = node.need("sections").list().stream()
                .map(SectionReader::section)
                .toList();
        var within = Within.of(sections);
        SectionReader.rowsAreThere(node.at("sections"), within.sections());
        Set<String> about = about(node.need("about"));
        String first = type(node.need("first"));
        String later = type(node.need("later"));
        isWrittenOf(node.at("first"), first, about);
        isWrittenOf(node.at("later"), later, about);
        Set<String> asked = asked(first, later);
        var kind = new DocumentKind(
                node.need("kind").text(),
                node.need("title").text(),
                node.at("way").textOr(node.at("title").text()),
                node.at("part").text(),
                about,
                first,
                later,
                sections,
                node.has("counted") ? counted(node.at("counted"), within) : DocumentKind.Counted.NOTHING,
                node.has("done") ? done(node.at("done"), within) : null,
                says(node.need("says"), asked, within),
                node.has("changed") ? changed(node.at("changed"), asked, within) : null,
                node.has("acts") ? acts(node.at("acts"), within) : null,
                node.has("ends") ? ends(node.at("ends"), within) : null,
                node.at("different").text(),
                SlideReader.slides(node.at("slides"), within.sections()),
                SlideReader.slides(node.at("briefing"), within.sections()),
                SlideReader.slides(node.at("here"), within.sections()),
                clocks(node.at("clocks")),
                node.has("figures") ? figures(node.at("figures"), within) : null,
                node.has("holders") ? HeldReader.held(node.at("holders"), within) : null,
                node.at("given-to").textSet());
        DocumentChecks.check(node, kind);
        node.refuseOtherKeys();
        return kind;
    }

    private Set<String> clocks(DataNode node) {
        node.list().stream()
                .filter(rule -> !isRule.test(rule.text()))
                .forEach(rule -> rule.problem("no rule is called '" + rule.text() + "'", "Maybe it is misspelt."));
        return node.textSet();
    }

    private String type(DataNode node) {
        // One that is missing was told as that.
        if (!node.isEmpty() && !vocabulary.types().containsKey(node.text())) {
            node.problem(
                    "the vocabulary has no entry type '" + node.text() + "'",
                    "Maybe it is misspelt; else add it to the vocabulary first.");
        }
        return node.text();
    }

    private Set<String> asked(String... types) {
        return Stream.of(types)
                .distinct()
                .flatMap(type -> forms.of(type).stream())
                .map(Question::attribute)
                .collect(Collectors.toSet());
    }

    /** Of children, or of other subjects that the vocabulary knows: what is said of a child to a family has no sense of a place. */
    private Set<String> about(DataNode node) {
        Set<String> kinds = node.textSet();
        kinds.stream()
                .filter(kind -> !kind.equals(Vocabulary.CHILD)
                        && !vocabulary.subjectKinds().containsKey(kind))
                .forEach(kind ->
                        node.problem("no subject is a '" + kind + "'", "Write a kind of subject of the vocabulary."));
        if (kinds.contains(Vocabulary.CHILD) && kinds.size() > 1) {
            node.problem("it is of children and of something else", "Write a kind of its own for each.");
        }
        return kinds;
    }

    /** The entry that a version becomes stands in the story of whatever the document is about. */
    private void isWrittenOf(DataNode node, String type, Set<String> about) {
        EntryType written = vocabulary.types().get(type);
        about.stream()
                .filter(kind -> written != null && !written.isAbout(kind))
                .forEach(kind -> node.problem(
                        "entries of '%s' are not written of a '%s'".formatted(type, kind),
                        "Let the type be about it in the vocabulary first, or name another."));
    }

    private static DocumentKind.Counted counted(DataNode node, Within within) {
        var counted = new DocumentKind.Counted(
                within.section(node),
                within.field(node),
                within.value(node, "value"),
                node.need("says").text(),
                node.need("none").text());
        node.refuseOtherKeys();
        return counted;
    }

    private static DocumentKind.Done done(DataNode node, Within within) {
        var done = new DocumentKind.Done(
                within.section(node), within.field(node), within.value(node, "done"), within.value(node, "not-done"));
        node.refuseOtherKeys();
        return done;
    }

    private DocumentKind.Figures figures(DataNode node, Within within) {
        var figures = new DocumentKind.Figures(within.section(node), within.field(node));
        SectionReader.areFigures(node, within.sections().get(figures.section()), figures.field(), isFigure);
        node.refuseOtherKeys();
        return figures;
    }

    private static Map<String, DocumentKind.Says> says(DataNode node, Set<String> asked, Within within) {
        Map<String, DocumentKind.Says> says = new LinkedHashMap<>();
        for (String attribute : node.keys()) {
            DataNode said = node.at(attribute);
            isAsked(said, attribute, asked);
            says.put(
                    attribute,
                    new DocumentKind.Says(
                            within.section(said),
                            within.field(said),
                            said.has("is") ? within.value(said, "is") : "",
                            said.at("value").yes(false),
                            said.has("instead") ? instead(said, within) : null));
            said.refuseOtherKeys();
        }
        return Collections.unmodifiableMap(says);
    }

    private static DocumentKind.Instead instead(DataNode said, Within within) {
        DataNode node = said.at("instead");
        var instead = new DocumentKind.Instead(
                within.field(said, node, "field"),
                within.value(said, node, "is"),
                node.need("says").text());
        node.refuseOtherKeys();
        return instead;
    }

    private static DocumentKind.Changed changed(DataNode node, Set<String> asked, Within within) {
        String attribute = node.need("attribute").text();
        isAsked(node.at("attribute"), attribute, asked);
        var changed = new DocumentKind.Changed(
                attribute,
                within.section(node),
                node.need("ask").text(),
                node.at("hint").text());
        node.refuseOtherKeys();
        return changed;
    }

    private static DocumentKind.Acts acts(DataNode node, Within within) {
        var acts = new DocumentKind.Acts(
                within.section(node),
                within.field(node, "deed"),
                within.field(node, "towards"),
                within.field(node, "aim"),
                within.field(node, "whose"),
                within.field(node, "until"),
                within.field(node, "because"),
                node.has("outside") ? within.field(node, "outside") : "",
                node.at("bare").texts());
        DocumentSection section = within.sections().get(acts.section());
        acts.bare().stream()
                .filter(code -> section != null && section.field(code).isEmpty())
                .forEach(code -> node.at("bare")
                        .problem("its section has no field '" + code + "'", "Write the code of one of its fields."));
        node.refuseOtherKeys();
        return acts;
    }

    private DocumentKind.Ends ends(DataNode node, Within within) {
        Map<String, Set<String>> types = new LinkedHashMap<>();
        DataNode by = node.need("by");
        String section = within.section(node);
        String field = within.field(node);
        for (String type : by.keys()) {
            if (!vocabulary.types().containsKey(type)) {
                by.at(type).problem("the vocabulary has no entry type '" + type + "'", "Maybe it is misspelt.");
            }
            DocumentSection of = within.sections().get(section);
            by.at(type).list().stream()
                    .filter(value -> of != null
                            && of.field(field)
                                    .filter(one -> !one.choices().containsKey(value.text()))
                                    .isPresent())
                    .forEach(value -> value.problem(
                            "'" + value.text() + "' is none of its choices", "Write one of the choices."));
            types.put(type, by.at(type).textSet());
        }
        node.refuseOtherKeys();
        return new DocumentKind.Ends(section, field, Collections.unmodifiableMap(types));
    }

    private static void isAsked(DataNode node, String attribute, Set<String> asked) {
        if (!attribute.isEmpty() && !asked.contains(attribute)) {
            node.problem(
                    "no form of these entries asks for '" + attribute + "'",
                    "Maybe it is misspelt; else let the form ask for it first.");
        }
    }
}
