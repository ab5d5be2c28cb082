package org.reachable.engine.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.ShippedFile;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.OfferedKinds.FromAge;
import org.reachable.engine.form.OfferedKinds.Group;
import org.reachable.engine.form.OfferedKinds.Outcomes;

/** Reads how the kinds of entry are offered, and tells what in it the vocabulary does not bear out. */
public final class OfferedKindsReader {

    private final Vocabulary vocabulary;

    private OfferedKindsReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** As it is shipped with the engine. */
    public static OfferedKinds shipped(Vocabulary vocabulary) {
        return ShippedFile.read("forms/kinds.yaml", file -> read(file, vocabulary));
    }

    /** As this file says it; what is wrong in it is told to the file's problems. */
    public static OfferedKinds read(DataNode file, Vocabulary vocabulary) {
        return new OfferedKindsReader(vocabulary).kinds(file);
    }

    private OfferedKinds kinds(DataNode file) {
        List<Group> groups = new ArrayList<>();
        file.need("groups").list().forEach(node -> groups.add(group(node)));
        groups.add(new Group(file.need("otherwise").text(), Set.of(), Set.of(), Set.of(), true));
        Map<String, Set<String>> writesFor = new LinkedHashMap<>();
        DataNode writers = file.at("writes-for");
        Set<String> agencies = vocabulary.agencies().keySet();
        writers.keys().forEach(agency -> {
            known(writers.at(agency), Set.of(agency), agencies);
            writesFor.put(agency, known(writers.at(agency), writers.at(agency).textSet(), agencies));
        });
        Map<String, List<String>> alsoCalled = new LinkedHashMap<>();
        DataNode called = file.at("also-called");
        called.keys().forEach(type -> {
            known(called.at(type), Set.of(type), vocabulary.types().keySet());
            alsoCalled.put(type, called.at(type).texts());
        });
        List<Outcomes> outcomes =
                file.at("outcomes").list().stream().map(this::outcomes).toList();
        List<FromAge> fromAge =
                file.at("from-age").list().stream().map(this::fromAge).toList();
        file.refuseOtherKeys();
        return new OfferedKinds(List.copyOf(groups), Map.copyOf(writesFor), Map.copyOf(alsoCalled), outcomes, fromAge);
    }

    private FromAge fromAge(DataNode node) {
        Set<String> types = vocabulary.types().keySet();
        var from = new FromAge(
                known(node, node.need("types").textSet(), types),
                node.need("age").number(0),
                node.need("says").text(),
                known(node, node.need("instead").textSet(), types));
        node.refuseOtherKeys();
        return from;
    }

    private Outcomes outcomes(DataNode node) {
        var outcomes = new Outcomes(
                known(node, node.at("types").textSet(), vocabulary.types().keySet()),
                known(node, node.at("is").textSet(), vocabulary.classes().keySet()),
                known(node, node.need("of").textSet(), vocabulary.outcomes().keySet()),
                node.at("only").yes(false));
        node.refuseOtherKeys();
        return outcomes;
    }

    private Group group(DataNode node) {
        var group = new Group(
                node.need("name").text(),
                known(node, node.at("types").textSet(), vocabulary.types().keySet()),
                known(node, node.at("is").textSet(), vocabulary.classes().keySet()),
                known(
                        node,
                        node.at("written-by").textSet(),
                        vocabulary.agencies().keySet()),
                false);
        node.refuseOtherKeys();
        return group;
    }

    private static Set<String> known(DataNode node, Set<String> said, Collection<String> words) {
        said.stream()
                .filter(one -> !words.contains(one))
                .forEach(one -> node.problem(
                        "the vocabulary has no '" + one + "'",
                        "Maybe it is misspelt; else add it to the vocabulary first."));
        return said;
    }
}
