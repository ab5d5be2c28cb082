package org.reachable.engine.entry;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.SubjectKind.GoesBy;
import org.reachable.engine.entry.SubjectKind.Known;
import org.reachable.engine.entry.SubjectKind.Part;
import org.reachable.engine.entry.Vocabulary.ByOutcome;
import org.reachable.engine.entry.Vocabulary.ReferenceKeys;
import org.reachable.engine.entry.Vocabulary.TokenKind;

/**
 * Reads the vocabulary from data files. Each may hold any part of it under {@code vocabulary:}; the parts are joined. A
 * word that stands twice, or is used and explained nowhere, is a problem with its file and line.
 */
public final class VocabularyReader {
    private static final ReferenceKeys NO_REFERENCES = new ReferenceKeys(
            "",
            "",
            "",
            "",
            "",
            Set.of(),
            Map.of(),
            Map.of(),
            Heard.NONE,
            Map.of(),
            Map.of(),
            Map.of(),
            ByOutcome.NOTHING);

    private static final String WHAT_IT_IS = "What is it, and where?";

    private final List<DataNode> parts;
    /** How every type goes on where an entry tells of danger besides. */
    private final List<EntryType.ToldWhere> besides;

    private final Problems problems;

    private VocabularyReader(List<DataNode> parts, Problems problems) {
        this.parts = parts;
        this.besides = parts.stream()
                .flatMap(part -> part.at("told-besides").list().stream())
                .map(one -> TellingReader.toldWhere(one, true))
                .toList();
        this.problems = problems;
    }

    /** The vocabulary in these files; what is wrong in them is added to {@code problems} and left out. */
    public static Vocabulary read(List<DataNode> files, Problems problems) {
        var parts = files.stream().map(file -> file.at("vocabulary")).toList();
        return new VocabularyReader(parts, problems).vocabulary();
    }

    private Vocabulary vocabulary() {
        var agencies = texts("agencies");
        var classes = texts("classes");
        var types = read("types", (code, node) -> type(code, node, agencies.keySet(), classes.keySet()));
        var result = new Vocabulary(
                types,
                agencies,
                listed("people", agencies.keySet(), "agency"),
                classes,
                texts("outcomes"),
                read("token-kinds", this::tokenKind),
                read("subject-kinds", (code, node) -> subjectKind(code, node, agencies.keySet())),
                references(types, classes.keySet()),
                traits(both(types.keySet(), classes.keySet())));
        refuseUnnamedSubjects(result);
        parts.forEach(DataNode::refuseOtherKeys);
        return result;
    }

    private static Set<String> both(Set<String> types, Set<String> classes) {
        return Stream.of(types, classes).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private Map<Trait, Set<String>> traits(Set<String> typesAndClasses) {
        var traits = new EnumMap<Trait, Set<String>>(Trait.class);
        for (Trait trait : Trait.values()) {
            traits.put(
                    trait,
                    parts.stream()
                            .map(part -> part.at("traits").at(trait.key()))
                            .flatMap(node -> known(node, typesAndClasses, "entry type or class").stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }
        parts.forEach(part -> part.at("traits").refuseOtherKeys());
        return Collections.unmodifiableMap(traits);
    }

    private Set<String> listed(String section, Set<String> words, String whatTheyAre) {
        return parts.stream()
                .flatMap(part -> known(part.at(section), words, whatTheyAre).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> texts(String section) {
        return read(section, (_, node) -> name(node));
    }

    /** The words of one section, from every file that has it. */
    private <T> Map<String, T> read(String section, BiFunction<String, DataNode, T> word) {
        var result = new LinkedHashMap<String, T>();
        var places = new LinkedHashMap<String, String>();
        for (DataNode part : parts) {
            DataNode words = part.at(section);
            for (String code : words.keys()) {
                DataNode node = words.at(code);
                String before = places.putIfAbsent(code, node.where());
                if (before == null) {
                    result.put(code, word.apply(code, node));
                } else {
                    node.problem("'" + code + "' stands already at " + before, "Keep one of the two.");
                }
            }
        }
        return Collections.unmodifiableMap(result);
    }

    private static String name(DataNode node) {
        String name = node.text();
        if (name.isEmpty()) {
            node.problem("there is no name for people to read", "Write it in plain words after the colon.");
        }
        return name;
    }

    private TokenKind tokenKind(String code, DataNode node) {
        var kind = new TokenKind(
                name(node.need("name")),
                node.need("shared").yes(false),
                node.at("place").yes(false),
                node.at("person").yes(false));
        node.refuseOtherKeys();
        return kind;
    }

    private static SubjectKind subjectKind(String code, DataNode node, Set<String> agencies) {
        var kind = new SubjectKind(
                code,
                name(node.need("name")),
                name(node.need("plural")),
                node.need("token").text(),
                node.need("answered-for-by").text(),
                known(oneOf(node.need("goes-by"), GoesBy.class).orElse(GoesBy.CODE), node.at("known-by")),
                known(node.at("begun-by"), agencies, "agency"),
                parts(node.need("parts")),
                node.where());
        if (code.equals(Vocabulary.CHILD)) {
            node.problem("'child' is always a kind of subject", "Leave it out: a child is named by no token.");
        }
        node.refuseOtherKeys();
        return kind;
    }

    private static Known known(GoesBy by, DataNode node) {
        String ask = node.at("ask").text();
        var known = new Known(
                by,
                ask.isEmpty() ? WHAT_IT_IS : ask,
                node.at("hint").text(),
                node.at("by-number").yes(false));
        node.refuseOtherKeys();
        return known;
    }

    private static Set<Part> parts(DataNode list) {
        var parts = new LinkedHashSet<Part>();
        list.list().forEach(part -> oneOf(part, Part.class).ifPresent(parts::add));
        return Collections.unmodifiableSet(parts);
    }

    /** The one of these that a text names, in small letters and with hyphens. */
    private static <E extends Enum<E>> Optional<E> oneOf(DataNode node, Class<E> words) {
        Map<String, E> byCode = Arrays.stream(words.getEnumConstants())
                .collect(Collectors.toMap(
                        one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Function.identity(),
                        (one, _) -> one,
                        LinkedHashMap::new));
        if (!byCode.containsKey(node.text())) {
            node.problem(
                    "'" + node.text() + "' does not belong here",
                    "Write one of: " + String.join(", ", byCode.keySet()) + ".");
        }
        return Optional.ofNullable(byCode.get(node.text()));
    }

    /** A kind of subject is named by tokens that are shared, and by which no other kind is named. */
    private void refuseUnnamedSubjects(Vocabulary read) {
        var named = new HashMap<String, String>();
        for (SubjectKind kind : read.subjectKinds().values()) {
            var token = read.tokenKinds().get(kind.token());
            if (token == null || !token.shared()) {
                problems.add(Problem.at(
                        kind.where(),
                        "no shared token is called '" + kind.token() + "', by which a " + kind.code()
                                + " would be named",
                        "Name one of 'token-kinds:' that has 'shared: yes'."));
            }
            String other = named.putIfAbsent(kind.token(), kind.code());
            if (other != null) {
                problems.add(Problem.at(
                        kind.where(),
                        "'" + kind.token() + "' names a " + other + " already",
                        "Give each kind a token of its own."));
            }
        }
    }

    private EntryType type(String code, DataNode node, Set<String> agencies, Set<String> classes) {
        var type = new EntryType(
                code,
                name(node.need("name")),
                node.at("told").text(),
                Stream.concat(
                                node.at("told-where").list().stream().map(one -> TellingReader.toldWhere(one, false)),
                                besides.stream())
                        .toList(),
                known(node.at("agencies"), agencies, "agency"),
                known(node.need("is"), classes, "class"),
                about(node.at("about")),
                node.at("ends-story").yes(false),
                node.at("over-at").text(),
                TellingReader.ownEnd(node.at("own-end")),
                true);
        node.refuseOtherKeys();
        return type;
    }

    private Set<String> about(DataNode node) {
        Set<String> kinds = parts.stream()
                .flatMap(part -> part.at("subject-kinds").keys().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.add(Vocabulary.CHILD);
        Set<String> about = known(node, kinds, "kind of subject");
        return about.isEmpty() ? Set.of(Vocabulary.CHILD) : about;
    }

    /** The words that a list says; one that is none of these is a problem, and left out. */
    static Set<String> known(DataNode list, Set<String> words, String whatTheyAre) {
        var result = new LinkedHashSet<String>();
        for (DataNode element : list.list()) {
            String word = element.text();
            if (words.contains(word)) {
                result.add(word);
            } else {
                element.problem(
                        "the vocabulary has no " + whatTheyAre + " '" + word + "'",
                        "Maybe it is misspelt; else explain it in the vocabulary first.");
            }
        }
        return Collections.unmodifiableSet(result);
    }

    private ReferenceKeys references(Map<String, EntryType> types, Set<String> classes) {
        var given = parts.stream().filter(part -> part.has("references")).toList();
        if (given.isEmpty()) {
            problems.add(new Problem(
                    "vocabulary",
                    1,
                    "no file says which attributes carry references",
                    "Add a section 'references:' to a file of the vocabulary."));
            return NO_REFERENCES;
        }
        given.stream()
                .skip(1)
                .map(part -> part.at("references"))
                .forEach(again -> again.problem("'references' stands already in another file", "Keep one of the two."));
        return new ReferenceKeysReader(
                        types.keySet(), classes, texts("outcomes").keySet())
                .read(given.getFirst().at("references"));
    }
}
