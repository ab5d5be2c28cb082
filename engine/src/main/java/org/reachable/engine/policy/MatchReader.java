package org.reachable.engine.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.Vocabulary;

/** Reads conditions, and checks every word in them against the vocabulary. */
final class MatchReader {
    private static final Match.Alternative ANYTHING = new Match.Alternative(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
            Map.of(), Set.of(), Set.of(), Set.of(), null, false, null, false, false, false);

    private final Vocabulary vocabulary;
    private final Map<String, DataNode> named = new LinkedHashMap<>();
    private final Set<String> spells = new LinkedHashSet<>();
    private final Set<String> beingRead = new LinkedHashSet<>();
    private final List<Said> read = new ArrayList<>();

    MatchReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Makes a named condition known; it is read where it is used. */
    void name(String name, DataNode match) {
        if (named.put(name, match) != null) {
            match.problem("the condition '" + name + "' stands twice", "Give one of the two another name.");
        }
    }

    /** Makes a spell known, so that conditions may speak of it. */
    void spell(String code) {
        spells.add(code);
    }

    Set<String> spells() {
        return spells;
    }

    Match read(DataNode node) {
        if (!node.isMap() && !node.isList() && node.text().equals("any")) {
            return new Match(List.of(ANYTHING));
        }
        var alternatives = new ArrayList<Match.Alternative>();
        for (DataNode alternative : node.list()) {
            if (alternative.isMap()) {
                alternatives.addAll(alternatives(alternative));
            } else {
                alternative.problem(
                        "'" + alternative.text() + "' is not a condition",
                        "Write conditions such as 'types: [missing-reported]', or 'any' alone.");
            }
        }
        return new Match(List.copyOf(alternatives));
    }

    /** The alternatives of one map: several where it uses a named condition, each narrowed by what stands beside it. */
    private List<Match.Alternative> alternatives(DataNode node) {
        var own = alternative(node);
        List<Match.Alternative> all = !node.has("use")
                ? List.of(own)
                : used(node.at("use")).stream().map(base -> narrowed(base, own)).toList();
        if (beingRead.isEmpty()) {
            all.forEach(one -> read.add(new Said(one, node.where())));
        }
        return all;
    }

    /** Whether people can say what each condition reads that was read here. A slip in a named one is told where it is used. */
    void checkSaid(PolicyForms forms, AttributesAsked attributes, Problems problems) {
        var answers = new AnswersOffered(forms, problems);
        for (Said said : read) {
            said.andWithin().forEach(one -> {
                attributes.condition(one, said.where());
                answers.condition(one, said.where());
            });
        }
    }

    /**
     * A condition of a file.
     *
     * @param where its file and line
     */
    private record Said(Match.Alternative condition, String where) {

        /** Itself, and what it asks of other entries. */
        Stream<Match.Alternative> andWithin() {
            return within(condition);
        }

        private static Stream<Match.Alternative> within(Match.Alternative one) {
            return Stream.concat(
                    Stream.of(one),
                    Stream.of(
                                    one.precededBy() == null ? Match.NOTHING : one.precededBy(),
                                    one.butFor() == null ? Match.NOTHING : one.butFor())
                            .flatMap(match -> match.anyOf().stream())
                            .flatMap(Said::within));
        }
    }

    private List<Match.Alternative> used(DataNode use) {
        String name = use.text();
        var definition = named.get(name);
        if (definition == null) {
            use.problem(
                    "no condition is named '" + name + "'", "Maybe one of: " + String.join(", ", named.keySet()) + ".");
            return List.of();
        }
        if (!beingRead.add(name)) {
            use.problem("the condition '" + name + "' uses itself", "Break the circle.");
            return List.of();
        }
        var read = read(definition).anyOf();
        beingRead.remove(name);
        return read;
    }

    private static Match.Alternative narrowed(Match.Alternative base, Match.Alternative by) {
        return new Match.Alternative(
                by.types().isEmpty() ? base.types() : by.types(),
                by.classes().isEmpty() ? base.classes() : by.classes(),
                by.agencies().isEmpty() ? base.agencies() : by.agencies(),
                by.outcomes().isEmpty() ? base.outcomes() : by.outcomes(),
                either(base.notOutcomes(), by.notOutcomes()),
                joined(base.with(), by.with()),
                joined(base.without(), by.without()),
                joined(base.covers(), by.covers()),
                joined(base.atLeast(), by.atLeast()),
                joined(base.shortOf(), by.shortOf()),
                joined(base.below(), by.below()),
                by.during().isEmpty() ? base.during() : by.during(),
                by.outside().isEmpty() ? base.outside() : by.outside(),
                by.opening().isEmpty() ? base.opening() : by.opening(),
                by.precededBy() == null ? base.precededBy() : by.precededBy(),
                base.knownToken() || by.knownToken(),
                by.butFor() == null ? base.butFor() : by.butFor(),
                base.believed() || by.believed(),
                base.happened() || by.happened(),
                base.reported() || by.reported());
    }

    /** What neither may have: a list beside a named condition takes nothing from that one's. */
    private static Set<String> either(Set<String> base, Set<String> by) {
        var result = new LinkedHashSet<>(base);
        result.addAll(by);
        return Collections.unmodifiableSet(result);
    }

    private static <V> Map<String, V> joined(Map<String, V> base, Map<String, V> by) {
        var result = new LinkedHashMap<>(base);
        result.putAll(by);
        return Map.copyOf(result);
    }

    /** Types of entries, in the order they are listed in. */
    Set<String> classes(DataNode node) {
        return checked(node, vocabulary.classes().keySet(), "class");
    }

    List<String> types(DataNode node) {
        checked(node, vocabulary.types().keySet(), "entry type");
        return node.texts();
    }

    /** An outcome that was left blank stands in no list of codes: here {@code blank} names it. */
    private static Set<String> outcomesOrBlank(DataNode node) {
        return node.textSet().stream()
                .map(code -> code.equals(Values.BLANK) ? "" : code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Match.Alternative alternative(DataNode node) {
        node.at("use");
        @Nullable Match precededBy = node.has("preceded-by") ? read(node.at("preceded-by")) : null;
        @Nullable Match butFor = node.has("but-for") ? read(node.at("but-for")) : null;
        var result = new Match.Alternative(
                checked(node.at("types"), vocabulary.types().keySet(), "entry type"),
                checked(node.at("is"), vocabulary.classes().keySet(), "class"),
                checked(node.at("agencies"), vocabulary.agencies().keySet(), "agency"),
                node.at("outcome").textSet(),
                outcomesOrBlank(node.at("outcome-not")),
                values(node.at("with")),
                values(node.at("without")),
                texts(node.at("covers")),
                numbers(node.at("at-least")),
                texts(node.at("short-of")),
                numbers(node.at("below")),
                checked(node.at("during"), spells, "spell"),
                checked(node.at("outside"), spells, "spell"),
                checked(node.at("opening"), spells, "spell"),
                precededBy,
                node.at("known-token").yes(false),
                butFor,
                node.at("believed").yes(false),
                node.at("happened").yes(false),
                node.at("reported").yes(false));
        node.refuseOtherKeys();
        return result;
    }

    private static Set<String> checked(DataNode node, Set<String> known, String what) {
        for (DataNode each : node.list()) {
            if (!known.contains(each.text())) {
                each.problem(
                        "the vocabulary has no " + what + " '" + each.text() + "'",
                        Nearest.to(each.text(), known)
                                .map(near -> "Maybe '" + near + "'.")
                                .orElse("Add it to the vocabulary first."));
            }
        }
        return node.textSet();
    }

    private static Map<String, Values> values(DataNode node) {
        var result = new LinkedHashMap<String, Values>();
        for (String key : node.keys()) {
            result.put(key, new Values(node.at(key).texts()));
        }
        return Map.copyOf(result);
    }

    private static Map<String, String> texts(DataNode node) {
        var result = new LinkedHashMap<String, String>();
        for (String key : node.keys()) {
            result.put(key, node.at(key).text());
        }
        return Map.copyOf(result);
    }

    private static Map<String, Integer> numbers(DataNode node) {
        var result = new LinkedHashMap<String, Integer>();
        for (String key : node.keys()) {
            result.put(key, node.at(key).number(1));
        }
        return Map.copyOf(result);
    }
}
