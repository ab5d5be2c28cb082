package org.reachable.engine.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.meeting.MeetingField.Kind;

/** Reads kinds of sittings from data files, and tells what in them the vocabulary, the forms or the roles do not bear out. */
public final class MeetingKindsReader {

    private static final Span NO_TIME = new Span(0, Span.Unit.CALENDAR_DAYS);
    private static final String SPAN = "Write a length of time, for example '48 clock-hours'.";

    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Set<String> roles;

    private MeetingKindsReader(Vocabulary vocabulary, Forms forms, Set<String> roles) {
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.roles = roles;
    }

    /** The kinds in these files, one a file; what is wrong in them is told to the files' problems. */
    public static MeetingKinds read(List<DataNode> files, Vocabulary vocabulary, Forms forms, Set<String> roles) {
        var reader = new MeetingKindsReader(vocabulary, forms, roles);
        List<MeetingKind> kinds = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<String> entries = new HashSet<>();
        for (DataNode file : files) {
            DataNode node = file.need("sitting");
            if (node.isMap()) {
                MeetingKind kind = reader.kind(node);
                if (!codes.add(kind.code())) {
                    node.at("kind").problem("two meetings are called '" + kind.code() + "'", "Rename one of the two.");
                }
                if (!entries.add(kind.entry())) {
                    node.at("entry")
                            .problem(
                                    "two meetings become a '" + kind.entry() + "'",
                                    "Let one of the two become another type of entry.");
                }
                kinds.add(kind);
            }
            file.refuseOtherKeys();
        }
        return new MeetingKinds(List.copyOf(kinds));
    }

    private MeetingKind kind(DataNode node) {
        String entry = type(node.need("entry"));
        Set<String> asked = asked(entry);
        List<MeetingAgency> agencies =
                node.need("agencies").list().stream().map(this::agency).toList();
        if (agencies.stream().noneMatch(MeetingAgency::needed)) {
            node.at("agencies").problem("nobody is needed in it", "Write 'needed: yes' beside an agency.");
        }
        once(node.at("agencies"), agencies.stream().map(MeetingAgency::code).toList());
        List<MeetingSection> sections = node.need("sections").list().stream()
                .map(section -> section(section, asked))
                .toList();
        once(
                node.at("sections"),
                sections.stream()
                        .flatMap(section -> section.fields().stream())
                        .map(MeetingField::code)
                        .toList());
        whenIsAsked(node.at("sections"), sections);
        var kind = new MeetingKind(
                node.need("kind").text(),
                node.need("title").text(),
                node.at("way").textOr(node.at("title").text()),
                about(node.need("about")),
                entry,
                attribute(node.need("took-place"), asked),
                attribute(node.need("spoke"), asked),
                type(node.need("completed")),
                objection(node.need("objection")),
                types(node.at("childs-words")),
                node.need("lacking").text(),
                node.need("full").text(),
                agencies,
                sections);
        node.refuseOtherKeys();
        return kind;
    }

    /** Children alone, for now: one of anything else would be offered nowhere, and nobody would hear why. */
    private Set<String> about(DataNode node) {
        Set<String> kinds = node.textSet();
        kinds.stream().filter(kind -> !kind.equals(Vocabulary.CHILD)).forEach(kind -> {
            if (vocabulary.subjectKinds().containsKey(kind)) {
                node.problem(
                        "meetings of a '%s' are not built yet".formatted(kind),
                        "Write about: [child], or leave the file out until they are.");
            } else {
                node.problem("no subject is a '" + kind + "'", "Write about: [child].");
            }
        });
        return kinds;
    }

    private String type(DataNode node) {
        if (!vocabulary.types().containsKey(node.text())) {
            noType(node, node.text());
        }
        return node.text();
    }

    private Set<String> types(DataNode node) {
        Set<String> types = node.textSet();
        types.stream().filter(type -> !vocabulary.types().containsKey(type)).forEach(type -> noType(node, type));
        return types;
    }

    private static void noType(DataNode node, String type) {
        node.problem(
                "the vocabulary has no entry type '" + type + "'",
                "Maybe it is misspelt; else add it to the vocabulary first.");
    }

    private Set<String> asked(String type) {
        return forms.of(type).stream().map(Question::attribute).collect(Collectors.toSet());
    }

    private static String attribute(DataNode node, Set<String> asked) {
        if (!asked.contains(node.text())) {
            node.problem(
                    "no form of this entry asks for '" + node.text() + "'",
                    "Maybe it is misspelt; else let the form ask for it first.");
        }
        return node.text();
    }

    private MeetingKind.Objection objection(DataNode node) {
        String entry = type(node.need("entry"));
        var objection = new MeetingKind.Objection(
                entry,
                attribute(node.need("whom"), asked(entry)),
                node.need("no-part").text(),
                node.at("one-word").text(),
                node.at("otherwise").text());
        node.refuseOtherKeys();
        return objection;
    }

    private MeetingAgency agency(DataNode node) {
        List<String> kinds = node.need("kinds").texts();
        kinds.stream()
                .filter(kind -> !vocabulary.agencies().containsKey(kind))
                .forEach(kind -> node.at("kinds")
                        .problem("no agency is a '" + kind + "'", "Write one of the vocabulary's agencies."));
        List<String> duties = node.at("duties").texts();
        duties.stream()
                .filter(duty -> !roles.contains(duty))
                .forEach(duty ->
                        node.at("duties").problem("no role is called '" + duty + "'", "Write a code of roles.yaml."));
        var agency = new MeetingAgency(
                node.need("code").text(),
                node.need("title").text(),
                kinds,
                node.at("needed").yes(false),
                duties);
        node.refuseOtherKeys();
        return agency;
    }

    private static MeetingSection section(DataNode node, Set<String> asked) {
        List<MeetingField> fields = new ArrayList<>();
        DataNode all = node.need("fields");
        all.keys().forEach(code -> fields.add(field(code, all.at(code), asked)));
        if (fields.isEmpty()) {
            node.problem("a section that asks nothing", "List its fields under 'fields:'.");
        }
        var section = new MeetingSection(
                node.need("code").text(),
                node.need("title").text(),
                List.copyOf(fields),
                node.has("said-for") ? node.at("said-for").as(Span::parse, NO_TIME, SPAN) : null);
        node.refuseOtherKeys();
        return section;
    }

    private static MeetingField field(String code, DataNode node, Set<String> asked) {
        Map<String, String> choices = new LinkedHashMap<>();
        DataNode listed = node.at("choices");
        listed.keys().forEach(choice -> choices.put(choice, listed.at(choice).text()));
        List<String> of = node.at("of").texts();
        of.stream()
                .filter(answer -> !choices.containsKey(answer))
                .forEach(answer ->
                        node.at("of").problem("'" + answer + "' is none of its choices", "Write some of the choices."));
        Map<String, Set<String>> when = new LinkedHashMap<>();
        DataNode beside = node.at("when");
        beside.keys().forEach(other -> when.put(other, beside.at(other).textSet()));
        var field = new MeetingField(
                code,
                node.need("ask").text(),
                node.at("label").textOr(node.at("ask").text()),
                node.at("hint").text(),
                node.need("kind")
                        .as(
                                kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                                Kind.WORDS,
                                "Write words, line or choice."),
                Collections.unmodifiableMap(choices),
                node.has("attribute") ? attribute(node.at("attribute"), asked) : "",
                of,
                Collections.unmodifiableMap(when),
                node.at("must").text(),
                node.at("blank").text());
        if (field.kind() == Kind.CHOICE && choices.isEmpty()) {
            node.problem("a choice without choices", "List them under 'choices:', code and words.");
        }
        node.refuseOtherKeys();
        return field;
    }

    private static void once(DataNode node, List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream()
                .filter(code -> !seen.add(code))
                .forEach(code -> node.problem("'" + code + "' stands there twice", "Rename one of the two."));
    }

    /** What is asked beside an answer, is asked beside one that there can be. */
    private static void whenIsAsked(DataNode node, List<MeetingSection> sections) {
        Map<String, MeetingField> fields = sections.stream()
                .flatMap(section -> section.fields().stream())
                .collect(Collectors.toMap(MeetingField::code, one -> one, (one, _) -> one));
        fields.values()
                .forEach(field -> field.when().forEach((other, answers) -> {
                    MeetingField meant = fields.get(other);
                    if (meant == null || !meant.choices().keySet().containsAll(answers)) {
                        node.problem(
                                "'%s' is asked when '%s' is %s, which it never is"
                                        .formatted(field.code(), other, answers),
                                "Name another field after 'when:', and some of its choices.");
                    }
                }));
    }
}
