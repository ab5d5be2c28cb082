package org.reachable.engine.formats.ssda903;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.entry.Vocabulary;

/** Reads a mapping from its data file, and tells what in it the vocabulary or the rest of the file does not bear out. */
final class MappingReader {
    private final Vocabulary vocabulary;

    MappingReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Mapping read(DataNode file) {
        DataNode node = file.need("mapping");
        var mapping = new Mapping(
                node.need("source").text(),
                known(node.need("agency"), vocabulary.agencies().keySet(), "agency"),
                node.need("child").text(),
                node.need("earliest").as(LocalDate::parse, LocalDate.EPOCH, "Write a date as 1985-01-01."),
                node.at("notes").texts(),
                byKey(node.at("codes"), words -> byKey(words, DataNode::text)),
                node.need("tables").list().stream().map(this::table).toList());
        node.refuseOtherKeys();
        file.refuseOtherKeys();
        return mapping;
    }

    private MappedTable table(DataNode node) {
        var dates = node.at("dates").texts();
        var table = new MappedTable(
                node.need("name").text(),
                node.need("needed").texts(),
                node.need("key").texts(),
                dates,
                node.at("together").texts(),
                byKey(node.at("identifiers"), rule -> known(rule, Identifiers.RULES, "rule for identifiers")),
                node.at("not-kept").texts(),
                node.at("notes").texts(),
                node.at("entries").list().stream()
                        .map(entry -> entry(entry, Set.copyOf(dates)))
                        .toList());
        node.refuseOtherKeys();
        return table;
    }

    private MappedEntry entry(DataNode node, Set<String> dates) {
        var entry = new MappedEntry(
                known(node.need("type"), vocabulary.types().keySet(), "entry type"),
                byKey(node.at("when"), DataNode::textSet),
                byKey(node.at("unless"), DataNode::textSet),
                known(node.need("on"), dates, "column of dates"),
                node.has("not-before") ? known(node.at("not-before"), dates, "column of dates") : "",
                node.need("at").as(LocalTime::parse, LocalTime.NOON, "Write a time as \"09:00\"."),
                known(node.need("outcome"), vocabulary.outcomes().keySet(), "outcome"),
                node.need("summary").text(),
                byKey(node.at("attributes"), DataNode::text));
        node.refuseOtherKeys();
        return entry;
    }

    private static String known(DataNode node, Set<String> words, String whatItIs) {
        String word = node.text();
        if (!words.contains(word)) {
            node.problem("there is no " + whatItIs + " '" + word + "'", "Maybe it is misspelt; else add it first.");
        }
        return word;
    }

    private static <T> Map<String, T> byKey(DataNode node, Function<DataNode, T> value) {
        var result = new LinkedHashMap<String, T>();
        List.copyOf(node.keys()).forEach(key -> result.put(key, value.apply(node.at(key))));
        return Collections.unmodifiableMap(result);
    }
}
